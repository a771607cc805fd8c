// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#include "diagnosis/errortexts.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace sendbench::diagnosis
{

namespace
{

#define ROW(code, what, advice)                                                                    \
    {                                                                                              \
        code, QT_TRANSLATE_NOOP("sendbench::diagnosis", what), advice                              \
    }
#define ADVICE(text) QT_TRANSLATE_NOOP("sendbench::diagnosis", text)

constexpr ErrorTextRow kRows[] = {
    ROW("file.not-found", "There is no file %1.", ADVICE("Check the path.")),
    ROW("file.is-folder", "%1 is a folder, not a file.", nullptr),
    ROW("file.not-readable", "%1 cannot be read.", ADVICE("Check the rights of the file.")),
    ROW("file.not-writable", "%1 cannot be written.",
        ADVICE("Check the rights of the folder and the free space.")),
    ROW("file.write-failed", "%1 could not be written as a whole; the old content is still there.",
        ADVICE("Check the free space.")),
    ROW("file.too-large", "%1 is too large: %4 bytes, at most %3 are read.", nullptr),
    ROW("file.exists", "%1 exists already.", ADVICE("Choose another name, or open it.")),
    ROW("file.locked", "%1 is in use by another program.", ADVICE("Close it there, or try again.")),
    ROW("json.syntax", "%1 is not valid JSON at %2.",
        ADVICE("Mend the file there; a missing comma or bracket is the usual cause.")),
    ROW("json.empty", "%1 is empty.", nullptr),
    ROW("json.duplicate-key", "%1: the name “%2” stands twice in one object.",
        ADVICE("Remove one of the two.")),
    ROW("json.too-deep", "%1 is nested more than %3 levels deep.", nullptr),
    ROW("json.missing", "%1: %2 is missing.", nullptr),
    ROW("json.type", "%1: at %2 there should be %3, but there is %4.", nullptr),
    ROW("json.value", "%1: %2 should be %3, but is “%4”.", nullptr),
    ROW("json.unknown", "%1: “%4” at %2 is not known.", nullptr),
    ROW("json.unknown-member", "%1: “%4” at %2 is not known.", nullptr),
    ROW("workspace.not-a-workspace", "%1 is JSON, but not a Sendbench workspace.",
        ADVICE("A workspace begins with {\"sendbench\": \"workspace\", …}.")),
    ROW("workspace.schema-newer",
        "%1 was made by a newer Sendbench (schema %4, this one reads %3).",
        ADVICE("Update Sendbench; the file is left as it is.")),
    ROW("workspace.duplicate-id", "%1: the id “%4” at %2 stands twice.",
        ADVICE("Give one of the two another id.")),
    ROW("workspace.id", "%1: “%4” at %2 cannot be an id.",
        ADVICE("Letters, digits, dot, dash and underscore; at most 64.")),
    ROW("workspace.environment", "%1: “%4” at %2 is no environment.",
        ADVICE("sandbox, test or production.")),
    ROW("workspace.unknown-account", "%1: the account “%4” at %2 does not exist.",
        ADVICE("Add the account, or clear the field.")),
    ROW("workspace.changed-on-disk", "%1 was changed by another program while it was open here.",
        ADVICE("Your version was saved beside it.")),
    ROW("workspace.locked", "%1 is open in another program.",
        ADVICE("It is shown read-only until that one closes it.")),
    ROW("workspace.not-broken", "%1 can be read; there is nothing to restore.", nullptr),
    ROW("workspace.not-drafts", "%1 does not hold drafts.",
        ADVICE("The unsaved edits of the last time are not brought back.")),
    ROW("workspace.read-only", "%1 is open read-only.",
        ADVICE("Close it in the other program, or restore the backup.")),
    ROW("url.invalid", "“%4” is not a web address.", ADVICE("Write it as https://host/path.")),
    ROW("url.scheme", "The address must begin with https:// or http://, not “%4”.", nullptr),
    ROW("url.credentials", "The address has a user name or password inside.",
        ADVICE("Take them out; credentials belong into the headers.")),
    ROW("url.host", "The address names no host.", ADVICE("Write it as https://host/path.")),
    ROW("method.invalid", "The method of the request to %1 is not a word that HTTP knows.",
        nullptr),
    ROW("header.name", "“%4” cannot be the name of a header.",
        ADVICE("Letters, digits and dashes, no spaces.")),
    ROW("header.value", "The value of the header “%2” has a line break or control character.",
        ADVICE("Remove it; a value pasted with its line end is the usual cause.")),
    ROW("dns.not-found", "The name %1 is not known.",
        ADVICE("Check the spelling and your connection.")),
    ROW("connect.refused", "%1 refused the connection: nothing listens there.",
        ADVICE("Check host and port; is the sandbox running?")),
    ROW("connect.unreachable", "%1 cannot be reached from here.",
        ADVICE("Check your network, VPN and proxy.")),
    ROW("connect.failed", "The connection to %1 failed.",
        ADVICE("Try again; check your network and proxy.")),
    ROW("tls.untrusted", "The certificate of %1 is not trusted.",
        ADVICE("A self-signed certificate or an inspecting proxy is the usual cause. Nothing was "
               "sent.")),
    ROW("tls.expired", "The certificate of %1 has expired.",
        ADVICE("Its owner must renew it. Nothing was sent.")),
    ROW("tls.not-yet-valid", "The certificate of %1 is not valid yet.",
        ADVICE("Check this computer's clock. Nothing was sent.")),
    ROW("tls.host-mismatch", "The certificate is for another name than %1.",
        ADVICE("Check the host in the address. Nothing was sent.")),
    ROW("tls.handshake", "No TLS connection to %1 could be made.",
        ADVICE("The other side may speak plain HTTP, or only old TLS.")),
    ROW("proxy.failed", "The proxy did not let the request through to %1.",
        ADVICE("Check the system's proxy settings.")),
    ROW("connection.closed", "%1 closed the connection before the answer was whole.",
        ADVICE("What arrived is shown. Whether the message was taken is not known; do not send "
               "again blindly.")),
    ROW("timeout.connect", "%1 did not take the connection in time.",
        ADVICE("Check host, port and network.")),
    ROW("timeout.total", "%1 did not answer in time.",
        ADVICE(
            "Whether the message was taken is not known; look for receipts before sending again.")),
    ROW("job.time-limit", "It took too long and was stopped.", nullptr),
    ROW("job.cancelled", "Cancelled.", nullptr),
    ROW("response.malformed", "The answer of %1 is not HTTP.",
        ADVICE("The address may be of another service, or a proxy is in between.")),
    ROW("response.headers-too-large", "The headers of the answer of %1 have no end.", nullptr),
    ROW("redirect.loop", "%1 redirects in a circle.", ADVICE("Enter the final address.")),
    ROW("redirect.too-many", "%1 redirects too often.", ADVICE("Enter the final address.")),
    ROW("redirect.scheme", "%1 redirects from https to http; that is not followed.",
        ADVICE("Enter the https address.")),
    ROW("redirect.invalid", "%1 redirects to something that is not an address.", nullptr),
    ROW("network.not-loopback", "%1 is not on this machine, and only this machine is allowed now.",
        nullptr),
    ROW("server.port-in-use", "Port %4 is in use by another program.",
        ADVICE("Choose another port.")),
    ROW("server.listen", "No port could be opened on %1.", nullptr),
    ROW("fault.syntax", "The fault rule “%4” cannot be read: %3.",
        ADVICE("See “sendbench-cli sandbox serve --help”.")),
    ROW("history.not-found", "There is no exchange %1 in the history.",
        ADVICE("List them with “history list”.")),
    ROW("history.ambiguous", "More than one exchange begins with %1.",
        ADVICE("Write more of its id.")),
    ROW("history.broken", "The history %1 is damaged; it is left as it is.",
        ADVICE("Move it away to begin a new one.")),
    ROW("history.schema-newer",
        "The history %1 was made by a newer Sendbench; it is left as it is.",
        ADVICE("Update Sendbench.")),
    ROW("history.busy", "The history is in use by another program.", ADVICE("Try again.")),
    ROW("history.exists", "The exchange %1 is stored already.", nullptr),
    ROW("history.failed", "The history could not do this.", nullptr),
    ROW("history.filter-empty", "Everything would be removed; name what to remove.", nullptr),
    ROW("history.no-driver", "The SQLite driver of Qt is missing.",
        ADVICE("Install the package libqt6sql6-sqlite.")),
    ROW("history.not-readable", "The history %1 cannot be read.",
        ADVICE("Check the rights of the file.")),
    ROW("history.not-writable", "The history %1 cannot be written.",
        ADVICE("Check the rights of the folder.")),
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
    ROW("secret.not-found", "The secret %2 of %1 is not stored.",
        ADVICE("Enter it in the form, or with “sendbench-cli secret set %1 %2”.")),
    ROW("secret.lost",
        "The secret %2 of %1 was stored, but the keychain does not have it any more.",
        ADVICE("Enter it again.")),
    ROW("secret.too-large", "The secret is too large; a keychain takes 2,560 bytes.", nullptr),
    ROW("secret.empty", "The secret is empty.", ADVICE("Enter a value, or remove the secret.")),
    ROW("secret.read-only", "Secrets from the environment cannot be changed here.",
        ADVICE("Set the variable, or use the keychain.")),
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
    ROW("route.unknown", "There is no provider configuration or account “%4”.",
        ADVICE("There are: %3.")),
    ROW("message.recipient-empty", "The recipient is missing.",
        ADVICE("Enter a number with country code.")),
    ROW("message.text-empty", "The text is empty.", ADVICE("Write a text.")),
    ROW("message.body-empty", "The body is empty.", ADVICE("Write the JSON to send.")),
    ROW("message.kind", "%1 does not take this kind of message.", nullptr),
    ROW("provider.endpoint-missing", "The HTTP Endpoint is empty.",
        ADVICE("Fill in the provider form.")),
    ROW("provider.endpoint-placeholder", "The placeholder {{…}} is still in the HTTP Endpoint.",
        ADVICE("Write the sub-account in its place.")),
    ROW("account.id-missing", "The account id is missing.",
        ADVICE("Fill it in; it stands in 8x8 Connect.")),
    ROW("account.unknown", "There is no account “%4”.", ADVICE("There are: %3.")),
    ROW("account.kind-unknown", "There is no account kind “%4”.", ADVICE("There are: %3.")),
    ROW("account.in-use", "The account “%1” is used by %4.",
        ADVICE("Change or remove that first.")),
    ROW("provider.unknown", "There is no provider configuration “%4”.", ADVICE("There are: %3.")),
    ROW("provider.kind-unknown", "There is no provider kind “%4”.", ADVICE("There are: %3.")),
    ROW("object.unknown", "There is no account or provider configuration “%4”.",
        ADVICE("There are: %3.")),
    ROW("object.exists", "The id “%4” is taken.", ADVICE("Choose another id.")),
    ROW("object.id", "“%4” cannot be an id.",
        ADVICE("Letters, digits, dot, dash and underscore; at most 64, beginning with a letter or "
               "digit.")),
    ROW("recipient.number", "“%4” is no number in E.164.",
        ADVICE("A plus sign and 7 to 15 digits, such as +6591234567.")),
    ROW("recipient.exists", "%4 is on the list already.", nullptr),
    ROW("recipient.unknown", "%4 is not on the list of test recipients.", ADVICE("There are: %3.")),
    ROW("field.unknown", "There is no field “%4” in this form.", ADVICE("The fields: %3.")),
    ROW("field.secret", "The field “%2” is a secret and never an argument.",
        ADVICE("Give it on standard input: “sendbench-cli secret set %1 %2”.")),
    ROW("field.not-secret", "The field “%2” is not a secret.",
        ADVICE("Set it with “set %1 %2=…”.")),
    ROW("field.flag", "“%2” should be true or false, not “%4”.", nullptr),
    ROW("field.integer", "“%2” should be a whole number, not “%4”.", nullptr),
    ROW("field.choice", "“%2” should be one of %3, not “%4”.", nullptr),
    ROW("usage", "%4", ADVICE("See “sendbench-cli --help”.")),
};

#undef ROW
#undef ADVICE

} // namespace

const ErrorTextRow *errorText(const QString &code)
{
    const QByteArray wanted = code.toLatin1();
    const auto *row = std::find_if(std::begin(kRows), std::end(kRows),
                                   [&](const ErrorTextRow &one) { return wanted == one.code; });
    return row == std::end(kRows) ? nullptr : row;
}

} // namespace sendbench::diagnosis
