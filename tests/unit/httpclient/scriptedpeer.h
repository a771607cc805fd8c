// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "testcertificates.h"

#include <QMutex>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

/// One accepted connection, in a thread of its own; everything may block. All calls give up when
/// the peer ends.
class PeerConnection
{
public:
    PeerConnection(QSslSocket &socket, const std::atomic_bool &stop,
                   std::function<void(const QByteArray &)> record);

    /// Head and body by its Content-Length; empty when the other side closed.
    QByteArray readRequest();
    QByteArray readHead();
    bool write(const QByteArray &bytes);
    void close(); ///< what was written arrives, then the end
    void reset(); ///< RST
    bool waitForClosed();
    void hold(); ///< says nothing until the other side closes or the peer ends
    [[nodiscard]] bool stopped() const { return m_stop; }

private:
    bool more();

    QSslSocket &m_socket;
    const std::atomic_bool &m_stop;
    std::function<void(const QByteArray &)> m_record;
    QByteArray m_buffer;
};

/// A server on loopback that does exactly what its script says and remembers every byte.
class ScriptedPeer final : public QTcpServer
{
    Q_OBJECT

public:
    /// Called per connection, in its thread; `number` counts from 0. Closes when it returns.
    using Script = std::function<void(PeerConnection &connection, int number)>;

    explicit ScriptedPeer(Script script, std::optional<TestIdentity> tls = {});
    ~ScriptedPeer() override;

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/"),
                           const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] int connections() const;
    [[nodiscard]] QByteArray received(int number = 0) const;

protected:
    void incomingConnection(qintptr handle) override;

private:
    void serve(qintptr handle, int number);

    Script m_script;
    std::optional<TestIdentity> m_tls;
    std::atomic_bool m_stop = false;
    mutable QMutex m_mutex;
    QList<QByteArray> m_received;
    std::vector<std::thread> m_threads; ///< whose end a sanitizer sees
};
