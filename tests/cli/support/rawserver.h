// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace clitest
{

/// A server that shares no code with the program: keeps the bytes it got, answers the bytes it was
/// told to.
class RawServer final : public QObject
{
    Q_OBJECT

public:
    struct Answer {
        QByteArray bytes; ///< as they go out, head and body
        int delayMs = 0;
        bool close = true;   ///< after the bytes
        bool silent = false; ///< nothing at all, the connection stays
    };
    using Script = std::function<Answer(const QByteArray &request)>;

    explicit RawServer(Script script, QObject *parent = nullptr);

    /// 200 with this body and its true length.
    [[nodiscard]] static QByteArray ok(const QByteArray &body,
                                       const QByteArray &type = "application/json");
    [[nodiscard]] static Script always(const QByteArray &bytes);

    [[nodiscard]] QString url(const QString &path = {}) const;
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

private:
    void take(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &request);

    QTcpServer m_server;
    Script m_script;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QList<QByteArray> m_requests;
};

/// The body of a request or an answer: what follows the first empty line.
[[nodiscard]] QByteArray bodyOf(const QByteArray &message);

} // namespace clitest
