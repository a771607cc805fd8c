// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/zendeskaccount.h"

#include "base/visibletext.h"
#include "integrations/descriptors.h"
#include "integrations/zendesk/api.h"
#include "integrations/zendesk/testroute.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

const QString kReference =
    u"https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

void add(Findings &findings, Severity severity, const QString &rule, const QString &path,
         const QString &message, const QString &fix)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = kReference});
}

void checkSubdomain(Findings &findings, const QString &subdomain)
{
    if (subdomain.isEmpty() || isSubdomain(subdomain))
        return;
    const bool whole = subdomain.contains(u".zendesk.com"_s, Qt::CaseInsensitive);
    add(findings, Severity::Error, u"account.subdomain"_s, u"subdomain"_s,
        whole ? tr("This is the whole address; only what stands before .zendesk.com belongs here.")
              : tr("“%1” cannot be a subdomain: letters, digits and dashes.")
                    .arg(visibleText(subdomain, 60)),
        whole ? tr("Write acme, not https://acme.zendesk.com.")
              : tr("Copy it from the address of your Zendesk."));
}

void checkEmail(Findings &findings, const QString &email)
{
    if (email.isEmpty())
        return;
    if (email.endsWith(u"/token"_s, Qt::CaseInsensitive))
        add(findings, Severity::Error, u"account.email"_s, u"email"_s,
            tr("“/token” is added when it is sent; here it would stand twice."),
            tr("Remove /token from the end."));
    else if (email.count(u'@') != 1 || email.startsWith(u'@') || email.endsWith(u'@') ||
             email.contains(u':') || email.contains(u' '))
        add(findings, Severity::Error, u"account.email"_s, u"email"_s,
            tr("“%1” is not an email address.").arg(visibleText(email, 60)),
            tr("Write the email that the API token's owner signs in with."));
}

void checkHost(Findings &findings, const workspace::Account &account)
{
    const QString own = account.fields.value(u"host.api"_s).text().trimmed();
    providers::checkHttps(findings, u"host.api"_s, own, account.environment, kReference);
    const QString host = QUrl(own).host();
    if (account.environment == Environment::Sandbox && !host.isEmpty() &&
        !providers::isLoopback(host))
        add(findings, Severity::Error, u"account.host.not-sandbox"_s, u"host.api"_s,
            tr("The account is of the sandbox, but %1 is not on this machine.")
                .arg(visibleText(host)),
            tr("Clear the field, or choose the environment test."));
}

} // namespace

ZendeskAccountKind::ZendeskAccountKind()
    : m_descriptor(u"accounts"_s, u"zendesk"_s)
{
}

Findings ZendeskAccountKind::check(const workspace::Document &,
                                   const workspace::Account &account) const
{
    Findings findings;
    checkSubdomain(findings, account.fields.value(u"subdomain"_s).text().trimmed());
    checkEmail(findings, account.fields.value(u"email"_s).text().trimmed());
    checkHost(findings, account);
    if (account.environment != Environment::Sandbox && !account.fields.contains(u"apiToken"_s))
        add(findings, Severity::Warning, u"account.key"_s, u"apiToken"_s,
            tr("No API token is stored; nothing can be read or applied through this account."),
            tr("Make one in Admin Center ▸ Apps and integrations ▸ APIs ▸ Zendesk API."));
    return findings;
}

QList<providers::NamedCheck> ZendeskAccountKind::namedChecks() const
{
    return {
        {tr("Subdomain"), {u"account.subdomain"_s}, {u"subdomain"_s}},
        {tr("Email"), {u"account.email"_s}, {u"email"_s}},
        {tr("HTTPS"), {u"provider.https"_s, u"account.host"_s, u"form.url"_s}, {u"host.api"_s}}};
}

QList<std::shared_ptr<const sending::Route>>
ZendeskAccountKind::routes(const workspace::Account &) const
{
    return {};
}

std::shared_ptr<const sending::Route>
ZendeskAccountKind::testRoute(const workspace::Account &account) const
{
    return std::make_shared<TestRoute>(account);
}

} // namespace sendbench::integrations::zendesk
