// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Connections, requests and answers.
#include "diagnosis/errors/rows.h"

namespace sendbench::diagnosis
{

namespace
{

constexpr ErrorTextRow kRows[] = {
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
        ADVICE("What arrived is shown.")),
    ROW("timeout.connect", "%1 did not take the connection in time.",
        ADVICE("Check host, port and network.")),
    ROW("timeout.total", "%1 did not answer in time.", nullptr),
    ROW("answer.too-slow", "%1 answered well, but later than the system that would send waits.",
        ADVICE("Give the time to the provider's support.")),
    ROW("send.cancelled-on-the-wire", "Cancelled after the request was on its way.", nullptr),
    ROW("response.malformed", "The answer of %1 breaks the HTTP rules at %2: %4.",
        ADVICE("Its bytes are shown as they arrived. The address may be of another service, or a "
               "proxy is in between.")),
    ROW("response.headers-too-large", "The headers of the answer of %1 have no end.",
        ADVICE("What arrived is shown; the rest was not waited for.")),
    ROW("response.interim-flood",
        "%1 sent %4 interim answers (status 1xx), and no real answer after them.",
        ADVICE("Reading was stopped there; the server or a proxy before it is at fault.")),
    ROW("redirect.loop", "%1 redirects in a circle.", ADVICE("Enter the final address.")),
    ROW("redirect.too-many", "%1 redirects too often.", ADVICE("Enter the final address.")),
    ROW("redirect.scheme", "%1 redirects from https to http; that is not followed.",
        ADVICE("Enter the https address.")),
    ROW("redirect.invalid", "%1 redirects to something that is not an address.", nullptr),
    ROW("network.not-loopback", "%1 is not on this machine, and only this machine is allowed now.",
        nullptr),
    ROW("server.port-in-use", "The address %1 is in use by another program.",
        ADVICE("Choose another port.")),
    ROW("server.listen", "No port could be opened on %1.", nullptr),
    ROW("fault.syntax", "The fault rule “%4” cannot be read: %3.",
        ADVICE("See “sendbench-cli sandbox serve --help”.")),
    ROW("route.unknown", "There is no provider configuration or account “%4”.",
        ADVICE("There are: %3.")),
    ROW("route.none", "“%1” sends nothing itself: the other side does, once it is set up.",
        ADVICE("Look at its plan, its exported files or its copy sheet.")),
    ROW("upload.no-address", "%1 took the file and did not say where it is.",
        ADVICE("Its raw answer is in the history.")),
};

} // namespace

std::span<const ErrorTextRow> networkErrors()
{
    return kRows;
}

} // namespace sendbench::diagnosis
