// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretwatch.h"

namespace sendbench::secrets
{

SecretWatch::SecretWatch(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &SecretStore::changed, this, [this](const SecretKey &key) {
        if (m_look)
            m_outdated.insert(key);
        if (m_known.contains(key))
            want(key);
    });
}

SecretStates SecretWatch::states(const QList<SecretKey> &keys)
{
    SecretStates found;
    for (const SecretKey &key : keys) {
        if (!m_known.contains(key)) {
            m_known.insert(key, {.place = m_store.place(key)});
            want(key);
        }
        found.insert(key.field, m_known.value(key));
    }
    return found;
}

void SecretWatch::askAgain(const QList<SecretKey> &keys)
{
    for (const SecretKey &key : keys)
        if (m_known.contains(key))
            want(key);
}

void SecretWatch::askAgain(const QString &owner)
{
    QList<SecretKey> own;
    for (auto it = std::as_const(m_known).lowerBound({owner, {}});
         it != m_known.cend() && it.key().owner == owner; ++it)
        own.append(it.key());
    for (const SecretKey &key : own) {
        if (m_look)
            m_outdated.insert(key);
        want(key);
    }
}

void SecretWatch::askUnreachable()
{
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it)
        if (it->presence == SecretState::Presence::Unreachable)
            want(it.key());
}

void SecretWatch::forget()
{
    if (m_look) {
        m_look->disconnect(this);
        m_look->cancel();
        m_look = nullptr;
    }
    m_known.clear();
    m_wanted.clear();
    m_isWanted.clear();
    m_outdated.clear();
    Q_EMIT changed();
}

void SecretWatch::want(const SecretKey &key)
{
    const bool isFirst = m_wanted.isEmpty();
    if (!m_isWanted.contains(key)) {
        m_isWanted.insert(key);
        m_wanted.append(key);
    }
    // In a turn of its own, so that all that one list wants is asked for together.
    if (isFirst)
        QMetaObject::invokeMethod(this, &SecretWatch::next, Qt::QueuedConnection);
}

void SecretWatch::next()
{
    if (m_look || m_wanted.isEmpty())
        return;
    m_outdated.clear();
    m_isWanted.clear();
    m_look = new SecretLook(m_store, std::exchange(m_wanted, {}), this);
    connect(m_look, &Job::finished, this, [this, look = m_look.data()] {
        const auto found = look->result();
        m_look = nullptr;
        bool news = false;
        for (auto it = found ? found->cbegin() : QMap<SecretKey, SecretState>::const_iterator();
             found && it != found->cend(); ++it) {
            if (m_outdated.contains(it.key()))
                continue;
            news = news || m_known.value(it.key()) != it.value();
            m_known.insert(it.key(), it.value());
        }
        if (news)
            Q_EMIT changed();
        next();
    });
    m_look->start();
}

} // namespace sendbench::secrets
