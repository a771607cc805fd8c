// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/secretchanges.h"

using namespace Qt::StringLiterals;

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
    // The store works one after the other: this comes behind a write that cannot be stopped.
    while (!m_before.isEmpty()) {
        const SecretChange before = m_before.takeLast();
        Job *back = before.value.isEmpty() ? m_store.remove(before.key, &m_store)
                                           : m_store.write(before.key, before.value, &m_store);
        back->start();
    }
}

void SecretChanges::next()
{
    if (m_changes.isEmpty()) {
        succeed();
        return;
    }
    remember(m_changes.takeFirst());
}

/// Reads first what is there: to bring it back, and because a prompt that nobody answers is then
/// the prompt of a read, which changes nothing.
void SecretChanges::remember(const SecretChange &change)
{
    auto *read = m_store.read(change.key, this);
    m_step = read;
    connect(read, &Job::finished, this, [this, read, change] {
        if (!isRunning())
            return;
        const auto value = read->result();
        const bool none = !value && (value.error().code == u"secret.not-found"_s ||
                                     value.error().code == u"secret.lost"_s);
        if (!value && !none) {
            failAt(change.key, value.error());
            return;
        }
        m_before.append({.key = change.key, .value = value.value_or(QByteArray())});
        copyOrWrite(change);
    });
    read->start();
}

void SecretChanges::copyOrWrite(const SecretChange &change)
{
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
