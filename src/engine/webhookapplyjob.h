// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "webhooks/planner.h"

namespace sendbench::engine
{

/// True for a run that changed webhooks of an account.
[[nodiscard]] bool isWebhookRun(Engine &engine, const changes::Run &run);

/// Applies the plans of accounts one after the other; the first step that fails ends it, and what
/// follows is untouched. An access token that is spent in the middle is fetched anew, and the step
/// that was refused for it sent once more. What each account's run came to is in the journal
/// (Engine::runs()). Of the secrets that went out, the fingerprints are kept in the workspace.
class WebhookApplyJob final : public ResultJob<QList<changes::Run>>
{
    Q_OBJECT

public:
    /// `undoes`: the run that the only plan takes back. The engine outlives the job.
    WebhookApplyJob(Engine &engine, QList<webhooks::AccountPlan> plans,
                    std::optional<changes::Run> undoes = {}, QObject *parent = nullptr);
    ~WebhookApplyJob() override;

    /// As far as they came; also when the job has an error.
    [[nodiscard]] const QList<changes::Run> &runs() const;

Q_SIGNALS:
    void stepChanged(int plan, int step);
    /// The same, with what the step has come to.
    void told(const sendbench::changes::RunStep &step);
    void answered(int plan, int step, const sendbench::sending::SendRecord &record);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();
    void prepare(qsizetype api);
    [[nodiscard]] Job *renewed(QObject *parent) const;
    void apply();
    void keepFingerprints();
    void fingerprint(const QString &account, qsizetype index);
    void notePrints();
    void finishPlan();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::engine
