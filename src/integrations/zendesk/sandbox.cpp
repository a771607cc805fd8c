// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/sandbox.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

const QByteArray ZendeskSandbox::kToken = "sandbox-zendesk-token-1";

namespace
{

const QString kWebhooks = u"/api/v2/webhooks"_s;
const QString kTriggers = u"/api/v2/triggers"_s;

/// Behind the prefix, ".json" at the end left out as Zendesk does; nothing for other paths.
std::optional<QString> restOf(QString path, const QString &prefix)
{
    if (path.endsWith(u".json"_s))
        path.chop(5);
    if (path == prefix)
        return QString();
    return path.startsWith(prefix + u'/') ? std::optional(path.mid(prefix.size() + 1))
                                          : std::nullopt;
}

bool isAuthenticated(const http::ReceivedRequest &request)
{
    const QByteArray header =
        http::headerValue(request.headers, "Authorization").value_or(QByteArray());
    const QByteArray pair =
        header.startsWith("Basic ") ? QByteArray::fromBase64(header.mid(6)) : QByteArray();
    const auto colon = pair.indexOf(':');
    return colon > 0 && pair.left(colon).endsWith("/token") && pair.left(colon).contains('@') &&
           pair.mid(colon + 1) == ZendeskSandbox::kToken;
}

Json notifyRequester()
{
    return Json{
        {"title", "Notify requester of received request"},
        {"active", true},
        {"conditions",
         Json{{"all", Json::array({Json{
                          {"field", "update_type"}, {"operator", "is"}, {"value", "Create"}}})},
              {"any", Json::array()}}},
        {"actions",
         Json::array({Json{{"field", "notification_user"},
                           {"value", Json::array({"requester_id", "[Request received]",
                                                  "Your request ({{ticket.id}}) is here."})}}})}};
}

Json otherWebhook()
{
    return Json{{"id", "01SANDBOXWEBHOOK0000000000"},
                {"name", "Example webhook"},
                {"endpoint", "https://example.com/status/200"},
                {"http_method", "POST"},
                {"request_format", "json"},
                {"status", "active"},
                {"subscriptions", Json::array({"conditional_ticket_events"})}};
}

} // namespace

ZendeskSandbox::ZendeskSandbox()
{
    m_state.addWebhook(otherWebhook());
    m_state.addTrigger(notifyRequester());
}

QStringList ZendeskSandbox::paths() const
{
    return {u"GET POST /api/v2/webhooks[/{id}]            Zendesk webhooks"_s,
            u"POST     /api/v2/webhooks/test              Zendesk's own test of one"_s,
            u"GET POST /api/v2/triggers[/{id}]            Zendesk triggers"_s,
            u"GET      /api/v2/triggers/definitions       their conditions and actions"_s};
}

QStringList ZendeskSandbox::hints() const
{
    return {u"Zendesk: Basic authentication, any “email/token” with “%1”"_s.arg(
        QString::fromLatin1(kToken))};
}

std::optional<http::ServerAnswer> ZendeskSandbox::answer(const http::ReceivedRequest &request,
                                                         SandboxContext &context)
{
    const auto webhook = restOf(request.path, kWebhooks);
    const auto trigger = restOf(request.path, kTriggers);
    if (!webhook && !trigger)
        return std::nullopt;
    if (!isAuthenticated(request))
        return SandboxState::jsonAnswer(401, Json{{"error", "Couldn't authenticate you"}});
    return webhook ? m_state.webhooks(*webhook, request, context)
                   : m_state.triggers(*trigger, request, context);
}

} // namespace sendbench::integrations::zendesk
