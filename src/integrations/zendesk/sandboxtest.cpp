// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// SandboxState: `POST /api/v2/webhooks/test`.

#include "integrations/zendesk/sandboxstate.h"
#include "providers/commonchecks.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

/// What the webhook would send: what is given, else what is stored.
http::ReceivedRequest callOf(const Json &given, const Json &stored, const QUrl &endpoint)
{
    const auto text = [&](const char *name) {
        const QString own = textOf(given, name);
        return own.isEmpty() ? textOf(stored, name) : own;
    };
    http::ReceivedRequest call{.method = text("http_method").toLatin1(),
                               .target = endpoint.path().toUtf8(),
                               .path = endpoint.path(),
                               .httpVersion = "1.1",
                               .headers = {{"Content-Type", "application/json"}},
                               .body = textOf(given, "payload").toUtf8()};
    Json authentication = member(given, "authentication");
    if (!authentication.is_object())
        authentication = member(stored, "authentication");
    if (textOf(authentication, "type") == u"bearer_token")
        call.headers.append(http::Header{
            "Authorization", "Bearer " + textOf(member(authentication, "data"), "token").toUtf8()});
    return call;
}

} // namespace

http::ServerAnswer SandboxState::testWebhook(const http::ReceivedRequest &request,
                                             SandboxContext &context)
{
    const auto refused = [](const char *words) {
        return jsonAnswer(
            400,
            Json{{"error", Json{{"title", "Bad Request"}, {"message", words}, {"code", "400"}}}});
    };
    const Json given = member(parsed(request.body), "request");
    if (!given.is_object())
        return refused("request is missing");
    const QString id =
        QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(u"webhook_id"_s);
    const auto stored = std::find_if(m_webhooks.begin(), m_webhooks.end(),
                                     [&](const Stored &one) { return one.id == id; });
    if (!id.isEmpty() && stored == m_webhooks.end())
        return notFound();
    const Json known = stored == m_webhooks.end() ? Json::object() : stored->object;
    const QString own = textOf(given, "endpoint");
    const QUrl endpoint(own.isEmpty() ? textOf(known, "endpoint") : own, QUrl::StrictMode);
    if (!endpoint.isValid() || endpoint.host().isEmpty())
        return refused("endpoint is not a valid URL");
    // Nothing of the sandbox leaves this machine.
    std::optional<http::ServerAnswer> answer;
    if (providers::isLoopback(endpoint.host()))
        answer = m_8x8.answer(callOf(given, known, endpoint), context);
    if (!answer)
        answer = http::ServerAnswer{.status = 404, .body = "the sandbox knows only 8x8's address"};
    Json headers = Json::array();
    for (const http::Header &one : std::as_const(answer->headers))
        headers.push_back(
            Json{{"key", one.name.toStdString()}, {"value", one.value.toStdString()}});
    return jsonAnswer(200, Json{{"response", Json{{"status", answer->status},
                                                  {"payload", answer->body.toStdString()},
                                                  {"headers", std::move(headers)}}}});
}

} // namespace sendbench::integrations::zendesk
