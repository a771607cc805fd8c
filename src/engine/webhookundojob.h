// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "webhooks/webhookapi.h"

#include <QPointer>

namespace sendbench::engine
{

/// The way back of a webhook run, after a look at what somebody changed since: as
/// changes::UndoLookJob, which it is where records have addresses of their own (Contact Center);
/// where 8x8 has lists only, these are read. Errors: "account.unknown", those of
/// changes::UndoPlanJob, and those of a read that got no answer or was denied.
class WebhookUndoJob final : public ResultJob<changes::Plan>
{
    Q_OBJECT

public:
    /// The engine outlives the job.
    WebhookUndoJob(Engine &engine, changes::Run run, QObject *parent = nullptr);
    ~WebhookUndoJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void prepare(qsizetype api);
    void renew();
    void lookAtAddresses();
    void makeBack();
    void readLists(const changes::Plan &back);

    Engine &m_engine;
    changes::Run m_run;
    std::optional<workspace::Account> m_account;
    QList<const webhooks::WebhookApi *> m_apis; ///< that may have made the run
    bool m_renewed = false;                     ///< the access token, for the sake of a 401
    QPointer<Job> m_job;
};

} // namespace sendbench::engine
