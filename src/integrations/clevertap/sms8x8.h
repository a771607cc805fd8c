// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::clevertap
{

/// `clevertap.sms.8x8`: CleverTap's generic SMS dialog as 8x8 fills it.
class Sms8x8Kind final : public providers::ProviderKind
{
public:
    Sms8x8Kind();

    [[nodiscard]] QString id() const override { return m_descriptor.id(); }
    [[nodiscard]] const forms::FormDescriptor &descriptor() const override
    {
        return m_descriptor.form();
    }
    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] Findings checkSecrets(const workspace::ProviderConfiguration &provider,
                                        const sending::SecretValues &secrets) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QString testName() const override;
    [[nodiscard]] QString defaultGroup() const override { return QStringLiteral("clevertap.sms"); }

    /// A configuration that is complete and goes to the sandbox, and what the sandbox takes for its
    /// secrets.
    [[nodiscard]] workspace::ProviderConfiguration demo() const;
    [[nodiscard]] static QByteArray demoSecret(const QString &field);

private:
    LazyDescriptor m_descriptor;
};

} // namespace sendbench::integrations::clevertap
