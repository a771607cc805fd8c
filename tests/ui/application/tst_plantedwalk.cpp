// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"
#include "http/server.h"
#include "plantedworkspace.h"
#include "resources/resources.h"
#include "support/scriptedprompts.h"
#include "textwalk.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/tabbutton.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/clipboard.h"

#include <QClipboard>
#include <QDirIterator>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace sendbench::test;

constexpr int kLong = 60'000; // a slow machine

/// Secrets of every kind of object, and no text of any page or dialog that holds one.
class PlantedWalkTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Redactor m_planted;
    std::unique_ptr<TextWalk> m_walk;
    std::unique_ptr<http::Server> m_echo;
    QString m_echoUrl;
    ScriptedPrompts *m_prompts = nullptr;
    std::unique_ptr<gui::Application> m_application;
    QList<QByteArray> m_values;
    QStringList m_records;
    int m_outlets = 0;

    engine::Engine &engine() { return m_application->engine(); }
    ui::MainWindow &window() { return m_application->window(); }

    void storeAll()
    {
        int number = 1000;
        int written = 0;
        for (const auto &key : engine().expectedSecrets()) {
            if (engine().isDemoSecret(key))
                continue;
            m_values.append(QByteArray::number(++number) + kPlanted.mid(7)); // none is in another
            m_planted.add(key.label(), m_values.last());
            auto *job = engine().secretStore().write(key, m_values.last(), this);
            connect(job, &Job::finished, this,
                    [&written, job] { written += job->error() ? 0 : 1; });
            job->start();
        }
        QTRY_COMPARE(written, m_values.size());
        QVERIFY(written > 40);
    }
    /// Through every route of the sandbox.
    void sendRaw()
    {
        QVERIFY(engine().startSandbox());
        const QByteArray body = bodyWith(m_values);
        int sent = 0, ended = 0;
        for (const auto &route : engine().routes()) {
            if (route->environment() != Environment::Sandbox)
                continue;
            const bool raw = route->accepts().contains(sending::MessageKind::Raw);
            const sending::Message message{.kind = raw ? sending::MessageKind::Raw
                                                       : sending::MessageKind::Text,
                                           .to = u"+6591234567"_s,
                                           .text = QString::fromUtf8(body.left(600)),
                                           .rawBody = body};
            auto *job = engine().send(route, message, this);
            ++sent;
            connect(job, &Job::finished, this, [this, job, &ended] {
                ++ended;
                if (job->record())
                    m_records.append(job->record()->exchange.id);
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended, sent, kLong);
        QVERIFY(!m_records.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(engine().recordsOnTheWay(), 0, kLong);
    }
    /// Somebody POSTs all of it to the listener.
    void receive()
    {
        bool heard = false;
        connect(&engine(), &engine::Engine::kept, this, [&heard] { heard = true; });
        QTcpSocket socket;
        socket.connectToHost(engine().listener().url().host(), engine().listener().port());
        socket.write(postWith(m_values));
        QTRY_VERIFY_WITH_TIMEOUT(heard, kLong);
        disconnect(&engine(), &engine::Engine::kept, this, nullptr);
    }

    void settle()
    {
        QVERIFY(QTest::qWaitFor(
            [] {
                for (auto *one : QApplication::allWidgets())
                    if (auto *pane = qobject_cast<ui::PayloadPane *>(one);
                        pane && pane->isVisible() && !pane->isSettled())
                        return false;
                return true;
            },
            kLong));
        QCoreApplication::processEvents();
    }
    void walk()
    {
        settle();
        m_walk->walk();
        for (const auto &told : m_prompts->told())
            m_walk->look(u"told"_s, told.title + told.text + told.details);
        for (const auto &asked : m_prompts->asked())
            m_walk->look(u"asked"_s, asked.title + asked.text);
        for (const QString &url : m_prompts->opened())
            m_walk->look(u"opened"_s, url);
        QVERIFY2(m_walk->found().isEmpty(), qPrintable(m_walk->found()));
    }
    /// Each tab that can be seen from here, and those that come with it.
    void walkTabs(QWidget *around)
    {
        QSet<QString> done;
        for (bool more = true; more;) {
            more = false;
            for (auto *tab : around->findChildren<ui::TabButton *>()) {
                const QString name = tab->objectName() + u'|' + tab->text();
                if (!tab->isVisible() || !tab->isEnabled() || done.contains(name))
                    continue;
                done.insert(name);
                tab->click();
                walk();
                more = !QTest::currentTestFailed();
                break; // what was found may be gone
            }
        }
    }
    void show(const QString &page, const QString &object = {})
    {
        m_application->open(page, object);
        QTRY_VERIFY(window().currentPage() && window().currentPage()->id() == page);
        walk();
        if (!QTest::currentTestFailed())
            walkTabs(window().currentPage());
    }
    QStringList objectsOf(const QString &page)
    {
        const auto &document = engine().workspace().document();
        QStringList ids;
        const auto add = [&ids](const auto &all) { // the demo's are of the same kinds
            for (const auto &one : all)
                if (one.id.startsWith(u"planted-"_s) || ids.isEmpty() || one.id == u"wanted"_s)
                    ids.append(one.id);
        };
        if (page == u"accounts"_s)
            add(document.accounts);
        else if (page == u"providers"_s)
            add(document.providers);
        else if (page == u"webhooks"_s)
            add(document.webhooks);
        else if (page == u"templates"_s)
            add(document.templates);
        else if (page == u"history"_s)
            ids = {m_records.constFirst(), m_records.constLast()};
        return ids;
    }
    QStringList pageIds()
    {
        QStringList ids;
        auto *sidebar = window().findChild<ui::Sidebar *>();
        for (int row = 0; row < sidebar->count(); ++row) {
            sidebar->setCurrentRow(row);
            [&] { QTRY_VERIFY(window().currentPage()); }();
            ids.append(window().currentPage()->id());
        }
        return ids;
    }

    /// Buttons that take something out of the program, by name.
    void pressOutlets(QWidget *around)
    {
        for (auto *button : around->findChildren<QAbstractButton *>()) {
            if (!takesOut(*button))
                continue;
            m_prompts->answer(u"saveFile"_s, m_folder.filePath(u"out-%1"_s.arg(++m_outlets)));
            button->click();
            QCoreApplication::processEvents();
            lookOutside();
        }
    }
    void lookOutside()
    {
        if (const auto *data = QApplication::clipboard()->mimeData();
            data && !ui::Clipboard::isMarked(*data)) {
            m_walk->look(u"clipboard"_s, data->text());
            m_walk->look(u"clipboard"_s, data->html());
        }
        QDirIterator files(m_folder.path(), {u"out-*"_s}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                m_walk->look(file.fileName(), QString::fromUtf8(file.readAll()));
        }
        QVERIFY2(m_walk->found().isEmpty(), qPrintable(m_walk->found()));
    }

    /// What 8x8 has: without it nothing is planned.
    void readLive()
    {
        auto *plan = action(u"webhookPlan"_s);
        if (!plan->isEnabled())
            action(u"webhookRefresh"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(plan->isEnabled(), kLong);
        walk();
    }
    QAction *action(const QString &name)
    {
        for (auto *one : window().findChildren<QAction *>())
            if (one->objectName() == name || QString(one->text()).remove(u'&') == name)
                return one;
        return nullptr;
    }
    static QDialog *openDialog(const QString &className)
    {
        (void)QTest::qWaitFor([&] { return visibleDialog(className) != nullptr; }, kLong);
        return visibleDialog(className);
    }
    void press(QWidget *around, const QString &name)
    {
        const auto ready = [&] {
            for (auto *one : around->findChildren<QAbstractButton *>(name))
                if (one->isVisible() && one->isEnabled())
                    return one;
            return static_cast<QAbstractButton *>(nullptr);
        };
        QVERIFY2(QTest::qWaitFor([&] { return ready() != nullptr; }, kLong), qPrintable(name));
        ready()->click();
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        // Whoever is asked says all of it back.
        m_echo = std::make_unique<http::Server>(
            [](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                http::ServerAnswer answer;
                for (const auto &header : request.headers)
                    answer.body += header.name + ": " + header.value + '\n';
                answer.body += request.body;
                reply(answer);
            });
        const auto port = m_echo->listen();
        QVERIFY(port);
        m_echoUrl = u"http://127.0.0.1:%1/8x8"_s.arg(*port);
        const QString path = m_folder.filePath(u"w.sendbench.json"_s);
        QVERIFY(workspace::Workspace::createFile(path, plantedDocument(m_echoUrl)));
        const engine::EngineOptions options{.secrets = engine::SecretsBackend::Memory,
                                            .dataFolder = m_folder.filePath(u"data"_s),
                                            .loopbackOnly = true};
        auto prompts = std::make_unique<ScriptedPrompts>();
        m_prompts = prompts.get();
        const gui::Options gui{.workspace = path, .secrets = engine::SecretsBackend::Memory};
        m_application = std::make_unique<gui::Application>(
            gui, gui::Application::Parts{
                     .engine = options, .prompts = std::move(prompts), .remember = false});
        QVERIFY(m_application->start());
        window().resize(1600, 1000);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        m_walk = std::make_unique<TextWalk>(m_planted);
        storeAll();
        sendRaw();
        receive();
    }

    void everyPage_data()
    {
        QTest::addColumn<QString>("id");
        const QStringList ids = pageIds();
        for (const QString &id : ids)
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyPage()
    {
        QFETCH(const QString, id);
        show(id);
        if (id == u"webhooks"_s)
            readLive();
        for (const QString &object : objectsOf(id)) {
            if (QTest::currentTestFailed())
                return;
            show(id, object);
        }
        pressOutlets(window().currentPage());
    }

    void everyDialog_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("opener");
        QTest::addColumn<QString>("then");
        const auto [hooks, templates] = std::pair(u"webhooks"_s, u"templates"_s);
        const auto add = [](const char *name, const QString &page, const QString &object,
                            const QString &opener, const QString &then = {}) {
            QTest::newRow(name) << page << object << opener << then;
        };
        add("DoctorDialog", u"overview"_s, {}, u"Keychain doctor…"_s);
        add("PlanDialog", hooks, u"wanted"_s, u"webhookPlan"_s, u"planRequests"_s);
        add("DeliveryDialog", hooks, u"planted-sms"_s, u"webhookTest"_s, u"deliveryGo"_s);
        add("WhoDialog", hooks, u"wanted"_s, u"webhookWho"_s);
        add("CopyDialog", hooks, u"wanted"_s, u"webhookCopy"_s);
        add("ByHandDialog", hooks, u"wanted"_s, u"webhookByHand"_s);
        add("MigrationDialog", hooks, u"wanted"_s, u"webhookLeave"_s);
        add("NoteDialog", hooks, u"wanted"_s, u"webhookLeave"_s, u"migrationNoteOld"_s);
        add("TokenDialog", hooks, u"planted-sms"_s, u"webhookToken"_s);
        add("LanguageDialog", templates, u"*"_s, u"copyToLanguage"_s);
        add("ImportDialog", templates, u"*"_s, u"importTemplates"_s);
        add("SyncDialog", templates, u"*"_s, u"compareWithEight"_s);
    }
    void everyDialog()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, object);
        QFETCH(const QString, opener);
        QFETCH(const QString, then);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        m_application->open(page, object == u"*"_s ? objectsOf(page).constFirst() : object);
        QTRY_VERIFY(window().currentPage() && window().currentPage()->id() == page);
        walk();
        if (auto *found = action(opener)) {
            if (page == u"webhooks"_s)
                readLive();
            QTRY_VERIFY2(found->isEnabled(), qPrintable(opener));
            found->trigger();
        } else {
            press(&window(), opener);
        }
        if (name == u"NoteDialog"_s) {
            auto *first = openDialog(u"MigrationDialog"_s);
            QVERIFY(first);
            press(first, then);
        }
        QPointer<QDialog> dialog = openDialog(name);
        QVERIFY2(dialog, qPrintable(name));
        walk();
        walkTabs(dialog);
        if (name != u"NoteDialog"_s && !then.isEmpty())
            press(dialog, then);
        if (name == u"PlanDialog"_s)
            QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPlainTextEdit *>(u"planView"_s)
                                         ->toPlainText()
                                         .contains(u"‹secret:"_s),
                                     kLong);
        walk();
        walkTabs(dialog);
        pressOutlets(dialog);
        m_walk->walk(TextWalk::Models::All);
        QVERIFY2(m_walk->found().isEmpty(), qPrintable(m_walk->found()));
        for (QWidget *one : QApplication::topLevelWidgets())
            if (auto *open = qobject_cast<QDialog *>(one); open && open->isVisible())
                open->reject();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
    }

    /// What was walked had something to say: where a secret is used, its mark stands.
    void whatIsUsedWasRead()
    {
        m_walk->walk(TextWalk::Models::All);
        QVERIFY2(m_walk->found().isEmpty(), qPrintable(m_walk->found()));
        QVERIFY(m_walk->hasRead(u"/auth.secret›"_s));
        QVERIFY(m_walk->hasRead(u"‹secret:8x8_WA_Sandbox/headers.X-Planted›"_s));
        QVERIFY(m_walk->texts() > 1000);
    }

    /// Last: a page or a dialog that nobody walks through is one that this test does not know.
    void nothingIsLeftOut()
    {
        // What these two show goes through Prompts, and what is asked is read there.
        const QStringList known{u"ObjectPage"_s, u"PromptDialog"_s};
        const QStringList all = windowClasses(QStringLiteral(SENDBENCH_SOURCE_DIR "/ui"));
        QVERIFY(all.size() >= 20);
        QStringList missing;
        for (const QString &name : all)
            if (!known.contains(name) && !m_walk->hasSeen(name))
                missing.append(name);
        QVERIFY2(missing.isEmpty(), qPrintable(u"not walked: "_s + missing.join(u", "_s)));
    }
};

QTEST_MAIN(PlantedWalkTest)
#include "tst_plantedwalk.moc"
