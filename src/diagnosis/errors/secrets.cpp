// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Secrets, and what changes another system.
#include "diagnosis/errors/rows.h"

namespace sendbench::diagnosis
{

namespace
{

constexpr ErrorTextRow kRows[] = {
    ROW("guard.redacted", "The message holds a mark where a secret was; that mark would be sent.",
        ADVICE("Write the secret's own text in its place, or leave it out.")),
    ROW("guard.secret-in-message",
        "The message holds a secret of “%1”; the recipient would read it.",
        ADVICE("Take it out of the text or body.")),
    ROW("guard.production", "%1 is a production account.",
        ADVICE("Confirm the send (on the command line: --yes).")),
    ROW("guard.sandbox-address",
        "%1 belongs to the sandbox, but its address is at %4, not on this machine.",
        ADVICE("Fill the address from the account, or choose another environment.")),
    ROW("guard.recipient-not-listed", "%4 is not on the list of test recipients.",
        ADVICE("Add it to the list (on the command line: “recipient add NUMBER”), or choose one of "
               "it.")),
    ROW("guard.raw-recipient", "The body does not name the test recipient %4.",
        ADVICE("Write that number into the body.")),
    ROW("guard.no-recipient",
        "“%1” starts whatever the other side has set up; whom it reaches is not in the request.",
        ADVICE("Confirm the send (on the command line: --yes).")),
    ROW("secret.not-found", "The secret %2 of %1 is not stored.",
        ADVICE("Enter it in the form, or with “sendbench-cli secret set %1 %2”.")),
    ROW("secret.lost",
        "The secret %2 of %1 was stored, but the keychain does not have it any more.",
        ADVICE("Enter it again.")),
    ROW("secret.too-large", "The secret is too large; a keychain takes 2,560 bytes.", nullptr),
    ROW("secret.empty", "The secret is empty.", ADVICE("Enter a value, or remove the secret.")),
    ROW("secret.read-only", "Secrets from the environment cannot be changed here.",
        ADVICE("Set the variable, or use the keychain.")),
    ROW("secret.same-variable",
        "The variable %3 would be the secret %2 of %1 and %4 at once: their names differ only in "
        "what variables do not have.",
        ADVICE("Give one of the two objects another id, or use the keychain.")),
    ROW("secret.unmarked",
        "%1 has no row %2 that is a secret, so the value given for it would not go out.",
        ADVICE("Make the row first: “sendbench-cli secret set %1 %2”.")),
    ROW("secret-index.newer", "%1 was made by a newer Sendbench (schema %4, this one reads %3).",
        ADVICE("Update Sendbench; the file is left as it is.")),
    ROW("keychain.no-dbus", "There is no D-Bus session, so the keychain cannot be asked.",
        ADVICE("Log in to a desktop session, start the program under dbus-run-session, or choose "
               "“this run only”.")),
    ROW("keychain.no-service", "No keychain service is running.",
        ADVICE("Install and start GNOME Keyring, KWallet or KeePassXC's Secret Service, or choose "
               "“this run only”.")),
    ROW("keychain.locked", "The keychain is locked.", ADVICE("Unlock it and try again.")),
    ROW("keychain.never-set-up", "The keychain has never been set up.",
        ADVICE("Make a default keyring first (in “Passwords and Keys”, or log in to the desktop "
               "once).")),
    ROW("keychain.denied", "The keychain refused access.",
        ADVICE("Allow Sendbench in the keychain's prompt.")),
    ROW("keychain.prompt-timeout", "The keychain did not answer in time; a prompt may be waiting.",
        ADVICE("Answer the prompt and try again.")),
    ROW("keychain.verify-failed", "The keychain returned something else than was stored.",
        ADVICE("Try again; if it stays, run the keychain doctor.")),
    ROW("keychain.failed", "The keychain could not do this.", ADVICE("Run the keychain doctor.")),
    ROW("guard.clear-secret",
        "The secret %2 stands in the clear in the workspace file, so nothing was written.",
        ADVICE("“sendbench-cli secret set %4” gives it to the keychain and takes it out of the "
               "file.")),
    ROW("guard.secret-in-export", "Nothing was written: the secret %1 stands in what was to leave.",
        ADVICE("Look for it in the fields that are no secrets, such as an address, a text or a "
               "header row that is not locked.")),
    ROW("secrets.unknown",
        "Nothing left: the stored secret %2 of %1 could not be read (%4), so nobody knows whether "
        "it stands in there.",
        ADVICE("Open the keychain and try again; its check (“sendbench-cli secret doctor”, or the "
               "keychain in the status bar) says what is wrong.")),
    ROW("secrets.not-searched",
        "The stored secret %2 of %1 could not be read (%4): what is printed was not searched for "
        "it.",
        ADVICE("Look through it before you pass it on.")),
    ROW("guard.redirects-secret",
        "“%1” would send a secret that is stored here to another address.",
        ADVICE("Look at the difference. Confirm it, if the new address is yours.")),
    ROW("undo.changed-since",
        "Nothing was taken back: somebody changed what “%1” left there, or nobody knows.",
        ADVICE("Look at what would be lost. To take it back all the same: --anyway.")),
    ROW("run.nothing-to-undo", "Nothing of “%4” (%1) can be taken back.", nullptr),
    ROW("run.not-found", "There is no applied run “%4”.",
        ADVICE("The ids are printed by apply; the beginning of one is enough.")),
    ROW("run.not-held",
        "Nothing was sent: undoing “%1” needs an earlier value that may be a secret, and it could "
        "not be kept (%4).",
        ADVICE("Open the keychain and try again; its check says what is wrong. Or choose this run "
               "only: undo works until the program ends then.")),
    ROW("run.value-lost",
        "What “%4” (%1) replaced is not in the keychain any more, so it cannot be given back.",
        ADVICE("Enter the earlier value by hand, in the other dashboard.")),
    ROW("run.held-elsewhere",
        "What “%4” holds is not among this workspace's entries of the keychain.",
        ADVICE("Name the workspace it was applied in with --workspace. If that is gone, or the "
               "keychain has lost the values: --anyway.")),
    ROW("run.ambiguous", "Several runs begin with “%4”.", ADVICE("Write more of the id.")),
    ROW("step.output-missing", "“%1” needs “%4”, which the step before did not bring.",
        ADVICE("Make a new plan: it begins with what is there now.")),
    ROW("step.secret-place", "“%1” has no place for its secret.", ADVICE("Make a new plan.")),
    ROW("plan.field-missing", "There is no plan yet: “%1” lacks %3.", ADVICE("Fill in the form.")),
    ROW("plan.account", "There is no plan yet: “%1” needs an account of the kind %3.",
        ADVICE("Choose one in the form (on the command line: “provider set %1 account=…”).")),
};

} // namespace

std::span<const ErrorTextRow> secretErrors()
{
    return kRows;
}

} // namespace sendbench::diagnosis
