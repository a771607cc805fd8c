// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "http/request.h"

#include <QProcess>
#include <QUrl>

/// Prism between us and our sandbox, checking both sides against one of 8x8's published
/// descriptions (../shared/tools/oracle, ../shared/openapi; never part of the product).
class Oracle
{
public:
    /// Why the check cannot be made on this machine; empty if it can.
    [[nodiscard]] static QString lacks(const QString &description);

    Oracle() = default;
    ~Oracle();
    Oracle(const Oracle &) = delete;
    Oracle &operator=(const Oracle &) = delete;

    /// Blocks until the proxy listens. False if it could not start; see output().
    [[nodiscard]] bool start(const QString &description, const QUrl &upstream);
    /// The same, or why it is to be skipped; empty: it listens.
    [[nodiscard]] QString begin(const QString &description, const QUrl &upstream);
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QByteArray output() const { return m_output; }

private:
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};

/// Sends it on this machine, and blocks until it has its answer.
[[nodiscard]] sendbench::http::Exchange exchanged(const sendbench::http::Request &request);
/// What the oracle has against request or answer; empty if nothing.
[[nodiscard]] QString violation(const sendbench::http::Exchange &exchange);
/// "200", and what the oracle has against it.
[[nodiscard]] QString verdict(const sendbench::http::Exchange &exchange);
/// The id in an answer.
[[nodiscard]] QString idOf(const sendbench::http::Exchange &exchange);
