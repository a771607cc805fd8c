// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QTcpServer>

/// Takes requests on loopback, keeps the bytes of the last one, answers 200.
class OneRequestServer : public QTcpServer
{
    Q_OBJECT

public:
    OneRequestServer();

    [[nodiscard]] QByteArray method() const { return m_line.value(0); }
    [[nodiscard]] QByteArray target() const { return m_line.value(1); }
    /// Without Host and Content-Length.
    [[nodiscard]] sendbench::http::Headers headers() const { return m_headers; }
    [[nodiscard]] QByteArray body() const { return m_body; }
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    void take(QTcpSocket *socket);

    QByteArrayList m_line;
    sendbench::http::Headers m_headers;
    QByteArray m_body;
    QByteArray m_received;
    bool m_complete = false;
};
