// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/clevertapsystem.h"

#include "integrations/clevertap/sandbox.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/sandboxaddress.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

std::unique_ptr<SandboxBehaviour> CleverTapSystem::makeSandbox() const
{
    return std::make_unique<PartnerSandbox>();
}

void CleverTapSystem::addDemo(workspace::Document &document) const
{
    workspace::ProviderConfiguration demo{
        .id = u"8x8_WA_Sandbox"_s, .kind = m_whatsApp8x8.id(), .account = u"sandbox"_s};
    demo.fields = m_whatsApp8x8.descriptor().initialValues();
    demo.fields.insert(u"nickname"_s, u"8x8_WA_Sandbox"_s);
    demo.fields.insert(u"mobileNumber"_s, u"+918889500122"_s);
    demo.fields.insert(u"deliveryReportCallbackUrl"_s,
                       u"https://sg1.cb.wzrkt.com/wa/generic/status?a=SANDBOX"_s);
    demo.fields.insert(u"inboundMessageCallbackUrl"_s,
                       u"https://sg1.cb.wzrkt.com/wa/generic/response?a=SANDBOX"_s);
    demo.fields.insert(u"endpoint"_s,
                       sandboxBase() + u"/api/v1/subaccounts/Sandbox_WA/partners/clevertap/wa"_s);
    demo.fields.insert(u"headers.user"_s, forms::FieldValue(forms::SecretMark{}));
    demo.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    document.providers.append(demo);
}

QByteArray CleverTapSystem::demoSecret(const QString &kind, const QString &field) const
{
    if (kind != m_whatsApp8x8.id())
        return {};
    const QString name = field.toLower();
    if (name == u"headers.user"_s)
        return PartnerSandbox::kUser;
    if (name == u"headers.password"_s || name == u"basicauth.password"_s)
        return PartnerSandbox::kPassword;
    if (name == u"headers.authorization"_s)
        return "Bearer " + connect8x8::ConnectSandbox::kApiKey;
    return {};
}

} // namespace sendbench::integrations::clevertap
