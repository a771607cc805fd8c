// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/contactcenteraccount.h"

#include "base/visibletext.h"
#include "integrations/contactcenter8x8/gateway.h"
#include "integrations/contactcenter8x8/readroute.h"
#include "integrations/descriptors.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

const QString kHost = u"host.api"_s;
const QString kKeyPage = u"https://developer.8x8.com/actions-events/docs/api-key"_s;
const QString kLegacyPage = u"https://developer.8x8.com/contactcenter/docs/create-a-webhook"_s;
const QString kLegacyKeyPage = u"https://developer.8x8.com/contactcenter/docs/api-key"_s;
const QString kWorkflowPage = u"https://developer.8x8.com/actions-events/docs/chat-workflow"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

void checkHost(Findings &findings, const workspace::Account &account)
{
    const QString own = account.fields.value(kHost).text().trimmed();
    providers::checkHttps(findings, kHost, own, account.environment, kWorkflowPage);
    const QUrl url(own, QUrl::StrictMode);
    const bool sandbox = account.environment == Environment::Sandbox;
    if (own.isEmpty() || !url.isValid() || url.host().isEmpty())
        return;
    if (sandbox && !providers::isLoopback(url.host()))
        findings.append({.severity = Severity::Error,
                         .rule = u"account.host.not-sandbox"_s,
                         .path = kHost,
                         .message = tr("The account is of the sandbox, but %1 is not on this "
                                       "machine.")
                                        .arg(visibleText(url.host())),
                         .fix = tr("Clear the field, or choose the environment test.")});
    if (!url.path().isEmpty() && url.path() != u"/"_s)
        findings.append({.severity = Severity::Error,
                         .rule = u"account.host.path"_s,
                         .path = kHost,
                         .message = tr("Only the beginning of the address belongs here; "
                                       "/chat-gateway/v1 is added to it."),
                         .fix = tr("Remove %1.").arg(visibleText(url.path(), 60)),
                         .source = kWorkflowPage});
}

/// What stands in a header may hold no white space inside; a pasted line end is the usual cause.
void checkTenant(Findings &findings, const workspace::Account &account)
{
    const QString tenant = account.fields.value(u"tenant"_s).text();
    if (tenant.trimmed().contains(u' '))
        findings.append({.severity = Severity::Error,
                         .rule = u"account.tenant"_s,
                         .path = u"tenant"_s,
                         .message = tr("A tenant id has no spaces; the tenant's title may be meant "
                                       "here."),
                         .fix = tr("Copy the id of the tenant."),
                         .source = kKeyPage});
    else if (tenant.trimmed().isEmpty())
        findings.append({.severity = Severity::Note,
                         .rule = u"account.tenant.empty"_s,
                         .path = u"tenant"_s,
                         .message = tr("Without a tenant, 8x8 answers 403 where the customer has "
                                       "more than one."),
                         .source = kKeyPage,
                         .code = u"403"_s});
}

/// Client id and secret of Chat API v2: both or none, with a tenant.
void checkLegacy(Findings &findings, const workspace::Account &account)
{
    const bool sandbox = account.environment == Environment::Sandbox;
    const bool id = !account.fields.value(u"clientId"_s).text().trimmed().isEmpty();
    const bool secret = account.fields.contains(u"clientSecret"_s);
    if (!id && !secret)
        return;
    const auto add = [&findings](Severity severity, const QString &rule, const QString &path,
                                 const QString &message, const QString &fix, const QString &page) {
        findings.append({.severity = severity,
                         .rule = rule,
                         .path = path,
                         .message = message,
                         .fix = fix,
                         .source = page});
    };
    if (!sandbox)
        add(Severity::Note, u"account.legacy"_s, u"clientId"_s,
            tr("Client ID and secret are of Chat API v2, which 8x8 announced to end on 30 "
               "September 2023; the Chat Gateway does not use them."),
            {}, kLegacyPage);
    if (!id || (!secret && !sandbox))
        add(Severity::Warning, u"account.client"_s, id ? u"clientSecret"_s : u"clientId"_s,
            tr("Chat API v2 needs client ID and client secret; one of them is missing."),
            tr("Copy both from the app at admin.8x8.com ▸ API Keys."), kLegacyKeyPage);
    if (account.fields.value(u"tenant"_s).text().trimmed().isEmpty())
        add(Severity::Warning, u"account.client.tenant"_s, u"tenant"_s,
            tr("The tenant stands in every address of Chat API v2; without it nothing of that can "
               "be read."),
            tr("Copy the id of the tenant."), kLegacyKeyPage);
}

} // namespace

ContactCenterAccountKind::ContactCenterAccountKind()
    : m_descriptor(u"accounts"_s, u"8x8.contact-center"_s)
{
}

Findings ContactCenterAccountKind::check(const workspace::Document &,
                                         const workspace::Account &account) const
{
    Findings findings;
    checkHost(findings, account);
    checkTenant(findings, account);
    if (account.environment != Environment::Sandbox && !account.fields.contains(u"apiKey"_s))
        findings.append({.severity = Severity::Warning,
                         .rule = u"account.key"_s,
                         .path = u"apiKey"_s,
                         .message = tr("No API key is stored; nothing of this tenant can be read."),
                         .fix = tr("Make an app with the product “Chat Gateway” at admin.8x8.com "
                                   "▸ API Keys and put its key in."),
                         .source = kKeyPage});
    checkLegacy(findings, account);
    return findings;
}

QList<providers::NamedCheck> ContactCenterAccountKind::namedChecks() const
{
    return {{tr("Tenant"), {u"account.tenant"_s}, {u"tenant"_s}},
            {tr("API key"), {u"account.key"_s, u"secret."_s}, {u"apiKey"_s}},
            {tr("Chat API v2"),
             {u"account.legacy"_s, u"account.client"_s},
             {u"region"_s, u"clientId"_s, u"clientSecret"_s}},
            {tr("Host"), {u"account.host"_s, u"provider.https"_s, u"form.url"_s}, {kHost}}};
}

QList<std::shared_ptr<const sending::Route>>
ContactCenterAccountKind::routes(const workspace::Account &) const
{
    return {};
}

std::shared_ptr<const sending::Route>
ContactCenterAccountKind::testRoute(const workspace::Account &account) const
{
    changes::Step step = listWebhooks(gatewayOf(account), 0, 1);
    step.title = tr("%1 · webhooks").arg(account.id);
    return std::make_shared<ReadRoute>(account.id, account.environment, step);
}

} // namespace sendbench::integrations::contactcenter8x8
