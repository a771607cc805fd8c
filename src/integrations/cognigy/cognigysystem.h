// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/cognigy/cognigyaccount.h"
#include "integrations/cognigy/endpoint8x8.h"
#include "integrations/system.h"

namespace sendbench::integrations::cognigy
{

/// Cognigy: its Endpoint of the type 8x8. Its stand-in is 8x8's Chat Gateway.
class CognigySystem final : public System
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("cognigy"); }
    [[nodiscard]] std::vector<const providers::ProviderKind *> providerKinds() const override
    {
        return {&m_endpoint};
    }
    [[nodiscard]] std::vector<const providers::AccountKind *> accountKinds() const override
    {
        return {&m_account};
    }
    void addDemo(workspace::Document &document) const override;
    [[nodiscard]] QByteArray demoSecret(const QString &kind, const QString &field) const override;

private:
    CognigyAccountKind m_account;
    Endpoint8x8Kind m_endpoint;
};

} // namespace sendbench::integrations::cognigy
