// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "base/redactor.h"
#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// The diary: silent until asked, one object a line, never a secret.
class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"log"_s);
    }

    void silentUntilAFileIsGiven()
    {
        Log log(m_redactor, m_clock);
        QVERIFY(!log.isOpen());
        log.write(Log::Level::Error, u"x"_s);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aFileThatCannotBeOpened()
    {
        Log log(m_redactor, m_clock);
        QVERIFY(!log.open(m_folder->path()));
        QVERIFY(!log.isOpen());
        log.write(Log::Level::Error, u"x"_s);
    }

    void oneObjectALine()
    {
        Log log(m_redactor, m_clock);
        QVERIFY(log.open(m_path));
        OrderedMap<QString> details;
        details.insert(u"path"_s, u"C:\\a\n\"b\" \u2028 🦌"_s);
        details.insert(u"at"_s, u"mine"_s);
        log.write(Log::Level::Warning, u"workspace.saved"_s, details);
        log.write(Log::Level::Debug, u"second"_s);
        const auto all = lines();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0][u"at"_s].toString(), u"2026-11-20T09:41:00.000Z"_s);
        QCOMPARE(all[0][u"level"_s].toString(), u"warning"_s);
        QCOMPARE(all[0][u"event"_s].toString(), u"workspace.saved"_s);
        QCOMPARE(all[0][u"path"_s].toString(), details.value(u"path"_s));
        QCOMPARE(all[0][u"at_"_s].toString(), u"mine"_s);
        QCOMPARE(all[1][u"level"_s].toString(), u"debug"_s);
    }

    void appendsAndIsPrivate()
    {
        for (int run = 0; run < 2; ++run) {
            Log log(m_redactor, m_clock);
            QVERIFY(log.open(m_path));
            log.write(Log::Level::Info, u"run"_s);
        }
        QCOMPARE(lines().size(), 2);
        QCOMPARE(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void neverASecret()
    {
        Redactor redactor;
        redactor.add(u"eu/apiKey"_s, "pla\"nted/key");
        redactor.add(u"eu/pin"_s, "e");
        Log log(redactor, m_clock);
        QVERIFY(log.open(m_path));
        OrderedMap<QString> details;
        details.insert(u"a"_s, u"x pla\"nted/key y"_s);
        details.insert(u"b"_s, QString::fromLatin1("u:pla\"nted/key"_ba.toBase64()));
        details.insert(u"pla\"nted/key"_s, u"name"_s);
        log.write(Log::Level::Info, u"pla\"nted/key"_s, details);
        const auto all = lines();
        QCOMPARE(all.size(), 1);
        QVERIFY(all[0].contains(u"level"_s));
        QCOMPARE(all[0][u"a"_s].toString(), u"x ‹secret:eu/apiKey› y"_s);
        QCOMPARE(all[0][u"b"_s].toString(), u"‹secret:eu/apiKey›"_s);
        QCOMPARE(all[0][u"event"_s].toString(), u"‹secret:eu/apiKey›"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("nted/"));
    }

    void linesOfSeveralThreadsStayWhole()
    {
        Log log(m_redactor, m_clock);
        QVERIFY(log.open(m_path));
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 100; ++i)
                    log.write(Log::Level::Info, u"event"_s);
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(lines().size(), 400);
    }

private:
    /// Fails the test at a line that is no object.
    [[nodiscard]] QList<QJsonObject> lines() const
    {
        QFile file(m_path);
        QList<QJsonObject> all;
        if (!file.open(QIODevice::ReadOnly))
            return all;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.isEmpty() || !line.endsWith('\n'))
                qFatal("no object: %s", line.constData());
            all.append(object);
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Redactor m_redactor;
    tests::ManualClock m_clock;
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
