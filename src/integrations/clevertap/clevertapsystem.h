// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/decoder.h"
#include "integrations/clevertap/whatsapp8x8.h"
#include "integrations/system.h"

namespace sendbench::integrations::clevertap
{

/// CleverTap and its WhatsApp partners.
class CleverTapSystem final : public System
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("clevertap"); }
    [[nodiscard]] std::vector<const providers::ProviderKind *> providerKinds() const override
    {
        return {&m_whatsApp8x8};
    }
    [[nodiscard]] std::vector<const events::EventDecoder *> eventDecoders() const override
    {
        return {&m_decoder};
    }
    [[nodiscard]] std::unique_ptr<SandboxBehaviour> makeSandbox() const override;
    void addDemo(workspace::Document &document) const override;
    [[nodiscard]] QByteArray demoSecret(const QString &kind, const QString &field) const override;

private:
    WhatsApp8x8Kind m_whatsApp8x8;
    CleverTapDecoder m_decoder;
};

} // namespace sendbench::integrations::clevertap
