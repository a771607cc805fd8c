// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "changes/runstore.h"
#include "sending/sendjob.h"

#include <functional>

namespace sendbench::changes
{

/// Sends a route and keeps its record in the history: the engine's send, at the sandbox's port
/// where that applies. The job is started, and owned by the parent.
using Sender = std::function<sending::SendJob *(std::shared_ptr<const sending::Route>,
                                                const sending::Message &, QObject *)>;

/// Applies a plan: its steps in order, stopped at the first that does not succeed. Each step is
/// stored before it goes out and after its answer; what the plan holds (changes/held.h) is in the
/// secret store before the first one goes out. An error of the job is of our own (the run could not
/// be stored, a secret is missing, "run.not-held"); a refusal of the remote side is in the run.
class ApplyJob final : public ResultJob<Run>
{
    Q_OBJECT

public:
    /// `system` as for StepRoute. `undoes`: the run that this one takes back. The stores outlive
    /// the job.
    ApplyJob(Sender sender, const RunStore &store, secrets::SecretStore &secrets,
             const Clock &clock, QString system, const Plan &plan, const std::optional<Run> &undoes,
             QObject *parent = nullptr);
    ~ApplyJob() override;

    /// Makes what was spent (an access token) anew: a job that is not started yet, or nullptr where
    /// nothing can be.
    using Renew = std::function<Job *(QObject *parent)>;
    /// Asked when a step is answered 401, which changed nothing; then that step goes out once more.
    /// Once for each step.
    void setRenew(Renew renew);

    /// As far as it came; also when the job has an error.
    [[nodiscard]] const Run &run() const;

Q_SIGNALS:
    /// A step changed its state.
    void stepChanged(int index);
    /// The exchange of a step, redacted.
    void answered(int index, const sendbench::sending::SendRecord &record);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();
    void sendStep(int index);
    void keep(int index, const sending::SendRecord &record);
    /// The step waits for what is made anew; false: nothing is.
    [[nodiscard]] bool renewed(int index, const sending::SendRecord &record);
    /// It did not happen, and nothing follows.
    void endAt(int index, const Error &error);
    /// Writes what the plan holds, then begins; or removes it all and fails.
    void holdNext();
    void notHeld(const Error &why);
    /// The entries that this frees.
    [[nodiscard]] QList<secrets::SecretKey> markUndone(const QString &undoId);
    /// Removes entries; what could not be removed stays, and does not stop the run.
    void release(const QList<secrets::SecretKey> &keys, std::function<void()> then);
    /// Removes what steps held that were not done, then ends with this error or well.
    void end(const std::optional<Error> &error);
    [[nodiscard]] bool store();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::changes
