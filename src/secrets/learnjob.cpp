// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/learnjob.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{
/// To ask whether it is open takes longer than to read.
constexpr std::chrono::milliseconds kOpenFor{500};
} // namespace

LearnJob::LearnJob(SecretStore &store, QList<SecretKey> keys, Ask ask, QObject *parent)
    : Job(parent)
    , m_store(store)
    , m_keys(std::move(keys))
    , m_ask(ask)
{
}

void LearnJob::doStart()
{
    if (!m_after || !m_after->isRunning()) {
        next();
        return;
    }
    m_waits = true;
    const auto goOn = [this] {
        if (std::exchange(m_waits, false) && isRunning())
            next();
    };
    connect(m_after, &Job::finished, this, goOn);
    connect(m_after, &QObject::destroyed, this, goOn); // it goes with whoever asked for it
}

void LearnJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

void LearnJob::next()
{
    // In a loop: of thousands, each would be a call inside the one before.
    while (!m_keys.isEmpty() && m_store.isCurrent(m_keys.constFirst()))
        m_keys.removeFirst();
    if (m_keys.isEmpty()) {
        succeed();
        return;
    }
    const SecretKey key = m_keys.takeFirst();
    const bool mayRead =
        m_ask == Ask::User || (m_answered.isValid() && !m_answered.hasExpired(kOpenFor.count()));
    m_read = mayRead ? m_store.read(key, this) : m_store.look(key, this);
    connect(m_read, &Job::finished, this, [this, read = m_read.data(), key, mayRead] {
        if (!isRunning())
            return;
        m_hasRead = m_hasRead || !read->error();
        if (!read->error() || isAbsent(*read->error())) {
            if (!mayRead && m_store.place(key) == SecretPlace::Keychain)
                m_answered.start();
            next();
            return;
        }
        Error told = *read->error();
        told.where = key.owner;
        told.path = key.field;
        fail(told);
    });
    m_read->start();
}

bool isAbsent(const Error &error)
{
    return error.code == u"secret.not-found"_s || error.code == u"secret.lost"_s ||
           error.code == u"secret.empty"_s;
}

} // namespace sendbench::secrets
