// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Bodies for the Chat Gateway, away from moc.
namespace gatewaybodies
{

inline QByteArray webhook(const QByteArray &name, const QByteArray &uri = "https://bot.example/x")
{
    return R"({"name":")" + name + R"(","uri":")" + uri +
           R"(","notificationVersion":"Chat Gateway v1.0"})";
}
inline QByteArray channel(const QByteArray &name, const QByteArray &webhook,
                          const QByteArray &queue = "102", const QByteArray &type = "ChatAPI")
{
    return R"({"name":")" + name + R"(","type":")" + type + R"(","webHookId":")" + webhook +
           R"(","routingOptions":{"type":"queue","id":")" + queue + R"("}})";
}
inline QByteArray chatWebhook(const QByteArray &name, const QByteArray &member,
                              const QByteArray &version = "v2.0")
{
    return R"({"name":")" + name + R"(","uri":"https://bot.example/x",")" + member + R"(":")" +
           version + R"("})";
}
inline const QByteArray kOldVersion =
    R"({"name":"n","uri":"https://bot.example/x","version":"v2.0"})";
inline const QByteArray kNoVersion = R"({"name":"n","uri":"https://bot.example/x"})";
inline QByteArray verify(const QByteArray &uri)
{
    return R"({"version":"Chat Gateway v1.0","uri":")" + uri + R"("})";
}

} // namespace gatewaybodies
