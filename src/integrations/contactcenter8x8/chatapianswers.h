// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"

#include <QJsonArray>
#include <QJsonObject>

/// The forms in which the stand-in of Chat API v2 answers.
namespace sendbench::integrations::contactcenter8x8::chatanswers
{

[[nodiscard]] http::ServerAnswer json(const QJsonObject &body);
[[nodiscard]] http::ServerAnswer noContent();
/// {"message", "errors": [text]}
[[nodiscard]] http::ServerAnswer problem(int status, const QString &message, const QString &error);
/// 400 of one member: "<<name>>: May not be empty."
[[nodiscard]] http::ServerAnswer violation(const QString &member, const QString &words);
/// The gate before the API does not accept the token.
[[nodiscard]] http::ServerAnswer fault(const QString &words);
/// Of the token endpoint: {"ErrorCode", "Error"}.
[[nodiscard]] http::ServerAnswer oauth(int status, const QString &code, const QString &error);
/// {"data", "page"} of what the query asks for: size (20), page (0).
[[nodiscard]] http::ServerAnswer page(const QJsonArray &all, const QByteArray &query);

} // namespace sendbench::integrations::contactcenter8x8::chatanswers
