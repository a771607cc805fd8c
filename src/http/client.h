// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "http/request.h"

#include <QSslCertificate>

#include <memory>

namespace sendbench::http
{

/// One request under way. Always ends with an Exchange, also when it failed: `error()` of the job
/// is then the same as `exchange().error`. Owned by the caller; destroying it drops the connection.
///
/// Error codes: Network "dns.not-found", "connect.refused", "connect.unreachable",
/// "connect.failed", "tls.untrusted", "tls.expired", "tls.not-yet-valid", "tls.host-mismatch",
/// "tls.handshake", "proxy.failed", "connection.closed" (cut before the answer was whole); Timeout
/// "timeout.connect", "timeout.total"; Cancelled "job.cancelled"; Protocol "response.malformed",
/// (path: the place, found: what is wrong there), "response.headers-too-large",
/// "response.interim-flood" (1xx without end); a body beyond the cap is NOT an error
/// (truncated=true),
/// "redirect.loop", "redirect.too-many", "redirect.scheme" (https to http), "redirect.invalid";
/// Input as in prepare().
class ExchangeJob : public Job
{
    Q_OBJECT

public:
    using Job::Job;
    [[nodiscard]] virtual const Exchange &exchange() const = 0;

Q_SIGNALS:
    /// Body bytes so far (0 while the head comes); total -1 if unknown.
    void received(qint64 done, qint64 total);
    /// Bytes of the request's body that the system has taken, never fewer than before, but anew
    /// after a redirect; only of one that is too long to go out in one piece.
    void sent(qint64 done, qint64 total);
};

/// The only way out of the program: a wire-true HTTP/1.1 client.
///
/// Bytes by QSslSocket (system proxy, TLS, IPv6 and IPv4 raced), parsing by Boost.Beast. Idle
/// connections are kept per host for a few seconds. Never retries a request that may have been read
/// by the other side.
class Client final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QList<QSslCertificate>
            extraAuthorities; ///< trusted beside the system's (tests, private roots)
        bool useSystemProxy = true;
        int connectionsPerHost = 6;
        std::chrono::milliseconds keepAlive{5'000};
        bool loopbackOnly =
            false; ///< any other host fails with Guard "network.not-loopback" (all tests set it)
    };

    explicit Client(QObject *parent = nullptr);
    explicit Client(Options options, QObject *parent = nullptr);
    ~Client() override;

    /// A job that is not started yet.
    [[nodiscard]] ExchangeJob *send(const Request &request, QObject *parent);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::http
