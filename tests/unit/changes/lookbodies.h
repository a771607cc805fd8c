// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// JSON of the test of looks, away from moc.
namespace sendbench::changes::bodies
{

inline const QByteArray kSent = R"({"name":"Desk","uri":"mark","version":"1",
    "list":[{"field":"a","value":"1"},{"field":"b","value":true}]})";
/// The same as a server gives it back: more of it, another order, flags as text.
inline const QByteArray kThere = R"({"id":31,"uri":"https://bot.example/t0ken","name":"Desk",
    "list":[{"field":"b","value":"true","title":"B"},{"field":"a","value":1}],"_links":{}})";
inline const QByteArray kRenamed = R"({"id":31,"uri":"https://bot.example/t0ken","name":"Harbor",
    "list":[{"field":"b","value":"true"},{"field":"a","value":1}]})";
inline const QByteArray kLonger = R"({"id":31,"uri":"https://bot.example/t0ken","name":"Desk",
    "list":[{"field":"b","value":"true"},{"field":"a","value":1},{"field":"c","value":2}]})";
inline const QByteArray kElsewhere = R"({"id":31,"uri":"https://other.example/stranger-77",
    "name":"Desk","list":[{"field":"b","value":"true"},{"field":"a","value":1}]})";
inline const QByteArray kEarlier = R"({"name":"Old","uri":"https://old.example","version":"1"})";

inline const QByteArray kHook = R"({"webhook":{"name":"n","custom_headers":{"X-A":"1"},
    "authentication":{"type":"bearer_token","data":{"token":"t"}}}})";
inline const QByteArray kHookSame = R"({"webhook":{"name":"n","custom_headers":{"X-A":"1"},
    "authentication":{"type":"bearer_token"}}})";
inline const QByteArray kHookMore = R"({"webhook":{"name":"n","custom_headers":{"X-A":"1",
    "X-B":"2"},"authentication":{"type":"bearer_token"}}})";
inline const QByteArray kHookLess = R"({"webhook":{"name":"n",
    "authentication":{"type":"bearer_token"}}})";
inline const QByteArray kHookOther = R"({"webhook":{"name":"n","custom_headers":{"X-A":"1"},
    "authentication":{"type":"api_key"}}})";
inline const QByteArray kHookDescribed = R"({"webhook":{"name":"n","description":"Mind this",
    "custom_headers":{"X-A":"1"},"authentication":{"type":"bearer_token"}}})";

} // namespace sendbench::changes::bodies
