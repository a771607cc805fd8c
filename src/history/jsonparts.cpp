// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/jsonparts.h"

#include "base/clock.h"
#include "history/errorkinds.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

constexpr char kLatin1[] = "latin1";

std::string latin1AsUtf8(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes).toStdString();
}

/// The text byte for byte; QString would drop a byte order mark at its start.
QByteArray rawText(const JsonReader &value)
{
    if (!value.isText())
        return value.asText().toUtf8(); // records the problem
    const Json parsed = Json::parse(value.json().toStdString(), nullptr, false);
    return parsed.is_string() ? QByteArray::fromStdString(parsed.get<std::string>()) : QByteArray();
}

bool isLatin1(const JsonReader &object, const QString &key)
{
    const QString encoding = object.text(key + u"Encoding"_s, QString());
    return encoding == QLatin1StringView(kLatin1);
}

QByteArray decoded(const JsonReader &value, bool latin1)
{
    const QByteArray raw = rawText(value);
    return latin1 ? QString::fromUtf8(raw).toLatin1() : raw;
}

} // namespace

void putText(Json &object, const char *key, const QString &text)
{
    object[key] = text.toStdString();
}

void putTextOrNull(Json &object, const char *key, const QString &text)
{
    object[key] = text.isEmpty() ? Json() : Json(text.toStdString());
}

void putTime(Json &object, const char *key, const QDateTime &at)
{
    object[key] = at.isValid() ? Json(isoTime(at).toStdString()) : Json();
}

void putUrl(Json &object, const char *key, const QUrl &url)
{
    const QString encoded = url.toString(QUrl::FullyEncoded);
    QString readable = encoded;
    readable.replace(u"%E2%80%B9"_s, u"‹"_s).replace(u"%E2%80%BA"_s, u"›"_s);
    putText(object, key, QUrl(readable) == url ? readable : encoded);
}

void putBytes(Json &object, const char *key, const QByteArray &bytes)
{
    if (bytes.isValidUtf8()) {
        object[key] = bytes.toStdString();
        return;
    }
    object[key] = latin1AsUtf8(bytes);
    object[std::string(key) + "Encoding"] = kLatin1;
}

void putHeaders(Json &object, const char *key, const http::Headers &headers)
{
    const bool utf8 = std::all_of(headers.begin(), headers.end(), [](const http::Header &header) {
        return header.name.isValidUtf8() && header.value.isValidUtf8();
    });
    Json list = Json::array();
    for (const http::Header &header : headers)
        list.push_back(utf8 ? Json::array({header.name.toStdString(), header.value.toStdString()})
                            : Json::array({latin1AsUtf8(header.name), latin1AsUtf8(header.value)}));
    object[key] = std::move(list);
    if (!utf8)
        object[std::string(key) + "Encoding"] = kLatin1;
}

void putBody(Json &object, const QByteArray &body)
{
    if (body.isValidUtf8())
        object["body"] = body.toStdString();
    else
        object["bodyBase64"] = body.toBase64().toStdString();
}

void putIds(Json &object, const char *key, const OrderedMap<QString> &ids)
{
    Json all = Json::object();
    for (const auto &[name, value] : ids)
        all[name.toStdString()] = value.toStdString();
    object[key] = std::move(all);
}

void putError(Json &object, const char *key, const std::optional<Error> &error)
{
    object[key] = Json();
    if (!error)
        return;
    Json written = Json::object();
    putText(written, "kind", errorKindName(error->kind));
    putText(written, "code", error->code);
    putText(written, "where", error->where);
    putText(written, "path", error->path);
    putText(written, "expected", error->expected);
    putText(written, "found", error->found);
    putText(written, "detail", error->detail);
    object[key] = std::move(written);
}

double takeNumber(const JsonReader &object, const QString &key)
{
    const auto value = object.member(key);
    if (!value || value->isNull())
        return 0;
    bool isNumber = false;
    const double number = value->json().toDouble(&isNumber);
    if (!isNumber)
        value->problem(u"json.type"_s, u"number"_s, value->kind());
    return number;
}

QDateTime takeTime(const JsonReader &object, const QString &key)
{
    const QString text = object.text(key, QString());
    if (text.isEmpty())
        return {};
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    if (!at.isValid())
        object.problem(u"json.value"_s, u"a time like 2026-11-20T09:41:07.113Z"_s, key);
    return at;
}

QUrl takeUrl(const JsonReader &object, const QString &key)
{
    return QUrl(object.text(key), QUrl::TolerantMode);
}

QByteArray takeBytes(const JsonReader &object, const QString &key)
{
    const auto value = object.member(key);
    return !value || value->isNull() ? QByteArray() : decoded(*value, isLatin1(object, key));
}

http::Headers takeHeaders(const JsonReader &object, const QString &key)
{
    const bool latin1 = isLatin1(object, key);
    http::Headers headers;
    const auto lines = object.optionalList(key);
    for (const JsonReader &line : lines) {
        const QList<JsonReader> parts = line.elements();
        if (parts.size() != 2) {
            line.problem(u"json.value"_s, u"a name and a value"_s, line.kind());
            continue;
        }
        headers.append({decoded(parts[0], latin1), decoded(parts[1], latin1)});
    }
    return headers;
}

QByteArray takeBody(const JsonReader &object)
{
    const auto encoded = object.member(u"bodyBase64"_s);
    if (!encoded || encoded->isNull())
        return takeBytes(object, u"body"_s);
    const auto body = QByteArray::fromBase64Encoding(encoded->asText().toLatin1(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!body)
        encoded->problem(u"json.value"_s, u"base64"_s, u"text"_s);
    return body.decoded;
}

OrderedMap<QString> takeIds(const JsonReader &object, const QString &key)
{
    OrderedMap<QString> ids;
    const auto found = object.optionalObject(key);
    if (found) {
        const QStringList names = found->keys();
        for (const QString &name : names)
            ids.insert(name, found->text(name));
    }
    return ids;
}

std::optional<Error> takeError(const JsonReader &object, const QString &key)
{
    const auto written = object.optionalObject(key);
    if (!written)
        return std::nullopt;
    const auto kind = errorKindFromName(written->text(u"kind"_s));
    if (!kind)
        written->problem(u"json.value"_s, u"the kind of an error"_s, u"text"_s);
    return Error{.kind = kind.value_or(ErrorKind::Protocol),
                 .code = written->text(u"code"_s),
                 .where = written->text(u"where"_s, QString()),
                 .path = written->text(u"path"_s, QString()),
                 .expected = written->text(u"expected"_s, QString()),
                 .found = written->text(u"found"_s, QString()),
                 .detail = written->text(u"detail"_s, QString())};
}

QByteArray written(const Json &json, int indent)
{
    return QByteArray::fromStdString(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

} // namespace sendbench::history
