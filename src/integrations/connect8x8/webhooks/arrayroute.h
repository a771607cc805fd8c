// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/steproute.h"

namespace sendbench::integrations::connect8x8
{

/// How the list of an account's webhooks is read: the typed form answers headers in clear, and no
/// record keeps those.
class ArrayReadRoute final : public sending::Route
{
public:
    ArrayReadRoute(const QString &owner, const QString &system, Environment environment,
                   const changes::Step &step)
        : m_step(owner, system, environment, step)
    {
    }

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
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override
    {
        return m_step.judge(exchange);
    }
    [[nodiscard]] QMap<QString, QByteArray>
    sensitive(const http::Exchange &exchange) const override;

private:
    changes::StepRoute m_step;
};

} // namespace sendbench::integrations::connect8x8
