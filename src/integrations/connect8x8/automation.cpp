// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/automation.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/automationroute.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/descriptors.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

void checkAccount(Findings &findings, const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider, const QString &source)
{
    const auto *account = document.account(provider.account);
    if (account && account->kind == u"8x8.connect"_s)
        return;
    findings.append({.severity = Severity::Error,
                     .rule = u"provider.account"_s,
                     .path = u"accountId"_s,
                     .message = tr("No 8x8 Connect account is chosen; it holds the API key and the "
                                   "host."),
                     .fix = tr("Choose one above."),
                     .source = source});
}

void checkIds(Findings &findings, const workspace::Document &document,
              const workspace::ProviderConfiguration &provider, const QString &source)
{
    static const QRegularExpression odd(uR"([\s/?#])"_s);
    const QString accountId = provider.fields.value(u"accountId"_s).text().trimmed();
    if (accountId.contains(odd) || accountId.contains(u"{{"_s))
        findings.append(
            {.severity = Severity::Error,
             .rule = u"provider.account-id"_s,
             .path = u"accountId"_s,
             .message = tr("“%1” cannot be an account id.").arg(visibleText(accountId, 60)),
             .fix = tr("Write the id alone, no address around it."),
             .source = source});
    const QString subAccount = provider.fields.value(u"subAccountId"_s).text().trimmed();
    if (subAccount.isEmpty())
        return;
    if (!isSubAccountId(subAccount)) {
        findings.append(
            {.severity = Severity::Error,
             .rule = u"provider.sub-account"_s,
             .path = u"subAccountId"_s,
             .message = tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                            .arg(visibleText(subAccount, 60)),
             .source = source});
        return;
    }
    const auto *account = document.account(provider.account);
    QStringList known;
    for (const QString &product : {u"sms"_s, u"chatapps"_s, u"voice"_s})
        known += account ? subAccounts(*account, product) : QStringList();
    if (!known.isEmpty() && !known.contains(subAccount))
        findings.append(
            {.severity = Severity::Note,
             .rule = u"provider.other-sub-account"_s,
             .path = u"subAccountId"_s,
             .message = tr("The account “%1” lists %2, not “%3”.")
                            .arg(visibleText(account->id), visibleText(known.join(u", "_s)),
                                 visibleText(subAccount, 60)),
             .source = source});
}

void checkBody(Findings &findings, const workspace::ProviderConfiguration &provider,
               const QString &source)
{
    const QJsonDocument body =
        QJsonDocument::fromJson(provider.fields.value(u"body"_s).text().toUtf8());
    if (body.isNull() || body.isObject())
        return; // what is no JSON the form says
    findings.append({.severity = Severity::Error,
                     .rule = u"provider.body.object"_s,
                     .path = u"body"_s,
                     .message = tr("The body is a list; 8x8's reference takes an object."),
                     .fix = tr("Put the list into a member: {\"items\": […]}."),
                     .source = source});
}

} // namespace

AutomationKind::AutomationKind()
    : m_descriptor(u"providers"_s, u"8x8.automation.http-request"_s)
{
}

Findings AutomationKind::check(const workspace::Document &document,
                               const workspace::ProviderConfiguration &provider) const
{
    Findings findings;
    providers::checkNicknameUnique(findings, document, provider, u"nickname"_s);
    checkAccount(findings, document, provider, descriptor().source);
    checkIds(findings, document, provider, descriptor().source);
    checkBody(findings, provider, descriptor().source);
    return findings;
}

QList<providers::NamedCheck> AutomationKind::namedChecks() const
{
    return {{tr("Account and key"), {u"provider.account"_s, u"secret."_s}, {u"accountId"_s}},
            {tr("Sub-account"),
             {u"provider.sub-account"_s, u"provider.other-sub-account"_s},
             {u"subAccountId"_s}},
            {tr("Body is a JSON object"),
             {u"provider.body"_s, u"form.json"_s, u"form.required"_s},
             {u"body"_s}}};
}

QList<providers::EndpointChoice>
AutomationKind::endpoints(const workspace::Document &,
                          const workspace::ProviderConfiguration &) const
{
    return {};
}

std::shared_ptr<const sending::Route>
AutomationKind::route(const workspace::Document &document,
                      const workspace::ProviderConfiguration &provider) const
{
    const auto *account = document.account(provider.account);
    return std::make_shared<AutomationRoute>(provider,
                                             account ? std::optional(*account) : std::nullopt,
                                             document.environmentOf(provider));
}

workspace::ProviderConfiguration AutomationKind::demo() const
{
    workspace::ProviderConfiguration demo{
        .id = u"Automation_Sandbox"_s, .kind = id(), .account = u"sandbox"_s};
    demo.fields = descriptor().initialValues();
    demo.fields.insert(u"nickname"_s, demo.id);
    demo.fields.insert(u"accountId"_s, u"sandbox"_s);
    demo.fields.insert(u"body"_s, descriptor().field(u"body"_s)->samples.first().text);
    return demo;
}

} // namespace sendbench::integrations::connect8x8
