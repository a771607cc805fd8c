// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/sms8x8.h"

#include "base/visibletext.h"
#include "integrations/clevertap/callbackchecks.h"
#include "integrations/clevertap/smschecks.h"
#include "integrations/clevertap/smsroute.h"
#include "integrations/connect8x8/endpointchecks.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/descriptors.h"
#include "integrations/sandboxaddress.h"
#include "providers/commonchecks.h"
#include "providers/secretvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kEndpoint = u"endpoint"_s;
const QString kCallback = u"callbackUrl"_s;
const QString kSms = u"sms"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

QString pathOf(const QString &subAccount, bool batch)
{
    return u"/api/v1/subaccounts/%1/messages%2"_s.arg(subAccount, batch ? u"/batch"_s : QString());
}

void checkPlaceholder(Findings &findings, const QString &endpoint, const QString &source)
{
    if (endpoint.contains(u'{'))
        findings.append(
            {.severity = Severity::Error,
             .rule = u"provider.endpoint.placeholder"_s,
             .path = kEndpoint,
             .message = tr("The placeholder {{subAccountId}} is still in the address."),
             .fix = tr("Choose the account above, or write the sub-account in its place."),
             .source = source});
}

void checkAddress(Findings &findings, const connect8x8::ProductAddress &address)
{
    static const QRegularExpression path(uR"(\A/api/v1/subaccounts/([^/]*)/messages(/batch)?\z)"_s);
    connect8x8::checkProductHost(findings, address);
    const auto match = path.match(address.url.path(QUrl::FullyDecoded));
    if (match.hasMatch())
        connect8x8::checkSubAccount(findings, address, match.captured(1));
    else
        findings.append(
            {.severity = Severity::Error,
             .rule = u"provider.endpoint.path"_s,
             .path = kEndpoint,
             .message = tr("The path is not one that 8x8 has for SMS."),
             .fix = tr("It reads %1 or %2.")
                        .arg(pathOf(u"<sub-account>"_s, false), pathOf(u"<sub-account>"_s, true)),
             .source = address.source});
}

/// Its form is nowhere documented: everything but https is a warning.
void checkCallback(Findings &findings, const QString &text, Environment environment,
                   const QString &source)
{
    providers::checkHttps(findings, kCallback, text, environment, source);
    const QString host = QUrl(text).host();
    const bool own = host == u"wzrkt.com"_s || host.endsWith(u".wzrkt.com"_s) ||
                     host.endsWith(u".clevertap.com"_s);
    if (host.isEmpty() || own ||
        (environment == Environment::Sandbox && providers::isLoopback(host)))
        return;
    findings.append({.severity = Severity::Warning,
                     .rule = u"provider.callback.host"_s,
                     .path = kCallback,
                     .message = tr("CleverTap's callback URLs are at wzrkt.com; this one is at %1.")
                                    .arg(visibleText(host)),
                     .fix = tr("Copy it again from the dialog in CleverTap."),
                     .source = source});
}

} // namespace

Sms8x8Kind::Sms8x8Kind()
    : m_descriptor(u"providers"_s, u"clevertap.sms.8x8"_s)
{
}

Findings Sms8x8Kind::check(const workspace::Document &document,
                           const workspace::ProviderConfiguration &provider) const
{
    Findings findings;
    const Environment environment = document.environmentOf(provider);
    const QString endpoint = provider.fields.value(kEndpoint).text().trimmed();
    providers::checkNicknameUnique(findings, document, provider, u"nickname"_s);
    providers::checkOneDefault(
        findings, document, provider, u"default"_s,
        [this](const workspace::ProviderConfiguration &other) { return other.kind == id(); });
    checkCallback(findings, provider.fields.value(kCallback).text().trimmed(), environment,
                  descriptor().field(kCallback)->source);
    checkCallbackAccount(findings, document, provider, {kCallback});
    checkPlaceholder(findings, endpoint, descriptor().source);
    providers::checkHttps(findings, kEndpoint, endpoint, environment, descriptor().source);
    const connect8x8::ProductAddress address{.url = QUrl(endpoint, QUrl::StrictMode),
                                             .field = kEndpoint,
                                             .product = kSms,
                                             .productName = u"SMS"_s,
                                             .source = descriptor().source,
                                             .account = connect8x8::accountOf(document, provider),
                                             .environment = environment};
    if (!endpoint.contains(u'{') && address.url.isValid() && !address.url.host().isEmpty())
        checkAddress(findings, address);
    checkSmsRequest(findings, provider);
    checkSmsJson(findings, provider);
    return findings;
}

Findings Sms8x8Kind::checkSecrets(const workspace::ProviderConfiguration &provider,
                                  const sending::SecretValues &secrets) const
{
    Findings findings = ProviderKind::checkSecrets(provider, secrets);
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        if (it.key().field.compare(u"headers.Authorization"_s, Qt::CaseInsensitive) == 0)
            providers::checkBearerForm(findings, it.key().field, u"Authorization"_s, it.value(),
                                       descriptor().source);
    return findings;
}

QList<providers::NamedCheck> Sms8x8Kind::namedChecks() const
{
    return {
        {tr("HTTPS"), {u"provider.https"_s}, {kEndpoint, kCallback}},
        {tr("Nickname is in no other configuration"),
         {u"provider.nickname.unique"_s},
         {u"nickname"_s}},
        {tr("Address and sub-account as 8x8 has them"),
         {u"provider.endpoint"_s, u"form.url"_s},
         {kEndpoint}},
        {tr("Address, JSON and Batch belong together"),
         {u"provider.batch"_s, u"provider.sms.list"_s, u"provider.sms.single"_s},
         {kEndpoint, u"json"_s, u"batch"_s, u"batch.parameter"_s}},
        {tr("JSON with its placeholders and a sender"),
         {u"provider.sms"_s, u"form.json"_s, u"form.required"_s},
         {u"json"_s}},
        {tr("Credentials in the headers"),
         {u"provider.headers"_s, u"form."_s, u"secret."_s},
         {u"headers"_s}},
    };
}

QList<providers::EndpointChoice>
Sms8x8Kind::endpoints(const workspace::Document &document,
                      const workspace::ProviderConfiguration &provider) const
{
    QList<providers::EndpointChoice> all;
    QString subAccount = u"{{subAccountId}}"_s;
    const auto offer = [&](const QString &who, const QString &base, const QString &id) {
        all.append({tr("%1 · one message").arg(who), base + pathOf(id, false)});
        all.append({tr("%1 · batch").arg(who), base + pathOf(id, true)});
    };
    if (const auto *account = connect8x8::accountOf(document, provider)) {
        for (const QString &id : connect8x8::subAccounts(*account, kSms)) {
            // `&` is legal in a sub-account id.
            const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(id));
            offer(tr("%1 · %2").arg(account->id, id), connect8x8::productBase(*account, kSms),
                  encoded);
            if (subAccount.startsWith(u'{'))
                subAccount = encoded;
        }
    }
    for (const auto &region : connect8x8::regions())
        offer(tr("%1 (%2)").arg(region.name, region.suffix),
              connect8x8::productBase(kSms, region.key), subAccount);
    return all;
}

std::shared_ptr<const sending::Route>
Sms8x8Kind::route(const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider) const
{
    return std::make_shared<SmsRoute>(provider, document.environmentOf(provider));
}

QString Sms8x8Kind::testName() const
{
    return tr("Send test SMS");
}

workspace::ProviderConfiguration Sms8x8Kind::demo() const
{
    workspace::ProviderConfiguration demo{
        .id = u"8x8_SMS_Sandbox"_s, .kind = id(), .account = u"sandbox"_s};
    demo.fields = descriptor().initialValues();
    demo.fields.insert(u"nickname"_s, demo.id);
    demo.fields.insert(kCallback, u"https://sg1.cb.wzrkt.com/sms/generic?account=SANDBOX"_s);
    demo.fields.insert(kEndpoint, sandboxBase() + pathOf(u"Sandbox_SMS"_s, false));
    demo.fields.insert(u"headers.Authorization"_s, forms::FieldValue(forms::SecretMark{}));
    demo.fields.insert(u"headers.Content-Type"_s, u"application/json"_s);
    QString json = descriptor().field(u"json"_s)->samples.first().text;
    demo.fields.insert(u"json"_s, json.replace(u"{{sender id}}"_s, u"SANDBOX"_s));
    return demo;
}

QByteArray Sms8x8Kind::demoSecret(const QString &field)
{
    return field.compare(u"headers.Authorization"_s, Qt::CaseInsensitive) == 0
               ? "Bearer " + connect8x8::ConnectSandbox::kApiKey
               : QByteArray();
}

} // namespace sendbench::integrations::clevertap
