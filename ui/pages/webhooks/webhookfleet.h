// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/webhookreadjob.h"
#include "ui/exchange/latesttask.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/webhooks/secretrecheck.h"

#include <QPointer>
#include <QSet>

namespace sendbench::ui
{

/// What the workspace wants beside what 8x8 had when it was read last. A reading of a part replaces
/// that part alone; what was read stays until its successor is there.
class WebhookFleet final : public QObject
{
    Q_OBJECT

public:
    /// `context` outlives it.
    explicit WebhookFleet(const PageContext &context, QObject *parent = nullptr);
    ~WebhookFleet() override;

    /// Empty: all. In place of a reading that is under way.
    void read(const engine::WebhookScope &scope = {});
    void stop();
    [[nodiscard]] bool isReading() const { return m_job; }
    [[nodiscard]] int callsDone() const { return m_callsDone; }
    [[nodiscard]] int callsKnown() const { return m_callsKnown; }
    /// Why the last reading did not come to its end; nothing: it did, or there was none.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// When the last one ended, in part or whole; invalid: there was none.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }

    /// What rows() were made of: they name their records by index.
    [[nodiscard]] const webhooks::JoinInput &input() const { return m_shown; }
    [[nodiscard]] const QList<webhooks::Row> &rows() const { return m_rows; }
    [[nodiscard]] const QMap<QString, const webhooks::WebhookApi *> &apis() const { return m_apis; }
    /// Ids of desired ones whose secret was looked for and is not there.
    [[nodiscard]] QStringList missingSecrets() const;
    /// Joined rows that a plan would write.
    [[nodiscard]] int changeCount() const;
    /// Rows are being joined in a worker.
    [[nodiscard]] bool isJoining() const { return m_joining.isRunning(); }

    /// Looks again at the secrets of these, joins anew, then calls `then`.
    void recheckSecrets(const QStringList &ids, const std::function<void()> &then = {});
    /// Ids of those that a plan may write.
    [[nodiscard]] QStringList writtenByPlans() const;
    /// Accounts of the workspace that some webhook product belongs to.
    [[nodiscard]] QList<workspace::Account> accounts() const;

Q_SIGNALS:
    void changed();  ///< rows are others
    void progress(); ///< of a reading; also its beginning and end
    void ended();

private:
    using Place = std::pair<QString, QString>; ///< account, product

    void followDocument();
    void takeDesired();
    void take(const engine::WebhookState &state);
    void merge(const engine::WebhookState &state);
    void join();
    [[nodiscard]] bool isInScope(const Place &place) const;

    const PageContext &m_context;
    QMap<QString, const webhooks::WebhookApi *> m_apis;
    QPointer<engine::WebhookReadJob> m_job;
    engine::WebhookScope m_scope; ///< of the job
    webhooks::JoinInput m_before; ///< when it began
    webhooks::JoinInput m_input;  ///< the newest
    webhooks::JoinInput m_shown;  ///< of the rows
    QList<webhooks::Row> m_rows;
    QSet<QString> m_missing;
    std::optional<Error> m_error;
    QDateTime m_readAt;
    int m_callsDone = 0;
    int m_callsKnown = 0;
    LatestTask<QList<webhooks::Row>> m_joining{this};
};

} // namespace sendbench::ui
