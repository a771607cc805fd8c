// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/secretrecheck.h"

#include "webhooks/fingerprint.h"
#include "webhooks/webhookapi.h"

#include <utility>

namespace sendbench::ui
{

SecretRecheck::SecretRecheck(secrets::SecretStore &store, QList<webhooks::Webhook> webhooks,
                             QObject *parent)
    : ResultJob(parent)
    , m_store(store)
    , m_waiting(std::move(webhooks))
{
    m_waiting.removeIf([](const webhooks::Webhook &one) { return !one.auth.hasSecret(); });
}

void SecretRecheck::doStart()
{
    next();
}

void SecretRecheck::next()
{
    if (m_waiting.isEmpty())
        succeedWith(m_found);
    else if (const auto &one = m_waiting.constFirst(); !m_keys.contains(one.account))
        readKey(one.account);
    else
        readSecret(m_waiting.takeFirst());
}

void SecretRecheck::readKey(const QString &account)
{
    auto *read = m_store.read(webhooks::fingerprintKey(account), this);
    m_read = read;
    connect(read, &Job::finished, this, [this, read, account] {
        m_keys.insert(account, read->result().value_or(QByteArray()));
        next();
    });
    read->start();
}

void SecretRecheck::readSecret(const webhooks::Webhook &one)
{
    auto *read = m_store.read({one.id, webhooks::kSecretField}, this);
    m_read = read;
    connect(read, &Job::finished, this, [this, read, one] {
        const auto secret = read->result();
        const QByteArray key = m_keys.value(one.account);
        if (!secret || secret->isEmpty())
            m_found.missing.append(one.id);
        else if (!key.isEmpty())
            m_found.prints.insert(one.id, webhooks::fingerprint(key, one.auth, *secret));
        if (one.isAddressSecret())
            readAddress(one);
        else
            next();
    });
    read->start();
}

void SecretRecheck::readAddress(const webhooks::Webhook &one)
{
    auto *read = m_store.read(one.addressKey(), this);
    m_read = read;
    connect(read, &Job::finished, this, [this, read, id = one.id] {
        if (const auto address = read->result(); address && !address->isEmpty())
            m_found.addresses.insert(id, webhooks::addressPrint(*address));
        next();
    });
    read->start();
}

void SecretRecheck::doCancel()
{
    if (m_read)
        m_read->cancel();
}

} // namespace sendbench::ui
