// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "cli/support/openly.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace clitest;

/// Every command of the table, in a workspace where a stored secret stands in each open text, as a
/// program that has not read it for anything.
class EveryCommandTest final : public QObject
{
    Q_OBJECT

private:
    /// "account show" in "account show ID", "send" in "send --through ROUTE".
    static QString commandIn(const QString &usage)
    {
        static const QRegularExpression words(u"^([a-z]+)(?: ([a-z][a-z-]*))?( |$)"_s);
        const auto match = words.match(usage);
        return (match.captured(1) + u' ' + match.captured(2)).trimmed();
    }

    std::unique_ptr<Openly> m_open;

private Q_SLOTS:
    void initTestCase() { qputenv(kVariable, kPlanted); }
    void cleanupTestCase()
    {
        m_open.reset();
        qunsetenv(kVariable);
    }

    /// A command that is new needs a case in cli/support/everycommand.h.
    void everyCommandHasACase()
    {
        QStringList known;
        for (const auto &entry : sendbench::cli::Cli::commands()) {
            const QStringList lines = entry.usage.split(u'\n');
            for (const QString &line : lines)
                if (const QString name = commandIn(line); !name.isEmpty())
                    known.append(name);
        }
        known.removeDuplicates();
        QVERIFY(known.size() > 50);
        for (const QString &name : std::as_const(known))
            QVERIFY2(everyCommand().contains(name), qPrintable(name));
        for (const QString &name : everyCommand().keys())
            QVERIFY2(known.contains(name), qPrintable(name));
    }

    void noCommandPrintsIt_data()
    {
        QTest::addColumn<int>("group");
        QTest::addColumn<QString>("name");
        int row = 0;
        for (const QString &name : everyCommand().keys())
            QTest::addRow("%s", qPrintable(name)) << ++row << name;
        QTest::addRow("no command") << ++row << QString();
    }
    void noCommandPrintsIt()
    {
        QFETCH(QString, name);
        if (!m_open)
            m_open = std::make_unique<Openly>();
        const auto cases = name.isEmpty() ? noCommands() : everyCommand().value(name);
        for (const OpenlyCase &one : cases)
            for (const bool json : {false, true})
                m_open->check(one, json);
        m_open->checkFiles();
    }
};

QTEST_GUILESS_MAIN(EveryCommandTest)
#include "tst_everycommand.moc"
