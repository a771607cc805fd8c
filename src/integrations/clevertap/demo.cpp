// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/demo.h"

#include "integrations/clevertap/sandbox.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/sandboxaddress.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

const QByteArray kDemoPartnerKey = "sandbox-partner-key-1";
const QByteArray kDemoPasscode = "sandbox-passcode-1";
const QString kDemoAccountId = u"SANDBOX"_s;

namespace
{

const QString kDelivery = u"https://sg1.cb.wzrkt.com/wa/generic/status?a=SANDBOX"_s;
const QString kInbound = u"https://sg1.cb.wzrkt.com/wa/generic/response?a=SANDBOX"_s;
const QString kHeaders = u"headers."_s;
constexpr qint64 kFirstNumber = 918889500122;

forms::FieldValue secret()
{
    return forms::FieldValue(forms::SecretMark{});
}

bool is8x8(const GenericWhatsAppKind &kind)
{
    return kind.id().endsWith(u".8x8"_s);
}

/// The carried callback URLs, and what a partner issues beside its key.
QString openValue(const Partner &partner, const forms::Preset::Row &row)
{
    for (const auto &one : partner.callbacks)
        if (one.way == Partner::CallbackWay::Header && one.to == row.name)
            return one.field.startsWith(u"delivery"_s) ? kDelivery : kInbound;
    return row.value.isEmpty() ? u"sandbox-"_s + row.name : row.value;
}

void fillCredentials(workspace::ProviderConfiguration &demo, const Partner &partner)
{
    if (partner.credentials.isEmpty())
        return;
    const auto &set = partner.credentials.first();
    if (set.basic) {
        demo.fields.insert(u"basicAuth"_s, forms::FieldValue(true));
        demo.fields.insert(u"basicAuth.username"_s, QString::fromLatin1(PartnerSandbox::kUser));
        demo.fields.insert(u"basicAuth.password"_s, secret());
    }
    if (set.any)
        demo.fields.insert(kHeaders + u"x-partner-key"_s, secret());
    for (const auto &row : set.rows)
        demo.fields.insert(kHeaders + row.name,
                           row.secret ? secret() : forms::FieldValue(openValue(partner, row)));
}

/// The generic kind shows the group that no partner's guide fills.
void fillTemplateImport(workspace::ProviderConfiguration &demo)
{
    demo.fields.insert(kHeaders + u"x-partner-key"_s, secret());
    demo.fields.insert(u"templateImport"_s, forms::FieldValue(true));
    demo.fields.insert(u"templateImport.endpoint"_s, sandboxBase() + u"/generic/templates"_s);
    demo.fields.insert(u"templateImport.limit"_s, forms::FieldValue(qint64(50)));
    demo.fields.insert(u"templateImport.headers.x-partner-key"_s, secret());
    demo.fields.insert(u"templateImport.trackClicks"_s, u"shop.example.org"_s);
}

/// "Haptik_Sandbox"
QString demoId(const GenericWhatsAppKind &kind)
{
    if (is8x8(kind))
        return u"8x8_WA_Sandbox"_s;
    QString name = kind.partner() ? kind.partner()->name : u"Generic"_s;
    name.removeIf([](QChar one) { return !one.isLetterOrNumber(); });
    return name + u"_Sandbox"_s;
}

} // namespace

workspace::Account demoAccount()
{
    workspace::Account account{.id = u"sandbox-clevertap"_s,
                               .kind = u"clevertap"_s,
                               .environment = Environment::Sandbox,
                               .fields = {},
                               .extras = {}};
    account.fields.insert(u"region"_s, u"sg1"_s);
    account.fields.insert(u"accountId"_s, kDemoAccountId);
    account.fields.insert(u"passcode"_s, secret());
    return account;
}

workspace::ProviderConfiguration demoProvider(const GenericWhatsAppKind &kind,
                                              const workspace::Document &document)
{
    workspace::ProviderConfiguration demo{.id = demoId(kind),
                                          .kind = kind.id(),
                                          .account =
                                              is8x8(kind) ? u"sandbox"_s : u"sandbox-clevertap"_s,
                                          .fields = kind.descriptor().initialValues(),
                                          .savedAt = {},
                                          .extras = {}};
    const auto number = kFirstNumber + document.providers.size();
    demo.fields.insert(u"nickname"_s, demo.id);
    demo.fields.insert(u"mobileNumber"_s, u"+%1"_s.arg(number));
    demo.fields.insert(u"deliveryReportCallbackUrl"_s, kDelivery);
    demo.fields.insert(u"inboundMessageCallbackUrl"_s, kInbound);
    QString path = u"/generic/clevertap"_s;
    if (is8x8(kind))
        path = u"/api/v1/subaccounts/Sandbox_WA/partners/clevertap/wa"_s;
    else if (kind.partner())
        path = sandboxPathOf(*kind.partner());
    demo.fields.insert(u"endpoint"_s, sandboxBase() + path);
    if (kind.partner())
        fillCredentials(demo, *kind.partner());
    else
        fillTemplateImport(demo);
    return demo;
}

QByteArray demoAccountSecret(const QString &field)
{
    return field == u"passcode"_s ? kDemoPasscode : QByteArray();
}

QByteArray demoHeader(const forms::Preset::Row &row)
{
    const QString name = row.name.toLower();
    if (name == u"user"_s)
        return PartnerSandbox::kUser;
    if (name == u"password"_s)
        return PartnerSandbox::kPassword;
    if (row.value.startsWith(u"Bearer "_s))
        return "Bearer " + connect8x8::ConnectSandbox::kApiKey;
    return kDemoPartnerKey;
}

QByteArray demoProviderSecret(const GenericWhatsAppKind &kind, const QString &field)
{
    const QString wanted = field.toLower();
    if (wanted.endsWith(u"basicauth.password"_s))
        return PartnerSandbox::kPassword;
    if (wanted.startsWith(u"templateimport.headers."_s))
        return kDemoPartnerKey;
    if (!wanted.startsWith(kHeaders))
        return {};
    const QString name = wanted.mid(kHeaders.size());
    if (kind.partner())
        for (const auto &set : kind.partner()->credentials)
            for (const auto &row : set.rows)
                if (row.name.compare(name, Qt::CaseInsensitive) == 0)
                    return demoHeader(row);
    return demoHeader({.name = name, .value = {}, .secret = true});
}

} // namespace sendbench::integrations::clevertap
