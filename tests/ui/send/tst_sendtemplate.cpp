// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/registry.h"
#include "ui/pages/send/composepane.h"
#include "ui/pages/send/messagepreview.h"
#include "ui/pages/send/sendpage.h"
#include "ui/pages/send/templatechooser.h"
#include "ui/pages/send/templatemessage.h"
#include "ui/providers/pagefixture.h"
#include "ui/send/sendtemplates.h"
#include "ui/templates/bubbleview.h"

#include <QCalendarWidget>
#include <QCompleter>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>

using namespace sendbench;
using namespace Qt::StringLiterals;
using sending::MessageKind;

/// A template is chosen, filled, seen and sent, and sent again.
class SendTemplateTest : public QObject
{
    Q_OBJECT

private:
    using Fixture = test::PageFixture<ui::SendPage>;

    static workspace::Document empty()
    {
        workspace::Document document = test::demo();
        document.templates.clear();
        return document;
    }
    static workspace::Document filled()
    {
        workspace::Document document = empty();
        test::addTemplate(document, test::kOffer, u"sandbox"_s);
        test::addTemplate(document, test::kOrderReady, u"8x8_WA_Sandbox"_s);
        return document;
    }
    static ui::ComposePane *pane(const Fixture &f)
    {
        return f.page->template findChild<ui::ComposePane *>();
    }
    static ui::TemplateChooser *chooser(const Fixture &f)
    {
        return f.find<ui::TemplateChooser>(u"template.chooser"_s);
    }
    static void open(Fixture &f, const QString &route)
    {
        pane(f)->chooseRoute(route);
        f.click(u"template"_s);
    }
    /// What stands below the value's field.
    static QString saidOf(const Fixture &f, const QString &key)
    {
        return f.find<QWidget>(u"value."_s + key)->accessibleDescription();
    }
    static void fill(Fixture &f)
    {
        f.enter(u"value.header.1"_s, u"4712"_s);
        f.enter(u"value.body.1"_s, u"Zoë"_s);
        f.enter(u"value.body.2"_s, u"Pier 9"_s);
        f.enter(u"value.body.3"_s, u"19:00"_s);
        f.enter(u"value.button.1.1"_s, u"4712"_s);
    }
    static QString shown(const Fixture &f)
    {
        const auto *phone = f.find<ui::BubbleView>(QString());
        return phone ? phone->spoken() : QString();
    }

private Q_SLOTS:
    void noTemplatesYet()
    {
        Fixture f(empty());
        open(f, u"8x8_WA_Sandbox"_s);
        QVERIFY(f.isThere(u"template.empty"_s));
        QVERIFY(!f.isThere(u"template.chooser"_s));
        f.click(u"template.begin"_s);
        QCOMPARE(f.opened, (QList<std::pair<QString, QString>>{{u"templates"_s, {}}}));
        f.engine.workspace().edit(u"Add"_s, [](workspace::Document &document) {
            test::addTemplate(document, test::kOrderReady);
        });
        QTRY_VERIFY(f.isThere(u"template.chooser"_s));
        QTRY_VERIFY(!f.isThere(u"template.empty"_s));
    }

    void ownTemplatesComeFirstAndAreFound()
    {
        Fixture f(filled());
        open(f, u"8x8_WA_Sandbox"_s);
        QCOMPARE(chooser(f)->itemText(0), u"order_ready · en_GB"_s);
        QCOMPARE(chooser(f)->itemText(1), u"summer_offer · ar — sandbox"_s);
        QCOMPARE(chooser(f)->currentText(), u"order_ready · en_GB"_s);
        f.tabTo(u"template.chooser"_s);
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(u"SUMMER"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(chooser(f)->currentText(), u"summer_offer · ar — sandbox"_s);
        QVERIFY(f.isThere(u"value.offer.expires"_s));
        QVERIFY(!f.isThere(u"value.body.2"_s));
        // Nothing has this name: the choice stays.
        chooser(f)->setFocus();
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(u"winter"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(chooser(f)->currentText(), u"summer_offer · ar — sandbox"_s);
        pane(f)->chooseRoute(u"sandbox/chatapps"_s);
        QCOMPARE(chooser(f)->itemText(0), u"summer_offer · ar"_s);
    }

    void isFilledSeenAndSent_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QByteArrayList>("parts");
        QTest::newRow("through CleverTap")
            << u"8x8_WA_Sandbox"_s
            << QByteArrayList{"\"order_ready\"",
                              "Hello Zo\xc3\xab, your order is ready. Pick it up at Pier 9 before "
                              "19:00, please.",
                              "Order 4712", "4712"};
        QTest::newRow("Chat Apps")
            << u"sandbox/chatapps"_s
            << QByteArrayList{"\"name\":\"order_ready\"", "\"text\":\"Zo\xc3\xab\"",
                              "\"text\":\"Pier 9\"", "\"type\":\"template\""};
    }
    void isFilledSeenAndSent()
    {
        QFETCH(QString, route);
        QFETCH(QByteArrayList, parts);
        Fixture f(filled());
        open(f, route);
        chooser(f)->chooseId(f.document().templates.constLast().id);
        QVERIFY(saidOf(f, u"body.1"_s).isEmpty()); // nobody has tried yet
        fill(f);
        QTRY_VERIFY2(shown(f).contains(u"Zoë"_s), qPrintable(shown(f)));
        QCOMPARE(f.nameless(), QStringList());
        QSignalSpy sent(&f.engine, &engine::Engine::sendRecorded);
        f.click(u"send"_s);
        QVERIFY2(sent.wait(20'000), qPrintable(f.text(u"problem"_s)));
        const auto record = sent.first().first().value<sending::SendRecord>();
        const QByteArray body = record.exchange.request.body;
        QVERIFY2(record.outcome.kind == sending::OutcomeKind::Accepted,
                 record.exchange.response ? record.exchange.response->body.constData() : "");
        for (const QByteArray &part : std::as_const(parts))
            QVERIFY2(body.contains(part), body.constData());

        // From the history, when the workspace's own says something else.
        f.engine.workspace().edit(u"Change"_s, [](workspace::Document &document) {
            auto &one = document.templates.last();
            one.content.replace("Harbor Ferries", "Somebody");
        });
        const auto again = sending::decodeMessage(sending::encodeMessage(record.message));
        QVERIFY(again);
        f.click(u"raw"_s);
        f.page->compose(route, *again);
        QCOMPARE(chooser(f)->currentText(), u"order_ready · en_GB (as it was sent)"_s);
        QCOMPARE(f.find<QLineEdit>(u"value.body.1"_s)->text(), u"Zoë"_s);
        QCOMPARE(pane(f)->message().filled.content, record.message.filled.content);
        QVERIFY(shown(f).contains(u"Harbor Ferries"_s));
    }

    void whatIsWrongIsSaidBesideTheField()
    {
        Fixture f(filled());
        open(f, u"8x8_WA_Sandbox"_s);
        fill(f);
        f.find<QLineEdit>(u"value.body.2"_s)->setText(u"Pier\n9"_s);
        QTRY_VERIFY(saidOf(f, u"body.2"_s).contains(u"line break"_s));
        QVERIFY(saidOf(f, u"body.2"_s).contains(u"132018"_s));
        pane(f)->chooseRoute(u"sandbox/chatapps"_s); // the same by 8x8's own number
        QTRY_VERIFY(saidOf(f, u"body.2"_s).contains(u"3041"_s));
        pane(f)->chooseRoute(u"8x8_WA_Sandbox"_s);
        f.find<QLineEdit>(u"value.body.2"_s)->setText({});
        f.click(u"send"_s);
        QTRY_VERIFY2(f.text(u"problem"_s).contains(u"Body {{2}}"_s),
                     qPrintable(f.text(u"problem"_s)));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"value.body.2"_s);
        QVERIFY(!saidOf(f, u"body.2"_s).isEmpty());
        QVERIFY(saidOf(f, u"body.1"_s).isEmpty());
    }

    void samplesFillWhatIsEmpty()
    {
        Fixture f(filled());
        open(f, u"8x8_WA_Sandbox"_s);
        QCOMPARE(f.find<QLineEdit>(u"value.body.1"_s)->placeholderText(), u"Ines"_s);
        f.enter(u"value.body.2"_s, u"Pier 9"_s);
        f.click(u"template.samples"_s);
        QCOMPARE(f.find<QLineEdit>(u"value.body.1"_s)->text(), u"Ines"_s);
        QCOMPARE(f.find<QLineEdit>(u"value.body.2"_s)->text(), u"Pier 9"_s);
        f.click(u"preview"_s);
        QVERIFY2(f.text(u"problem"_s).isEmpty(), qPrintable(f.text(u"problem"_s)));
    }

    void valuesAreRememberedForEachTemplate()
    {
        Fixture f(filled());
        open(f, u"8x8_WA_Sandbox"_s);
        const auto all = f.document().templates;
        f.enter(u"value.body.1"_s, u"Zoë"_s);
        chooser(f)->chooseId(all.constFirst().id);
        QVERIFY(f.find<QLineEdit>(u"value.body.1"_s)->text().isEmpty());
        chooser(f)->chooseId(all.constLast().id);
        QCOMPARE(f.find<QLineEdit>(u"value.body.1"_s)->text(), u"Zoë"_s);
        // Another text of the same template keeps them too.
        f.engine.workspace().edit(u"Change"_s, [](workspace::Document &document) {
            document.templates.last().content.replace("Hello {{1}}", "Dear {{1}}");
        });
        QCOMPARE(f.find<QLineEdit>(u"value.body.1"_s)->text(), u"Zoë"_s);
        QVERIFY(pane(f)->message().filled.content.contains("Dear {{1}}"));
    }

    void aDateIsChosenInACalendar()
    {
        Fixture f(filled());
        open(f, u"8x8_WA_Sandbox"_s);
        chooser(f)->chooseId(f.document().templates.constFirst().id);
        f.click(u"date.offer.expires"_s);
        auto *menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        auto *calendar = menu->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        const QDate day = QDate::currentDate().addDays(3);
        Q_EMIT calendar->activated(day);
        const QString text = f.find<QLineEdit>(u"value.offer.expires"_s)->text();
        const QDateTime chosen = QDateTime::fromString(text, Qt::ISODate);
        QVERIFY2(chosen.isValid() && chosen.toLocalTime().date() == day, qPrintable(text));
        QTRY_VERIFY(saidOf(f, u"offer.expires"_s).isEmpty());
        f.enter(u"value.offer.expires"_s, u"tomorrow"_s);
        QTRY_VERIFY(!saidOf(f, u"offer.expires"_s).isEmpty());
    }

    void thePreviewStandsWhereThereIsRoom()
    {
        Fixture f(filled());
        open(f, u"8x8_WA_Sandbox"_s);
        auto *phone = f.find<ui::MessagePreview>(u"messagePreview"_s);
        QVERIFY(phone);
        auto *split = qobject_cast<QSplitter *>(phone->parentWidget());
        QVERIFY(split);
        f.window.resize(1700, 900);
        QTRY_COMPARE(split->orientation(), Qt::Horizontal);
        f.window.resize(1024, 700);
        QTRY_COMPARE(split->orientation(), Qt::Vertical);
        QTRY_COMPARE(f.cutOff(), QStringList());
        f.click(u"template.preview"_s);
        QTRY_VERIFY(!f.isThere(u"messagePreview"_s));
        f.click(u"template.preview"_s);
        f.click(u"text"_s);
        QTRY_VERIFY(!f.isThere(u"messagePreview"_s));
    }
};

QTEST_MAIN(SendTemplateTest)
#include "tst_sendtemplate.moc"
