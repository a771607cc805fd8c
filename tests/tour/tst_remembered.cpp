// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"
#include "resources/resources.h"
#include "support/scriptedprompts.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

/// Choices that a new start of the program finds again.
class RememberedTour : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] std::unique_ptr<gui::Application> program()
    {
        engine::EngineOptions engine;
        engine.secrets = engine::SecretsBackend::Memory;
        engine.dataFolder = m_folder.path();
        engine.loopbackOnly = true;
        gui::Options options;
        options.workspace = m_folder.filePath(u"workspace.json"_s);
        return std::make_unique<gui::Application>(
            options, gui::Application::Parts{.engine = engine,
                                             .prompts = std::make_unique<test::ScriptedPrompts>(),
                                             .remember = true});
    }
    [[nodiscard]] static QLineEdit *timeLimit(gui::Application &program)
    {
        program.open(u"send"_s, {}); // a page is made when it is shown
        return program.window().findChild<QLineEdit *>(u"timeLimit"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void theTimeLimitOfASend()
    {
        {
            const auto first = program();
            QVERIFY(first->start());
            QCOMPARE(timeLimit(*first)->text(), u"30"_s);
            timeLimit(*first)->setText(u"7"_s);
        }
        const auto second = program();
        QCOMPARE(timeLimit(*second)->text(), u"7"_s);
    }
};

QTEST_MAIN(RememberedTour)
#include "tst_remembered.moc"
