// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBuffer>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>

namespace sendbench::test
{

/// Pictures on a free port of this computer: /red.png, /drawn.svg, /text, /huge.png, /moved (to
/// /red.png); /slow never answers, anything else is 404.
class PictureHost : public QTcpServer
{
public:
    PictureHost()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *one = nextPendingConnection()) {
                connect(one, &QTcpSocket::readyRead, this, [this, one] { read(one); });
                connect(one, &QTcpSocket::disconnected, this, [this, one] {
                    ++gone;
                    one->deleteLater();
                });
            }
        });
    }

    [[nodiscard]] QString url(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path);
    }

    QStringList asked; ///< paths, in their order
    int gone = 0;      ///< connections that ended

private:
    void read(QTcpSocket *one)
    {
        const QByteArray head = one->readAll();
        if (!head.startsWith("GET "))
            return;
        const QByteArray path = head.split(' ').value(1);
        asked.append(QString::fromUtf8(path));
        if (path == "/slow")
            return;
        if (path == "/moved")
            one->write("HTTP/1.1 302 Found\r\nLocation: /red.png\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/red.png")
            answer(one, "200 OK", red());
        else if (path == "/huge.png")
            answer(one, "200 OK", red() + QByteArray(17 * 1024 * 1024, '\0'));
        else if (path == "/text")
            answer(one, "200 OK", "This is no picture.");
        else if (path == "/drawn.svg")
            answer(one, "200 OK", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        else
            answer(one, "404 Not Found", "gone");
    }
    static void answer(QTcpSocket *one, const QByteArray &status, const QByteArray &body)
    {
        one->write("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                   "\r\n\r\n" + body);
    }
    static QByteArray red()
    {
        QImage image(64, 32, QImage::Format_RGB32);
        image.fill(qRgb(250, 0, 0));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
};

} // namespace sendbench::test
