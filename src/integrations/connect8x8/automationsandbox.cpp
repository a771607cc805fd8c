// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/automationsandbox.h"

#include "integrations/connect8x8/sandbox.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

std::optional<http::ServerAnswer> automationAnswer(const http::ReceivedRequest &request,
                                                   SandboxContext &context)
{
    static const QRegularExpression path(
        uR"(\A/api/v1/accounts/([^/]+)/triggers/http_request\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    if (request.method != "POST")
        return ConnectSandbox::wrongMethod("POST", context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + ConnectSandbox::kApiKey)
        return ConnectSandbox::errorAnswer(401, 1200, u"Request was not authenticated properly"_s,
                                           context);
    if (match.captured(1).contains(u"unknown"_s, Qt::CaseInsensitive))
        return ConnectSandbox::errorAnswer(404, 1300, u"Not found"_s, context);
    QJsonParseError parse;
    const QJsonDocument body = QJsonDocument::fromJson(request.body, &parse);
    if (parse.error != QJsonParseError::NoError || !body.isObject())
        return ConnectSandbox::errorAnswer(400, 1000, u"Invalid request body"_s, context);
    return http::ServerAnswer{.status = 200}; // the reference has no body
}

} // namespace sendbench::integrations::connect8x8
