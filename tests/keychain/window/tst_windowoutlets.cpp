// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"
#include "base/ids.h"
#include "resources/resources.h"
#include "support/history/records.h"
#include "support/scriptedprompts.h"
#include "ui/exchange/payloadpane.h"
#include "ui/shell/page.h"

#include "plantedwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDirIterator>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::test;

/// Nothing that the window lets out holds a stored secret that stands in an open place: each time
/// it is one that this run has never read.
class WindowOutletsTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::ScriptedPrompts *m_prompts = nullptr;
    std::unique_ptr<gui::Application> m_application;
    QByteArray m_value;
    QString m_exchange;
    QString m_event;
    int m_number = 0;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"w.sendbench.json"_s); }
    [[nodiscard]] QString out(const QString &name = {}) const
    {
        return m_folder.filePath(u"out/"_s + name);
    }
    ui::MainWindow &window() { return m_application->window(); }

    void startWindow()
    {
        auto prompts = std::make_unique<test::ScriptedPrompts>();
        m_prompts = prompts.get();
        gui::Options options;
        options.workspace = path();
        m_application = std::make_unique<gui::Application>(
            options, gui::Application::Parts{.engine = engineOptions(m_folder.path()),
                                             .prompts = std::move(prompts),
                                             .remember = false});
        QVERIFY(m_application->start());
        window().resize(1600, 1000);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
    }

    /// Another secret, stored by another program, in all open places of this one.
    void plantAnother()
    {
        // None is a part of another.
        m_value = QByteArray::number(1000 + ++m_number) + test::kPlanted.mid(7);
        // A page that learns right now would know this one too.
        QTRY_VERIFY(window().findChildren<secrets::LearnJob *>().isEmpty());
        storeElsewhere(m_folder.path(), path(), m_value);
        auto &engine = m_application->engine();
        engine.workspace().edit(u"plant"_s, [this](workspace::Document &d) { plant(d, m_value); });
        auto record = testing::plainRecord(m_number);
        record.exchange.request.body = test::plantedText(m_value).toUtf8();
        record.exchange.response->body = record.exchange.request.body;
        record.exchange.request.headers.append({"X-Open", "begin " + m_value + " end"});
        record.exchange.request.target += "?a=" + m_value.toPercentEncoding();
        record.exchange.response->headers.append({"X-Echo", m_value.toBase64()});
        m_exchange = record.exchange.id;
        QCOMPARE(testing::ended(engine.history()->add(record, nullptr)), std::nullopt);
        events::Event event;
        m_event = event.id = newUlid();
        event.at = QDateTime::currentDateTimeUtc();
        event.body = record.exchange.request.body;
        event.ids.insert(u"umid"_s, u"umid-%1"_s.arg(m_number));
        Q_EMIT engine.listener().received(event);
    }

    /// What can be pressed here, by name: buttons in sight, entries of the page's menus. Two that
    /// are called alike are told apart by their objects' names.
    [[nodiscard]] QMap<QString, std::function<void()>> carriers()
    {
        QMap<QString, std::function<void()>> all;
        for (auto *action : window().currentPage()->findChildren<QAction *>())
            if (const QString name = QString(action->text()).remove(u'&');
                carriesAway(name) && action->isEnabled() && !action->menu())
                all.insert(name, [action] { action->trigger(); });
        for (auto *button : window().findChildren<QAbstractButton *>())
            if (const QString name = plainName(*button);
                button->isVisible() && button->isEnabled() && carriesAway(name) &&
                name != u"Copy to"_s && name != u"Export"_s) // these two open a menu
                all.insert(all.contains(name) ? name + u" · "_s + button->objectName() : name,
                           [button] { button->click(); });
        return all;
    }

    [[nodiscard]] bool somethingHappened() const
    {
        return QApplication::clipboard()->text() != kBefore || !m_prompts->told().isEmpty() ||
               !m_prompts->opened().isEmpty() || QDirIterator(out(), QDir::Files).hasNext() ||
               !problem().isEmpty();
    }
    /// Why an export was refused.
    [[nodiscard]] QString problem() const
    {
        for (auto *one : m_application->window().findChildren<QLabel *>(u"exportProblem"_s))
            if (one->isVisible())
                return one->text();
        return {};
    }
    /// What is outside now, each with the forms of the secret in it.
    [[nodiscard]] QByteArrayList leaks() const
    {
        QByteArrayList found;
        const auto look = [&](const QByteArray &where, const QByteArray &bytes) {
            for (const QByteArray &form : formsIn(bytes, m_value))
                found.append(where + ": " + form);
        };
        const auto *data = QApplication::clipboard()->mimeData();
        if (data && !ui::Clipboard::isMarked(*data)) {
            look("clipboard", data->text().toUtf8());
            look("clipboard's HTML", data->html().toUtf8());
        }
        look("sentence", problem().toUtf8());
        for (const auto &told : m_prompts->told())
            look("told", (told.title + told.text).toUtf8());
        for (const QString &url : m_prompts->opened())
            look("address", url.toUtf8());
        QDirIterator files(out(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                look("file", file.readAll());
            if (file.fileName().endsWith(u".png"_s))
                found.append("a picture cannot be masked");
        }
        return found;
    }

    /// Shows the place anew, with a secret that nobody here knows, and presses this one button.
    void press(const std::function<void()> &show, const QString &name)
    {
        plantAnother();
        // Or nothing below can fail.
        QVERIFY(!m_application->engine().redactor().find(m_value));
        show();
        QVERIFY2(QTest::qWaitFor([&] { return carriers().contains(name); }), qPrintable(name));
        QVERIFY(QDir(out()).removeRecursively());
        QVERIFY(QDir().mkpath(out()));
        standBefore();
        m_prompts->clear();
        m_prompts->answer(u"saveFile"_s,
                          out(name.contains(u"picture"_s) ? u"saved.png"_s : u"saved"_s));
        carriers().value(name)();
        QVERIFY2(QTest::qWaitFor([this] { return somethingHappened(); }),
                 qPrintable(u"nothing comes of "_s + name));
        const QByteArrayList found = leaks();
        QVERIFY2(found.isEmpty(), qPrintable(name + u": "_s + QString::fromUtf8(found.join("; "))));
    }
    /// All that carry away in this place, or those of these names.
    int pressAll(const std::function<void()> &show, const QStringList &only = {})
    {
        plantAnother();
        show();
        QStringList names;
        [&] {
            QTRY_VERIFY(!carriers().isEmpty());
            names = carriers().keys();
        }();
        if (!only.isEmpty())
            names.removeIf([&only](const QString &name) {
                return std::none_of(only.begin(), only.end(),
                                    [&name](const QString &one) { return name.startsWith(one); });
            });
        for (const QString &name : std::as_const(names)) {
            press(show, name);
            if (QTest::currentTestFailed())
                return 0;
        }
        return static_cast<int>(names.size());
    }
    std::function<void()> place(const QString &page, const QString &object, const QString &tab = {})
    {
        return [this, page, object, tab] {
            QString id = object;
            if (page == u"templates"_s)
                id = m_application->engine().workspace().document().templates.first().id;
            else if (page == u"history"_s)
                id = m_exchange;
            else if (page == u"events"_s)
                id = m_event;
            m_application->open(page, id);
            if (page == u"send"_s)
                writeMessage();
            if (page == u"webhooks"_s)
                openByHand(window());
            for (const QString &one : tab.split(u'/', Qt::SkipEmptyParts)) {
                QVERIFY2(QTest::qWaitFor([&] { return tabButton(one) != nullptr; }),
                         qPrintable(one));
                tabButton(one)->click();
            }
            // What is still being laid out is not copied.
            QVERIFY(QTest::qWaitFor([this] {
                const auto panes = window().findChildren<ui::PayloadPane *>();
                return std::all_of(panes.begin(), panes.end(), [](const ui::PayloadPane *pane) {
                    return !pane->isVisible() || pane->isSettled();
                });
            }));
        };
    }
    /// The secret stands in the text and in an open header, in one line each.
    void writeMessage()
    {
        m_application->engine().workspace().edit(
            u"line"_s, [this](workspace::Document &d) { makeSendable(d, m_value); });
        auto *through = qobject_cast<QComboBox *>(visible(u"through"_s));
        QVERIFY(through && through->findText(u"Carry"_s, Qt::MatchStartsWith) >= 0);
        through->setCurrentIndex(through->findText(u"Carry"_s, Qt::MatchStartsWith));
        if (auto *kind = tabButton(u"text"_s))
            kind->click();
        auto *to = qobject_cast<QComboBox *>(visible(u"to"_s));
        QVERIFY(to);
        to->setEditText(u"+6591234567"_s);
        auto *text = window().currentPage()->findChild<QPlainTextEdit *>(u"text"_s);
        QVERIFY(text);
        text->setPlainText(u"begin "_s + QString::fromUtf8(m_value) + u" end"_s);
    }
    [[nodiscard]] QWidget *visible(const QString &name)
    {
        for (auto *one : window().findChildren<QWidget *>(name))
            if (one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] QAbstractButton *tabButton(const QString &name)
    {
        return qobject_cast<QAbstractButton *>(visible(name));
    }
    /// A field of Qt's own, which copies by itself.
    [[nodiscard]] QPlainTextEdit *bodyField()
    {
        QPlainTextEdit *found = nullptr;
        (void)QTest::qWaitFor([&] {
            for (auto *one : window().findChildren<QPlainTextEdit *>())
                if (one->isVisible() && !one->isReadOnly() &&
                    one->toPlainText().contains(u"begin"_s))
                    found = one;
            return found != nullptr;
        });
        return found;
    }
    /// By its own key; all of it comes masked.
    void copyAllOf(QPlainTextEdit *body)
    {
        QVERIFY(body);
        standBefore();
        body->selectAll();
        body->copy();
        QTRY_VERIFY(
            QApplication::clipboard()->text().contains(u"‹secret:carry/headers.password›"_s));
        QCOMPARE(leaks(), QByteArrayList());
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        qDBusRegisterMetaType<QList<QDBusObjectPath>>();
        QVERIFY(QDir().mkpath(out()));
        workspace::Document planted = document();
        plant(planted, test::kPlanted);
        QVERIFY(workspace::Workspace::createFile(path(), planted));
        storeElsewhere(m_folder.path(), path(), test::kPlanted);
        startWindow();
        QTRY_VERIFY(m_application->engine().redactor().find(test::kPlanted)); // the start's look
    }

    void everyButtonThatCarriesAway_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("tab");
        QTest::addColumn<QStringList>("only");
        const QStringList all;
        for (const QString &tab : {u"tabGuide"_s, u"tabPayload"_s, u"tabSheet"_s})
            QTest::newRow(qPrintable(u"provider, "_s + tab))
                << u"providers"_s << u"carry"_s << tab << all;
        for (const QString &tab : {u"tabPreview"_s, u"tabFindings"_s, u"tabCompare"_s,
                                   u"tabValues"_s, u"tabCopySheet"_s, u"tabEight"_s})
            QTest::newRow(qPrintable(u"template, "_s + tab))
                << u"templates"_s << QString() << tab << all;
        QTest::newRow("event") << u"events"_s << QString() << QString() << all;
        QTest::newRow("exchange") << u"history"_s << QString() << QString() << all;
        const QStringList shown{u"Copy"_s, u"Save body"_s};
        for (const QString &side : {u"Response/Raw"_s, u"Response/Headers"_s, u"Request/Pretty"_s,
                                    u"Request/Raw"_s, u"Request/Headers"_s, u"Request/cURL"_s})
            QTest::newRow(qPrintable(u"exchange, "_s + side))
                << u"history"_s << QString() << side << shown;
        QTest::newRow("account") << u"accounts"_s << u"real"_s << u"tabGuide"_s << all;
        QTest::newRow("send") << u"send"_s << QString() << QString() << all;
        QTest::newRow("send, preview") << u"send"_s << QString() << u"preview"_s << all;
        for (const QString &side : {u"Raw"_s, u"Headers"_s, u"cURL"_s})
            QTest::newRow(qPrintable(u"send, preview, "_s + side))
                << u"send"_s << QString() << u"preview/"_s + side << shown;
        QTest::newRow("webhook") << u"webhooks"_s << u"hook"_s << QString() << all;
        QTest::newRow("bundle") << u"bundles"_s << QString() << QString() << all;
    }
    void everyButtonThatCarriesAway()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, object);
        QFETCH(const QString, tab);
        QFETCH(const QStringList, only);
        const int pressed = pressAll(place(page, object, tab), only);
        // The findings and the comparison have no button of their own, but the page's menus.
        QVERIFY(pressed > 0);
    }

    void whatIsCopiedByKeyInANewRun()
    {
        plantAnother();
        m_application.reset();
        startWindow();
        place(u"templates"_s, {})();
        copyAllOf(bodyField());
        QVERIFY(m_prompts->told().isEmpty());
    }

    /// Another program replaces what is stored under a name that this run has read.
    void whatIsCopiedByKeyAfterAnotherProgramStoredAnew()
    {
        plantAnother();
        QVERIFY(!m_application->engine().redactor().find(m_value));
        place(u"templates"_s, {})();
        copyAllOf(bodyField());
    }

    /// No page is shown anew meanwhile.
    void whatIsCopiedByKeyFromTheVeryFieldAfterAnotherProgramStoredAnew()
    {
        plantAnother();
        place(u"templates"_s, {})();
        QVERIFY(bodyField());
        plantAnother();
        QVERIFY(!m_application->engine().redactor().find(m_value));
        QTRY_VERIFY(bodyField()->toPlainText().contains(QString::fromUtf8(m_value)));
        copyAllOf(bodyField());
    }

    /// Last: nothing opens the keyring again.
    void aLockedKeychainLetsNothingOut()
    {
        plantAnother();
        m_application.reset();
        QVERIFY(QDir(out()).removeRecursively());
        QVERIFY(QDir().mkpath(out()));
        standBefore();
        lock();
        startWindow();
        place(u"templates"_s, {})();
        QTRY_VERIFY(!carriers().isEmpty());
        int told = 0;
        const auto all = carriers();
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            m_prompts->answer(u"saveFile"_s, out(u"saved"_s));
            it.value()();
            ++told;
            QTRY_COMPARE(m_prompts->told().size(), told);
            QVERIFY(m_prompts->told().last().title.startsWith(u"Not "_s));
            QVERIFY(m_prompts->told().last().text.contains(u"headers.password"_s));
        }
        QVERIFY(told > 5);
        QCOMPARE(QApplication::clipboard()->text(), kBefore);
        QVERIFY(!QDirIterator(out(), QDir::Files).hasNext());
        auto *body = bodyField();
        QVERIFY(body);
        body->selectAll();
        body->copy();
        QTRY_COMPARE(m_prompts->told().size(), told + 1);
        QCOMPARE(QApplication::clipboard()->text(), QString());
    }
};

QTEST_MAIN(WindowOutletsTest)
#include "tst_windowoutlets.moc"
