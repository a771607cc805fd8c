// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/secretchanges.h"

namespace sendbench::ui
{

SecretChanges::SecretChanges(secrets::SecretStore &store, QList<SecretChange> changes,
                             QObject *parent)
    : Job(parent)
    , m_store(store)
    , m_changes(std::move(changes))
{
}

void SecretChanges::doStart()
{
    next();
}

void SecretChanges::doCancel()
{
    if (m_step)
        m_step->cancel();
}

void SecretChanges::next()
{
    if (m_changes.isEmpty()) {
        succeed();
        return;
    }
    const SecretChange change = m_changes.takeFirst();
    if (change.from.owner.isEmpty()) {
        write(change.key, change.value);
        return;
    }
    auto *read = m_store.read(change.from, this);
    m_step = read;
    connect(read, &Job::finished, this, [this, read, change] {
        if (!isRunning())
            return;
        if (const auto value = read->result())
            write(change.key, *value);
        else
            failAt(change.from, value.error());
    });
    read->start();
}

void SecretChanges::write(const secrets::SecretKey &key, const QByteArray &value)
{
    auto *job = m_store.write(key, value, this);
    m_step = job;
    connect(job, &Job::finished, this, [this, job, key] {
        if (!isRunning())
            return;
        if (job->error())
            failAt(key, *job->error());
        else
            next();
    });
    job->start();
}

void SecretChanges::failAt(const secrets::SecretKey &key, Error error)
{
    error.where = key.owner;
    error.path = key.field;
    fail(std::move(error));
}

} // namespace sendbench::ui
