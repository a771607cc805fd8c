// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/webhookapplyjob.h"
#include "ui/pages/pagecontext.h"

#include <QPointer>

#include <deque>

namespace sendbench::ui
{

/// An applied run of one account, and by whose error table its way back is judged.
struct AppliedRun {
    QString system;
    changes::Run run;
};

/// The way back of one of them.
struct WayBack {
    webhooks::AccountPlan plan;
    changes::Run run;
};

/// Applies plans of webhooks and takes runs back: one thing at a time.
class PlanRun final : public QObject
{
    Q_OBJECT

public:
    /// `context` outlives it.
    explicit PlanRun(const PageContext &context, QObject *parent = nullptr);
    ~PlanRun() override;

    [[nodiscard]] bool isBusy() const { return m_job; }
    /// A run of before, to be taken back.
    void setApplied(const AppliedRun &run);
    void apply(const QList<webhooks::AccountPlan> &plans);
    /// Looks what would be taken back of all that was applied, the last first.
    void planBack(std::function<void(const Result<QList<WayBack>> &)> then);
    void takeBack(const QList<WayBack> &ways);
    void stop();

    /// What was applied here and can be taken back.
    [[nodiscard]] QList<AppliedRun> undoable() const;

    // Of what was done last, as far as it came.
    [[nodiscard]] const QString &sentence() const { return m_sentence; } ///< empty: nothing was
    [[nodiscard]] const QString &steps() const { return m_steps; }
    [[nodiscard]] const QString &exchangeId() const { return m_exchangeId; } ///< the last answer's
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] const QStringList &accounts() const { return m_accounts; } ///< touched

Q_SIGNALS:
    void changed();
    void ended();

private:
    void start(const QList<webhooks::AccountPlan> &plans,
               const std::optional<changes::Run> &undoes);
    void finished(engine::WebhookApplyJob &job, bool isUndo);
    void next();
    void look(std::deque<AppliedRun> waiting, QList<WayBack> found,
              const std::function<void(const Result<QList<WayBack>> &)> &then);
    void say(const engine::WebhookApplyJob &job, bool isUndo);

    const PageContext &m_context;
    QPointer<Job> m_job;
    QList<webhooks::AccountPlan> m_plans; ///< being applied
    QList<QStringList> m_titles;          ///< of their steps
    std::deque<WayBack> m_ways;           ///< still to be taken
    QList<AppliedRun> m_applied;
    QStringList m_accounts;
    QString m_sentence;
    QString m_steps;
    QString m_done; ///< the steps of runs before this one
    QString m_stays;
    QString m_exchangeId;
    bool m_good = false;
};

} // namespace sendbench::ui
