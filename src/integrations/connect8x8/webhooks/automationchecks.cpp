// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/automationchecks.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/webhooks/definitions.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::Webhook;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

/// Collects findings with the page of their rule.
class Checks
{
public:
    explicit Checks(QString source)
        : m_source(std::move(source))
    {
    }
    void add(Severity severity, const QString &rule, const QString &path, const QString &message,
             const QString &fix = {})
    {
        findings.append({.severity = severity,
                         .rule = u"webhook."_s + rule,
                         .path = path,
                         .message = message,
                         .fix = fix,
                         .source = m_source});
    }
    Findings findings;

private:
    QString m_source;
};

void checkScope(Checks &checks, const workspace::Account *account, const Webhook &wanted)
{
    if (wanted.scope.isEmpty())
        return;
    if (!isSubAccountId(wanted.scope)) {
        checks.add(Severity::Error, u"scope"_s, u"scope"_s,
                   wanted.scope == webhooks::kEverySubAccount
                       ? tr("Automation has no *: a workflow without a sub-account starts for any.")
                       : tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                             .arg(visibleText(wanted.scope, 60)),
                   tr("Write the id of one sub-account, or leave it empty."));
        return;
    }
    QStringList known;
    if (account && wanted.type != u"http_request"_s)
        known = subAccounts(*account, wanted.type == u"inbound_sms"_s ? u"sms"_s : u"chatapps"_s);
    if (!known.isEmpty() && !known.contains(wanted.scope))
        checks.add(Severity::Note, u"other-sub-account"_s, u"scope"_s,
                   tr("The account “%1” lists %2, not “%3”.")
                       .arg(visibleText(account->id), visibleText(known.join(u", "_s), 200),
                            visibleText(wanted.scope, 60)));
}

void checkHeaders(Checks &checks, const Webhook &wanted)
{
    const QString prefix = u"headers."_s;
    for (const auto &[key, value] : wanted.more) {
        if (!key.startsWith(prefix))
            continue;
        const QString name = key.mid(prefix.size());
        const QString text = value.text().trimmed();
        if (wanted.auth.hasSecret() && name.compare(u"Authorization"_s, Qt::CaseInsensitive) == 0)
            checks.add(Severity::Warning, u"header"_s, key,
                       tr("The Authorization header stands here and under Authentication: the "
                          "latter is sent."),
                       tr("Remove this row."));
        else if (text == kHiddenValue)
            checks.add(Severity::Error, u"header"_s, key,
                       tr("“%1” has a mask for its value; it would be sent as it stands.")
                           .arg(visibleText(name, 60)),
                       tr("Write the value."));
        else if (name.compare(u"Content-Type"_s, Qt::CaseInsensitive) == 0 &&
                 !text.startsWith(u"application/json"_s, Qt::CaseInsensitive))
            checks.add(Severity::Warning, u"header"_s, key,
                       tr("Automation sends application/json only."));
    }
}

} // namespace

Findings checkAutomation(const workspace::Account *account, const Webhook &wanted,
                         const webhooks::Product &product)
{
    Checks checks(product.source);
    checkScope(checks, account, wanted);
    // A step's address may be made of what the trigger tells.
    if (!wanted.isAddressSecret() && !wanted.url.contains(u"{{"_s))
        checks.findings += webhooks::checkAddress(
            u"url"_s, wanted.url, account ? account->environment : Environment::Production,
            recordRules(product));
    const bool known =
        std::any_of(product.types.cbegin(), product.types.cend(),
                    [&](const webhooks::EventType &one) { return one.id == wanted.type; });
    if (!known && !wanted.type.isEmpty())
        checks.add(Severity::Warning, u"type"_s, u"type"_s,
                   tr("8x8 documents no trigger “%1”.").arg(visibleText(wanted.type, 40)));
    if (!product.auths.contains(wanted.auth.kind))
        checks.add(Severity::Error, u"auth"_s, u"auth.kind"_s,
                   tr("An HttpRequest step sends fixed headers, and fetches no token."),
                   tr("Choose a header, or none."));
    const QByteArray body = wanted.more.value(u"body"_s).text().trimmed().toUtf8();
    if (!body.isEmpty() && !QJsonDocument::fromJson(body).isObject())
        checks.add(Severity::Error, u"body"_s, u"body"_s,
                   tr("The body of an HttpRequest step is a JSON object."));
    checkHeaders(checks, wanted);
    if (!wanted.enabled)
        checks.add(Severity::Note, u"disabled"_s, u"enabled"_s,
                   tr("A disabled workflow does not start, whatever its trigger."));
    return checks.findings;
}

} // namespace sendbench::integrations::connect8x8
