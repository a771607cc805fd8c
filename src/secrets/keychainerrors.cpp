// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainerrors.h"

#include "secrets/secretrules.h"

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

QString codeOf(QKeychain::Error code)
{
    switch (code) {
    case QKeychain::EntryNotFound:
        return u"secret.not-found"_s;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return u"keychain.denied"_s;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return u"keychain.no-service"_s;
    default:
        return u"keychain.failed"_s;
    }
}

} // namespace

QString codeOfState(const ServiceState &state)
{
    if (state.bus == Known::No)
        return u"keychain.no-dbus"_s;
    if (state.service == Known::No)
        return u"keychain.no-service"_s;
    if (state.answers == Known::No)
        return u"keychain.prompt-timeout"_s;
    if (state.collection == Known::No)
        return u"keychain.never-set-up"_s;
    if (state.unlocked == Known::No)
        return u"keychain.locked"_s;
    return {};
}

Error keychainError(QKeychain::Error code, const QString &systemText, const ServiceState &state,
                    const SecretKey &key)
{
    const QString fromState = codeOfState(state);
    // "The user said no" is more than "it is locked", which follows from it.
    const bool known = code == QKeychain::AccessDeniedByUser || fromState.isEmpty();
    Error error = secretError(known ? codeOf(code) : fromState, key);
    if (error.code != "secret.not-found"_L1)
        error.detail = systemText;
    return error;
}

} // namespace sendbench::secrets
