// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"
#include "http/exchange.h"

#include <QDateTime>
#include <QUrl>

/// The small parts that exchanges and events share as JSON. Bytes go in and come back unchanged:
/// as text where they are UTF-8, else as Latin-1 with a member `<key>Encoding` beside them.
namespace sendbench::history
{

using Json = nlohmann::ordered_json;

void putText(Json &object, const char *key, const QString &text);
void putTextOrNull(Json &object, const char *key, const QString &text); ///< empty: null
void putTime(Json &object, const char *key, const QDateTime &at);       ///< invalid: null
void putUrl(Json &object, const char *key, const QUrl &url); ///< encoded, secret marks readable
void putBytes(Json &object, const char *key, const QByteArray &bytes);
void putHeaders(Json &object, const char *key, const http::Headers &headers);
/// `body` if the bytes are UTF-8, else `bodyBase64`.
void putBody(Json &object, const QByteArray &body);
void putIds(Json &object, const char *key, const OrderedMap<QString> &ids);
void putError(Json &object, const char *key, const std::optional<Error> &error);

[[nodiscard]] double takeNumber(const JsonReader &object, const QString &key);
[[nodiscard]] QDateTime takeTime(const JsonReader &object, const QString &key);
[[nodiscard]] QUrl takeUrl(const JsonReader &object, const QString &key);
[[nodiscard]] QByteArray takeBytes(const JsonReader &object, const QString &key);
[[nodiscard]] http::Headers takeHeaders(const JsonReader &object, const QString &key);
[[nodiscard]] QByteArray takeBody(const JsonReader &object);
[[nodiscard]] OrderedMap<QString> takeIds(const JsonReader &object, const QString &key);
[[nodiscard]] std::optional<Error> takeError(const JsonReader &object, const QString &key);

/// The text of the document; never throws, whatever is in it.
[[nodiscard]] QByteArray written(const Json &json, int indent);

} // namespace sendbench::history
