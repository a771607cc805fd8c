// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

namespace
{

QString nameFor(const QString &workspacePath)
{
    const QFileInfo info(workspacePath);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray who = qgetenv("USER") + '\n' + path.toUtf8();
    return u"sendbench-"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &workspacePath, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(workspacePath))
{
}

void SingleInstance::raiseOther(std::function<void(bool)> answer)
{
    auto *socket = new QLocalSocket(this);
    auto answered = std::make_shared<bool>(false);
    const auto once = [this, socket, answered, answer = std::move(answer)](bool there) {
        if (*answered)
            return;
        *answered = true;
        socket->deleteLater();
        answer(there);
    };
    connect(socket, &QLocalSocket::connected, this, [socket] { socket->write("raise\n"); });
    // The first window says so when it has shown itself; a dead socket says nothing.
    connect(socket, &QLocalSocket::readyRead, this, [once] { once(true); });
    connect(socket, &QLocalSocket::errorOccurred, this, [once] { once(false); });
    QTimer::singleShot(500, socket, [once] { once(false); });
    socket->connectToServer(m_name);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // of a program that was killed
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        auto *socket = m_server->nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            socket->write("raised\n");
            Q_EMIT raiseRequested();
        });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    });
    m_server->listen(m_name);
}

} // namespace sendbench::gui
