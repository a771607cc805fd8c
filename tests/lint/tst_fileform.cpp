// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

/// What every file has in common: licence lines, size, format, line ends.
class FileFormTest final : public QObject
{
    Q_OBJECT

    static QStringList allCode() { return filesBelow({}, {u"*.cpp"_s, u"*.h"_s}); }

private Q_SLOTS:
    void hasLicenceLines()
    {
        QStringList wrong;
        QStringList files =
            filesBelow({}, {u"*.cpp"_s, u"*.h"_s, u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sh"_s});
        files += {u"packaging/run"_s, u"packaging/test"_s, u"packaging/deb"_s, u".ci/run"_s};
        for (const QString &file : files) {
            const QByteArray head = contentOf(file).left(600);
            if (!head.contains("SPDX-FileCopyrightText: 2026 Sendbench contributors") ||
                !head.contains("SPDX-License-Identifier: Apache-2.0"))
                wrong.append(file);
        }
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"without the two SPDX lines:\n"_s + wrong.join(u'\n')));
    }

    void isOfReadableLength()
    {
        constexpr qsizetype kMost = 400; // the moment to split by responsibility
        QStringList wrong;
        for (const QString &file : programSources()) {
            const qsizetype lines = contentOf(file).count('\n');
            if (lines > kMost)
                wrong.append(u"%1: %2 lines"_s.arg(file).arg(lines));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void endsWithOneNewLineAndHasNoCarriageReturn()
    {
        QStringList wrong;
        for (const QString &file : allCode()) {
            const QByteArray text = contentOf(file);
            if (!text.endsWith('\n') || text.endsWith("\n\n") || text.contains('\r'))
                wrong.append(file);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void namesAreLowerCase()
    {
        for (const QString &file : programSources())
            QCOMPARE(file, file.toLower());
    }

    void headersAreGuarded()
    {
        for (const QString &file : filesBelow({}, {u"*.h"_s}))
            QVERIFY2(contentOf(file).contains("#pragma once\n"), qPrintable(file));
    }

    void scriptsCanBeRun()
    {
        for (const auto &file :
             {u"packaging/run"_s, u"packaging/test"_s, u"packaging/deb"_s, u".ci/run"_s})
            QVERIFY2(QFileInfo(absolutePath(file)).isExecutable(), qPrintable(file));
    }

    void isFormatted()
    {
        if (QStandardPaths::findExecutable(u"clang-format"_s).isEmpty())
            QSKIP("clang-format is not installed (apt-get install clang-format)");
        QStringList files;
        for (const QString &file : allCode())
            files.append(absolutePath(file));
        QVERIFY(files.size() > 100);
        QStringList wrong;
        // Whole folders at once, but not longer than a command line may be.
        for (qsizetype i = 0; i < files.size(); i += 200) {
            QProcess format;
            format.setProcessChannelMode(QProcess::MergedChannels);
            format.start(u"clang-format"_s,
                         QStringList{u"--dry-run"_s, u"--Werror"_s, u"--ferror-limit=1"_s} +
                             files.mid(i, 200));
            QVERIFY2(format.waitForFinished(240'000), qPrintable(format.errorString()));
            for (const QByteArray &line : format.readAll().split('\n'))
                if (const auto end = line.indexOf(": error:"); end > 0)
                    wrong.append(QString::fromUtf8(line.left(end)).remove(absolutePath({})));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"run clang-format -i:\n"_s + wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(FileFormTest)
#include "tst_fileform.moc"
