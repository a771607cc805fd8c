// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "eightbench.h"

#include "integrations/connect8x8/decoder.h"
#include "support/storejobs.h"
#include "ui/pages/templates/eight/eighttab.h"

#include <QAction>
#include <QCheckBox>
#include <QRadioButton>
#include <QTableView>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

constexpr int kLong = 30'000; // a slow machine

templates::Template named(const QString &name)
{
    auto t = boatDelay();
    t.name = name;
    return t;
}

events::Event told(const QByteArray &body)
{
    events::Event event{.id = u"01J"_s, .at = QDateTime::currentDateTimeUtc(), .body = body};
    (void)integrations::connect8x8::Connect8x8Decoder().decode(event);
    return event;
}

} // namespace

/// The 8x8 side of a template in the window.
class TestTemplateEight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnAccountItSaysWhatToDo()
    {
        auto document = withAccount({boatDelay()});
        document.accounts.clear();
        document.webhooks.clear();
        document.templates[0].provider.clear();
        EightBench bench(document);
        QTRY_VERIFY(bench.isThere(u"eightLack"_s));
        QTRY_VERIFY(bench.text(u"eightLack"_s).contains(u"8x8 Connect"_s));
        QTRY_VERIFY(!bench.isThere(u"eightPush"_s));
        bench.click(u"eightOpenAccount"_s);
        QTRY_COMPARE(bench.opened, (QList<std::pair<QString, QString>>{{u"accounts"_s, {}}}));
    }

    void withoutAChannelItSaysWhereItsIdStands()
    {
        auto document = withAccount({boatDelay()});
        document.accounts[0].fields.remove(u"channelId"_s);
        EightBench bench(document);
        QTRY_VERIFY(bench.isThere(u"eightLack"_s));
        QTRY_VERIFY(bench.text(u"eightLack"_s).contains(u"connect.8x8.com/chat/channels"_s));
        QTRY_VERIFY(!bench.isThere(u"eightRefresh"_s));
        bench.click(u"eightOpenAccount"_s);
        QTRY_COMPARE(bench.opened.constLast().second, u"sandbox"_s);
    }

    void refreshSaysWhatIsThere()
    {
        EightBench bench({ofTheChannel(u"order_ready"_s)});
        bench.click(u"eightRefresh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Approved"_s, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(bench.count(u"GET"_s), 1, kLong);
        QVERIFY2(bench.says(u"UTILITY"_s), qPrintable(bench.said()));
        QVERIFY2(bench.says(u"8x8's list does not tell it"_s),
                 qPrintable(bench.said())); // the quality
        QTRY_COMPARE(bench.stored(u"order_ready"_s), u"APPROVED"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.records.size(), 1, kLong);
        bench.click(u"eightRaw"_s);
        QTRY_COMPARE(bench.opened.constLast().first, u"history"_s);
        QTRY_COMPARE(bench.opened.constLast().second, bench.records.constFirst().exchange.id);
    }

    void aRefusedReadingIsASentenceWithItsExchange()
    {
        auto document = withAccount({boatDelay()});
        document.accounts[0].fields.insert(u"channelId"_s, forms::FieldValue(u"unknown-channel"_s));
        EightBench bench(document);
        bench.click(u"eightRefresh"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.isThere(u"eightRaw"_s), kLong);
        QTRY_VERIFY2(bench.text(u"eightMessage"_s).contains(u"Not found"_s) ||
                         bench.text(u"eightMessage"_s).contains(u"404"_s),
                     qPrintable(bench.text(u"eightMessage"_s)));
        QTRY_VERIFY(bench.isThere(u"eightRefresh"_s)); // again
        bench.click(u"eightRaw"_s);
        QVERIFY(!bench.opened.constLast().second.isEmpty());
    }

    void submittedItIsWatchedUntilItIsReviewed()
    {
        EightBench bench({named(u"boat_delay_in_1s"_s)});
        QVERIFY(bench.plan());
        QTRY_COMPARE_WITH_TIMEOUT(bench.count(u"GET"_s), 1,
                                  kLong); // what is there counts, not what was read before
        QVERIFY2(bench.says(u"Meta reviews it before it can be sent"_s), qPrintable(bench.said()));
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.count(u"POST"_s), 1, kLong);
        const auto &asked = bench.prompts.asked().constLast();
        QVERIFY2(asked.text.contains(u"“sandbox” (Sandbox)"_s), qPrintable(asked.text));
        QVERIFY(!asked.destructive);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Approved"_s, kLong);
        QTRY_COMPARE(bench.stored(u"boat_delay_in_1s"_s), u"APPROVED"_s);
        QTRY_COMPARE(bench.posted()[u"name"_s].toString(), u"boat_delay_in_1s"_s);
        // What it said before it was reviewed does not stand below that.
        QTRY_VERIFY2(!bench.isThere(u"eightRunMessage"_s),
                     qPrintable(bench.text(u"eightRunMessage"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(bench.toasts.join(u'\n').contains(u"was reviewed: APPROVED"_s),
                                 kLong);
        QTRY_VERIFY(!bench.isThere(u"eightWatching"_s)); // it has an end
        QVERIFY(bench.prompts.verifyDone());
    }

    void isSubmittedByKeyboardOnly()
    {
        EightBench bench({named(u"boat_delay_in_1s"_s)});
        const auto focused = [&] {
            return QApplication::focusWidget() ? QApplication::focusWidget()->objectName()
                                               : QString();
        };
        const auto *tab = bench.find<ui::EightTab>({});
        bench.activate();
        bench.find<QWidget>(u"tabEight"_s)->setFocus();
        bench.tabTo(u"eightRefresh"_s);
        bench.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Not at 8x8"_s, kLong);
        QTRY_COMPARE(focused(), u"eightRefresh"_s); // and not on Stop, which is gone
        bench.tabTo(u"eightPush"_s);
        bench.press(Qt::Key_Space);
        QVERIFY(bench.ready(u"pushApply"_s));
        QTRY_COMPARE(focused(), u"pushCancel"_s); // a second Space sends nothing
        bench.press(Qt::Key_Space);
        QTRY_COMPARE(focused(), u"eightPush"_s);
        bench.press(Qt::Key_Space);
        QVERIFY(bench.ready(u"pushApply"_s));
        QTRY_COMPARE(focused(), u"pushCancel"_s);
        bench.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QTRY_COMPARE(focused(), u"pushApply"_s);
        bench.prompts.answer(u"template.push"_s, true);
        bench.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Approved"_s, kLong);
        QTRY_VERIFY(!bench.isThere(u"eightRunMessage"_s));
        QTRY_VERIFY2(tab->isAncestorOf(QApplication::focusWidget()), qPrintable(focused()));
    }

    void aNoToTheQuestionSendsNothing()
    {
        EightBench bench;
        QVERIFY(bench.plan());
        bench.prompts.answer(u"template.push"_s, false);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE(bench.prompts.asked().size(), 1);
        bench.click(u"pushCancel"_s);
        QCOMPARE(bench.count(u"POST"_s), 0);
        QTRY_VERIFY(bench.isThere(u"eightPush"_s));
        QCOMPARE(bench.stored(u"boat_delay"_s), QString());
    }

    void theReasonOfARefusalComesFromTheWebhook()
    {
        EightBench bench({named(u"boat_delay_rejected"_s)});
        QVERIFY(bench.plan());
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Rejected"_s, kLong);
        QVERIFY2(bench.says(u"does not fit its category"_s), qPrintable(bench.said()));
        QVERIFY2(bench.says(u"Code INCORRECT_CATEGORY"_s), qPrintable(bench.said()));
    }

    void theQualityComesFromTheWebhook()
    {
        EightBench bench({ofTheChannel(u"order_ready"_s)});
        bench.click(u"eightRefresh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Approved"_s, kLong);
        Q_EMIT bench.engine.eventReceived(told(kQualityFell));
        QVERIFY2(bench.says(u"RED (by webhook)"_s), qPrintable(bench.said()));
        QVERIFY2(bench.says(u"Its quality is low"_s), qPrintable(bench.said()));
    }

    void aChangedOneNeedsAnotherName()
    {
        auto changed = ofTheChannel(u"order_ready"_s);
        changed.footer->text = u"Harbour office"_s;
        EightBench bench({changed});
        bench.click(u"eightRefresh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Out of date (Approved)"_s, kLong);
        QVERIFY2(bench.says(u"Harbor Ferries"_s), qPrintable(bench.said())); // there
        QVERIFY2(bench.says(u"Harbour office"_s), qPrintable(bench.said())); // here
        QCOMPARE(bench.stored(u"order_ready"_s), QString()); // it is not this one that is approved
        QVERIFY(bench.plan());
        QTRY_COMPARE(bench.find<QLineEdit>(u"pushNewName"_s)->text(), u"order_ready_v2"_s);
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.posted()[u"name"_s].toString(), u"order_ready_v2"_s, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(bench.value().name, u"order_ready_v2"_s, kLong);
        QCOMPARE(bench.count(u"DELETE"_s), 0);
    }

    void deleteAndCreateSaysWhatItCostsAndIsRefused()
    {
        auto changed = ofTheChannel(u"order_ready"_s);
        changed.footer->text = u"Harbour office"_s;
        EightBench bench({changed});
        QVERIFY(bench.plan());
        bench.find<QRadioButton>(u"pushReplace"_s)->click();
        QVERIFY2(bench.says(u"blocked for 30 days"_s), qPrintable(bench.said()));
        QVERIFY2(bench.says(u"takes all its languages: en_GB, hi"_s), qPrintable(bench.said()));
        QTRY_VERIFY(!bench.find<QAbstractButton>(u"pushApply"_s)->isEnabled());
        bench.find<QCheckBox>(u"pushAnyway"_s)->click();
        QVERIFY(bench.ready(u"pushApply"_s));
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.count(u"DELETE"_s), 1, kLong);
        QVERIFY(bench.prompts.asked().constLast().destructive);
        QTRY_VERIFY2_WITH_TIMEOUT(bench.text(u"eightRunMessage"_s).contains(u"8x8 refused it"_s),
                                  qPrintable(bench.text(u"eightRunMessage"_s)), kLong);
        QTRY_VERIFY(bench.isThere(u"eightRunRaw"_s));
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Not at 8x8"_s, kLong);
    }

    void aSubmissionIsTakenBack()
    {
        EightBench bench({named(u"boat_delay_pending"_s)});
        QVERIFY(bench.plan());
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Pending"_s, kLong);
        QVERIFY2(bench.says(u"Submitted. Meta reviews it"_s), qPrintable(bench.said()));
        QTRY_VERIFY(bench.isThere(u"eightWatching"_s));
        QVERIFY(bench.ready(u"eightUndo"_s));
        bench.prompts.answer(u"template.undo"_s, true);
        bench.click(u"eightUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.count(u"DELETE"_s), 1, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Not at 8x8"_s, kLong);
        QTRY_COMPARE(bench.stored(u"boat_delay_pending"_s), QString());
        QTRY_VERIFY(!bench.isThere(u"eightWatching"_s));
        QTRY_VERIFY(!bench.isThere(u"eightUndo"_s));
    }

    void deletingNamesTheLanguagesThatGo()
    {
        EightBench bench({ofTheChannel(u"order_ready"_s)});
        bench.click(u"eightRefresh"_s);
        QVERIFY(bench.ready(u"eightDelete"_s));
        bench.click(u"eightDelete"_s);
        QVERIFY(bench.ready(u"pushApply"_s));
        QVERIFY2(bench.says(u"takes all its languages: en_GB, hi"_s), qPrintable(bench.said()));
        bench.prompts.answer(u"template.delete"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.count(u"DELETE"_s), 1, kLong);
        QVERIFY(bench.prompts.asked().constLast().destructive);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Not at 8x8"_s, kLong);
        QCOMPARE(bench.document().templates.size(), 1); // here it stays
    }

    void productionIsNamedAndAskedFor()
    {
        auto document = withAccount({boatDelay()});
        document.accounts[0].environment = Environment::Production;
        EightBench bench(document);
        QVERIFY(bench.engine.startSandbox().has_value());
        QVERIFY(bench.engine.workspace().edit(u"t"_s, [&](workspace::Document &changed) {
            changed.accounts[0].fields.insert(
                u"host.chatapps"_s, forms::FieldValue(bench.engine.sandboxUrl().toString()));
        }));
        QCOMPARE(storejobs::write(bench.engine.secretStore(), {u"sandbox"_s, u"apiKey"_s},
                                  "sandbox-api-key-1"),
                 QString());
        QVERIFY(bench.plan());
        bench.prompts.answer(u"template.push"_s, false);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE(bench.prompts.asked().size(), 1);
        const auto &asked = bench.prompts.asked().constLast();
        QVERIFY(asked.destructive);
        QVERIFY2(asked.text.contains(u"(Production)"_s), qPrintable(asked.text));
        QCOMPARE(asked.confirm, u"Submit to production"_s);
        QCOMPARE(bench.count(u"POST"_s), 0);
    }

    void aSecretIsNotSubmitted()
    {
        auto t = boatDelay();
        t.body->text += u" Ask for harbour-open-sesame."_s;
        EightBench bench({t});
        bench.engine.redactor().add(u"sandbox/test"_s, "harbour-open-sesame");
        bench.click(u"eightPush"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.isThere(u"pushApply"_s), kLong);
        QVERIFY(bench.ready(u"pushApply"_s));
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE(bench.prompts.told().size(), 1);
        QTRY_COMPARE(bench.prompts.told().constFirst().title, u"Not submitted"_s);
        QCOMPARE(bench.count(u"POST"_s), 0);
    }

    void allOfTheChannelIsComparedAndTakenOver()
    {
        auto changed = ofTheChannel(u"order_ready"_s);
        changed.footer->text = u"Harbour office"_s;
        EightBench bench({changed, boatDelay()});
        const auto before = bench.document().templates;
        bench.page->findChild<QAction *>(u"compareWithEight"_s)->trigger();
        QTRY_VERIFY(bench.dialog());
        auto *table = bench.dialog()->findChild<QTableView *>(u"syncTable"_s);
        auto *kind = bench.dialog()->findChild<QComboBox *>(u"syncKind"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 4, kLong);
        const auto shown = [&](const QString &kindTitle) {
            for (int i = 0; i < kind->count(); ++i)
                if (kind->itemText(i).startsWith(kindTitle))
                    kind->setCurrentIndex(i);
            QStringList names;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                names.append(table->model()->index(row, 0).data().toString());
            return names;
        };
        QTRY_COMPARE(shown(u"Only here"_s), QStringList{u"boat_delay"_s});
        QTRY_COMPARE(shown(u"Different"_s), QStringList{u"order_ready"_s});
        QCOMPARE(table->model()->index(0, 3).data().toString(), u"Footer"_s);
        QVERIFY(shown(u"Only at 8x8"_s).contains(u"order_ready"_s)); // in Hindi
        (void)shown(u"All"_s);
        QTest::mouseClick(bench.dialog()->findChild<QWidget *>(u"syncAll"_s), Qt::LeftButton);
        bench.prompts.answer(u"template.pull"_s, true);
        QTest::mouseClick(bench.dialog()->findChild<QWidget *>(u"syncPull"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.document().templates.size() > 5, kLong);
        QVERIFY(bench.prompts.asked().constLast().text.contains(u"order_ready · en_GB"_s));
        QTRY_COMPARE(bench.value().footer->text, u"Harbor Ferries"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            shown(u"Only at 8x8"_s).isEmpty() && shown(u"Different"_s).isEmpty(), kLong);
        bench.engine.workspace().undo();
        QCOMPARE(bench.document().templates, before); // one step
    }

    void aTickIsSetByTheKeyboard()
    {
        EightBench bench;
        bench.page->findChild<QAction *>(u"compareWithEight"_s)->trigger();
        QTRY_VERIFY(bench.dialog());
        auto *table = bench.dialog()->findChild<QTableView *>(u"syncTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 1, kLong);
        auto *pull = bench.dialog()->findChild<QAbstractButton *>(u"syncPull"_s);
        QTRY_VERIFY(!pull->isEnabled());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Space);
        QTRY_VERIFY(pull->isEnabled());
        QTest::mouseClick(pull, Qt::LeftButton); // nothing here is replaced: nobody is asked
        QTRY_COMPARE_WITH_TIMEOUT(bench.document().templates.size(), 2, kLong);
        QCOMPARE(bench.document().templates.constLast().provider, u"sandbox"_s);
    }
};

QTEST_MAIN(TestTemplateEight)
#include "tst_templateeight.moc"
