// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/endpointchecks.h"

#include "base/visibletext.h"
#include "integrations/contactcenter8x8/gateway.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

namespace
{

const QString kEndpointPage = u"https://docs.cognigy.com/ai/deploy/endpoint-reference/8x8/"_s;
const QString kKeyPage = u"https://developer.8x8.com/actions-events/docs/api-key"_s;
const QString kWebhookPage =
    u"https://developer.8x8.com/actions-events/reference/createwebhook-1"_s;
const QString kChannelPage =
    u"https://developer.8x8.com/actions-events/reference/createchatapichannel-1"_s;
const QString kBase = u"baseUrl"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::cognigy", text);
}

void add(Findings &findings, Severity severity, const QString &rule, const QString &path,
         const QString &message, const QString &fix, const QString &source)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = source});
}

/// The host that the account is asked at is the one that Cognigy has to answer to.
void checkBaseHost(Findings &findings, const EndpointForm &form, const QUrl &url)
{
    if (form.environment == Environment::Sandbox) {
        if (!providers::isLoopback(url.host()))
            add(findings, Severity::Error, u"provider.base.not-sandbox"_s, kBase,
                tr("The account is of the sandbox, but %1 is not on this machine.")
                    .arg(visibleText(url.host())),
                tr("Use the sandbox's address, or choose another account."), {});
        return;
    }
    const QString right = form.account
                              ? QUrl(contactcenter8x8::gatewayOf(*form.account).base).host()
                              : u"api.8x8.com"_s;
    if (url.host().compare(right, Qt::CaseInsensitive) != 0)
        add(findings, Severity::Warning, u"provider.base.host"_s, kBase,
            tr("The Chat Gateway is at %1, not at %2; the bot's answers would not reach the chat.")
                .arg(visibleText(right), visibleText(url.host())),
            tr("Write https://%1.").arg(visibleText(right)), kEndpointPage);
}

} // namespace

void checkAccount(Findings &findings, const EndpointForm &form)
{
    if (!form.account)
        add(findings, Severity::Warning, u"provider.account"_s, u"account"_s,
            tr("No account of 8x8 Contact Center is chosen, so nothing can be set up or compared "
               "there."),
            tr("Add an account of 8x8 Contact Center and choose it here."), kKeyPage);
}

void checkBaseUrl(Findings &findings, const EndpointForm &form)
{
    const QString text = form.text(kBase);
    const QUrl url(text, QUrl::StrictMode);
    if (text.isEmpty())
        return;
    providers::checkHttps(findings, kBase, text, form.environment, kEndpointPage);
    if (!url.isValid() || url.host().isEmpty())
        return;
    if (url.path().startsWith(u"/chat-gateway"_s))
        add(findings, Severity::Error, u"provider.base.path"_s, kBase,
            tr("Cognigy adds /chat-gateway/v1 itself; with this address it would stand there "
               "twice."),
            tr("Remove everything behind the host."), kEndpointPage);
    else if (text.endsWith(u'/'))
        add(findings, Severity::Error, u"provider.base.slash"_s, kBase,
            tr("The address ends with a slash, which gives a double slash before the path."),
            tr("Remove the slash at the end."), kEndpointPage);
    else if (!url.path().isEmpty() || url.hasQuery())
        add(findings, Severity::Warning, u"provider.base.path"_s, kBase,
            tr("The Base URL has a path; 8x8's has none."),
            tr("Remove it, unless a proxy of yours needs it."), kEndpointPage);
    checkBaseHost(findings, form, url);
}

void checkKey(Findings &findings, const EndpointForm &form)
{
    if (!form.values.value(u"apiKey"_s).isEmpty())
        return;
    const bool ofAccount = form.account && form.account->fields.contains(u"apiKey"_s);
    if (ofAccount)
        add(findings, Severity::Note, u"provider.key.account"_s, u"apiKey"_s,
            tr("Cognigy gets the key of the account “%1”.").arg(visibleText(form.account->id, 60)),
            {}, kKeyPage);
    else
        add(findings, Severity::Error, u"provider.key"_s, u"apiKey"_s,
            tr("Neither here nor in the account is an API Key; Cognigy cannot answer without one."),
            tr("Make an app with the product “Chat Gateway” at admin.8x8.com ▸ API Keys."),
            kKeyPage);
}

void checkTenant(Findings &findings, const EndpointForm &form)
{
    const QString tenant = form.text(u"tenant"_s);
    const QString known =
        form.account ? form.account->fields.value(u"tenant"_s).text().trimmed() : QString();
    if (tenant.contains(u' '))
        add(findings, Severity::Error, u"provider.tenant"_s, u"tenant"_s,
            tr("A tenant id has no spaces."), tr("Copy the id of the tenant."), kKeyPage);
    else if (!form.account || tenant == known)
        return;
    else if (tenant.isEmpty())
        add(findings, Severity::Warning, u"provider.tenant.empty"_s, u"tenant"_s,
            tr("The account has the tenant “%1”; without it Cognigy is refused where there are "
               "several.")
                .arg(visibleText(known, 60)),
            tr("Enter the same tenant here and in Cognigy."), kKeyPage);
    else
        add(findings, Severity::Error, u"provider.tenant.other"_s, u"tenant"_s,
            tr("Webhook and channel are made in the tenant “%1”, Cognigy would answer in “%2”.")
                .arg(known.isEmpty() ? tr("(none)") : visibleText(known, 60),
                     visibleText(tenant, 60)),
            tr("Use one tenant on both sides."), kKeyPage);
}

void checkNames(Findings &findings, const EndpointForm &form)
{
    constexpr qsizetype kReadBack = 255; // 256 may be written, 255 are described for reading
    if (countCharacters(form.text(u"webhookName"_s)) == kReadBack + 1)
        add(findings, Severity::Warning, u"provider.webhook.name"_s, u"webhookName"_s,
            tr("8x8 takes 256 characters, but its answers are described with 255."),
            tr("Shorten it by one character."), kWebhookPage);
}

void checkQueue(Findings &findings, const EndpointForm &form)
{
    static const QRegularExpression id(u"\\A[0-9]+\\z"_s);
    const QString queue = form.text(u"queueId"_s);
    if (queue.isEmpty() || id.match(queue).hasMatch())
        return;
    add(findings, Severity::Warning, u"provider.queue.name"_s, u"queueId"_s,
        tr("The ids of queues in 8x8's examples are numbers; “%1” may be the queue's name.")
            .arg(visibleText(queue, 60)),
        tr("Take the id from Configuration Manager ▸ Queues/Skills."), kChannelPage);
}

void checkOthers(Findings &findings, const workspace::Document &document,
                 const workspace::ProviderConfiguration &provider)
{
    const auto text = [](const workspace::ProviderConfiguration &one, const QString &key) {
        return one.fields.value(key).text().trimmed();
    };
    for (const auto &other : document.providers) {
        if (other.id == provider.id || other.kind != provider.kind ||
            other.account != provider.account)
            continue;
        const QString name = visibleText(other.id, 60);
        for (const QString &key : {u"channelName"_s, u"webhookName"_s})
            if (!text(provider, key).isEmpty() && text(other, key) == text(provider, key))
                add(findings, Severity::Error,
                    key == u"channelName"_s ? u"provider.channel.shared"_s
                                            : u"provider.webhook.shared"_s,
                    key,
                    tr("“%1” has this name at 8x8 too; the two would overwrite each other.")
                        .arg(name),
                    tr("Choose another name in one of them."), kChannelPage);
    }
}

} // namespace sendbench::integrations::cognigy
