// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/contactcenter8x8system.h"

#include "integrations/contactcenter8x8/gatewaysandbox.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

std::unique_ptr<SandboxBehaviour> ContactCenter8x8System::makeSandbox() const
{
    return std::make_unique<GatewaySandbox>();
}

void ContactCenter8x8System::addDemo(workspace::Document &document) const
{
    workspace::Account account{.id = u"sandbox-contact-center"_s,
                               .kind = m_account.id(),
                               .environment = Environment::Sandbox};
    account.fields = m_account.descriptor().initialValues();
    account.fields.insert(u"tenant"_s, GatewaySandbox::kTenant);
    account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
    document.accounts.append(account);
}

QByteArray ContactCenter8x8System::demoSecret(const QString &kind, const QString &field) const
{
    return kind == m_account.id() && field == u"apiKey"_s ? GatewaySandbox::kApiKey : QByteArray();
}

} // namespace sendbench::integrations::contactcenter8x8
