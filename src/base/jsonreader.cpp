// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsonreader.h"

#include "base/jsontree.h"
#include "base/jsonvalue.h"
#include "base/textencoding.h"

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench
{

struct JsonDocument::Data {
    Json root;
    QString source;
    QList<Error> problems;
};

namespace
{

QString placeOf(const QByteArray &text, std::size_t byte)
{
    qsizetype line = 1;
    qsizetype lineStart = 0;
    const qsizetype end = std::min<qsizetype>(text.size(), static_cast<qsizetype>(byte));
    for (qsizetype i = 0; i < end; ++i) {
        if (text[i] == '\n') {
            ++line;
            lineStart = i + 1;
        }
    }
    return u"line %1, column %2"_s.arg(line).arg(std::max<qsizetype>(1, end - lineStart));
}

/// What a parser met there, as one character: the text around it may be a secret.
QString metAt(const QByteArray &text, std::size_t byte)
{
    if (byte == 0 || byte > static_cast<std::size_t>(text.size()))
        return u"end of the file"_s;
    const auto met = static_cast<unsigned char>(text[static_cast<qsizetype>(byte) - 1]);
    if (met > ' ' && met < 0x7f)
        return u"“%1”"_s.arg(QLatin1Char(static_cast<char>(met)));
    return u"byte 0x%1"_s.arg(met, 2, 16, QChar(u'0'));
}

QString kindOf(const Json &value)
{
    switch (value.type()) {
    case Json::value_t::string:
        return u"text"_s;
    case Json::value_t::boolean:
        return u"true or false"_s;
    case Json::value_t::array:
        return u"list"_s;
    case Json::value_t::object:
        return u"object"_s;
    case Json::value_t::null:
        return u"nothing"_s;
    default:
        return u"number"_s;
    }
}

QString shown(const Json &value)
{
    if (value.is_structured() || value.is_null())
        return kindOf(value);
    // Never the text itself: it may be a secret in the wrong place.
    if (value.is_string())
        return u"text"_s;
    return kindOf(value) + u' ' + QString::fromUtf8(jsonText(value));
}

/// Fills `root`; nothing, or the builder that knows what is wrong.
[[nodiscard]] std::optional<JsonTree> build(const QByteArray &text, Json &root)
{
    std::optional<JsonTree> builder(std::in_place, root);
    if (Json::sax_parse(text.cbegin(), text.cend(), &*builder))
        return std::nullopt;
    if (!builder->beyondDouble)
        return builder;
    BeyondDouble beyond = withoutBeyond(text);
    root = Json();
    builder.emplace(root, std::move(beyond.numbers));
    if (Json::sax_parse(beyond.text.cbegin(), beyond.text.cend(), &*builder))
        return std::nullopt;
    return builder;
}

/// Where a byte of another encoding stopped the parser, counted as it counts: it may have read one
/// further.
std::optional<std::size_t> foreignAt(const QByteArray &text, std::size_t byte)
{
    const auto end = std::min<qsizetype>(text.size(), static_cast<qsizetype>(byte));
    for (qsizetype at = end; at > 0 && at > end - 4; --at)
        if (static_cast<unsigned char>(text[at - 1]) >= 0x80 && !text.isValidUtf8())
            return static_cast<std::size_t>(at);
    return std::nullopt;
}

} // namespace

Result<Json> parseJsonValue(const QByteArray &bytes, const QString &source)
{
    const auto decoded = asUtf8(bytes, source);
    if (!decoded)
        return Failure(decoded.error());
    const QByteArray &text = *decoded;
    Json root;
    Error error{.kind = ErrorKind::Input, .code = u"json.syntax"_s, .where = source};
    if (text.trimmed().isEmpty()) {
        error.code = u"json.empty"_s;
        return Failure(error);
    }
    const auto broken = build(text, root);
    if (!broken)
        return root;
    if (broken->duplicate) {
        error.code = u"json.duplicate-key"_s;
        error.path = *broken->duplicate;
    } else if (broken->tooDeep) {
        error.code = u"json.too-deep"_s;
        error.expected = QString::number(JsonTree::kMaxDepth);
    } else {
        const std::size_t at = broken->errorAt.value_or(0);
        const auto foreign = foreignAt(text, at);
        if (foreign)
            error.code = u"json.utf8"_s;
        error.path = placeOf(text, foreign.value_or(at));
        error.expected = u"JSON"_s;
        error.found = metAt(text, foreign.value_or(at));
    }
    return Failure(error);
}

QByteArray jsonValueText(const Json &value)
{
    return jsonText(value);
}

Result<JsonDocument> JsonDocument::parse(const QByteArray &text, const QString &source)
{
    auto root = parseJsonValue(text, source);
    if (!root)
        return Failure(root.error());
    JsonDocument document;
    document.m_data =
        std::make_shared<Data>(Data{.root = std::move(*root), .source = source, .problems = {}});
    return document;
}

JsonReader JsonDocument::root()
{
    return JsonReader(m_data, &m_data->root, {});
}
const QString &JsonDocument::source() const
{
    return m_data->source;
}
const QList<Error> &JsonDocument::problems() const
{
    return m_data->problems;
}

JsonReader::JsonReader(std::shared_ptr<JsonDocument::Data> data, const Json *value, QString path)
    : m_data(std::move(data))
    , m_value(value)
    , m_path(std::move(path))
{
}

bool JsonReader::isObject() const
{
    return m_value->is_object();
}
bool JsonReader::isArray() const
{
    return m_value->is_array();
}
bool JsonReader::isText() const
{
    return m_value->is_string();
}
bool JsonReader::isBool() const
{
    return m_value->is_boolean();
}
bool JsonReader::isInteger() const
{
    return m_value->is_number_integer();
}
bool JsonReader::isNull() const
{
    return m_value->is_null();
}

const Json *JsonReader::find(const QString &key) const
{
    if (!m_value->is_object())
        return nullptr;
    const auto found = m_value->find(key.toStdString());
    return found == m_value->end() ? nullptr : &*found;
}

JsonReader JsonReader::at(const QString &key, const Json *value) const
{
    return JsonReader(m_data, value, m_path.isEmpty() ? key : m_path + u'.' + key);
}

bool JsonReader::has(const QString &key) const
{
    return find(key) != nullptr;
}

QStringList JsonReader::keys() const
{
    QStringList all;
    if (m_value->is_object())
        for (const auto &item : m_value->items())
            all.append(QString::fromStdString(item.key()));
    return all;
}

void JsonReader::problem(const QString &code, const QString &expected, const QString &found) const
{
    m_data->problems.append(Error{.kind = ErrorKind::Input,
                                  .code = code,
                                  .where = m_data->source,
                                  .path = m_path,
                                  .expected = expected,
                                  .found = found});
}

template <typename Get>
auto JsonReader::required(const QString &key, Get get) const
{
    static const Json nothing;
    const Json *value = find(key);
    const JsonReader reader = at(key, value ? value : &nothing);
    if (!value) {
        reader.problem(u"json.missing"_s, {}, u"nothing"_s);
        return decltype(get(reader)){};
    }
    return get(reader);
}

QString JsonReader::asText() const
{
    if (!m_value->is_string()) {
        problem(u"json.type"_s, u"text"_s, shown(*m_value));
        return {};
    }
    return QString::fromStdString(m_value->get_ref<const std::string &>());
}

qint64 JsonReader::asInteger() const
{
    const bool fits =
        m_value->is_number_integer() &&
        (!m_value->is_number_unsigned() ||
         m_value->get<quint64>() <= static_cast<quint64>(std::numeric_limits<qint64>::max()));
    if (!fits) {
        problem(u"json.type"_s, u"whole number"_s, shown(*m_value));
        return 0;
    }
    return m_value->get<qint64>();
}

bool JsonReader::asFlag() const
{
    if (!m_value->is_boolean()) {
        problem(u"json.type"_s, u"true or false"_s, shown(*m_value));
        return false;
    }
    return m_value->get<bool>();
}

QByteArray JsonReader::json() const
{
    return jsonText(*m_value);
}
QString JsonReader::kind() const
{
    return kindOf(*m_value);
}

QString JsonReader::text(const QString &key) const
{
    return required(key, [](const JsonReader &value) { return value.asText(); });
}

qint64 JsonReader::integer(const QString &key) const
{
    return required(key, [](const JsonReader &value) { return value.asInteger(); });
}

bool JsonReader::flag(const QString &key) const
{
    return required(key, [](const JsonReader &value) { return value.asFlag(); });
}

JsonReader JsonReader::object(const QString &key) const
{
    static const Json empty = Json::object();
    const Json *value = find(key);
    const JsonReader reader = at(key, value ? value : &empty);
    if (!value)
        reader.problem(u"json.missing"_s, u"object"_s, u"nothing"_s);
    else if (!value->is_object())
        reader.problem(u"json.type"_s, u"object"_s, shown(*value));
    return reader;
}

QList<JsonReader> JsonReader::list(const QString &key) const
{
    return required(key, [](const JsonReader &value) { return value.elements(); });
}

QString JsonReader::text(const QString &key, const QString &otherwise) const
{
    const auto value = member(key);
    return !value || value->isNull() ? otherwise : value->asText();
}

qint64 JsonReader::integer(const QString &key, qint64 otherwise) const
{
    const auto value = member(key);
    return !value || value->isNull() ? otherwise : value->asInteger();
}

bool JsonReader::flag(const QString &key, bool otherwise) const
{
    const auto value = member(key);
    return !value || value->isNull() ? otherwise : value->asFlag();
}

QList<JsonReader> JsonReader::optionalList(const QString &key) const
{
    const auto value = member(key);
    return !value || value->isNull() ? QList<JsonReader>{} : value->elements();
}

std::optional<JsonReader> JsonReader::optionalObject(const QString &key) const
{
    const auto value = member(key);
    if (!value || value->isNull())
        return std::nullopt;
    return object(key);
}

std::optional<JsonReader> JsonReader::member(const QString &key) const
{
    const Json *value = find(key);
    if (!value)
        return std::nullopt;
    return at(key, value);
}

QList<JsonReader> JsonReader::elements() const
{
    QList<JsonReader> all;
    if (!m_value->is_array()) {
        problem(u"json.type"_s, u"list"_s, shown(*m_value));
        return all;
    }
    qsizetype index = 0;
    for (const Json &value : *m_value)
        all.append(JsonReader(m_data, &value, u"%1[%2]"_s.arg(m_path).arg(index++)));
    return all;
}

OrderedMap<JsonReader> JsonReader::members() const
{
    OrderedMap<JsonReader> all;
    if (!m_value->is_object()) {
        problem(u"json.type"_s, u"object"_s, shown(*m_value));
        return all;
    }
    for (const auto &item : m_value->items()) {
        const QString key = QString::fromStdString(item.key());
        all.append(key, at(key, &item.value()));
    }
    return all;
}

JsonExtras JsonReader::extras(const QSet<QString> &known) const
{
    JsonExtras all;
    if (m_value->is_object())
        for (const auto &item : m_value->items())
            if (const QString key = QString::fromStdString(item.key()); !known.contains(key))
                all.append(key, jsonText(item.value()));
    return all;
}

} // namespace sendbench
