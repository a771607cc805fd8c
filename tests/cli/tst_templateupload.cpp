// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "support/slowserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace clitest;
using namespace sendbench;

/// `template upload`: a file of this machine to 8x8, slow line or not.
class TemplateUploadCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsPrinted();
    void itsShareRisesOnAScreen();
    void nothingIsWrittenAnewInAPipe();
    void stoppedHalfWayNothingIsLeft();
    void whatMayNotGoOutStaysHere();

private:
    static constexpr qint64 kStep = 1'500'000;
    static constexpr qint64 kSize = test::SlowServer::kBetween + 2 * kStep;

    /// A demo workspace whose account is at the slow server, and a long file.
    struct Desk {
        test::SlowServer server{test::kUploaded};
        CliFixture cli;
        QList<int> shares; ///< in percent, as the screen showed them

        explicit Desk(bool atServer = true)
        {
            if (atServer) {
                const Run run = cli.in(
                    {u"account"_s, u"set"_s, u"sandbox"_s, u"host.chatapps="_s + server.url()});
                if (run.exitCode != 0)
                    qFatal("%s", run.err.constData());
            }
            cli.write(u"pier.pdf"_s, QByteArray(kSize, 'p'));
        }
        void watch()
        {
            cli.onScreen = [this](const QByteArray &bytes) {
                static const QRegularExpression share(u"(\\d+) %"_s);
                const auto match = share.match(QString::fromUtf8(bytes));
                if (match.hasMatch())
                    shares.append(match.captured(1).toInt());
            };
        }
        [[nodiscard]] QStringList words() const
        {
            return {u"template"_s, u"upload"_s, cli.file(u"pier.pdf"_s), u"sandbox"_s};
        }
        /// The workspace's own files, not what sees to it that nobody else writes them.
        [[nodiscard]] QStringList files() const
        {
            return QDir(cli.folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        }
    };
};

void TemplateUploadCliTest::anAddressIsPrinted()
{
    Desk desk(false);
    desk.cli.write(u"pier.png"_s, "\x89PNG pier");
    const QString file = desk.cli.file(u"pier.png"_s);
    const Run run = desk.cli.json({u"template"_s, u"upload"_s, file, u"sandbox"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const Json answer = run.json();
    QVERIFY(QString::fromStdString(answer["url"].get<std::string>()).contains(u"/files/"_s));
    JSON_COMPARE(answer["bytes"], 9);
    const Run text = desk.cli.in({u"template"_s, u"upload"_s, file, u"sandbox"_s});
    QVERIFY2(text.text().startsWith(u"http"_s), text.out.constData());
    QVERIFY(text.err.isEmpty());
}

void TemplateUploadCliTest::itsShareRisesOnAScreen()
{
    Desk desk;
    desk.watch();
    // Each step is let through when the screen has shown the one before.
    int first = -1;
    int second = -1;
    QTimer drive;
    QObject::connect(&drive, &QTimer::timeout, &drive, [&] {
        if (first < 0 && !desk.shares.isEmpty()) {
            first = desk.shares.constLast();
            desk.server.letThrough(kStep);
        } else if (first >= 0 && second < 0 && desk.shares.constLast() > first) {
            second = desk.shares.constLast();
            desk.server.letAllThrough();
        }
    });
    drive.start(5);
    const Run run = desk.cli.in(desk.words());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY2(first < 100 && second > first, qPrintable(u"%1, %2"_s.arg(first).arg(second)));
    QVERIFY(std::is_sorted(desk.shares.cbegin(), desk.shares.cend()));
    QCOMPARE(desk.shares.constLast(), 100);
    QVERIFY(run.err.contains("pier.pdf"));
    QVERIFY(run.err.endsWith("\r\x1b[K")); // the line is gone when the answer stands there
    QVERIFY2(run.text().contains(u"/files/pier.pdf?"_s), run.out.constData());
}

void TemplateUploadCliTest::nothingIsWrittenAnewInAPipe()
{
    Desk desk;
    desk.server.letAllThrough();
    const Run run = desk.cli.in(desk.words());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY2(run.err.isEmpty(), run.err.constData());
    desk.watch();
    const Run quiet = desk.cli.run(
        QStringList{u"--quiet"_s, u"--workspace"_s, desk.cli.workspace()} + desk.words());
    QCOMPARE(quiet.exitCode, 0);
    QVERIFY(desk.shares.isEmpty());
}

void TemplateUploadCliTest::stoppedHalfWayNothingIsLeft()
{
    Desk desk;
    desk.watch();
    const QStringList before = desk.files();
    int first = -1;
    const auto half = [&] {
        if (first < 0 && !desk.shares.isEmpty()) {
            first = desk.shares.constLast();
            desk.server.letThrough(kStep);
        }
        return first >= 0 && desk.shares.constLast() > first;
    };
    const Run run = desk.cli.in(desk.words(), {}, half);
    QVERIFY(run.exitCode != 0 && run.exitCode != -1);
    QVERIFY(desk.shares.constLast() < 100);
    QVERIFY(run.out.isEmpty());
    desk.server.letAllThrough(); // what is on its way still comes, and no more
    QTRY_VERIFY_WITH_TIMEOUT(!desk.server.isConnected(), 20'000);
    QCOMPARE(desk.server.answered(), 0);
    QVERIFY(desk.server.received() < kSize);
    QCOMPARE(desk.files(), before);
    // And again, as if nothing had been.
    desk.server.letAllThrough();
    QCOMPARE(desk.cli.in(desk.words()).exitCode, 0);
    QCOMPARE(desk.server.connections(), 2);
}

void TemplateUploadCliTest::whatMayNotGoOutStaysHere()
{
    Desk desk;
    desk.cli.write(u"pier.exe"_s, "x");
    desk.cli.write(u"empty.png"_s, {});
    const auto upload = [&](const QString &file, const QString &account) {
        return desk.cli.in({u"template"_s, u"upload"_s, desk.cli.file(file), account});
    };
    QCOMPARE(upload(u"pier.exe"_s, u"sandbox"_s).exitCode, 4);
    QCOMPARE(upload(u"empty.png"_s, u"sandbox"_s).exitCode, 4);
    QCOMPARE(upload(u"none.png"_s, u"sandbox"_s).exitCode, 4);
    QCOMPARE(upload(u"pier.pdf"_s, u"nobody"_s).exitCode, 2);
    const Run made = desk.cli.in({u"account"_s, u"add"_s, u"8x8.connect"_s, u"real"_s,
                                  u"environment=production"_s, u"subAccounts.chatapps=Acme_WA"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const Run asked = upload(u"pier.pdf"_s, u"real"_s);
    QCOMPARE(asked.exitCode, 6);
    QVERIFY2(asked.errors().contains(u"--yes"_s), asked.err.constData());
    QCOMPARE(desk.server.connections(), 0);
}

QTEST_GUILESS_MAIN(TemplateUploadCliTest)
#include "tst_templateupload.moc"
