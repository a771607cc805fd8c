// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"
#include "changes/forgetrunjob.h"
#include "providers/remoteside.h"
#include "ui/pages/pagecontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sendbench::ui
{

class PlanView;

/// The remote side of the open configuration: what is there, what would change, apply, undo.
class RemoteTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RemoteTab(const PageContext &context, QWidget *parent = nullptr);
    ~RemoteTab() override;

    /// `side` is nullptr where the other side has no API. A plan of other values is dropped; a run
    /// that is under way goes on.
    void setProvider(const providers::RemoteSide *side,
                     const workspace::ProviderConfiguration &provider, bool saved);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void askApply(const changes::Plan &plan, const std::optional<changes::Run> &undoes);
    void apply(const changes::Plan &plan, const std::optional<changes::Run> &undoes);
    void undo();
    void askForget();
    void forget(const changes::Run &run, changes::ForgetRunJob::Elsewhere elsewhere);
    void stop();
    void tell(const QString &sentence, const QString &details);
    void tellPlan(const QString &sentence, const changes::Plan &plan);
    void update();
    /// Reads the stored runs: only when the object changes or a run has ended.
    void lookForRun();

    const PageContext &m_context;
    const providers::RemoteSide *m_side = nullptr;
    workspace::ProviderConfiguration m_provider;
    bool m_saved = false;
    std::optional<changes::Plan> m_plan;
    std::optional<changes::Run> m_lastRun; ///< that can be undone
    std::optional<changes::Run> m_kept;    ///< what Forget is about: that one, else the newest
    QPointer<Job> m_job;                   ///< reading or applying
    bool m_applying = false;

    QLabel *m_message;
    PlanView *m_details;
    QPushButton *m_read;
    QPushButton *m_apply;
    QPushButton *m_undo;
    QPushButton *m_forget;
    QPushButton *m_stop;
};

} // namespace sendbench::ui
