// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/memorystore.h"

#include "base/redactor.h"
#include "secrets/secretrules.h"
#include "secrets/taskjobs.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{
Failure storeIsGone()
{
    return failure(ErrorKind::Cancelled, u"job.cancelled"_s);
}
} // namespace

MemoryStore::MemoryStore(Redactor &redactor, QObject *parent)
    : SecretStore(parent)
    , m_redactor(redactor)
{
}

QString MemoryStore::name() const
{
    return u"memory"_s;
}

ReadJob *MemoryStore::read(const SecretKey &key, QObject *parent)
{
    return new TaskReadJob(
        [self = QPointer(this), key]() -> Result<QByteArray> {
            if (!self)
                return storeIsGone();
            const auto it = self->m_values.constFind(key);
            if (it == self->m_values.cend())
                return Failure(secretError(u"secret.not-found"_s, key));
            self->m_redactor.add(key.label(), *it);
            return *it;
        },
        parent);
}

WriteJob *MemoryStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    m_redactor.add(key.label(), value);
    return new TaskWriteJob(
        [self = QPointer(this), key, value]() -> Result<void> {
            if (!self)
                return storeIsGone();
            if (const auto refused = refusal(key, value))
                return Failure(*refused);
            self->m_values.insert(key, value);
            Q_EMIT self->changed(key);
            return {};
        },
        parent);
}

WriteJob *MemoryStore::remove(const SecretKey &key, QObject *parent)
{
    return new TaskWriteJob(
        [self = QPointer(this), key]() -> Result<void> {
            if (!self)
                return storeIsGone();
            if (self->m_values.remove(key) > 0)
                Q_EMIT self->changed(key);
            return {};
        },
        parent);
}

} // namespace sendbench::secrets
