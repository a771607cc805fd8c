// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/webhookundojob.h"

#include "changes/undolookjob.h"
#include "engine/webhookreadjob.h"
#include "integrations/wavecell/wavecellcalls.h"
#include "webhooks/undolook.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::engine
{

namespace
{

/// Calls under way at one time: a run touched few sub-accounts.
constexpr int kWidth = 4;

/// GET on the address of a record reads it, at the Contact Center.
bool haveAddresses(const workspace::Account &account)
{
    return account.kind == u"8x8.contact-center"_s;
}

bool isSpent(const Error &error)
{
    return error.kind == ErrorKind::Auth && error.found == u"401"_s;
}

} // namespace

WebhookUndoJob::WebhookUndoJob(Engine &engine, changes::Run run, QObject *parent)
    : ResultJob(parent)
    , m_engine(engine)
    , m_run(std::move(run))
{
}

WebhookUndoJob::~WebhookUndoJob() = default;

void WebhookUndoJob::doStart()
{
    const auto *account = m_engine.workspace().document().account(m_run.owner);
    if (!account) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.unknown"_s,
                   .where = m_run.title,
                   .found = m_run.owner});
        return;
    }
    m_account = *account;
    for (const auto *api : m_engine.registry().webhookApis())
        if (api->system() == m_run.system && api->product().accountKind == account->kind)
            m_apis.append(api);
    if (haveAddresses(*m_account))
        prepare(0);
    else
        makeBack();
}

void WebhookUndoJob::doCancel()
{
    if (m_job)
        m_job->cancel();
}

void WebhookUndoJob::prepare(qsizetype api)
{
    if (api >= m_apis.size()) {
        lookAtAddresses();
        return;
    }
    Job *job = m_apis.at(api)->prepare(m_engine.sender(), *m_account, m_engine.secretStore(), this);
    if (!job) {
        prepare(api + 1);
        return;
    }
    m_job = job;
    connect(job, &Job::finished, this, [this, job, api] {
        if (!isRunning())
            return;
        if (job->error())
            fail(*job->error());
        else
            prepare(api + 1);
    });
    job->start();
}

/// An access token that 8x8 does not take any more, though by the clock it was good.
void WebhookUndoJob::renew()
{
    for (const auto *api : std::as_const(m_apis))
        api->spent(*m_account);
    prepare(0);
}

void WebhookUndoJob::lookAtAddresses()
{
    auto *look = new changes::UndoLookJob(m_engine.undoPlan(m_run, this), m_engine.sender(),
                                          m_engine.secretStore(), m_run.system, m_run, this);
    m_job = look;
    connect(look, &Job::finished, this, [this, look] {
        if (!isRunning())
            return;
        if (const auto plan = look->result())
            succeedWith(*plan);
        else if (isSpent(plan.error()) && !std::exchange(m_renewed, true))
            renew();
        else
            fail(plan.error());
    });
    look->start();
}

void WebhookUndoJob::makeBack()
{
    auto *back = m_engine.undoPlan(m_run, this);
    m_job = back;
    connect(back, &Job::finished, this, [this, back] {
        if (!isRunning())
            return;
        const auto plan = back->result();
        if (!plan)
            fail(plan.error());
        else if (plan->hasWork())
            readLists(*plan);
        else
            succeedWith(*plan);
    });
    back->start();
}

void WebhookUndoJob::readLists(const changes::Plan &back)
{
    QMap<QString, const webhooks::WebhookApi *> apis;
    for (const auto *api : std::as_const(m_apis))
        apis.insert(api->product().id, api);
    QStringList products = webhooks::productsOf(m_run, apis.keys());
    // Old (Wavecell) records show in lists of the older form, where in any.
    if (products.contains(integrations::wavecell::kProduct))
        for (const QString &product : apis.keys())
            if (webhooks::isOlderForm(product) && !products.contains(product))
                products.append(product);
    QList<webhooks::Asked> asked;
    for (const QString &product : std::as_const(products))
        asked.append({*m_account, apis.value(product)});
    auto *live =
        new webhooks::LiveJob(m_engine.sender(), m_engine.secretStore(), asked, kWidth, this);
    m_job = live;
    connect(live, &Job::finished, this, [this, live, back, apis] {
        if (!isRunning())
            return;
        if (live->error()) {
            fail(*live->error());
            return;
        }
        changes::Plan plan = back;
        const auto compared = webhooks::compareLeft(plan, m_run, *m_account, live->reading(), apis);
        if (compared)
            succeedWith(plan);
        else
            fail(compared.error());
    });
    live->start();
}

} // namespace sendbench::engine
