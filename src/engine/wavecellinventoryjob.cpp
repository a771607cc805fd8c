// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/wavecellinventoryjob.h"

using namespace Qt::StringLiterals;

namespace sendbench::engine
{

namespace wavecell = integrations::wavecell;

namespace
{
constexpr qint64 kMostMentions = 500;
} // namespace

WavecellInventoryJob::WavecellInventoryJob(Engine &engine, QString account, QObject *parent)
    : ResultJob(parent)
    , m_engine(engine)
    , m_account(std::move(account))
{
}

void WavecellInventoryJob::doStart()
{
    const auto *account = m_engine.workspace().document().account(m_account);
    if (account && account->kind != u"8x8.connect"_s) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.not-connect"_s,
                   .where = account->id,
                   .path = u"kind"_s});
        return;
    }
    auto *job = new WebhookReadJob(
        m_engine, {{m_account}, {u"sms"_s, u"chatapps"_s, u"sms.typed"_s, u"chatapps.typed"_s}},
        this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        m_state = job->state();
        if (job->error())
            fail(*job->error());
        else
            readHistory();
    });
    job->start();
}

void WavecellInventoryJob::readHistory()
{
    if (!m_engine.history()) {
        take({});
        return;
    }
    history::HistoryFilter filter;
    filter.text = wavecell::searchWords();
    auto *job = m_engine.history()->rows(filter, 0, kMostMentions, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        // A history that cannot be read names none: the lists and the workspace still do.
        take(job->result().value_or(QList<history::HistoryRow>()));
    });
    job->start();
}

void WavecellInventoryJob::take(const QList<history::HistoryRow> &rows)
{
    const auto *account = m_engine.workspace().document().account(m_account);
    if (!account) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"object.unknown"_s,
                   .where = m_account,
                   .found = m_account});
        return;
    }
    wavecell::InventoryInput input{.account = m_account,
                                   .live = m_state.input.live,
                                   .failures = m_state.input.failures,
                                   .desired = m_state.input.desired,
                                   .mentions = {},
                                   .runs = m_engine.runs().list(m_account)};
    for (const history::HistoryRow &row : rows)
        if (row.routeId.startsWith(m_account + u'/'))
            input.mentions.append({row.message, row.startedAt, row.id});
    wavecell::MigrationInput found{.account = *account,
                                   .inventory = wavecell::takeInventory(input),
                                   .desired = m_state.input.desired,
                                   .missingSecrets = m_state.missingSecrets,
                                   .apis = webhookApis(m_engine.registry())};
    succeedWith(found);
}

void WavecellInventoryJob::doCancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace sendbench::engine
