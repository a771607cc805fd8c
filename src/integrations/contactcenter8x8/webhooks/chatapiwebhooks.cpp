// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/webhooks/chatapiwebhooks.h"

#include "base/jsonreader.h"
#include "integrations/contactcenter8x8/chatapianswer.h"
#include "integrations/contactcenter8x8/tokenjob.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

const QString kKeyPage = u"https://developer.8x8.com/contactcenter/docs/api-key"_s;
const QString kVersionPage =
    u"https://developer.8x8.com/contactcenter/changelog/migrate-from-version-1-to-version-2"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

webhooks::Product chatApiProduct()
{
    return {.id = u"chat-api"_s,
            .title = tr("Chat API v2 (legacy)"),
            .accountKind = u"8x8.contact-center"_s,
            .source = u"https://developer.8x8.com/contactcenter/docs/create-a-webhook"_s,
            .scoped = false,
            .named = true,
            .hasEnabled = false,
            .auths = {webhooks::AuthKind::Signature},
            .legacy = true};
}

} // namespace

ChatApiWebhooks::ChatApiWebhooks()
    : ContactWebhooks(chatApiProduct())
{
}

Job *ChatApiWebhooks::prepare(const changes::Sender &sender, const workspace::Account &account,
                              secrets::SecretStore &store, QObject *parent) const
{
    return new TokenJob(sender, account, store, m_tokens, parent);
}

Result<QList<webhooks::Read>> ChatApiWebhooks::reads(const workspace::Account &account) const
{
    const ChatApi api = chatApiOf(account);
    if (api.clientId.isEmpty() && !account.fields.contains(u"clientSecret"_s))
        return QList<webhooks::Read>();
    if (api.tenant.isEmpty())
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"account.tenant-missing"_s,
                             .where = account.id,
                             .path = u"tenant"_s});
    return QList<webhooks::Read>{firstRead(account)};
}

void ChatApiWebhooks::addChecks(Findings &findings, const workspace::Account *account,
                                const webhooks::Webhook &wanted) const
{
    const auto add = [&findings](Severity severity, const QString &rule, const QString &path,
                                 const QString &message, const QString &fix,
                                 const QString &source) {
        findings.append({.severity = severity,
                         .rule = rule,
                         .path = path,
                         .message = message,
                         .fix = fix,
                         .source = source});
    };
    add(Severity::Note, u"webhook.legacy"_s, u"product"_s,
        tr("8x8 announced that Chat API v2 ends on 30 September 2023; the Chat Gateway takes its "
           "place."),
        tr("Use the Chat Gateway, unless this tenant cannot."), product().source);
    if (wanted.more.value(u"version"_s).text() == kChatApiVersion1)
        add(Severity::Warning, u"webhook.unsigned"_s, u"version"_s,
            tr("Events of v1.0 are not signed, and 8x8 says that new webhooks of it are refused."),
            tr("Choose v2.0."), kVersionPage);
    if (!account)
        return;
    const ChatApi api = chatApiOf(*account);
    const bool secret =
        account->environment == Environment::Sandbox || account->fields.contains(u"clientSecret"_s);
    if (api.clientId.isEmpty() || !secret)
        add(Severity::Error, u"webhook.account"_s, u"account"_s,
            tr("The account has no client ID and client secret of Chat API v2."),
            tr("Make an app with the product “VCC Chat API” and put its key and secret into the "
               "account."),
            kKeyPage);
    if (api.tenant.isEmpty())
        add(Severity::Error, u"webhook.account-tenant"_s, u"account"_s,
            tr("The account names no tenant, which stands in every address of Chat API v2."),
            tr("Write the tenant id into the account."), kKeyPage);
}

changes::Step ChatApiWebhooks::list(const workspace::Account &account, bool channels,
                                    int page) const
{
    const ChatApi api = chatApiOf(account);
    return channels ? listChannels(api, page) : listWebhooks(api, page);
}

Result<Page<Channel>> ChatApiWebhooks::channelPage(const QByteArray &body) const
{
    return readChatChannels(body);
}

QList<JsonReader> ChatApiWebhooks::records(const JsonReader &root) const
{
    return root.list(u"data"_s);
}

QByteArray ChatApiWebhooks::bodyJson(const Body &body) const
{
    return chatWebhookJson(body);
}

changes::Step ChatApiWebhooks::create(const workspace::Account &account, const Body &body) const
{
    return createWebhook(chatApiOf(account), body);
}

changes::Step ChatApiWebhooks::put(const workspace::Account &account, const QString &id,
                                   const Body &body) const
{
    return putWebhook(chatApiOf(account), id, body);
}

changes::Step ChatApiWebhooks::erase(const workspace::Account &account, const QString &id) const
{
    return deleteWebhook(chatApiOf(account), id);
}

changes::Step ChatApiWebhooks::verifyOf(const workspace::Account &account, const Body &body) const
{
    return verifyWebhook(chatApiOf(account), body);
}

changes::Step ChatApiWebhooks::addChannel(const workspace::Account &account,
                                          const Channel &channel) const
{
    return createChannel(chatApiOf(account), channel);
}

changes::Step ChatApiWebhooks::eraseChannel(const workspace::Account &account,
                                            const QString &id) const
{
    return deleteChannel(chatApiOf(account), id);
}

ListRoute::Rules ChatApiWebhooks::rules(const workspace::Account &account) const
{
    const auto judge = [tokens = m_tokens, id = account.id](const http::Exchange &exchange) {
        if (exchange.response && exchange.response->status == 401)
            tokens->spent(id);
        return judgeChatList(exchange);
    };
    return {.system = system(), .judge = judge, .webhooks = readChatWebhooks};
}

} // namespace sendbench::integrations::contactcenter8x8
