// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/sandboxstore.h"

#include "base/redactor.h"
#include "secrets/secretrules.h"
#include "secrets/taskjobs.h"

#include <QPointer>

#include <iterator>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

SandboxStore::SandboxStore(Redactor &redactor, SecretStore &inner, QObject *parent)
    : SecretStore(parent)
    , m_redactor(redactor)
    , m_inner(inner)
{
    connect(&m_inner, &SecretStore::changed, this, &SecretStore::changed);
}

void SandboxStore::setSandboxOwner(const QString &owner, DemoOf demo)
{
    m_owners.insert(owner, std::move(demo));
}

void SandboxStore::setSandboxOwner(const QString &owner, const QMap<QString, QByteArray> &demo)
{
    setSandboxOwner(owner, [demo](const QString &field) { return demo.value(field); });
}

void SandboxStore::unsetSandboxOwner(const QString &owner)
{
    m_owners.remove(owner);
    // Asked for each object after each edit: sorted by owner, so none of the others is looked at.
    auto its = m_ofThisRun.lowerBound({owner, {}});
    while (its != m_ofThisRun.end() && its.key().owner == owner)
        its = isOfThisRun(its.key()) ? std::next(its) : m_ofThisRun.erase(its);
}

bool SandboxStore::isSandboxOwner(const QString &owner) const
{
    return m_owners.contains(owner);
}

QByteArray SandboxStore::own(const SecretKey &key) const
{
    const auto written = m_ofThisRun.constFind(key);
    return written != m_ofThisRun.cend() ? *written : demo(key);
}

QByteArray SandboxStore::demo(const SecretKey &key) const
{
    const DemoOf of = m_owners.value(key.owner);
    return of ? of(key.field) : QByteArray();
}

bool SandboxStore::asksBelow(const SecretKey &key) const
{
    return !isHeldHere(key) || (own(key).isEmpty() && !m_inner.isWritable());
}

bool SandboxStore::isHeldHere(const SecretKey &key) const
{
    return isSandboxOwner(key.owner) || isOfThisRun(key);
}

SecretPlace SandboxStore::place(const SecretKey &key) const
{
    if (asksBelow(key))
        return m_inner.place(key);
    const bool programs = !m_ofThisRun.contains(key) && !demo(key).isEmpty();
    return programs ? SecretPlace::Program : SecretPlace::ThisRun;
}

ReadJob *SandboxStore::look(const SecretKey &key, QObject *parent)
{
    return asksBelow(key) ? m_inner.look(key, parent) : read(key, parent);
}

ReadJob *SandboxStore::read(const SecretKey &key, QObject *parent)
{
    if (asksBelow(key))
        return m_inner.read(key, parent);
    const QByteArray value = own(key);
    if (value.isEmpty())
        return new TaskReadJob(
            [key]() -> Result<QByteArray> {
                return Failure(secretError(u"secret.not-found"_s, key));
            },
            parent);
    m_redactor.add(key.label(), value);
    return new TaskReadJob([value]() -> Result<QByteArray> { return value; }, parent);
}

WriteJob *SandboxStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    if (!isHeldHere(key))
        return m_inner.write(key, value, parent);
    m_redactor.add(key.label(), value);
    return new TaskWriteJob(
        [self = QPointer(this), key, value]() -> Result<void> {
            if (!self)
                return failure(ErrorKind::Cancelled, u"job.cancelled"_s);
            if (const auto refused = refusal(key, value))
                return Failure(*refused);
            self->m_ofThisRun.insert(key, value);
            Q_EMIT self->changed(key);
            return {};
        },
        parent);
}

WriteJob *SandboxStore::remove(const SecretKey &key, QObject *parent)
{
    if (!isHeldHere(key))
        return m_inner.remove(key, parent);
    return new TaskWriteJob(
        [self = QPointer(this), key]() -> Result<void> {
            if (!self)
                return failure(ErrorKind::Cancelled, u"job.cancelled"_s);
            if (self->m_ofThisRun.remove(key) > 0)
                Q_EMIT self->changed(key);
            return {};
        },
        parent);
}

} // namespace sendbench::secrets
