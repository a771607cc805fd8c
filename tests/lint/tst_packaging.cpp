// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

/// What is installed beside the programs is of the form that desktops and `man` take.
class PackagingTest final : public QObject
{
    Q_OBJECT

    static void check(const QString &program, const QStringList &arguments)
    {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY2(process.waitForFinished(60'000), qPrintable(process.errorString()));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said);
        QVERIFY2(!said.contains("warning:"), said);
    }

private Q_SLOTS:
    void desktopEntry()
    {
        check(u"desktop-file-validate"_s,
              {absolutePath(u"packaging/desktop/io.github.sendbench.Sendbench.desktop"_s)});
    }
    void metainfo()
    {
        check(u"appstreamcli"_s,
              {u"validate"_s, u"--no-net"_s,
               absolutePath(u"packaging/desktop/io.github.sendbench.Sendbench.metainfo.xml"_s)});
    }
    void manPages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("window") << u"packaging/man/sendbench.1"_s;
        QTest::newRow("cli") << u"packaging/man/sendbench-cli.1"_s;
    }
    void manPages()
    {
        QFETCH(const QString, page);
        check(u"man"_s, {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, u"-Z"_s,
                         absolutePath(page)});
    }
    void scriptsParse_data()
    {
        QTest::addColumn<QString>("script");
        for (const auto &one :
             {u"packaging/lib.sh"_s, u"packaging/run"_s, u"packaging/test"_s, u"packaging/deb"_s,
              u".ci/run"_s, u"packaging/completion/sendbench-cli"_s})
            QTest::newRow(qPrintable(one)) << one;
    }
    void scriptsParse()
    {
        QFETCH(const QString, script);
        check(u"bash"_s, {u"-n"_s, absolutePath(script)});
    }

    /// A command that is added without a word in its man page is found here.
    void everyCommandIsInTheManPage()
    {
        const QString page =
            QString::fromUtf8(contentOf(u"packaging/man/sendbench-cli.1"_s)).remove(u'\\');
        // An entry's name, and its usage that begins with it.
        static const QRegularExpression entry(u"u\"([a-z]+)\"_s,\\s*u\"\\1 "_s);
        QStringList missing;
        qsizetype commands = 0;
        QString cli;
        for (const QString &file : filesBelow(u"app/cli"_s, {u"*.cpp"_s}))
            cli += code(file, Literals::Keep);
        for (auto it = entry.globalMatch(cli); it.hasNext(); ++commands)
            if (const QString name = it.next().captured(1); !page.contains(QRegularExpression(
                    u"^\\.SS %1$"_s.arg(name), QRegularExpression::MultilineOption)))
                missing.append(name);
        static const QRegularExpression option(u"\\[?(--[a-z][a-z-]+)"_s);
        for (auto it = option.globalMatch(cli); it.hasNext();)
            if (const QString name = it.next().captured(1); !page.contains(name))
                missing.append(name);
        QVERIFY(commands >= 7);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(PackagingTest)
#include "tst_packaging.moc"
