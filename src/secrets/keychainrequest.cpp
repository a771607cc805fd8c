// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainrequest.h"

#include "base/redactor.h"
#include "secrets/keychainerrors.h"
#include "secrets/secretrules.h"
#include "secrets/serviceprobe.h"

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

KeychainRequest::KeychainRequest(KeychainCall::Kind kind, SecretKey key, QByteArray value,
                                 const KeychainLimits &limits, Redactor &redactor)
    : m_kind(kind)
    , m_key(std::move(key))
    , m_value(std::move(value))
    , m_limits(limits)
    , m_redactor(redactor)
{
}

QString KeychainRequest::entryName(const SecretKey &key, const QString &scope)
{
    QString owner = key.owner;
    owner.replace(u'%', "%25"_L1).replace(u'/', "%2F"_L1);
    const QString prefix = scope.isEmpty() ? u"sendbench/"_s : u"sendbench/"_s + scope + u'/';
    return prefix + owner + u'/' + key.field;
}

void KeychainRequest::start()
{
    switch (m_kind) {
    case KeychainCall::Kind::Read:
        call(KeychainCall::Kind::Read, &KeychainRequest::wasRead);
        break;
    case KeychainCall::Kind::Write:
        write();
        break;
    case KeychainCall::Kind::Remove:
        call(KeychainCall::Kind::Remove, &KeychainRequest::wasRemoved);
        break;
    }
}

void KeychainRequest::call(KeychainCall::Kind kind, Next next)
{
    if (m_abandoned) {
        end(failure(ErrorKind::Cancelled, u"job.cancelled"_s));
        return;
    }
    auto *call = new KeychainCall(kind, entryName(m_key, m_scope), m_value, m_limits, this);
    connect(call, &KeychainCall::finished, this, [this, call, next] {
        call->deleteLater();
        if (call->answered())
            (this->*next)(*call);
        else
            end(Failure(secretError(u"keychain.prompt-timeout"_s, m_key)));
    });
    call->start();
}

void KeychainRequest::wasRead(const KeychainCall &call)
{
    if (call.error() != QKeychain::NoError)
        failWith(call);
    else if (call.data().isEmpty())
        end(Failure(secretError(u"secret.not-found"_s, m_key)));
    else
        end(call.data());
}

void KeychainRequest::write()
{
    call(KeychainCall::Kind::Write, &KeychainRequest::wasWritten);
}

void KeychainRequest::wasWritten(const KeychainCall &written)
{
    if (written.error() != QKeychain::NoError)
        failWith(written);
    else
        call(KeychainCall::Kind::Read, &KeychainRequest::wasReadBack);
}

void KeychainRequest::wasReadBack(const KeychainCall &read)
{
    const bool found = read.error() == QKeychain::NoError;
    if (found && read.data() == m_value)
        end(m_value);
    else if (!found && read.error() != QKeychain::EntryNotFound)
        failWith(read);
    else if (!m_cleared) // an item of another type hides ours: clear all of them, write once more
        call(KeychainCall::Kind::Remove, &KeychainRequest::wasCleared);
    else
        end(Failure(secretError(u"keychain.verify-failed"_s, m_key)));
}

void KeychainRequest::wasCleared(const KeychainCall &)
{
    m_cleared = true;
    write();
}

void KeychainRequest::wasRemoved(const KeychainCall &call)
{
    if (call.error() != QKeychain::NoError && call.error() != QKeychain::EntryNotFound) {
        failWith(call);
        return;
    }
    // The Secret Service says "done" also when a locked keyring kept the item.
    auto *probe = new ServiceProbe(this);
    connect(probe, &Job::finished, this, [this, probe] {
        const auto state = probe->result();
        if (state && state->unlocked == Known::No)
            end(Failure(secretError(u"keychain.locked"_s, m_key)));
        else
            end(QByteArray());
    });
    probe->start();
}

void KeychainRequest::failWith(const KeychainCall &call)
{
    auto *probe = new ServiceProbe(this);
    connect(probe, &Job::finished, this,
            [this, probe, code = call.error(), text = m_redactor.redact(call.errorText())] {
                const ServiceState state = probe->result().value_or(ServiceState{});
                end(Failure(keychainError(code, text, state, m_key)));
            });
    probe->start();
}

void KeychainRequest::end(Result<QByteArray> result)
{
    m_value.clear();
    m_result = std::move(result);
    Q_EMIT done();
}

} // namespace sendbench::secrets
