// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/connectaccount.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/routes.h"
#include "integrations/descriptors.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{
const QString kReference = u"https://developer.8x8.com/connect/reference/send-message"_s;
const QStringList kProducts{u"chatapps"_s, u"sms"_s, u"voice"_s, u"verify"_s, u"automation"_s};

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

void checkSubAccounts(Findings &findings, const workspace::Account &account, const QString &product)
{
    const QString key = u"subAccounts."_s + product;
    for (const QString &id : subAccounts(account, product)) {
        if (isSubAccountId(id))
            continue;
        findings.append(
            {.severity = Severity::Error,
             .rule = u"account.sub-account"_s,
             .path = key,
             .message = tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                            .arg(visibleText(id, 60)),
             .source = kReference});
    }
}

void checkHost(Findings &findings, const workspace::Account &account, const QString &product)
{
    const QString key = u"host."_s + product;
    const QString own = account.fields.value(key).text().trimmed();
    providers::checkHttps(findings, key, own, account.environment,
                          u"https://developer.8x8.com/connect/docs/platform-deployment-regions"_s);
    const QString host = QUrl(own).host();
    if (account.environment == Environment::Sandbox && !host.isEmpty() &&
        !providers::isLoopback(host))
        findings.append({.severity = Severity::Error,
                         .rule = u"account.host.not-sandbox"_s,
                         .path = key,
                         .message = tr("The account is of the sandbox, but %1 is not on this "
                                       "machine.")
                                        .arg(visibleText(host)),
                         .fix = tr("Clear the field, or choose the environment test.")});
}

} // namespace

ConnectAccountKind::ConnectAccountKind()
    : m_descriptor(u"accounts"_s, u"8x8.connect"_s)
{
}

Findings ConnectAccountKind::check(const workspace::Document &,
                                   const workspace::Account &account) const
{
    Findings findings;
    for (const QString &product : kProducts) {
        checkSubAccounts(findings, account, product);
        checkHost(findings, account, product);
    }
    static const QRegularExpression guid(
        uR"(\A[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}\z)"_s);
    const QString accountId = account.fields.value(u"accountId"_s).text();
    // A warning only: 8x8's own migration guide shows other forms in that place.
    if (!accountId.isEmpty() && !guid.match(accountId).hasMatch() &&
        account.environment != Environment::Sandbox)
        findings.append({.severity = Severity::Warning,
                         .rule = u"account.id"_s,
                         .path = u"accountId"_s,
                         .message = tr("An account id is usually a GUID of 32 hexadecimal digits."),
                         .fix = tr("Compare it with the one in 8x8 Connect."),
                         .source = kReference});
    if (account.environment != Environment::Sandbox && !account.fields.contains(u"apiKey"_s))
        findings.append(
            {.severity = Severity::Warning,
             .rule = u"account.key"_s,
             .path = u"apiKey"_s,
             .message =
                 tr("No API key is stored; nothing can be sent straight through this account."),
             .fix = tr("Make a key in 8x8 Connect and put it in."),
             .source = u"https://developer.8x8.com/connect/docs/authentication"_s});
    return findings;
}

QList<providers::NamedCheck> ConnectAccountKind::namedChecks() const
{
    QStringList subAccountKeys;
    QStringList hostKeys;
    for (const QString &product : kProducts) {
        subAccountKeys.append(u"subAccounts."_s + product);
        hostKeys.append(u"host."_s + product);
    }
    return {{tr("Sub-accounts"), {u"account.sub-account"_s}, subAccountKeys},
            {tr("HTTPS"), {u"provider.https"_s, u"account.host"_s, u"form.url"_s}, hostKeys},
            {tr("Account id"), {u"account.id"_s}, {u"accountId"_s}}};
}

QList<std::shared_ptr<const sending::Route>>
ConnectAccountKind::routes(const workspace::Account &account) const
{
    QList<std::shared_ptr<const sending::Route>> all;
    for (const QString &id : subAccounts(account, u"chatapps"_s))
        all.append(makeChatAppsRoute(account, id));
    for (const QString &id : subAccounts(account, u"sms"_s))
        all.append(makeSmsRoute(account, id));
    return all;
}

std::shared_ptr<const sending::Route>
ConnectAccountKind::testRoute(const workspace::Account &account) const
{
    return makeBalanceRoute(account);
}

} // namespace sendbench::integrations::connect8x8
