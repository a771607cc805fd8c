// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/zendesk/checks.h"
#include "integrations/zendesk/rules.h"
#include "providers/commonchecks.h"
#include "providers/editing.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

const QString kWebhooksPage =
    u"https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/"_s;
const QString kRegions = u"https://developer.8x8.com/connect/docs/platform-deployment-regions"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

void add(Findings &findings, Severity severity, const QString &rule, const QString &path,
         const QString &message, const QString &fix, const QString &source = guideUrl())
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = source});
}

QString productOf(const QString &channel)
{
    return channel == u"sms" ? u"sms"_s : u"chatapps"_s;
}

QString productName(const QString &channel)
{
    return channel == u"sms" ? tr("SMS") : tr("Messaging");
}

const workspace::Account *connectAccount(const CheckContext &context)
{
    const auto *account = context.document.account(context.text(u"connectAccount"_s));
    return account && account->kind == u"8x8.connect" ? account : nullptr;
}

void checkConnectAccount(Findings &findings, const CheckContext &context)
{
    const QString key = u"connectAccount"_s;
    const QString id = context.text(key);
    if (id.isEmpty())
        return; // the form says so
    const auto *account = connectAccount(context);
    if (!account) {
        add(findings, Severity::Error, u"zendesk.connect-account"_s, key,
            tr("“%1” is no 8x8 Connect account of this workspace.").arg(visibleText(id, 60)),
            tr("Choose one; “Add account…” leads to the Accounts page."));
        return;
    }
    if (account->environment == context.environment)
        return;
    const bool sandbox =
        account->environment == Environment::Sandbox || context.environment == Environment::Sandbox;
    add(findings, sandbox ? Severity::Error : Severity::Warning, u"zendesk.environments"_s, key,
        sandbox
            ? tr("One of the two accounts is of the sandbox, the other is real: a key would go "
                 "where it does not belong.")
            : tr("The Zendesk account is “%1”, the 8x8 account “%2”.")
                  .arg(environmentName(context.environment), environmentName(account->environment)),
        tr("Choose two accounts of one environment."), {});
}

void checkSubAccount(Findings &findings, const CheckContext &context, const QString &channel,
                     const QUrl &url)
{
    const QString key = channel + u".endpoint"_s;
    static const QRegularExpression path(uR"(\A/api/v1/subaccounts/([^/]*)/messages\z)"_s);
    const auto match = path.match(url.path(QUrl::FullyDecoded));
    if (!match.hasMatch()) {
        add(findings, Severity::Error, u"zendesk.endpoint.path"_s, key,
            tr("The path is not the one 8x8 has for sending."),
            tr("It reads /api/v1/subaccounts/<sub-account>/messages"));
        return;
    }
    const QString subAccount = match.captured(1);
    if (!connect8x8::isSubAccountId(subAccount)) {
        add(findings, Severity::Error, u"zendesk.endpoint.sub-account"_s, key,
            tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                .arg(visibleText(subAccount, 60)),
            tr("Write the sub-account exactly as in 8x8 Connect."));
        return;
    }
    const auto *account = connectAccount(context);
    const QStringList known =
        account ? connect8x8::subAccounts(*account, productOf(channel)) : QStringList();
    if (!known.isEmpty() && !known.contains(subAccount))
        add(findings, Severity::Warning, u"zendesk.endpoint.other-sub-account"_s, key,
            tr("The account “%1” lists %2, not “%3”.")
                .arg(visibleText(account->id), visibleText(known.join(u", "_s)),
                     visibleText(subAccount, 60)),
            tr("Write one of them, or add the sub-account to the account."));
}

void checkHost(Findings &findings, const CheckContext &context, const QString &channel,
               const QUrl &url)
{
    const QString key = channel + u".endpoint"_s;
    const QString product = productOf(channel);
    if (context.environment == Environment::Sandbox) {
        if (!providers::isLoopback(url.host()))
            add(findings, Severity::Error, u"zendesk.endpoint.not-sandbox"_s, key,
                tr("The account is of the sandbox, but %1 is not on this machine.")
                    .arg(visibleText(url.host())),
                tr("Write the sandbox's address, or choose real accounts."), {});
        return;
    }
    const auto *account = connectAccount(context);
    if (account && url.toString().startsWith(connect8x8::productBase(*account, product) + u'/'))
        return;
    const auto region = connect8x8::regionOfHost(url.host(), product);
    const auto other =
        connect8x8::regionOfHost(url.host(), product == u"sms" ? u"chatapps"_s : u"sms"_s);
    if (other)
        add(findings, Severity::Error, u"zendesk.endpoint.channel"_s, key,
            tr("%1 is the host of the other channel.").arg(visibleText(url.host())),
            tr("The host for %1 is %2.")
                .arg(productName(channel), account ? connect8x8::productBase(*account, product)
                                                   : connect8x8::productBase(product, other->key)));
    else if (!region)
        add(findings, Severity::Warning, u"zendesk.endpoint.host"_s, key,
            tr("%1 is none of 8x8's hosts for %2.")
                .arg(visibleText(url.host()), productName(channel)),
            tr("Use the host of your region."), kRegions);
    else if (account)
        add(findings, Severity::Error, u"zendesk.endpoint.region"_s, key,
            tr("The address is of the region %1, the account “%2” is not.")
                .arg(region->name, visibleText(account->id)),
            tr("Write %1.").arg(connect8x8::productBase(*account, product)), kRegions);
}

void checkEndpoint(Findings &findings, const CheckContext &context, const WebhookWish &wish)
{
    const QString key = wish.channel + u".endpoint"_s;
    if (wish.endpoint.isEmpty())
        return;
    providers::checkHttps(findings, key, wish.endpoint, context.environment, kWebhooksPage);
    if (wish.endpoint.contains(u'{') || wish.endpoint.contains(u'}')) {
        add(findings, Severity::Error, u"zendesk.endpoint.placeholder"_s, key,
            tr("A placeholder is still in the address."),
            tr("Write the sub-account in its place."));
        return;
    }
    const QUrl url(wish.endpoint, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return; // the form says so
    checkHost(findings, context, wish.channel, url);
    checkSubAccount(findings, context, wish.channel, url);
}

void checkRequest(Findings &findings, const CheckContext &context)
{
    if (context.text(u"requestMethod"_s) != u"POST")
        add(findings, Severity::Error, u"zendesk.method"_s, u"requestMethod"_s,
            tr("8x8 takes messages by POST only."), tr("Choose POST."));
    if (context.text(u"requestFormat"_s) != u"json")
        add(findings, Severity::Error, u"zendesk.format"_s, u"requestFormat"_s,
            tr("8x8 takes JSON only."), tr("Choose JSON."));
    if (context.text(u"authentication"_s) != u"bearer_token")
        add(findings, Severity::Error, u"zendesk.bearer"_s, u"authentication"_s,
            tr("8x8 answers 401 unless the API key comes as a Bearer token."),
            tr("Choose Bearer token."));
}

void checkHeaders(Findings &findings, const CheckContext &context)
{
    const QString prefix = u"customHeaders."_s;
    for (const auto &[key, value] : context.provider.fields) {
        if (!key.startsWith(prefix))
            continue;
        const QString name = key.mid(prefix.size());
        if (value.isSecret() || providers::isSecretHeader(name))
            add(findings, Severity::Error, u"zendesk.headers.credential"_s, key,
                tr("“%1” looks like a credential; Zendesk keeps and shows custom headers in the "
                   "open.")
                    .arg(visibleText(name, 60)),
                tr("Remove the row. The API key goes into the authentication."), kWebhooksPage);
        else if (name.compare(u"Content-Type"_s, Qt::CaseInsensitive) == 0)
            add(findings, Severity::Warning, u"zendesk.headers.content-type"_s, key,
                tr("Zendesk sets Content-Type itself from the request format."),
                tr("Remove the row."));
    }
}

} // namespace

void checkWebhooks(Findings &findings, const CheckContext &context)
{
    checkConnectAccount(findings, context);
    checkRequest(findings, context);
    checkHeaders(findings, context);
    for (const WebhookWish &wish : context.setup.webhooks)
        checkEndpoint(findings, context, wish);
    if (context.setup.webhooks.isEmpty())
        add(findings, Severity::Error, u"zendesk.channel.none"_s, u"sms"_s,
            tr("No channel is switched on: there is no webhook to notify."),
            tr("Switch on SMS, WhatsApp or both."));
    const auto *sms = context.setup.webhook(u"sms"_s);
    const auto *whatsApp = context.setup.webhook(u"whatsapp"_s);
    if (!sms || !whatsApp)
        return;
    if (!sms->name.isEmpty() && sms->name.compare(whatsApp->name, Qt::CaseInsensitive) == 0)
        add(findings, Severity::Error, u"zendesk.webhook.name"_s, u"whatsapp.name"_s,
            tr("Both webhooks have one name; nobody could tell them apart in a trigger."),
            tr("Give each channel's webhook a name of its own."));
    if (!sms->endpoint.isEmpty() && sms->endpoint == whatsApp->endpoint)
        add(findings, Severity::Error, u"zendesk.webhook.per-channel"_s, u"whatsapp.endpoint"_s,
            tr("Both webhooks post to one address; 8x8 has one for each channel."),
            tr("Write the SMS address in one and the Messaging address in the other."));
}

} // namespace sendbench::integrations::zendesk
