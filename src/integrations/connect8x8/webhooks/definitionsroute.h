// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/steproute.h"
#include "workspace/document.h"

#include <QMutex>

namespace sendbench::integrations::connect8x8
{

/// A list of definitions as it came, for who writes one back whole. In memory only; any thread.
class DefinitionsAnswer
{
public:
    void take(const QByteArray &body) const
    {
        const QMutexLocker lock(&m_mutex);
        m_body = body;
    }
    [[nodiscard]] QByteArray body() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_body;
    }

private:
    mutable QMutex m_mutex;
    mutable QByteArray m_body;
};

/// How definitions are read.
class DefinitionsRoute final : public sending::Route
{
public:
    /// `answer` may be null.
    DefinitionsRoute(const workspace::Account &account, const changes::Step &step,
                     std::shared_ptr<const DefinitionsAnswer> answer);

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
    std::shared_ptr<const DefinitionsAnswer> m_answer;
};

} // namespace sendbench::integrations::connect8x8
