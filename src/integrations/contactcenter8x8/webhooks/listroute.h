// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/steproute.h"
#include "integrations/contactcenter8x8/gateway.h"
#include "integrations/contactcenter8x8/webhooks/addresses.h"

#include <functional>

namespace sendbench::integrations::contactcenter8x8
{

/// A read of a list, judged by its API's own rules, that keeps addresses which may hold a token out
/// of the record and puts them into `Addresses`.
class ListRoute final : public sending::Route
{
public:
    struct Rules {
        QString system;
        std::function<sending::Outcome(const http::Exchange &)> judge;
        /// The webhooks of an answer; an error where it has none.
        std::function<Result<Page<Webhook>>(const QByteArray &)> webhooks;
    };

    ListRoute(const workspace::Account &account, changes::Step step, Rules rules,
              std::shared_ptr<Addresses> addresses);

    [[nodiscard]] QString id() const override { return m_step.id(); }
    [[nodiscard]] QString title() const override { return m_step.title(); }
    [[nodiscard]] QString system() const override { return m_step.system(); }
    [[nodiscard]] Environment environment() const override { return m_step.environment(); }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return m_step.accepts(); }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override
    {
        return m_step.neededSecrets();
    }
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override
    {
        return m_step.build(message, secrets);
    }
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;
    [[nodiscard]] QMap<QString, QByteArray>
    sensitive(const http::Exchange &exchange) const override;

private:
    changes::StepRoute m_step;
    Rules m_rules;
    std::shared_ptr<Addresses> m_addresses;
};

} // namespace sendbench::integrations::contactcenter8x8
