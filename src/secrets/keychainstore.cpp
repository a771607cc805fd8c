// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainstore.h"

#include "base/redactor.h"
#include "secrets/keychainjob.h"
#include "secrets/secretrules.h"
#include "secrets/taskjobs.h"

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
    auto *request = new KeychainRequest(KeychainCall::Kind::Remove, key, {}, m_limits, m_redactor);
    request->setScope(m_scope);
    connect(request, &KeychainRequest::done, this, [this, request, key] {
        if (request->result())
            Q_EMIT changed(key);
    });
    return new KeychainJob<WriteJob>(m_queue, request, parent);
}

} // namespace sendbench::secrets
