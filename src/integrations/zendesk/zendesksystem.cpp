// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/zendesksystem.h"

#include "integrations/sandboxaddress.h"
#include "integrations/zendesk/sandbox.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

std::unique_ptr<SandboxBehaviour> ZendeskSystem::makeSandbox() const
{
    return std::make_unique<ZendeskSandbox>();
}

void ZendeskSystem::addDemo(workspace::Document &document) const
{
    workspace::Account account{.id = u"sandbox-zendesk"_s,
                               .kind = m_account.id(),
                               .environment = Environment::Sandbox,
                               .fields = m_account.descriptor().initialValues(),
                               .extras = {}};
    account.fields.insert(u"subdomain"_s, u"sandbox"_s);
    account.fields.insert(u"email"_s, u"admin@example.com"_s);
    account.fields.insert(u"apiToken"_s, forms::FieldValue(forms::SecretMark{}));
    account.fields.insert(u"host.api"_s, sandboxBase());
    document.accounts.append(account);

    workspace::ProviderConfiguration demo{.id = u"Zendesk_Sandbox"_s,
                                          .kind = m_notifications.ProviderKind::id(),
                                          .account = account.id,
                                          .fields = m_notifications.descriptor().initialValues(),
                                          .savedAt = {},
                                          .extras = {}};
    const QString path = sandboxBase() + u"/api/v1/subaccounts/%1/messages"_s;
    demo.fields.insert(u"nickname"_s, u"Zendesk_Sandbox"_s);
    demo.fields.insert(u"connectAccount"_s, u"sandbox"_s);
    demo.fields.insert(u"helpCenter"_s, true);
    demo.fields.insert(u"customHeaders.Accept"_s, u"application/json"_s);
    demo.fields.insert(u"sms.endpoint"_s, path.arg(u"Sandbox_SMS"_s));
    demo.fields.insert(u"sms.source"_s, u"HARBOR"_s);
    demo.fields.insert(u"whatsapp.endpoint"_s, path.arg(u"Sandbox_WA"_s));
    demo.fields.insert(u"comment.templateName"_s, u"ticket_note"_s);
    document.providers.append(demo);
}

QByteArray ZendeskSystem::demoSecret(const QString &kind, const QString &field) const
{
    return kind == m_account.id() && field == u"apiToken"_s ? ZendeskSandbox::kToken : QByteArray();
}

} // namespace sendbench::integrations::zendesk
