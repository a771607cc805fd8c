// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QByteArray output() const { return m_output; }

private:
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};
