// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslSocket>

#include <memory>

/// A client that writes bytes and reads bytes, so that it can also be wrong. Waits (tests only).
class RawPeer
{
public:
    struct Answer {
        int status = 0; ///< 0: none came
        QByteArray head;
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray &name) const;
    };

    explicit RawPeer(quint16 port, bool tls = false);

    [[nodiscard]] bool isConnected() const;
    void send(const QByteArray &bytes);
    /// The next answer by its Content-Length (`headOnly`: without a body).
    [[nodiscard]] Answer read(bool headOnly = false, int limitMs = 5'000);
    /// Everything up to the end of the connection.
    [[nodiscard]] QByteArray readToEnd(int limitMs = 5'000);
    /// True once the server has ended the connection.
    [[nodiscard]] bool isEnded(int limitMs = 5'000);
    void close();

    [[nodiscard]] QSslSocket &socket() { return *m_socket; }

private:
    std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_in;
};

/// Sends and reads one answer on a connection of its own.
[[nodiscard]] RawPeer::Answer ask(quint16 port, const QByteArray &bytes);
