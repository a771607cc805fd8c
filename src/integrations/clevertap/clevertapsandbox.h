// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/partner.h"
#include "integrations/clevertap/sandbox.h"

#include <QHash>

#include <functional>
#include <mutex>

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
    /// `partners` is asked once, when the first request or question comes; any thread.
    explicit CleverTapSandbox(std::function<QList<Partner>()> partners);

    [[nodiscard]] QStringList paths() const override;
    [[nodiscard]] QStringList hints() const override;
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override;

private:
    struct ByPath {
        QHash<QString, Partner> partners;
        QStringList paths; ///< in order
    };
    [[nodiscard]] const ByPath &known() const;

    PartnerSandbox m_8x8;
    std::function<QList<Partner>()> m_partners;
    mutable std::once_flag m_once;
    mutable ByPath m_known;
};

} // namespace sendbench::integrations::clevertap
