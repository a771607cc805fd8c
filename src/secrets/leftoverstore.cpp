// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/leftoverstore.h"

#include "secrets/changedread.h"
#include "secrets/learnjob.h"
#include "secrets/secretrules.h"
#include "secrets/taskjobs.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

LeftOverStore::LeftOverStore(SecretStore &store, SecretStore &below,
                             const QList<SecretKey> &leftOvers, QObject *parent)
    : SecretStore(parent)
    , m_store(store)
    , m_below(below)
{
    for (const SecretKey &key : leftOvers)
        m_leftOvers.insert(key.label());
}

SecretPlace LeftOverStore::place(const SecretKey &key) const
{
    return m_leftOvers.contains(key.label()) ? m_below.place(key) : m_store.place(key);
}

bool LeftOverStore::isCurrent(const SecretKey &key) const
{
    return m_leftOvers.contains(key.label()) ? m_below.isCurrent(key) : m_store.isCurrent(key);
}

ReadJob *LeftOverStore::read(const SecretKey &key, QObject *parent)
{
    if (!m_leftOvers.contains(key.label()))
        return m_store.read(key, parent);
    return forgiven(key, m_failed ? nullptr : m_below.read(key, nullptr), parent);
}

ReadJob *LeftOverStore::look(const SecretKey &key, QObject *parent)
{
    if (!m_leftOvers.contains(key.label()))
        return m_store.look(key, parent);
    return forgiven(key, m_failed ? nullptr : m_below.look(key, nullptr), parent);
}

ReadJob *LeftOverStore::forgiven(const SecretKey &key, ReadJob *read, QObject *parent)
{
    const Result<QByteArray> none = Failure(secretError(u"secret.not-found"_s, key));
    if (!read)
        return new TaskReadJob([none] { return none; }, parent);
    const auto change = [self = QPointer(this), none](const Result<QByteArray> &result) {
        if (self && !result && !isAbsent(result.error()))
            self->m_failed = true;
        return result ? result : none;
    };
    return changedRead(read, change, parent);
}

WriteJob *LeftOverStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    return m_store.write(key, value, parent);
}

WriteJob *LeftOverStore::remove(const SecretKey &key, QObject *parent)
{
    return m_store.remove(key, parent);
}

} // namespace sendbench::secrets
