// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/connect8x8system.h"

#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/webhooks/webhookdemo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

std::unique_ptr<SandboxBehaviour> Connect8x8System::makeSandbox() const
{
    return std::make_unique<ConnectSandbox>();
}

void Connect8x8System::addDemo(workspace::Document &document) const
{
    workspace::Account account{
        .id = u"sandbox"_s, .kind = u"8x8.connect"_s, .environment = Environment::Sandbox};
    account.fields = m_account.descriptor().initialValues();
    account.fields.insert(u"accountId"_s, u"00000000-5a4d-4b0c-8000-000000000001"_s);
    account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
    account.fields.insert(u"channelId"_s, TemplateSandbox::kDemoChannel);
    account.fields.insert(u"subAccounts.chatapps"_s, u"Sandbox_WA"_s);
    account.fields.insert(u"subAccounts.sms"_s, u"Sandbox_SMS"_s);
    account.fields.insert(u"subAccounts.voice"_s, VoiceSandbox::kDemoSubAccount);
    document.accounts.append(account);
    document.providers.append(m_automation.demo());
    document.webhooks += demoWebhooks(account.id);
    document.testRecipients.append({.number = u"+6591234567"_s, .label = u"Sandbox phone"_s});
}

QByteArray Connect8x8System::demoSecret(const QString &kind, const QString &field) const
{
    const auto apis = webhookApis();
    if (field == webhooks::kSecretField &&
        std::any_of(apis.begin(), apis.end(),
                    [&kind](const auto *api) { return api->product().id == kind; }))
        return kDemoWebhookSecret;
    return kind == m_account.id() && field == u"apiKey"_s ? ConnectSandbox::kApiKey : QByteArray();
}

} // namespace sendbench::integrations::connect8x8
