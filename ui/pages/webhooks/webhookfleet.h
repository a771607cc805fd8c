// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/webhookreadjob.h"
#include "models/webhooklines.h"
#include "ui/exchange/latesttask.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/webhooks/secretrecheck.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

namespace sendbench::ui
{

/// What the workspace wants beside what 8x8 had when it was read last. A reading of a part replaces
/// that part alone; what was read stays until its successor is there. Many rows are joined in a
/// worker: they lag behind a reading, and an edit, by a moment.
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
    /// Until the rows are those of its end.
    [[nodiscard]] bool isReading() const { return m_job || m_ending; }
    [[nodiscard]] int callsDone() const { return m_callsDone; }
    [[nodiscard]] int callsKnown() const { return m_callsKnown; }
    /// Why the last reading did not come to its end; nothing: it did, or there was none.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// When the last one ended, in part or whole; invalid: there was none.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }

    /// What rows() were made of: they name their records by index.
    [[nodiscard]] const webhooks::JoinInput &input() const { return m_shown; }
    [[nodiscard]] const QList<webhooks::Row> &rows() const { return m_joined.rows; }
    [[nodiscard]] const models::WebhookLines &lines() const { return m_joined.lines; }
    [[nodiscard]] const QMap<QString, const webhooks::WebhookApi *> &apis() const { return m_apis; }
    /// Ids of desired ones whose secret was looked for and is not there.
    [[nodiscard]] QStringList missingSecrets() const;
    /// Joined rows that a plan would write.
    [[nodiscard]] int changeCount() const { return m_joined.changes; }
    /// There are records that nothing here wants.
    [[nodiscard]] bool hasUnmanaged() const { return m_joined.unmanaged; }
    /// What is newest is not in the rows yet.
    [[nodiscard]] bool isJoining() const { return m_joining.isRunning() || m_again; }

    /// Looks again at the secrets of these, joins anew, then calls `then`.
    void recheckSecrets(const QStringList &ids, const std::function<void()> &then = {});
    /// Ids of those that a plan may write.
    [[nodiscard]] const QStringList &writtenByPlans() const { return m_joined.written; }
    /// Accounts of the workspace that some webhook product belongs to.
    [[nodiscard]] QList<workspace::Account> accounts() const;

Q_SIGNALS:
    void changed();  ///< rows are others
    void progress(); ///< of a reading; also its beginning and end
    void ended();

private:
    using Place = std::pair<QString, QString>; ///< account, product
    /// Made of one input, in any thread.
    struct Joined {
        QList<webhooks::Row> rows;
        models::WebhookLines lines;
        QStringList written; ///< ids of those that a plan may write
        int changes = 0;
        bool unmanaged = false;
    };
    using Apis = QMap<QString, const webhooks::WebhookApi *>;

    [[nodiscard]] static Joined joinedOf(const webhooks::JoinInput &input, const Apis &apis);
    void followDocument();
    void takeDesired();
    void take(const engine::WebhookState &state);
    void merge(const engine::WebhookState &state);
    void mergeLive(const engine::WebhookState &state, const QSet<Place> &fresh);
    void join();
    /// `newest`: of the input as it is now.
    void show(const webhooks::JoinInput &input, const Joined &joined, bool newest);
    [[nodiscard]] bool isInScope(const Place &place) const;

    const PageContext &m_context;
    QMap<QString, const webhooks::WebhookApi *> m_apis;
    QPointer<engine::WebhookReadJob> m_job;
    engine::WebhookScope m_scope; ///< of the job
    webhooks::JoinInput m_before; ///< when it began
    webhooks::JoinInput m_input;  ///< the newest
    webhooks::JoinInput m_shown;  ///< of the rows
    Joined m_joined;
    QList<workspace::StoredWebhook> m_stored; ///< that `desired` was made of
    QSet<QString> m_missing;
    std::optional<Error> m_error;
    QDateTime m_readAt;
    int m_callsDone = 0;
    int m_callsKnown = 0;
    bool m_ending = false; ///< the job has ended, its rows are still to come
    bool m_again = false;  ///< the input is another one since the join began
    QTimer m_pause;        ///< between two joins of a reading
    LatestTask<Joined> m_joining{this};
};

} // namespace sendbench::ui
