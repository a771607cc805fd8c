// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "contract/oracle.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

const QString kShared = QStringLiteral(SENDBENCH_SOURCE_DIR "/../shared");
constexpr int kStartLimit = 180'000; ///< the first time, Prism is fetched from npm

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(200);
}

} // namespace

QString Oracle::lacks(const QString &description)
{
    for (const QString &file :
         {kShared + u"/tools/oracle"_s, kShared + u"/openapi/"_s + description})
        if (!QFileInfo::exists(file))
            return u"%1 is not on this machine; it is not part of the product."_s.arg(file);
    for (const QString &program : {u"bash"_s, u"node"_s, u"npm"_s})
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"%1 is not installed; Prism needs it."_s.arg(program);
    return {};
}

Oracle::~Oracle()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

bool Oracle::start(const QString &description, const QUrl &upstream)
{
    m_port = freePort();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"bash"_s, {kShared + u"/tools/oracle"_s, u"proxy"_s, description,
                                QString::number(m_port), upstream.toString()});
    QElapsedTimer timer;
    timer.start();
    bool up = false;
    while (!up && timer.elapsed() < kStartLimit && m_process.state() != QProcess::NotRunning) {
        QTest::qWait(200);
        up = answers(m_port);
    }
    m_output = m_process.readAll();
    return up;
}

QUrl Oracle::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}
