// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arraychecks.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/templatesapi.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"
#include "webhooks/urlchecks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::Auth;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::Webhook;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

class Checker
{
public:
    Checker(const ArrayPolicy &policy, const workspace::Account *account, const Webhook &wanted)
        : m_policy(policy)
        , m_account(account)
        , m_wanted(wanted)
    {
    }

    [[nodiscard]] Findings run()
    {
        checkAccount();
        checkScope();
        checkType();
        checkUrl();
        checkAuth();
        sortFindings(m_findings);
        return m_findings;
    }

private:
    void add(Severity severity, const QString &rule, const QString &path, const QString &message,
             const QString &fix = {}, const QString &code = {})
    {
        m_findings.append({.severity = severity,
                           .rule = u"webhook."_s + rule,
                           .path = path,
                           .message = message,
                           .fix = fix,
                           .source = m_policy.product.source,
                           .code = code});
    }
    [[nodiscard]] Environment environment() const
    {
        return m_account ? m_account->environment : Environment::Production;
    }

    void checkAccount();
    void checkScope();
    void checkType();
    void checkUrl();
    void checkAuth();
    void checkHeader();
    void checkOAuth();

    const ArrayPolicy &m_policy;
    const workspace::Account *m_account;
    const Webhook &m_wanted;
    Findings m_findings;
};

void Checker::checkAccount()
{
    if (!m_account)
        return;
    const QString id = m_account->fields.value(u"accountId"_s).text().trimmed();
    if (id.isEmpty())
        add(Severity::Error, u"account-id"_s, u"account"_s,
            tr("The account “%1” has no account ID.").arg(visibleText(m_account->id, 60)),
            tr("Copy it from connect.8x8.com into the account."), u"1000"_s);
    else if (!isAccountId(id))
        add(Severity::Warning, u"account-id"_s, u"account"_s,
            tr("The account ID “%1” is no GUID; it looks like a sub-account.")
                .arg(visibleText(id, 60)),
            tr("8x8's migration guide prints a sub-account in this place, the API wants the "
               "account's GUID: compare it with the one in 8x8 Connect."),
            u"1000"_s);
}

void Checker::checkScope()
{
    const QString &scope = m_wanted.scope;
    if (scope.isEmpty()) {
        add(Severity::Error, u"scope"_s, u"scope"_s, tr("A sub-account is missing."),
            tr("Write one, or * for every sub-account."), u"1001"_s);
        return;
    }
    if (scope == webhooks::kEverySubAccount)
        return;
    if (!isSubAccountId(scope)) {
        add(Severity::Error, u"scope"_s, u"scope"_s,
            tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                .arg(visibleText(scope, 60)),
            {}, u"1001"_s);
        return;
    }
    const QStringList known = m_account ? subAccounts(*m_account, m_policy.host) : QStringList();
    if (!known.isEmpty() && !known.contains(scope))
        add(Severity::Warning, u"scope-unknown"_s, u"scope"_s,
            tr("“%1” is none of the sub-accounts that the account “%2” names for this product.")
                .arg(visibleText(scope, 60), visibleText(m_account->id, 60)),
            tr("Check the spelling, or add it to the account."), u"1001"_s);
}

void Checker::checkType()
{
    const QString &type = m_wanted.type;
    if (!m_policy.product.typed) {
        if (!type.isEmpty())
            add(Severity::Warning, u"type"_s, u"type"_s,
                tr("SMS records have no type: one gets inbound SMS and delivery receipts. The "
                   "type is not sent."),
                tr("Clear the type."));
        return;
    }
    QStringList known;
    for (const auto &one : m_policy.product.types)
        known.append(one.id);
    if (type.isEmpty())
        add(Severity::Error, u"type"_s, u"type"_s, tr("A type is missing."),
            tr("Choose one of %1. Each type is a webhook of its own.").arg(known.join(u", "_s)),
            u"1000"_s);
    else if (!known.contains(type))
        add(Severity::Error, u"type"_s, u"type"_s,
            tr("“%1” is no type of this product.").arg(visibleText(type, 30)),
            tr("Choose one of %1.").arg(known.join(u", "_s)), u"1000"_s);
}

void Checker::checkUrl()
{
    if (!m_wanted.isAddressSecret())
        m_findings += webhooks::checkAddress(u"url"_s, m_wanted.url, environment(),
                                             recordRules(m_policy.product));
}

void Checker::checkAuth()
{
    const Auth &auth = m_wanted.auth;
    if (!m_policy.product.auths.contains(auth.kind)) {
        add(Severity::Error, u"auth"_s, u"auth.kind"_s,
            tr("%1 does not know this authentication.").arg(m_policy.product.title),
            tr("Choose another."), u"1000"_s);
        return;
    }
    if (auth.kind == AuthKind::Header)
        checkHeader();
    if (auth.kind == AuthKind::OAuth)
        checkOAuth();
    const bool oauthToo =
        auth.kind == AuthKind::Header && (!auth.tokenUrl.isEmpty() || !auth.clientId.isEmpty());
    const bool headerToo = auth.kind == AuthKind::OAuth && !auth.username.isEmpty();
    if (oauthToo || headerToo)
        add(Severity::Note, u"auth-both"_s, u"auth.kind"_s,
            tr("A header and OAuth are both filled in. 8x8 takes one of them; the one that is "
               "chosen is sent."));
}

void Checker::checkHeader()
{
    const Auth &auth = m_wanted.auth;
    if (auth.form != HeaderForm::Basic)
        return;
    if (auth.username.isEmpty())
        add(Severity::Error, u"auth-username"_s, u"auth.username"_s,
            tr("Basic authentication needs a user name."));
    else if (auth.username.contains(u':'))
        add(Severity::Error, u"auth-username"_s, u"auth.username"_s,
            tr("A user name of Basic authentication cannot hold a colon."));
}

void Checker::checkOAuth()
{
    const Auth &auth = m_wanted.auth;
    m_findings += webhooks::checkAddress(u"auth.tokenUrl"_s, auth.tokenUrl, environment(),
                                         {.unreachable = Severity::Warning,
                                          .stored = true,
                                          .source = m_policy.product.source,
                                          .code = u"1000"_s});
    if (auth.clientId.isEmpty())
        add(Severity::Error, u"auth-client"_s, u"auth.clientId"_s, tr("A client id is missing."),
            {}, u"1000"_s);
    if (auth.credentialsLocation != u"header"_s && auth.credentialsLocation != u"body"_s)
        add(Severity::Error, u"auth-location"_s, u"auth.credentialsLocation"_s,
            tr("Where the client's id and secret are sent is not chosen."),
            tr("Choose header or body."), u"1000"_s);
}

} // namespace

Findings checkArrayWebhook(const ArrayPolicy &policy, const workspace::Account *account,
                           const Webhook &wanted)
{
    return Checker(policy, account, wanted).run();
}

} // namespace sendbench::integrations::connect8x8
