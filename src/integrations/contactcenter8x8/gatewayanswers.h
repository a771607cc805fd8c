// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"
#include "integrations/contactcenter8x8/gateway.h"

#include <QJsonArray>
#include <QJsonObject>

/// The forms in which the stand-in of the Chat Gateway answers.
namespace sendbench::integrations::contactcenter8x8::answers
{

[[nodiscard]] http::ServerAnswer hal(const QJsonObject &body);
[[nodiscard]] http::ServerAnswer noContent();
[[nodiscard]] http::ServerAnswer problem(int status, const QJsonObject &body);
/// `errors` as objects: 400, 401, 500 and whatever the description leaves to "default".
[[nodiscard]] http::ServerAnswer coded(int status, const QString &code, const QString &message,
                                       const QString &field = {});
/// `errors` as texts: 403 and 404.
[[nodiscard]] http::ServerAnswer worded(int status, const QString &message, const QString &error);

/// The page of a list that the query asks for: size (20), page (0); a page beyond the last is
/// empty.
[[nodiscard]] http::ServerAnswer page(const QString &collection, const QJsonArray &all,
                                      const QByteArray &query);

[[nodiscard]] QJsonObject toJson(const Webhook &webhook);
[[nodiscard]] QJsonObject toJson(const Channel &channel);

} // namespace sendbench::integrations::contactcenter8x8::answers
