// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/step.h"
#include "sending/route.h"

namespace sendbench::changes
{

/// A step as a route, so that it is sent, judged, redacted and kept in the history by the one
/// SendJob. The message's text and recipient are not used.
class StepRoute final : public sending::Route
{
public:
    /// `system` names whose error table explains a refusal ("8x8.chat-gateway", "zendesk").
    StepRoute(QString owner, QString system, Environment environment, Step step);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override { return m_step.title; }
    [[nodiscard]] QString system() const override { return m_system; }
    [[nodiscard]] Environment environment() const override { return m_environment; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override;
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    /// "step.output-missing" (Input): an earlier step did not give what this one needs.
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;

private:
    /// Of an answer whose status is a good one.
    void judgeBody(sending::Outcome &outcome, int status, const QByteArray &body) const;

    QString m_owner;
    QString m_system;
    Environment m_environment;
    Step m_step;
};

} // namespace sendbench::changes
