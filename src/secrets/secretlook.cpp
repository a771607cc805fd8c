// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretlook.h"

#include "secrets/secretadvice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::secrets::SecretLook", text);
}

SecretState missing(SecretPlace place, const Error &error)
{
    SecretState state{.presence = SecretState::Presence::Missing, .place = place};
    if (place == SecretPlace::Environment) {
        state.cause = error.code == u"secret.empty"_s
                          ? tr("The variable %1 is empty.").arg(error.where)
                          : tr("The variable %1 is not set.").arg(error.expected);
        state.cure = tr("Set it before Sendbench is started.");
        return state;
    }
    state.cure = tr("Enter it again and save.");
    if (place != SecretPlace::Keychain)
        state.cause = tr("It is not in the memory of this run.");
    else if (error.code == u"secret.lost"_s)
        state.cause = SecretAdvice::forCode(error.code).cause;
    else
        state.cause = tr("The keychain has no such secret for this workspace file: the file may "
                         "have come from somebody else or been moved, or this is another computer "
                         "or user.");
    return state;
}

bool isAnswer(const Error &error)
{
    return error.code == u"secret.not-found"_s || error.code == u"secret.lost"_s ||
           error.code == u"secret.empty"_s;
}

} // namespace

SecretState secretState(SecretPlace place, const std::optional<Error> &error)
{
    if (!error)
        return {.presence = SecretState::Presence::Present, .place = place};
    if (isAnswer(*error))
        return missing(place, *error);
    const auto advice = SecretAdvice::forCode(error->code);
    return {.presence = SecretState::Presence::Unreachable,
            .place = place,
            .cause = advice.cause,
            .cure = advice.cure};
}

SecretLook::SecretLook(SecretStore &store, QList<SecretKey> keys, QObject *parent)
    : ResultJob(parent)
    , m_store(store)
    , m_keys(std::move(keys))
{
}

void SecretLook::doStart()
{
    next();
}

void SecretLook::doCancel()
{
    if (m_read)
        m_read->cancel();
}

void SecretLook::next()
{
    // In a loop: of thousands, each would be a call inside the one before.
    while (!m_keys.isEmpty() && m_unreachable &&
           m_store.place(m_keys.constFirst()) == SecretPlace::Keychain)
        m_found.insert(m_keys.takeFirst(), secretState(SecretPlace::Keychain, m_unreachable));
    if (m_keys.isEmpty()) {
        succeedWith(m_found);
        return;
    }
    const SecretKey key = m_keys.takeFirst();
    const SecretPlace place = m_store.place(key);
    m_read = m_store.look(key, this);
    connect(m_read, &Job::finished, this, [this, read = m_read.data(), key, place] {
        if (!isRunning())
            return;
        m_found.insert(key, secretState(place, read->error()));
        if (read->error() && !isAnswer(*read->error()))
            m_unreachable = read->error();
        next();
    });
    m_read->start();
}

SecretStates statesOf(const QString &owner, const QMap<SecretKey, SecretState> &states)
{
    SecretStates own;
    for (auto it = states.cbegin(); it != states.cend(); ++it)
        if (it.key().owner == owner)
            own.insert(it.key().field, it.value());
    return own;
}

} // namespace sendbench::secrets
