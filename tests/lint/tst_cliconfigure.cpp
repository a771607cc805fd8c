// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

/// The engine and the CLI need no widgets: a build without the window does not even ask for them.
class CliConfigureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void configuresWithoutTheWindow()
    {
        const QTemporaryDir folder;
        QProcess cmake;
        cmake.setProcessChannelMode(QProcess::MergedChannels);
        cmake.start(qEnvironmentVariable("SENDBENCH_CMAKE", u"cmake"_s),
                    {u"-G"_s, u"Ninja"_s, u"-S"_s, absolutePath({}), u"-B"_s, folder.path(),
                     u"-DSENDBENCH_GUI=OFF"_s, u"-DSENDBENCH_TESTS=OFF"_s,
                     // Nobody of the CLI's build may look for them.
                     u"-DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON"_s,
                     u"-DCMAKE_DISABLE_FIND_PACKAGE_Qt6Gui=ON"_s});
        QVERIFY2(cmake.waitForFinished(240'000), qPrintable(cmake.errorString()));
        const QByteArray said = cmake.readAll();
        QVERIFY2(cmake.exitStatus() == QProcess::NormalExit && cmake.exitCode() == 0, said);

        QFile rules(folder.filePath(u"build.ninja"_s));
        QVERIFY(rules.open(QIODevice::ReadOnly));
        const QByteArray text = rules.readAll();
        QVERIFY(text.contains("sendbench-cli"));
        for (const char *library : {"libQt6Widgets", "libQt6Gui", "QT_WIDGETS_LIB", "QT_GUI_LIB"})
            QVERIFY2(!text.contains(library), library);
    }
};

QTEST_GUILESS_MAIN(CliConfigureTest)
#include "tst_cliconfigure.moc"
