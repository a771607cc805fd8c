// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/genericwhatsapp.h"

#include "base/visibletext.h"
#include "integrations/clevertap/callbackchecks.h"
#include "integrations/clevertap/credentialchecks.h"
#include "integrations/clevertap/partnerchecks.h"
#include "integrations/clevertap/partnermail.h"
#include "integrations/clevertap/preflightfindings.h"
#include "integrations/clevertap/templatechecks.h"
#include "integrations/clevertap/templateimportcheck.h"
#include "integrations/clevertap/whatsapproute.h"
#include "integrations/sandboxaddress.h"
#include "phone/phonenumber.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QUrl>

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
         .fix = !number.front().isDigit()
                    ? tr("Compare the digits with the number at the provider.")
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
                     .fix = tr("Choose the account above, or write your own value in its place."),
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

GenericWhatsAppKind::GenericWhatsAppKind(Parts parts)
    : m_id(parts.form.id)
    , m_given(true)
    , m_parts(std::move(parts))
{
}

GenericWhatsAppKind::GenericWhatsAppKind(const QString &descriptorId)
    : m_id(descriptorId)
{
}

Result<GenericWhatsAppKind::Parts> GenericWhatsAppKind::partsOf(const LoadedDescriptor &loaded)
{
    Parts parts{.form = loaded.form, .partner = {}, .offered = {}};
    if (loaded.partner.isEmpty())
        return parts;
    auto partner = parsePartner(loaded.partner, loaded.file);
    if (!partner)
        return Failure(partner.error());
    putIntoForm(*partner, parts.form);
    parts.partner = std::move(*partner);
    return parts;
}

Result<std::unique_ptr<GenericWhatsAppKind>>
GenericWhatsAppKind::make(const LoadedDescriptor &loaded)
{
    auto parts = partsOf(loaded);
    if (!parts)
        return Failure(parts.error());
    return std::unique_ptr<GenericWhatsAppKind>(new GenericWhatsAppKind(std::move(*parts)));
}

const GenericWhatsAppKind::Parts &GenericWhatsAppKind::parts() const
{
    std::call_once(m_once, [this] {
        if (!m_given) {
            const auto loaded = loadWholeDescriptor(u"providers"_s, m_id);
            auto parts = partsOf(loaded);
            if (!parts)
                qFatal("%s: %s at '%s'", qPrintable(loaded.file), qPrintable(parts.error().code),
                       qPrintable(parts.error().path));
            m_parts = std::move(*parts);
        }
        if (!m_parts.partner && m_others)
            offer(m_parts, m_others());
    });
    return m_parts;
}

void GenericWhatsAppKind::offer(Parts &parts, const std::vector<const Partner *> &partners)
{
    for (const Partner *partner : partners) {
        for (const auto &one : partner->endpoints)
            parts.offered.append({u"%1 · %2"_s.arg(partner->name, one.label), one.url});
        Partner titled = *partner;
        for (auto &set : titled.credentials) {
            set.id = partner->name + u'.' + set.id;
            set.title = u"%1 · %2"_s.arg(partner->name, set.title);
        }
        for (forms::FieldDescriptor &field : parts.form.fields)
            if (field.key == u"headers"_s)
                for (const auto &set : titled.credentials)
                    if (!set.rows.isEmpty())
                        field.presets.append({set.id, set.title, set.source, set.rows});
    }
}

void GenericWhatsAppKind::checkAddress(Findings &findings, const workspace::Document &document,
                                       const workspace::ProviderConfiguration &provider) const
{
    checkPartnerAddress(findings, partner().value_or(Partner{}), provider,
                        document.environmentOf(provider));
}

Findings GenericWhatsAppKind::check(const workspace::Document &document,
                                    const workspace::ProviderConfiguration &provider) const
{
    const QString source = descriptor().source;
    const Environment environment = document.environmentOf(provider);
    Findings findings;
    providers::checkNicknameUnique(findings, document, provider, u"nickname"_s);
    checkNumber(findings, provider, source);
    providers::checkNumberUnique(findings, document, provider, u"mobileNumber"_s, source);
    checkCallbacks(findings, provider, environment);
    checkCallbackAccount(findings, document, provider);
    checkEndpoint(findings, provider, source);
    providers::checkHttps(findings, u"endpoint"_s,
                          provider.fields.value(u"endpoint"_s).text().trimmed(), environment,
                          source);
    checkAddress(findings, document, provider);
    checkBasicBesideHeaders(findings, provider);
    if (partner())
        checkPartner(findings, *partner(), document, provider);
    checkOpenHeaders(findings, provider);
    checkTemplateImport(findings, provider, environment);
    providers::checkOneDefault(findings, document, provider, u"default"_s,
                               [this](const workspace::ProviderConfiguration &other) {
                                   return other.kind.startsWith(defaultGroup());
                               });
    return findings;
}

Findings GenericWhatsAppKind::checkSecrets(const workspace::ProviderConfiguration &provider,
                                           const sending::SecretValues &secrets) const
{
    Findings findings = ProviderKind::checkSecrets(provider, secrets);
    if (partner())
        checkCredentialSecrets(findings, *partner(), provider, secrets);
    return findings;
}

Findings GenericWhatsAppKind::answerFindings(const sending::SendRecord &record) const
{
    return preflightFindings(record);
}

QList<providers::NamedCheck> GenericWhatsAppKind::namedChecks() const
{
    const QString endpoint = u"endpoint"_s;
    return {
        {tr("HTTPS"), {u"provider.https"_s, u"form.url"_s}, {endpoint}},
        {tr("No placeholder left in the address"),
         {u"provider.endpoint.placeholder"_s},
         {endpoint}},
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
        {tr("Address as the partner has it"), {u"provider.endpoint"_s, u"form.url"_s}, {endpoint}},
        {tr("Credentials"),
         {u"provider.headers"_s, u"provider.auth"_s, u"form."_s, u"secret."_s},
         {u"headers"_s, u"basicAuth"_s}},
        {tr("Template import"),
         {u"provider."_s, u"form."_s, u"secret."_s},
         {u"templateImport.endpoint"_s}},
    };
}

QList<providers::EndpointChoice>
GenericWhatsAppKind::endpoints(const workspace::Document &document,
                               const workspace::ProviderConfiguration &provider) const
{
    QList<providers::EndpointChoice> all;
    if (document.environmentOf(provider) == Environment::Sandbox && partner())
        all.append({tr("Sandbox"), sandboxBase() + sandboxPathOf(*partner())});
    if (partner())
        for (const auto &one : partner()->endpoints)
            all.append({one.label, one.url});
    return all + parts().offered;
}

std::shared_ptr<const sending::Route>
GenericWhatsAppKind::route(const workspace::Document &document,
                           const workspace::ProviderConfiguration &provider) const
{
    return std::make_shared<WhatsAppRoute>(provider, document.environmentOf(provider),
                                           partner() ? partner()->number
                                                     : Partner::NumberForm::Either);
}

providers::OnlineCheckJob *
GenericWhatsAppKind::onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider,
                                 QObject *parent) const
{
    const QUrl url(provider.fields.value(u"templateImport.endpoint"_s).text().trimmed(),
                   QUrl::StrictMode);
    if (!provider.fields.value(u"templateImport"_s).flag() || !url.isValid() ||
        url.host().isEmpty())
        return nullptr; // what is wrong with it, check() says
    return new TemplateImportCheck(sender, provider, document.environmentOf(provider), parent);
}

std::optional<providers::MailDraft>
GenericWhatsAppKind::mailDraft(const workspace::ProviderConfiguration &provider) const
{
    return partner() ? partnerMail(*partner(), provider) : std::nullopt;
}

QString GenericWhatsAppKind::testName() const
{
    return tr("Send Test WhatsApp");
}

} // namespace sendbench::integrations::clevertap
