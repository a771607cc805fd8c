// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templatebench.h"

#include <QTimer>

using namespace sendbench;
using namespace sendbench::test;

/// A template written, mended and reordered by keyboard.
class TestTemplateWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToNoErrors()
    {
        TemplateBench bench;
        bench.page->focusFirst();
        bench.press(Qt::Key_Space); // "Add template" of the empty page
        QTRY_COMPARE(bench.document().templates.size(), 1);
        QTRY_VERIFY(QApplication::focusWidget() &&
                    QApplication::focusWidget()->objectName() == u"templateName"_s);
        QVERIFY(!bench.errors().isEmpty());
        bench.type(u"order_ready"_s);
        bench.choose(u"templateCategory"_s, u"Utility"_s);
        bench.typeBody(u"Hello , your order can be collected from our shop from now on, until six "
                       "in the evening."_s);
        auto *body = bench.find<ui::BoundedTextEdit>(u"bodyText"_s);
        QTextCursor cursor = body->textCursor();
        cursor.setPosition(6);
        body->setTextCursor(cursor);
        QTest::keyClick(body, Qt::Key_J, Qt::ControlModifier);
        QVERIFY(bench.value().body->text.startsWith(u"Hello {{1}}, your"_s));
        bench.enter(u"bodySample.1"_s, u"Ines"_s);
        bench.enter(u"footerText"_s, u"Harbour tours"_s);
        QCOMPARE(bench.errors(), QStringList());
        QCOMPARE(bench.value().name, u"order_ready"_s);
        QCOMPARE(bench.value().body->samples.constFirst().value, u"Ines"_s);
        QCOMPARE(bench.page->heading(), u"order_ready · en_GB"_s);
        // All of it is in the workspace, without a Save.
        const auto read = library::read(bench.document().templates.constFirst()).value;
        QCOMPARE(unordered(read), unordered(bench.value()));
    }

    void aFindingIsMendedByKey()
    {
        auto t = boatDelay();
        t.body->text =
            u"Hi, your boat to the island leaves later today, sorry for that, at {{2}}"_s;
        t.name = u"Boat Delay"_s;
        TemplateBench bench({t});
        QVERIFY(!bench.errors().isEmpty());
        for (int i = 0; i < 12 && !bench.errors().isEmpty(); ++i) {
            bench.focus<ui::BoundedTextEdit>(u"bodyText"_s);
            bench.press(Qt::Key_Period, Qt::ControlModifier);
        }
        QCOMPARE(bench.errors(), QStringList());
        QCOMPARE(bench.value().name, u"boat_delay"_s);
        QVERIFY(!bench.value().body->text.endsWith(u"}}"_s));
    }

    void aFindingStandsAtItsField()
    {
        auto t = boatDelay();
        t.buttons[1].text = u"A label that is far too long for it"_s;
        TemplateBench bench({t});
        QVERIFY(bench.errors().contains(u"button.label.length"_s));
        auto *card = bench.find<QWidget>(u"button.2"_s);
        bool there = false;
        for (QWidget *row : card->findChildren<QWidget *>())
            there = there || row->property("rule").toString() == u"button.label.length"_s;
        QVERIFY(there);
        QCOMPARE(bench.find<QLineEdit>(u"button.2.text"_s)->property("invalid").toBool(), true);
        QCOMPARE(bench.find<QLineEdit>(u"button.1.text"_s)->property("invalid").toBool(), false);
    }

    void buttonsAreMovedByKeyboard()
    {
        TemplateBench bench({boatDelay()});
        bench.focus<QLineEdit>(u"button.1.text"_s);
        bench.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.value().buttons.at(0).text, u"Cancel"_s);
        QCOMPARE(bench.value().buttons.at(1).text, u"I will come"_s);
        // The cursor went along, so that the same key goes on.
        QCOMPARE(QApplication::focusWidget()->objectName(), u"button.2.text"_s);
        bench.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bench.value().buttons.at(0).text, u"I will come"_s);
        bench.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bench.value().buttons.at(0).text, u"I will come"_s);
    }

    void undoIsByGroupsOfKeys()
    {
        TemplateBench bench({boatDelay()});
        const QString before = bench.value().footer->text;
        bench.enter(u"footerText"_s, u"Another foot"_s);
        QCOMPARE(bench.value().footer->text, u"Another foot"_s);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.value().footer->text, before);
        QCOMPARE(bench.find<QLineEdit>(u"footerText"_s)->text(), before);
        bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.find<QLineEdit>(u"footerText"_s)->text(), u"Another foot"_s);
    }

    void aVariableGoesAsAWholeAndTheRestAreCountedAnew()
    {
        TemplateBench bench({boatDelay()});
        auto *body = bench.focus<ui::BoundedTextEdit>(u"bodyText"_s);
        QTextCursor cursor = body->textCursor();
        cursor.setPosition(static_cast<int>(bench.value().body->text.indexOf(u"}}"_s)) + 2);
        body->setTextCursor(cursor);
        QTest::keyClick(body, Qt::Key_Backspace);
        QVERIFY(bench.value().body->text.startsWith(u"Hi , your boat"_s));
        QVERIFY(bench.value().body->text.contains(u"at {{1}}."_s));
        QCOMPARE(bench.value().body->samples.size(), 1);
        QCOMPARE(bench.value().body->samples.constFirst().value, u"10:20"_s);
        QCOMPARE(bench.find<QLineEdit>(u"bodySample.1"_s)->text(), u"10:20"_s);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(unordered(bench.value()), boatDelay());
    }

    void marksAreSetAndTakenBack()
    {
        TemplateBench bench({boatDelay()});
        auto *body = bench.focus<ui::BoundedTextEdit>(u"bodyText"_s);
        QTest::keyClick(body, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(body, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(body, Qt::Key_B, Qt::ControlModifier);
        QVERIFY(bench.value().body->text.startsWith(u"*Hi* {{1}}"_s));
        QTest::keyClick(body, Qt::Key_B, Qt::ControlModifier);
        QVERIFY(bench.value().body->text.startsWith(u"Hi {{1}}"_s));
        QTest::keyClick(body, Qt::Key_I, Qt::ControlModifier);
        QVERIFY(bench.value().body->text.startsWith(u"_Hi_ {{1}}"_s));
    }

    void anEmojiIsFoundByWord()
    {
        TemplateBench bench({boatDelay()});
        auto *body = bench.focus<ui::BoundedTextEdit>(u"bodyText"_s);
        QTest::keyClick(body, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(body, Qt::Key_E, Qt::ControlModifier);
        QWidget *picker = QApplication::activePopupWidget();
        QVERIFY(picker);
        auto *search = picker->findChild<QLineEdit *>(u"emojiSearch"_s);
        QTest::keyClicks(search, u"truck"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QVERIFY(bench.value().body->text.endsWith(u"you.🚚"_s));
    }

    /// Of a picture that is joined from several nothing is left that nobody sees.
    void backspaceTakesAPictureAsAWhole()
    {
        auto t = boatDelay();
        const QString rocket = u"\U0001F469\U0001F3FD\u200D\U0001F680"_s;
        t.body->text += u' ' + rocket;
        t.footer->text = u"Tours "_s + rocket + u"e\u0301"_s;
        TemplateBench bench({t});
        auto *body = bench.focus<ui::BoundedTextEdit>(u"bodyText"_s);
        body->moveCursor(QTextCursor::End);
        QTest::keyClick(body, Qt::Key_Backspace);
        QCOMPARE(bench.value().body->text, boatDelay().body->text + u' ');
        auto *footer = bench.focus<QLineEdit>(u"footerText"_s);
        footer->end(false);
        QTest::keyClick(footer, Qt::Key_Backspace);
        QCOMPARE(bench.value().footer->text, u"Tours "_s + rocket + u'e'); // a mark alone
        QTest::keyClick(footer, Qt::Key_Backspace);
        QTest::keyClick(footer, Qt::Key_Backspace);
        QCOMPARE(bench.value().footer->text, u"Tours "_s);
        QTest::keyClick(footer, Qt::Key_Backspace);
        QCOMPARE(bench.value().footer->text, u"Tours"_s);
    }

    void theLanguageIsFoundByNameOrCode()
    {
        TemplateBench bench({boatDelay()});
        bench.enter(u"templateLanguageLine"_s, u"pt-br"_s);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.value().language, u"pt_BR"_s);
        QCOMPARE(bench.find<QLineEdit>(u"templateLanguageLine"_s)->text(),
                 u"Portuguese (Brazil) · pt_BR"_s);
        bench.enter(u"templateLanguageLine"_s, u"arabic"_s);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.value().language, u"ar"_s);
        // Arabic is written from the right.
        QCOMPARE(bench.find<QLineEdit>(u"footerText"_s)->layoutDirection(), Qt::RightToLeft);
        QCOMPARE(bench.find<ui::BoundedTextEdit>(u"bodyText"_s)
                     ->document()
                     ->defaultTextOption()
                     .textDirection(),
                 Qt::RightToLeft);
        QCOMPARE(bench.find<QLineEdit>(u"templateName"_s)->layoutDirection(), Qt::LeftToRight);
    }

    void theTypeBringsWhatItNeeds()
    {
        TemplateBench bench({boatDelay()});
        bench.click(u"typeOffer"_s);
        QVERIFY(bench.value().offer && !bench.value().footer);
        QCOMPARE(bench.value().category, templates::Category::Marketing);
        bench.enter(u"offerText"_s, u"Until Sunday"_s);
        bench.enter(u"offerCode"_s, u"BOAT25"_s);
        QCOMPARE(bench.value().buttons.constFirst().type, templates::ButtonType::CopyCode);
        bench.click(u"typeCarousel"_s);
        QCOMPARE(bench.value().cards->size(), 2);
        bench.click(u"typeAuthentication"_s);
        QCOMPARE(bench.errors(), QStringList());
        QVERIFY(bench.isThere(u"otpType"_s));
        QVERIFY(!bench.isThere(u"bodyText"_s));
        QCOMPARE(bench.engine.workspace().undoLabel(), u"Change the template's type"_s);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bench.value().cards);
    }

    void cardsKeepOneShape()
    {
        TemplateBench bench({boatDelay()});
        bench.click(u"typeCarousel"_s);
        bench.click(u"cardAdd"_s);
        QCOMPARE(bench.value().cards->size(), 3);
        bench.choose(u"cardHeaderFormat"_s, u"Video"_s);
        for (const auto &card : *bench.value().cards)
            QCOMPARE(card.header->format, templates::HeaderFormat::Video);
        QTimer::singleShot(0, bench.page, [&] { bench.chooseInMenu(u"add:1"_s); }); // website
        bench.click(u"addCardButton"_s);
        for (const auto &card : *bench.value().cards)
            QCOMPARE(card.buttons.constLast().type, templates::ButtonType::Url);
        // What is written on a button is each card's own.
        bench.enter(u"button.1.text"_s, u"Book it"_s);
        QCOMPARE(bench.value().cards->at(2).buttons.constFirst().text, u"Book it"_s);
        QCOMPARE(bench.value().cards->at(0).buttons.constFirst().text, u"I will come"_s);
        bench.click(u"cardLeft"_s);
        QCOMPARE(bench.value().cards->at(1).buttons.constFirst().text, u"Book it"_s);
        bench.click(u"cardRemove"_s);
        QCOMPARE(bench.value().cards->size(), 2);
    }

    void variablesAreNamedAndNumberedAgain()
    {
        TemplateBench bench({boatDelay()});
        bench.choose(u"templateVariables"_s, u"Named {{first_name}}"_s);
        QVERIFY(bench.value().body->text.startsWith(u"Hi {{value_1}}, your"_s));
        QCOMPARE(bench.value().body->samples.constFirst().name, u"value_1"_s);
        bench.choose(u"templateVariables"_s, u"Numbered {{1}}"_s);
        QCOMPARE(unordered(bench.value()), boatDelay());
    }

    void anEditForgetsTheApproval()
    {
        auto t = boatDelay();
        t.remote = {.id = u"77"_s, .status = u"APPROVED"_s, .reason = {}, .quality = u"GREEN"_s};
        TemplateBench bench({t});
        QVERIFY(bench.text(u"templateState"_s).contains(u"APPROVED"_s));
        bench.enter(u"footerText"_s, u"Tours"_s);
        QCOMPARE(bench.value().remote.status, QString());
        QVERIFY(!bench.isThere(u"templateState"_s));
    }

    void everyControlHasAName()
    {
        auto offer = ui::newTemplate(ui::TemplateType::LimitedTimeOffer);
        auto carousel = ui::newTemplate(ui::TemplateType::Carousel);
        auto code = ui::newTemplate(ui::TemplateType::Authentication);
        offer.name = u"a"_s;
        carousel.name = u"b"_s;
        code.name = u"c"_s;
        code.buttons[0].otpType = templates::OtpType::ZeroTap;
        code.buttons[0].supportedApps = {templates::SupportedApp{}};
        auto all = boatDelay();
        all.header = templates::Header{};
        for (int type = 0; type < static_cast<int>(templates::ButtonType::Otp); ++type) {
            templates::Button button;
            button.type = static_cast<templates::ButtonType>(type);
            all.buttons.append(button);
        }
        TemplateBench bench({offer, carousel, code, all});
        for (const auto &one : bench.document().templates) {
            bench.page->openObject(one.id);
            QVERIFY(bench.judged());
            for (const QString &tab : {u"tabPreview"_s, u"tabFindings"_s, u"tabValues"_s,
                                       u"tabCopySheet"_s, u"tabCompare"_s}) {
                bench.click(tab);
                QCOMPARE(bench.nameless(), QStringList());
                QTRY_COMPARE(bench.cutOff(), QStringList()); // what came late gets its place
            }
        }
    }
};

QTEST_MAIN(TestTemplateWriting)
#include "tst_templatewriting.moc"
