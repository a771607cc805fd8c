// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/indexedstore.h"

#include "secrets/changedread.h"
#include "secrets/secretindex.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

/// A write that was given up on may still arrive.
bool mayHaveArrived(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.code == "keychain.prompt-timeout"_L1 ||
           error.code == "keychain.verify-failed"_L1;
}

} // namespace

IndexedStore::IndexedStore(SecretStore &inner, SecretIndex &index, QObject *parent)
    : SecretStore(parent)
    , m_inner(inner)
    , m_index(index)
{
    connect(&m_inner, &SecretStore::changed, this, &SecretStore::changed);
}

ReadJob *IndexedStore::read(const SecretKey &key, QObject *parent)
{
    return indexed(key, m_inner.read(key, nullptr), parent);
}

ReadJob *IndexedStore::look(const SecretKey &key, QObject *parent)
{
    return indexed(key, m_inner.look(key, nullptr), parent);
}

ReadJob *IndexedStore::indexed(const SecretKey &key, ReadJob *inner, QObject *parent)
{
    const auto change = [self = QPointer(this), key](Result<QByteArray> result) {
        if (!self)
            return result;
        if (!result && result.error().code == "secret.not-found"_L1 && self->m_index.expected(key))
            result.error().code = u"secret.lost"_s;
        else if (result && !self->m_index.expected(key))
            self->report(self->m_index.add(key)); // the index itself was lost
        return result;
    };
    return changedRead(inner, change, parent);
}

WriteJob *IndexedStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    WriteJob *job = m_inner.write(key, value, parent);
    // First the name, then the value: a killed program leaves no entry that nobody knows of.
    const bool isNew = !m_index.expected(key);
    report(m_index.add(key));
    connect(job, &Job::finished, this, [this, job, key, isNew] {
        if (isNew && job->error() && !mayHaveArrived(*job->error()))
            report(m_index.remove(key));
    });
    return job;
}

WriteJob *IndexedStore::remove(const SecretKey &key, QObject *parent)
{
    WriteJob *job = m_inner.remove(key, parent);
    connect(job, &Job::finished, this, [this, job, key] {
        if (!job->error())
            report(m_index.remove(key));
    });
    return job;
}

void IndexedStore::report(const Result<void> &saved)
{
    if (!saved)
        Q_EMIT indexNotSaved(saved.error());
}

} // namespace sendbench::secrets
