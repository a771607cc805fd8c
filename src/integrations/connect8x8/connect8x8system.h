// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/automation.h"
#include "integrations/connect8x8/connectaccount.h"
#include "integrations/connect8x8/decoder.h"
#include "integrations/connect8x8/webhooks/arrayapi.h"
#include "integrations/connect8x8/webhooks/automationapi.h"
#include "integrations/connect8x8/webhooks/recordingapi.h"
#include "integrations/connect8x8/webhooks/voiceapi.h"
#include "integrations/system.h"
#include "integrations/wavecell/wavecellapi.h"

namespace sendbench::integrations::connect8x8
{

/// 8x8 Connect: SMS, Chat Apps and Automation.
class Connect8x8System final : public System
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("8x8"); }
    [[nodiscard]] std::vector<const providers::AccountKind *> accountKinds() const override
    {
        return {&m_account};
    }
    [[nodiscard]] std::vector<const providers::ProviderKind *> providerKinds() const override
    {
        return {&m_automation};
    }
    [[nodiscard]] std::vector<const events::EventDecoder *> eventDecoders() const override
    {
        return {&m_decoder};
    }
    [[nodiscard]] std::vector<const webhooks::WebhookApi *> webhookApis() const override
    {
        return {&m_sms,       &m_chatApps, &m_voice,         &m_recording,
                &m_workflows, &m_typedSms, &m_typedChatApps, &m_wavecell};
    }
    [[nodiscard]] std::unique_ptr<SandboxBehaviour> makeSandbox() const override;
    void addDemo(workspace::Document &document) const override;
    [[nodiscard]] QByteArray demoSecret(const QString &kind, const QString &field) const override;

private:
    ConnectAccountKind m_account;
    AutomationKind m_automation;
    Connect8x8Decoder m_decoder;
    ArrayWebhookApi m_sms{QStringLiteral("sms")};
    ArrayWebhookApi m_chatApps{QStringLiteral("chatapps")};
    VoiceApi m_voice;
    RecordingApi m_recording;
    AutomationApi m_workflows;
    ArrayWebhookApi m_typedSms{QStringLiteral("sms.typed")};
    ArrayWebhookApi m_typedChatApps{QStringLiteral("chatapps.typed")};
    wavecell::WavecellApi m_wavecell;
};

} // namespace sendbench::integrations::connect8x8
