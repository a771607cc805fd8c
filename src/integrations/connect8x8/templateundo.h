// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/undolookjob.h"
#include "integrations/connect8x8/templatelistjob.h"
#include "workspace/document.h"

namespace sendbench::integrations::connect8x8
{

/// The way back of a submission, after a look at the channel's list: 8x8 deletes a name with all
/// its languages, also those that somebody added since. As changes::UndoLookJob in all else.
class TemplateUndoJob final : public ResultJob<changes::Plan>
{
    Q_OBJECT

public:
    /// `back` is not started yet, and is this job's from now on.
    TemplateUndoJob(changes::UndoPlanJob *back, changes::Sender sender, workspace::Account account,
                    changes::Run run, QObject *parent = nullptr);
    ~TemplateUndoJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void list();

    changes::UndoPlanJob *m_back;
    changes::Sender m_sender;
    workspace::Account m_account;
    changes::Run m_run;
    changes::Plan m_plan;
    QPointer<Job> m_job;
};

/// The channel that the run spoke to, out of its addresses; empty: none of them is of this API.
[[nodiscard]] QString channelOf(const changes::Run &run);
/// The name that a step of this API deletes; empty: it deletes none.
[[nodiscard]] QString deletedName(const changes::Step &step);
/// What of `live` is not what the run left.
void compareLeft(changes::Plan &back, const changes::Run &run, const QList<LiveTemplate> &live);

/// Names that the run has deleted at 8x8, with what 8x8 said of them taken out of the workspace's
/// templates of this account (or of nobody yet).
void forgetDeleted(workspace::Document &document, const changes::Run &run);
/// Whether forgetDeleted() would change anything.
[[nodiscard]] bool hasDeleted(const workspace::Document &document, const changes::Run &run);

} // namespace sendbench::integrations::connect8x8
