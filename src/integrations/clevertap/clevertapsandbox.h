// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/partner.h"
#include "integrations/clevertap/sandbox.h"

#include <QHash>

namespace sendbench::integrations::clevertap
{

/// CleverTap's own API as far as an account is tested by it, and every partner by its path.
///
/// Partners answer by CleverTap's contract: wrong credentials and bad messages inside a 200
/// (2000 to 2004), what cannot be read with 403. 8x8's end is PartnerSandbox. `/generic/clevertap`
/// stands for a partner that no descriptor knows, `/generic/templates` for its list of templates.
class CleverTapSandbox final : public SandboxBehaviour
{
public:
    explicit CleverTapSandbox(const QList<Partner> &partners);

    [[nodiscard]] QStringList paths() const override;
    [[nodiscard]] QStringList hints() const override;
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override;

private:
    PartnerSandbox m_8x8;
    QHash<QString, Partner> m_partners; ///< by path
    QStringList m_paths;                ///< in order
};

} // namespace sendbench::integrations::clevertap
