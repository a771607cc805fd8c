// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/steproute.h"
#include "workspace/document.h"

#include <QMap>
#include <QMutex>

#include <functional>

namespace sendbench::integrations::connect8x8
{

/// An answer as it came, before anything in it is covered: for who compares an address, or writes a
/// record back whole. In memory only; any thread.
class RawAnswer
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

/// How records are read: the answer is kept as it came, and what it tells in clear and no record
/// may have stays out of the history.
class AnswerRoute final : public sending::Route
{
public:
    /// What of an answer is secret, by the label of its mark.
    using Secrets = std::function<QMap<QString, QByteArray>(const QByteArray &answer)>;

    /// `answer` may be null. `secrets` works on values alone: it runs in the thread pool.
    AnswerRoute(const workspace::Account &account, const changes::Step &step,
                std::shared_ptr<const RawAnswer> answer, Secrets secrets);

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
    std::shared_ptr<const RawAnswer> m_answer;
    Secrets m_secrets;
};

} // namespace sendbench::integrations::connect8x8
