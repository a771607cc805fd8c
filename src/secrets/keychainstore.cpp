// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainstore.h"

#include "base/redactor.h"
#include "secrets/keychainjob.h"
#include "secrets/secretrules.h"
#include "secrets/serviceprobe.h"
#include "secrets/taskjobs.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

KeychainStore::KeychainStore(Redactor &redactor, QObject *parent)
    : SecretStore(parent)
    , m_redactor(redactor)
    , m_queue(new KeychainQueue(this))
{
}

QString KeychainStore::name() const
{
    return u"keychain"_s;
}

ReadJob *KeychainStore::read(const SecretKey &key, QObject *parent)
{
    auto *request = new KeychainRequest(KeychainCall::Kind::Read, key, {}, m_limits, m_redactor);
    request->setScope(m_scope);
    // Before the job hears of it: the redactor knows the value first.
    connect(request, &KeychainRequest::done, this, [this, request, key] {
        if (request->result())
            m_redactor.add(key.label(), *request->result());
    });
    return new KeychainJob<ReadJob>(m_queue, request, parent);
}

namespace
{

/// Asks the service whether it is open before it is asked for anything.
class QuietReadJob final : public ReadJob
{
public:
    QuietReadJob(ReadJob *read, SecretKey key, QObject *parent)
        : ReadJob(parent)
        , m_read(read)
        , m_key(std::move(key))
    {
        read->setParent(this);
    }

protected:
    void doStart() override
    {
        auto *probe = new ServiceProbe(this);
        connect(probe, &Job::finished, this, [this, probe] {
            if (!isRunning())
                return;
            const auto state = probe->result();
            if (state && state->unlocked == Known::No)
                fail(secretError(u"keychain.locked"_s, m_key));
            else
                read();
        });
        probe->start();
    }

    void doCancel() override
    {
        if (m_read)
            m_read->cancel();
    }

private:
    void read()
    {
        connect(m_read, &Job::finished, this, [this] {
            if (const auto value = m_read->result())
                succeedWith(*value);
            else
                fail(value.error());
        });
        m_read->start();
    }

    QPointer<ReadJob> m_read;
    SecretKey m_key;
};

} // namespace

ReadJob *KeychainStore::look(const SecretKey &key, QObject *parent)
{
    return new QuietReadJob(read(key, nullptr), key, parent);
}

WriteJob *KeychainStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    m_redactor.add(key.label(), value);
    if (const auto refused = refusal(key, value))
        return new TaskWriteJob([error = *refused]() -> Result<void> { return Failure(error); },
                                parent);
    auto *request =
        new KeychainRequest(KeychainCall::Kind::Write, key, value, m_limits, m_redactor);
    request->setScope(m_scope);
    connect(request, &KeychainRequest::done, this, [this, request, key] {
        if (request->result())
            Q_EMIT changed(key);
    });
    return new KeychainJob<WriteJob>(m_queue, request, parent);
}

WriteJob *KeychainStore::remove(const SecretKey &key, QObject *parent)
{
    return removeFrom(m_scope, key, parent);
}

WriteJob *KeychainStore::removeFrom(const QString &scope, const SecretKey &key, QObject *parent)
{
    auto *request = new KeychainRequest(KeychainCall::Kind::Remove, key, {}, m_limits, m_redactor);
    request->setScope(scope);
    connect(request, &KeychainRequest::done, this, [this, request, key] {
        if (request->result())
            Q_EMIT changed(key);
    });
    return new KeychainJob<WriteJob>(m_queue, request, parent);
}

} // namespace sendbench::secrets
