// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/indexedstore.h"

#include "secrets/changedread.h"

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
    const QString scope = m_index.scope();
    // As of before the question: a writing that comes meanwhile is another one.
    const auto change = [self = QPointer(this), key, scope,
                         written = m_index.written(key, scope)](Result<QByteArray> result) {
        if (!self)
            return result;
        const bool isThere = result.has_value();
        const bool isExpected = self->m_index.expected(key, scope);
        if (isThere || result.error().code == "secret.not-found"_L1)
            self->m_seen.insert({scope, key}, {written, isThere});
        if (!isThere && result.error().code == "secret.not-found"_L1 && isExpected)
            result.error().code = u"secret.lost"_s;
        else if (isThere && !isExpected)
            self->report(self->m_index.end(key, scope)); // the index itself was lost
        return result;
    };
    return changedRead(inner, change, parent);
}

bool IndexedStore::isCurrent(const SecretKey &key) const
{
    const QString written = m_index.written(key, m_index.scope());
    return !written.isEmpty() && m_seen.value({m_index.scope(), key}).written == written;
}

bool IndexedStore::isSeenAbsent(const SecretKey &key) const
{
    return isCurrent(key) && !m_seen.value({m_index.scope(), key}).isThere;
}

WriteJob *IndexedStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    WriteJob *job = m_inner.write(key, value, parent);
    const QString scope = m_index.scope();
    // First the name, then the value: a killed program leaves no entry that nobody knows of.
    const bool isNew = !m_index.expected(key, scope);
    report(m_index.begin(key, scope));
    connect(job, &Job::finished, this, [this, job, key, scope, isNew] {
        const auto &error = job->error();
        // A value that may still arrive stays on its way.
        if (error && mayHaveArrived(*error))
            return;
        report(error && isNew ? m_index.remove({key}, scope) : m_index.end(key, scope));
        if (!error) // through the redactor
            m_seen.insert({scope, key}, {m_index.written(key, scope), true});
    });
    return job;
}

WriteJob *IndexedStore::remove(const SecretKey &key, QObject *parent)
{
    WriteJob *job = m_inner.remove(key, parent);
    connect(job, &Job::finished, this, [this, job, key, scope = m_index.scope()] {
        if (!job->error())
            report(m_index.remove({key}, scope));
    });
    return job;
}

void IndexedStore::report(const Result<void> &saved)
{
    if (!saved)
        Q_EMIT indexNotSaved(saved.error());
}

} // namespace sendbench::secrets
