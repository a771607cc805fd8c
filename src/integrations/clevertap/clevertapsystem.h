// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/clevertapaccount.h"
#include "integrations/clevertap/decoder.h"
#include "integrations/clevertap/genericwhatsapp.h"
#include "integrations/clevertap/sms8x8.h"
#include "integrations/system.h"

namespace sendbench::integrations::clevertap
{

/// CleverTap and its WhatsApp partners. Every `clevertap.whatsapp.*` among the descriptors is a
/// kind; only 8x8 has code of its own.
class CleverTapSystem final : public System
{
public:
    CleverTapSystem();
    ~CleverTapSystem() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("clevertap"); }
    [[nodiscard]] std::vector<const providers::ProviderKind *> providerKinds() const override;
    [[nodiscard]] std::vector<const providers::AccountKind *> accountKinds() const override
    {
        return {&m_account};
    }
    [[nodiscard]] std::vector<const events::EventDecoder *> eventDecoders() const override
    {
        return {&m_decoder};
    }
    [[nodiscard]] std::optional<Result<void>> take(const DescriptorFile &file,
                                                   const DescriptorLookup &lookup) override;
    [[nodiscard]] std::unique_ptr<SandboxBehaviour> makeSandbox() const override;
    void addDemo(workspace::Document &document) const override;
    [[nodiscard]] QByteArray demoSecret(const QString &kind, const QString &field) const override;

private:
    [[nodiscard]] const GenericWhatsAppKind *whatsApp(const QString &id) const;

    std::vector<std::shared_ptr<GenericWhatsAppKind>> m_whatsApp; ///< in the order they are offered
    Sms8x8Kind m_sms;
    CleverTapAccountKind m_account;
    CleverTapDecoder m_decoder;
};

} // namespace sendbench::integrations::clevertap
