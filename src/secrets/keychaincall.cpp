// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychaincall.h"

#include "secrets/serviceprobe.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

constexpr auto kProbeLimit = std::chrono::milliseconds(2'000);

QKeychain::Job *makeJob(KeychainCall::Kind kind, const QByteArray &value)
{
    const QString service = u"sendbench"_s;
    switch (kind) {
    case KeychainCall::Kind::Read:
        return new QKeychain::ReadPasswordJob(service);
    case KeychainCall::Kind::Write: {
        // Binary always: a text and a binary item under one key shadow each other.
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(value);
        return job;
    }
    case KeychainCall::Kind::Remove:
        break;
    }
    return new QKeychain::DeletePasswordJob(service);
}

} // namespace

KeychainCall::KeychainCall(Kind kind, const QString &key, const QByteArray &value,
                           const KeychainLimits &limits, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_limits(limits)
    , m_job(makeJob(kind, value))
    , m_timer(new QTimer(this))
{
    m_job->setKey(key);
    m_job->setAutoDelete(false);
    m_job->setInsecureFallback(false);
    m_timer->setSingleShot(true);
}

KeychainCall::~KeychainCall()
{
    abandon();
}

void KeychainCall::start()
{
    connect(m_job, &QKeychain::Job::finished, this, &KeychainCall::takeAnswer);
    connect(m_timer, &QTimer::timeout, this, &KeychainCall::onOrdinaryLimit);
    m_timer->start(m_limits.ordinary);
    m_job->start();
}

void KeychainCall::takeAnswer()
{
    m_timer->stop();
    if (m_probe)
        m_probe->cancel();
    m_answered = true;
    m_error = m_job->error();
    m_errorText = m_job->errorString();
    if (m_kind == Kind::Read && m_error == QKeychain::NoError)
        m_data = static_cast<QKeychain::ReadPasswordJob *>(m_job.data())->binaryData();
    m_job->disconnect(this);
    m_job->deleteLater();
    m_job.clear();
    Q_EMIT finished();
}

/// A person at a prompt gets more time than a machine.
void KeychainCall::onOrdinaryLimit()
{
    if (m_limits.prompt <= m_limits.ordinary) {
        giveUp();
        return;
    }
    m_probe = new ServiceProbe(this, kProbeLimit);
    connect(m_probe, &Job::finished, this, [this, probe = m_probe.data()] {
        if (!m_job)
            return;
        if (!probe->result() || !probe->result()->mayBePrompting()) {
            giveUp();
            return;
        }
        m_timer->disconnect(this);
        connect(m_timer, &QTimer::timeout, this, &KeychainCall::giveUp);
        m_timer->start(m_limits.prompt - m_limits.ordinary);
    });
    m_probe->start();
}

void KeychainCall::giveUp()
{
    if (!m_job)
        return;
    abandon();
    Q_EMIT finished();
}

void KeychainCall::abandon()
{
    if (!m_job)
        return;
    QKeychain::Job *job = m_job;
    m_job.clear();
    job->disconnect(this);
    job->emitFinishedWithError(QKeychain::OtherError, {});
    connect(job, &QKeychain::Job::finished, job, &QObject::deleteLater);
}

} // namespace sendbench::secrets
