// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/verifyjob.h"

#include "base/ids.h"
#include "changes/steproute.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

VerifyJob::VerifyJob(changes::Sender sender, secrets::SecretStore &store, const WebhookApi &api,
                     workspace::Account account, Webhook wanted, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_store(store)
    , m_api(api)
    , m_account(std::move(account))
    , m_wanted(std::move(wanted))
{
}

void VerifyJob::doStart()
{
    if (m_api.verify(m_account, m_wanted))
        prepare();
    else
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"webhook.no-verify"_s,
                   .where = m_wanted.id,
                   .found = m_api.product().title});
}

void VerifyJob::doCancel()
{
    if (m_step)
        m_step->cancel();
}

void VerifyJob::prepare()
{
    Job *job = m_api.prepare(m_sender, m_account, m_store, this);
    if (!job) {
        m_prepared = 2; // keys are enough: a 401 is the answer
        send();
        return;
    }
    ++m_prepared;
    m_step = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        if (job->error())
            fail(*job->error());
        else
            send();
    });
    job->start();
}

void VerifyJob::send()
{
    const auto route = std::make_shared<changes::StepRoute>(
        m_account.id, m_api.system(), m_account.environment, *m_api.verify(m_account, m_wanted));
    auto *job = m_sender(route, {.kind = sending::MessageKind::Raw, .id = newUlid()}, this);
    m_step = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        const auto &record = job->record();
        const bool denied =
            record && record->exchange.response && record->exchange.response->status == 401;
        if (denied && m_prepared < 2) {
            m_api.spent(m_account);
            prepare();
        } else if (record) {
            succeedWith(*record);
        } else {
            fail(*job->error());
        }
    });
}

} // namespace sendbench::webhooks
