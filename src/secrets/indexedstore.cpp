// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/indexedstore.h"

#include "secrets/secretindex.h"

#include <QPointer>

#include <functional>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

/// The read of the store below with its result changed on the way.
class IndexedReadJob final : public ReadJob
{
public:
    using Change = std::function<Result<QByteArray>(Result<QByteArray>)>;

    IndexedReadJob(ReadJob *inner, Change change, QObject *parent)
        : ReadJob(parent)
        , m_read(inner)
        , m_change(std::move(change))
    {
        inner->setParent(this);
    }

protected:
    void doStart() override
    {
        connect(m_read, &Job::finished, this, [this] {
            const auto result = m_change(m_read->result());
            if (result)
                succeedWith(*result);
            else
                fail(result.error());
        });
        m_read->start();
    }

    void doCancel() override
    {
        if (m_read)
            m_read->cancel();
    }

private:
    QPointer<ReadJob> m_read;
    Change m_change;
};

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
    return new IndexedReadJob(inner, change, parent);
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
