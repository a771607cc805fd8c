// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsontree.h"

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

void append(std::string &out, const JsonTree::Json &value)
{
    if (value.is_binary()) {
        out.append(value.get_binary().cbegin(), value.get_binary().cend());
    } else if (value.is_object()) {
        char separator = '{';
        for (const auto &item : value.items()) {
            out += separator;
            out += JsonTree::Json(item.key()).dump();
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
    } else {
        out += value.dump();
    }
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
    return add(value) != nullptr;
}

bool JsonTree::number_unsigned(number_unsigned_t value)
{
    return add(value) != nullptr;
}

bool JsonTree::number_float(number_float_t /*value*/, const string_t &text)
{
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

bool JsonTree::key(string_t &name)
{
    Frame &top = m_frames.back();
    top.key = name;
    if (!top.keys.insert(name).second) {
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
                           const nlohmann::detail::exception & /*error*/)
{
    errorAt = position;
    return false;
}

QByteArray jsonText(const JsonTree::Json &value)
{
    std::string out;
    append(out, value);
    return QByteArray::fromStdString(out);
}

} // namespace sendbench
