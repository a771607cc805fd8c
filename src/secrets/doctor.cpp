// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/doctor.h"

#include "base/ids.h"
#include "secrets/keychainerrors.h"
#include "secrets/secretadvice.h"
#include "secrets/serviceprobe.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

/// Every byte value may occur: a store that treats secrets as text must be found out.
QByteArray randomValue()
{
    QList<quint32> words(8);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    QByteArray value("\0\xff", 2);
    for (const quint32 word : std::as_const(words))
        for (int shift = 0; shift < 32; shift += 8)
            value.append(static_cast<char>((word >> shift) & 0xff));
    return value;
}

} // namespace

DoctorJob::DoctorJob(SecretStore &store, QObject *parent)
    : ResultJob<DoctorReport>(parent)
    , m_store(&store)
    , m_key{u"sendbench-doctor"_s, newUuid()}
    , m_value(randomValue())
{
}

void DoctorJob::doStart()
{
    if (!m_store) {
        fail(Error{.kind = ErrorKind::Cancelled, .code = u"job.cancelled"_s});
        return;
    }
    // Its jobs would end with it, but a job that has not begun would not.
    connect(m_store, &QObject::destroyed, this, [this] { cancel(); });
    if (m_store->name() != "keychain"_L1) {
        m_report.backend = m_store->name();
        write();
        return;
    }
    auto *probe = new ServiceProbe(this);
    m_job = probe;
    connect(probe, &Job::finished, this,
            [this, probe] { takeState(probe->result().value_or(ServiceState{})); });
    probe->start();
}

/// Leaves nothing behind in the keychain.
void DoctorJob::doCancel()
{
    if (m_job)
        m_job->cancel();
    if (m_written && m_store)
        m_store->remove(m_key, m_store)->start();
}

void DoctorJob::takeState(const ServiceState &state)
{
    if (!isRunning())
        return;
    m_state = state;
    m_report.backend = state.backend;
    if (state.asked) {
        const bool hangs = state.answers == Known::No;
        step(u"session-bus"_s, state.bus, u"keychain.no-dbus"_s);
        step(u"service"_s, hangs ? Known::No : state.service,
             hangs ? u"keychain.prompt-timeout"_s : u"keychain.no-service"_s);
        step(u"default-collection"_s, state.collection, u"keychain.never-set-up"_s);
        step(u"unlocked"_s, state.unlocked, u"keychain.locked"_s);
    }
    write();
}

void DoctorJob::write()
{
    WriteJob *job = m_store->write(m_key, m_value, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        roundTripStep(u"write"_s, job->error());
        if (!job->error()) {
            m_written = true;
            read();
            return;
        }
        for (const auto &id : {u"read"_s, u"compare"_s})
            step(id, Known::Unknown);
        // Only a store that returns something else has kept something; removing may prompt again.
        if (job->error()->code == "keychain.verify-failed"_L1) {
            remove();
            return;
        }
        step(u"remove"_s, Known::Unknown);
        end();
    });
    job->start();
}

void DoctorJob::read()
{
    ReadJob *job = m_store->read(m_key, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        const auto result = job->result();
        roundTripStep(u"read"_s, job->error());
        if (!result)
            step(u"compare"_s, Known::Unknown);
        else if (*result == m_value)
            step(u"compare"_s, Known::Yes);
        else
            roundTripStep(u"compare"_s,
                          Error{.kind = ErrorKind::Secret, .code = u"keychain.verify-failed"_s});
        remove();
    });
    job->start();
}

void DoctorJob::remove()
{
    WriteJob *job = m_store->remove(m_key, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        m_written = false;
        roundTripStep(u"remove"_s, job->error());
        end();
    });
    job->start();
}

void DoctorJob::step(const QString &id, Known known, const QString &code, const QString &detail)
{
    DoctorStep step{.id = id, .title = title(id)};
    if (known == Known::Yes)
        step.state = DoctorStep::State::Ok;
    if (known == Known::No) {
        step.state = DoctorStep::State::Failed;
        step.code = code;
        step.detail = detail;
    }
    m_report.steps.append(step);
}

void DoctorJob::roundTripStep(const QString &id, const std::optional<Error> &error)
{
    if (!error) {
        step(id, Known::Yes);
        return;
    }
    step(id, Known::No, error->code, error->detail);
    if (m_roundTripCode.isEmpty())
        m_roundTripCode = error->code;
}

/// The round trip decides; what is known about the service only says more about why it failed.
void DoctorJob::end()
{
    m_report.code = m_roundTripCode;
    const QString fromState = codeOfState(m_state);
    if (m_roundTripCode == "keychain.failed"_L1 && !fromState.isEmpty())
        m_report.code = fromState;
    const SecretAdvice advice = SecretAdvice::forCode(m_report.code);
    m_report.cause = advice.cause;
    m_report.cure = advice.cure;
    succeedWith(m_report);
}

QString DoctorJob::title(const QString &id)
{
    if (id == "session-bus"_L1)
        return tr("A D-Bus session is there");
    if (id == "service"_L1)
        return tr("A keychain service answers");
    if (id == "default-collection"_L1)
        return tr("A default keyring exists");
    if (id == "unlocked"_L1)
        return tr("The default keyring is unlocked");
    if (id == "write"_L1)
        return tr("A test value can be stored");
    if (id == "read"_L1)
        return tr("It can be read back");
    if (id == "compare"_L1)
        return tr("It came back unchanged");
    return tr("It can be removed");
}

} // namespace sendbench::secrets
