// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsontree.h"

#include "base/jsontext.h"

#include <QRegularExpression>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

/// As nlohmann writes it, without a serializer made for each: bytes that need no escape go as runs.
void appendQuoted(std::string &out, const std::string &text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, from, at - from);
        from = at + 1;
        switch (c) {
        case '"':
        case '\\':
            out += '\\';
            out += c;
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kHex[static_cast<unsigned char>(c) >> 4];
            out += kHex[static_cast<unsigned char>(c) & 0xf];
        }
    }
    out.append(text, from);
    out += '"';
}

void append(std::string &out, const JsonTree::Json &value)
{
    if (value.is_binary()) {
        out.append(value.get_binary().cbegin(), value.get_binary().cend());
    } else if (value.is_object()) {
        char separator = '{';
        for (const auto &item : value.items()) {
            out += separator;
            appendQuoted(out, item.key());
            out += ':';
            append(out, item.value());
            separator = ',';
        }
        out += separator == '{' ? "{}" : "}";
    } else if (value.is_array()) {
        char separator = '[';
        for (const JsonTree::Json &item : value) {
            out += separator;
            append(out, item);
            separator = ',';
        }
        out += separator == '[' ? "[]" : "]";
    } else if (value.is_string()) {
        appendQuoted(out, value.get_ref<const std::string &>());
    } else {
        out += value.dump();
    }
}

/// A number as JSON writes them, too large for a double; a too small one may be one, too.
bool isBeyond(const QByteArray &word)
{
    static const QRegularExpression number(
        u"^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$"_s);
    double value = 0;
    const auto read = std::from_chars(word.cbegin(), word.cend(), value); // of no locale
    return read.ec == std::errc::result_out_of_range &&
           number.match(QString::fromLatin1(word)).hasMatch();
}

} // namespace

JsonTree::Json *JsonTree::add(Json value)
{
    if (m_frames.empty()) {
        m_root = std::move(value);
        return &m_root;
    }
    Frame &top = m_frames.back();
    if (top.node->is_array()) {
        top.node->push_back(std::move(value));
        return &top.node->back();
    }
    // Not operator[]: it looks through all members, and key() knows already that this one is new.
    auto &members = top.node->get_ref<Json::object_t &>();
    members.emplace_back(top.key, std::move(value));
    return &members.back().second;
}

bool JsonTree::open(Json container)
{
    tooDeep = m_frames.size() >= static_cast<std::size_t>(kMaxDepth);
    if (!tooDeep)
        m_frames.push_back(Frame{.node = add(std::move(container))});
    return !tooDeep;
}

QString JsonTree::path() const
{
    QString path;
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        const Frame &frame = m_frames[i];
        if (frame.node->is_array())
            path += u"[%1]"_s.arg(frame.node->size() - 1);
        else
            path += (path.isEmpty() ? QString() : u"."_s) + QString::fromStdString(frame.key);
    }
    return path;
}

bool JsonTree::null()
{
    return add(nullptr) != nullptr;
}

bool JsonTree::boolean(bool value)
{
    return add(value) != nullptr;
}

bool JsonTree::number_integer(number_integer_t value)
{
    ++m_numbers;
    return add(value) != nullptr;
}

bool JsonTree::number_unsigned(number_unsigned_t value)
{
    ++m_numbers;
    return add(value) != nullptr;
}

bool JsonTree::number_float(number_float_t /*value*/, const string_t &text)
{
    const auto kept = m_beyond.constFind(m_numbers++);
    if (kept != m_beyond.cend())
        return add(Json::binary({kept->cbegin(), kept->cend()})) != nullptr;
    return add(Json::binary({text.cbegin(), text.cend()})) != nullptr;
}

bool JsonTree::string(string_t &value)
{
    return add(std::move(value)) != nullptr;
}

bool JsonTree::binary(binary_t & /*value*/)
{
    return false;
}

bool JsonTree::start_object(std::size_t /*size*/)
{
    return open(Json::object());
}

/// A few members are looked through, which is quicker than a set of each object's own.
bool JsonTree::isNewKey(Frame &frame, const std::string &name)
{
    constexpr std::size_t kFew = 16;
    const auto &members = frame.node->get_ref<const Json::object_t &>();
    if (members.size() < kFew)
        return std::none_of(members.cbegin(), members.cend(),
                            [&](const auto &member) { return member.first == name; });
    if (frame.keys.empty())
        for (const auto &member : members)
            frame.keys.insert(member.first);
    return frame.keys.insert(name).second;
}

bool JsonTree::key(string_t &name)
{
    Frame &top = m_frames.back();
    top.key = name;
    if (!isNewKey(top, name)) {
        duplicate = path();
        return false;
    }
    return true;
}

bool JsonTree::end_object()
{
    m_frames.pop_back();
    return true;
}

bool JsonTree::start_array(std::size_t /*size*/)
{
    return open(Json::array());
}

bool JsonTree::end_array()
{
    m_frames.pop_back();
    return true;
}

bool JsonTree::parse_error(std::size_t position, const std::string & /*token*/,
                           const nlohmann::detail::exception &error)
{
    constexpr int numberOverflow = 406;
    errorAt = position;
    beyondDouble = error.id == numberOverflow;
    return false;
}

BeyondDouble withoutBeyond(const QByteArray &text)
{
    BeyondDouble found{.text = text, .numbers = {}};
    qsizetype number = 0;
    for (const jsontext::Token &token : jsontext::tokens(text, 0, text.size())) {
        if (token.kind != jsontext::TokenKind::Number)
            continue;
        const qsizetype length = token.end - token.begin;
        const QByteArray digits = text.mid(token.begin, length);
        if (isBeyond(digits)) {
            found.numbers.insert(number, digits);
            found.text.replace(token.begin, length, "0." + QByteArray(length - 2, '0'));
        }
        ++number;
    }
    return found;
}

QByteArray jsonText(const JsonTree::Json &value)
{
    std::string out;
    append(out, value);
    return QByteArray::fromStdString(out);
}

} // namespace sendbench
