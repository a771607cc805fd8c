// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/genericwhatsapp.h"

#include "base/visibletext.h"
#include "integrations/clevertap/callbackchecks.h"
#include "integrations/clevertap/whatsapproute.h"
#include "integrations/descriptors.h"
#include "phone/phonenumber.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

void checkNumber(Findings &findings, const workspace::ProviderConfiguration &provider,
                 const QString &source)
{
    const QString number = provider.fields.value(u"mobileNumber"_s).text().trimmed();
    if (number.isEmpty() || phone::toE164(number))
        return;
    findings.append(
        {.severity = Severity::Error,
         .rule = u"provider.number.e164"_s,
         .path = u"mobileNumber"_s,
         .message = tr("The number needs its country code: a plus sign and 7 to 15 digits."),
         .fix = number.startsWith(u'+') ? tr("Compare the digits with the number at the provider.")
                                        : tr("Write it as +%1…").arg(visibleText(number.left(4))),
         .source = source});
}

void checkEndpoint(Findings &findings, const workspace::ProviderConfiguration &provider,
                   const QString &source)
{
    if (!provider.fields.value(u"endpoint"_s).text().contains(u"{{"_s))
        return;
    findings.append({.severity = Severity::Error,
                     .rule = u"provider.endpoint.placeholder"_s,
                     .path = u"endpoint"_s,
                     .message = tr("The placeholder {{…}} is still in the address."),
                     .fix = tr("Choose the account above, or write the sub-account in its place."),
                     .source = source});
}

void checkBasicBesideHeaders(Findings &findings, const workspace::ProviderConfiguration &provider)
{
    const QStringList keys = provider.fields.keys();
    if (!provider.fields.value(u"basicAuth"_s).flag() ||
        !keys.contains(u"headers.Authorization"_s, Qt::CaseInsensitive))
        return;
    findings.append(
        {.severity = Severity::Error,
         .rule = u"provider.auth.twice"_s,
         .path = u"basicAuth"_s,
         .message =
             tr("Basic Authentication and a header “Authorization” would send that header twice."),
         .fix = tr("Keep one of the two.")});
}

} // namespace

GenericWhatsAppKind::GenericWhatsAppKind(const QString &descriptorId)
    : m_descriptor(loadDescriptor(u"providers"_s, descriptorId))
{
}

Findings GenericWhatsAppKind::check(const workspace::Document &document,
                                    const workspace::ProviderConfiguration &provider) const
{
    const QString source = m_descriptor.source;
    const Environment environment = document.environmentOf(provider);
    Findings findings;
    providers::checkNicknameUnique(findings, document, provider, u"nickname"_s);
    checkNumber(findings, provider, source);
    providers::checkNumberUnique(findings, document, provider, u"mobileNumber"_s, source);
    checkCallbacks(findings, provider, environment);
    checkEndpoint(findings, provider, source);
    providers::checkHttps(findings, u"endpoint"_s,
                          provider.fields.value(u"endpoint"_s).text().trimmed(), environment,
                          source);
    checkBasicBesideHeaders(findings, provider);
    providers::checkOneDefault(findings, document, provider, u"default"_s,
                               [this](const workspace::ProviderConfiguration &other) {
                                   return other.kind.startsWith(defaultGroup());
                               });
    return findings;
}

QList<providers::NamedCheck> GenericWhatsAppKind::namedChecks() const
{
    const QString endpoint = u"endpoint"_s;
    return {
        {tr("HTTPS"), {u"provider.https"_s, u"form.url"_s}, {endpoint}},
        {tr("Sub-account filled in"), {u"provider.endpoint.placeholder"_s}, {endpoint}},
        {tr("Mobile number with its country code"),
         {u"provider.number.e164"_s, u"form.phone"_s},
         {u"mobileNumber"_s}},
        {tr("Mobile number is in no other configuration"),
         {u"provider.number.unique"_s},
         {u"mobileNumber"_s}},
        {tr("Nickname is in no other configuration"),
         {u"provider.nickname.unique"_s},
         {u"nickname"_s}},
        {tr("Callback URLs"),
         {u"provider.callback"_s, u"provider.https"_s, u"form."_s},
         {u"deliveryReportCallbackUrl"_s, u"inboundMessageCallbackUrl"_s}},
    };
}

QList<providers::EndpointChoice>
GenericWhatsAppKind::endpoints(const workspace::Document &,
                               const workspace::ProviderConfiguration &) const
{
    const QString initial = m_descriptor.initialValues().value(u"endpoint"_s).text();
    return initial.isEmpty()
               ? QList<providers::EndpointChoice>{}
               : QList<providers::EndpointChoice>{{tr("As printed in the guide"), initial}};
}

std::shared_ptr<const sending::Route>
GenericWhatsAppKind::route(const workspace::Document &document,
                           const workspace::ProviderConfiguration &provider) const
{
    return std::make_shared<WhatsAppRoute>(provider, document.environmentOf(provider));
}

} // namespace sendbench::integrations::clevertap
