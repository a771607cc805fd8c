// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretadvice.h"

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

SecretAdvice SecretAdvice::forCode(const QString &code)
{
    if (code.isEmpty())
        return {
            tr("The keychain works: a random value was stored, read back unchanged and removed."),
            {}};
    for (const auto &advice : {forService(code), forKeyring(code), forValue(code)})
        if (!advice.cause.isEmpty())
            return advice;
    return {tr("The keychain reported a failure of its own."),
            tr("Read the details, restart the keychain service (or log out and in again), and try "
               "again. Until then, choose “This run only”.")};
}

SecretAdvice SecretAdvice::forService(const QString &code)
{
    if (code == "keychain.no-dbus"_L1)
        return {
            tr("There is no D-Bus session, so the keychain cannot be reached. This is usual over "
               "SSH, in containers and in scheduled jobs."),
            tr("Start Sendbench from a desktop session or under “dbus-run-session”, give the "
               "secrets as environment variables (--secrets env), or choose “This run only”.")};
    if (code == "keychain.no-service"_L1)
        return {
            tr("No program on this computer offers to keep secrets (Secret Service)."),
            tr("Install and start one: GNOME Keyring, KWallet, or KeePassXC with “Secret Service "
               "integration” switched on. Or choose “This run only”.")};
    if (code == "keychain.prompt-timeout"_L1)
        return {
            tr("The keychain did not answer in time. Either its password prompt was not answered "
               "or its service hangs."),
            tr("Look for a password prompt behind other windows, answer it and try again. If there "
               "is none, restart the keychain service or log out and in again.")};
    return {};
}

SecretAdvice SecretAdvice::forKeyring(const QString &code)
{
    if (code == "keychain.locked"_L1)
        return {tr("The keyring is locked."),
                tr("Unlock it (answer its password prompt, or open “Passwords and Keys” and choose "
                   "Unlock) and try again.")};
    if (code == "keychain.never-set-up"_L1)
        return {
            tr("The keychain service runs, but it has no default keyring: it was never set up."),
            tr("Create one: open “Passwords and Keys”, add a password keyring and set it as the "
               "default, or log out and in again with your password so that it is made for you.")};
    if (code == "keychain.denied"_L1)
        return {tr("The keychain refused access: the prompt was declined, or a rule of the system "
                   "forbids it."),
                tr("Try again and allow Sendbench in the prompt. If no prompt appears, look for "
                   "Sendbench in the access rules of the keychain.")};
    if (code == "keychain.verify-failed"_L1)
        return {
            tr("The keychain accepted a value and then returned a different one."),
            tr("Remove Sendbench's entries in the keychain's own program, then store the secret "
               "again.")};
    return {};
}

SecretAdvice SecretAdvice::forValue(const QString &code)
{
    if (code == "secret.too-large"_L1)
        return {tr("The value is longer than 2,560 bytes, the most that every keychain takes."),
                tr("Check that only the key itself was pasted, not a whole file.")};
    if (code == "secret.empty"_L1)
        return {tr("The value is empty."), tr("Enter the value, or remove the secret instead.")};
    if (code == "secret.read-only"_L1)
        return {
            tr("Secrets come from environment variables in this run, and those cannot be changed "
               "from here."),
            tr("Set the variable before starting Sendbench, or start it with --secrets keychain.")};
    if (code == "secret.not-found"_L1)
        return {tr("This secret was never stored."), tr("Enter it and save.")};
    if (code == "secret.lost"_L1)
        return {
            tr("This secret was stored earlier, but the keychain does not have it any more. It may "
               "have been removed there, or this is another computer or user."),
            tr("Enter it again and save.")};
    return {};
}

} // namespace sendbench::secrets
