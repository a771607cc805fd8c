// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"
#include "ui/pages/pagecontext.h"

#include <QObject>
#include <QPointer>

namespace sendbench::ui
{

/// What a run at 8x8 does, and to what.
struct EightTask {
    enum class Kind { Push, Delete, Undo };
    Kind kind = Kind::Push;
    QString account;
    QString name; ///< at 8x8
    QString language;
    QString templateId; ///< of the workspace; of Push
};

/// Applies plans at 8x8, one at a time, and says in the workspace what became of the templates.
class EightRun final : public QObject
{
    Q_OBJECT

public:
    /// `context` outlives it.
    explicit EightRun(const PageContext &context, QObject *parent = nullptr);
    ~EightRun() override;

    [[nodiscard]] bool isRunning() const { return m_job || m_undoing; }
    void apply(const changes::Plan &plan, const EightTask &task,
               const std::optional<changes::Run> &undoes = {});
    /// The way back of `run`, compared with what 8x8 has now, then `then` with it or an error.
    void planBack(const changes::Run &run, std::function<void(const Result<changes::Plan> &)> then);
    void stop();

    /// The newest run that made this name at 8x8 and can be taken back.
    [[nodiscard]] std::optional<changes::Run> undoable(const QString &account, const QString &name);

    // The last run, as far as it came.
    [[nodiscard]] const EightTask &task() const { return m_task; }
    [[nodiscard]] const QString &sentence() const { return m_sentence; } ///< empty: there was none
    [[nodiscard]] const QString &steps() const { return m_steps; }
    [[nodiscard]] const QString &exchangeId() const { return m_exchangeId; }
    [[nodiscard]] bool isGood() const { return m_good; }
    void clear(); ///< what is shown of it

Q_SIGNALS:
    void changed();
    void ended(const sendbench::ui::EightTask &task, bool done);

private:
    void finish(changes::ApplyJob &job);
    void writeDown();
    void follow(const changes::Run &run);

    const PageContext &m_context;
    QPointer<changes::ApplyJob> m_job;
    QPointer<Job> m_undoing;
    EightTask m_task;
    QString m_sentence;
    QString m_steps;
    QString m_refused;
    QString m_stays; ///< of an undo: what it does not take back
    QString m_exchangeId;
    bool m_good = false;
    QString m_runsOf; ///< the account whose runs are kept here; empty: they are to be read
    QList<changes::Run> m_runs;
};

} // namespace sendbench::ui
