// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"
#include "resources/resources.h"
#include "support/scriptedprompts.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

/// While it is there, no thread of the pool does anything.
class ClosedPool
{
public:
    ClosedPool()
        : m_threads(QThreadPool::globalInstance()->maxThreadCount())
    {
        for (int i = 0; i < m_threads; ++i)
            QThreadPool::globalInstance()->start([this] {
                m_taken.release();
                m_gate.acquire();
            });
        m_taken.acquire(m_threads);
    }
    ~ClosedPool()
    {
        open();
        QThreadPool::globalInstance()->waitForDone();
    }
    ClosedPool(const ClosedPool &) = delete;
    ClosedPool &operator=(const ClosedPool &) = delete;

    void open()
    {
        m_gate.release(m_threads);
        m_threads = 0;
    }

private:
    int m_threads;
    QSemaphore m_taken;
    QSemaphore m_gate;
};

} // namespace

/// The window over files that are large, broken, or cannot be written.
class ApplicationSavingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    [[nodiscard]] static workspace::Document manyAccounts()
    {
        workspace::Document document;
        document.name = u"Harbor"_s;
        for (int i = 0; i < 300; ++i) // from 200 on another thread writes
            document.accounts.append({.id = u"a%1"_s.arg(i), .kind = u"8x8.connect"_s});
        return document;
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] std::unique_ptr<gui::Application> program() const
    {
        engine::EngineOptions engine;
        engine.secrets = engine::SecretsBackend::Memory;
        engine.dataFolder = m_folder.path();
        engine.loopbackOnly = true;
        gui::Options options;
        options.workspace = m_path;
        return std::make_unique<gui::Application>(
            options, gui::Application::Parts{.engine = engine,
                                             .prompts = std::make_unique<test::ScriptedPrompts>(),
                                             .remember = false});
    }
    static void rename(gui::Application &program, const QString &name)
    {
        QVERIFY(program.engine().workspace().edit(
            u"Name"_s, [&](workspace::Document &document) { document.name = name; }));
    }
    [[nodiscard]] static QPushButton *button(gui::Application &program, const QString &text)
    {
        for (auto *one : program.window().findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }
    /// All that stands in the window, and what a screen reader says of it.
    [[nodiscard]] static QString everything(gui::Application &program)
    {
        QStringList texts{program.window().windowTitle()};
        for (auto *one : program.window().findChildren<QWidget *>()) {
            texts += {one->accessibleName(), one->accessibleDescription(), one->toolTip(),
                      one->statusTip(), one->windowTitle()};
            for (const char *shown : {"text", "title", "plainText", "placeholderText"})
                texts += one->property(shown).toString();
        }
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_path =
            m_folder.filePath(u"%1.json"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
        QVERIFY(workspace::Workspace::createFile(m_path, manyAccounts()));
    }

    void theProgramEndsWhenAllIsWritten()
    {
        const auto application = program();
        QVERIFY(application->start());
        rename(*application, u"Renamed"_s);
        ClosedPool pool;
        bool wentOn = false;
        QMetaObject::invokeMethod(
            application.get(),
            [&] {
                application->window().close();
                // The event loop turns, and nothing is written yet.
                QMetaObject::invokeMethod(
                    application.get(),
                    [&] {
                        wentOn =
                            !application->window().isVisible() && !content().contains("Renamed");
                        pool.open();
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
        QApplication::exec();
        QVERIFY(wentOn);
        QVERIFY(content().contains("Renamed"));
        QVERIFY(!application->engine().workspace().hasUnsavedChanges());
    }

    void tryingAgainDoesNotWait()
    {
        const auto application = program();
        QVERIFY(application->start());
        rename(*application, u"Renamed"_s);
        application->engine().workspace().saveFailed(
            {.kind = ErrorKind::Storage, .code = u"file.write-failed"_s, .where = m_path});
        QTRY_VERIFY(button(*application, u"Try again"_s));
        {
            const ClosedPool pool;
            button(*application, u"Try again"_s)->click();
            QTest::qWait(0);
            QVERIFY(!content().contains("Renamed"));
        }
        QTRY_VERIFY(!application->engine().workspace().hasUnsavedChanges());
        QVERIFY(content().contains("Renamed"));
        QTRY_VERIFY(!button(*application, u"Try again"_s));
    }

    void theBackupIsReadByAnotherThread()
    {
        const QByteArray good = content();
        QVERIFY(QFile::copy(m_path, m_path + u".bak"_s));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{broken") > 0);
        file.close();
        const auto application = program();
        QVERIFY(application->start());
        auto &workspace = application->engine().workspace();
        QCOMPARE(workspace.state(), workspace::OpenState::Broken);
        {
            const ClosedPool pool;
            QTRY_VERIFY(button(*application, u"Open the backup"_s));
            button(*application, u"Open the backup"_s)->click();
            QTest::qWait(0);
            QCOMPARE(content(), "{broken");
        }
        QTRY_COMPARE(workspace.state(), workspace::OpenState::ReadWrite);
        QCOMPARE(content(), good);
        QCOMPARE(workspace.document().accounts.size(), 300);
        const QDir folder(m_folder.path());
        const QString name = QFileInfo(m_path).fileName();
        QCOMPARE(folder.entryList({name + u".broken-*"_s}).size(), 1);
        QCOMPARE(folder.entryList({u".*.sendbench-tmp"_s}, QDir::Files | QDir::Hidden).size(), 0);
    }

    /// A broken file's problems say what was found there.
    void whatABrokenFileHoldsIsNotSaid()
    {
        const QByteArray secret = "planted-key-77";
        QByteArray broken = content();
        broken.replace("\"id\": \"a0\"", "\"id\": \"" + secret + '"'); // one id twice is named
        broken.replace("\"id\": \"a1\"", "\"id\": \"" + secret + '"');
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(broken) == broken.size());
        file.close();
        const auto application = program();
        application->engine().redactor().add(u"a0/apiKey"_s, secret);
        QVERIFY(application->start());
        QCOMPARE(application->engine().workspace().state(), workspace::OpenState::Broken);
        application->open(u"overview"_s, {});
        QTRY_VERIFY(everything(*application).contains(u"‹secret:a0/apiKey›"_s));
        QVERIFY(!everything(*application).contains(QString::fromUtf8(secret)));
    }
};

QTEST_MAIN(ApplicationSavingTest)
#include "tst_applicationsaving.moc"
