// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/webhooks/gatewaywebhooks.h"

#include "base/jsonreader.h"
#include "base/redactor.h"
#include "integrations/contactcenter8x8/answer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

webhooks::Product gatewayProduct()
{
    return {.id = u"chat-gateway"_s,
            .title = tr("Chat Gateway"),
            .accountKind = u"8x8.contact-center"_s,
            .source = u"https://developer.8x8.com/actions-events/docs/chat-workflow"_s,
            .scoped = false,
            .named = true,
            .hasEnabled = false,
            .auths = {webhooks::AuthKind::Signature}};
}

WebhookBody gatewayBody(const ChatWebhookBody &body)
{
    return {.name = body.name, .uri = body.uri, .uriKey = body.uriKey};
}

} // namespace

GatewayWebhooks::GatewayWebhooks()
    : ContactWebhooks(gatewayProduct())
{
}

Result<QList<webhooks::Read>> GatewayWebhooks::reads(const workspace::Account &account) const
{
    const bool other =
        !account.fields.contains(u"apiKey"_s) && !account.fields.value(u"clientId"_s).isEmpty();
    return other ? QList<webhooks::Read>() : QList<webhooks::Read>{firstRead(account)};
}

void GatewayWebhooks::addChecks(Findings &findings, const workspace::Account *account,
                                const webhooks::Webhook & /*wanted*/) const
{
    if (account && account->environment != Environment::Sandbox &&
        !account->fields.contains(u"apiKey"_s))
        findings.append({.severity = Severity::Error,
                         .rule = u"webhook.account"_s,
                         .path = u"account"_s,
                         .message = tr("The account has no API key of the Chat Gateway."),
                         .fix = tr("Put it into the account."),
                         .source = u"https://developer.8x8.com/actions-events/docs/api-key"_s});
}

changes::Step GatewayWebhooks::list(const workspace::Account &account, bool channels,
                                    int page) const
{
    const Gateway gateway = gatewayOf(account);
    return channels ? listChannels(gateway, page) : listWebhooks(gateway, page);
}

Result<Page<Channel>> GatewayWebhooks::channelPage(const QByteArray &body) const
{
    return readChannels(body);
}

QList<JsonReader> GatewayWebhooks::records(const JsonReader &root) const
{
    const auto embedded = root.optionalObject(u"_embedded"_s);
    return embedded ? embedded->optionalList(u"webhooks"_s) : QList<JsonReader>();
}

QByteArray GatewayWebhooks::bodyJson(const Body &body) const
{
    return webhookJson(body.name, body.uriKey ? Redactor::mark(body.uriKey->label()) : body.uri);
}

changes::Step GatewayWebhooks::create(const workspace::Account &account, const Body &body) const
{
    return createWebhook(gatewayOf(account), gatewayBody(body));
}

changes::Step GatewayWebhooks::put(const workspace::Account &account, const QString &id,
                                   const Body &body) const
{
    return putWebhook(gatewayOf(account), id, gatewayBody(body));
}

changes::Step GatewayWebhooks::erase(const workspace::Account &account, const QString &id) const
{
    return deleteWebhook(gatewayOf(account), id);
}

changes::Step GatewayWebhooks::verifyOf(const workspace::Account &account, const Body &body) const
{
    return verifyWebhook(gatewayOf(account), gatewayBody(body));
}

changes::Step GatewayWebhooks::addChannel(const workspace::Account &account,
                                          const Channel &channel) const
{
    return createChannel(gatewayOf(account), channel);
}

changes::Step GatewayWebhooks::eraseChannel(const workspace::Account &account,
                                            const QString &id) const
{
    return deleteChannel(gatewayOf(account), id);
}

ListRoute::Rules GatewayWebhooks::rules(const workspace::Account & /*account*/) const
{
    return {.system = system(), .judge = judgeList, .webhooks = readWebhooks};
}

} // namespace sendbench::integrations::contactcenter8x8
