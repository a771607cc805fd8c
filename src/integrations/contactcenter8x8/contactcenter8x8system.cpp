// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/contactcenter8x8system.h"

#include "integrations/contactcenter8x8/contactcentersandbox.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

std::unique_ptr<SandboxBehaviour> ContactCenter8x8System::makeSandbox() const
{
    return std::make_unique<ContactCenterSandbox>();
}

void ContactCenter8x8System::addDemo(workspace::Document &document) const
{
    workspace::Account account{.id = u"sandbox-contact-center"_s,
                               .kind = m_account.id(),
                               .environment = Environment::Sandbox};
    account.fields = m_account.descriptor().initialValues();
    account.fields.insert(u"tenant"_s, GatewaySandbox::kTenant);
    account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
    account.fields.insert(u"clientId"_s, ChatApiSandbox::kClientId);
    account.fields.insert(u"clientSecret"_s, forms::FieldValue(forms::SecretMark{}));
    document.accounts.append(account);
}

QByteArray ContactCenter8x8System::demoSecret(const QString &kind, const QString &field) const
{
    if (kind != m_account.id())
        return {};
    if (field == u"apiKey"_s)
        return GatewaySandbox::kApiKey;
    return field == u"clientSecret"_s ? ChatApiSandbox::kClientSecret : QByteArray();
}

} // namespace sendbench::integrations::contactcenter8x8
