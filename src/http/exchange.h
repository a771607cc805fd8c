// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <optional>

namespace sendbench::http
{

/// One header line. Name and value are the bytes of the wire: case kept, nothing joined, nothing
/// trimmed but the white space around the value.
struct Header {
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};
using Headers = QList<Header>;

/// The first value of that name (ASCII case ignored), or nothing.
[[nodiscard]] std::optional<QByteArray> headerValue(const Headers &headers, QByteArrayView name);

/// A request as it went out.
struct SentRequest {
    QByteArray method;
    QUrl url;
    QByteArray target; ///< of the request line: "/api/v1/…?x=y"
    QByteArray httpVersion = "1.1";
    Headers headers; ///< all of them, in order, as on the wire
    QByteArray body;

    bool operator==(const SentRequest &) const = default;
};

/// Request line and headers up to and with the empty line.
[[nodiscard]] QByteArray wireHead(const SentRequest &request);

/// A response as it came in. The body is as received after transfer coding (chunks joined), never
/// decompressed. Of an answer that could not be read as HTTP there is `wire`, and of the rest what
/// stood before the fault; status 0 then means that not even the status line could be read.
struct Response {
    int status = 0;
    QByteArray reason;
    QByteArray httpVersion;
    Headers headers;
    Headers trailers;
    QByteArray body;
    qint64 bodyBytes = 0;       ///< how many arrived; more than body.size() when cut
    bool truncated = false;     ///< cut by our size cap, or by the end of the connection (then the
                                ///< exchange has an error)
    qint64 limitBytes = -1;     ///< the size cap of ours that cut it; -1: it did not
    qint64 announcedBytes = -1; ///< by its Content-Length; -1: it announced none that counts
    qint64 extraBytes = 0;      ///< seen on the connection after the announced end of the answer
    QByteArray extra;           ///< the first 64 KiB of them; no part of the body
    QByteArray wire; ///< unreadable answers only: all bytes from its first one, up to the size cap

    bool operator==(const Response &) const = default;
};

/// Milliseconds. connect covers look-up and connection; wait runs from the last byte out to the
/// first byte in.
struct Timing {
    double queuedMs = 0;
    double connectMs = 0;
    double tlsMs = 0;
    double waitMs = 0;
    double readMs = 0;
    double totalMs = 0;

    bool operator==(const Timing &) const = default;
};

struct Certificate {
    QString subject;
    QString issuer;
    QStringList alternativeNames;
    QDateTime notBefore;
    QDateTime notAfter;
    QString sha256; ///< hex with colons
    QByteArray pem;

    bool operator==(const Certificate &) const = default;
};

struct TlsInfo {
    QString protocol; ///< "TLS 1.3"
    QString cipher;
    QList<Certificate> chain; ///< leaf first

    bool operator==(const TlsInfo &) const = default;
};

struct Redirect {
    int status = 0;
    QUrl from;
    QUrl to;
    bool credentialsDropped = false; ///< another host: our credential headers did not go along

    bool operator==(const Redirect &) const = default;
};

/// One HTTP request with its response: what was on the wire, and nothing else. `request` is the
/// last one sent; earlier ones of a redirect chain are in `redirects`.
struct Exchange {
    QString id; ///< ULID
    QDateTime startedAt;
    SentRequest request;
    std::optional<Response> response;
    QList<Response> interim; ///< 1xx answers before the real one
    Timing timing;
    std::optional<TlsInfo> tls;
    QString remoteAddress; ///< "127.0.0.1:47808"; empty if never connected
    QList<Redirect> redirects;
    std::optional<Error> error; ///< codes: see client.h
    bool requestSent = false;   ///< to its last byte: the other side may have read it

    bool operator==(const Exchange &) const = default;
};

} // namespace sendbench::http
