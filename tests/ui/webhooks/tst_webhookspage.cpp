// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhookbench.h"

#include "ui/shell/emptystate.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>

using namespace sendbench;
using namespace sendbench::test;
using models::WebhookTableModel;

/// The page of webhooks: table, forms, and what can be done with them.
class TestWebhooksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnAccountItTeaches()
    {
        WebhookBench bench{workspace::Document{}};
        QTRY_VERIFY(bench.isThere(u"webhooksNoAccount"_s));
        auto *state = bench.find<ui::EmptyState>(u"webhooksNoAccount"_s);
        QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(bench.opened, (QList<std::pair<QString, QString>>{{u"accounts"_s, {}}}));
    }

    void whatIsWantedIsNotAskedForUntilRefresh()
    {
        WebhookBench bench({wantedSms(u"https://hooks.example.net/otp"_s)});
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        QCOMPARE(bench.stateOf(u"/otp"_s), u"not asked yet"_s);
        QCOMPARE(bench.page->badge(), 1);
        QVERIFY(bench.refresh());
        QTRY_COMPARE(bench.stateOf(u"/otp"_s), u"missing"_s);
        QTRY_COMPARE(bench.stateOf(u"/voice/status"_s), u"not managed"_s);
        QTRY_VERIFY(bench.text(u"webhookStatus"_s).startsWith(u"Read at"_s));
        QTRY_VERIFY(!bench.isThere(u"webhookCancel"_s));
    }

    void aReadingShowsWhatIsThere()
    {
        WebhookBench bench;
        QTRY_VERIFY(bench.isThere(u"webhooksNotRead"_s));
        QVERIFY(bench.refresh());
        QTRY_VERIFY(bench.table()->model()->rowCount() >= 2);
        bench.clickRow(bench.rowOf(u"/voice/summary"_s));
        bench.click(u"tabWebhookLive"_s);
        QTRY_VERIFY(bench.isThere(u"webhookExchange"_s));
        bench.click(u"webhookExchange"_s);
        QTRY_COMPARE(bench.opened.constLast().first, u"history"_s);
        QVERIFY(!bench.opened.constLast().second.isEmpty());
        QCOMPARE(bench.nameless(), QStringList());
    }

    void whatCannotBeReadIsNamedWithItsExchange()
    {
        auto document = sandboxWith({});
        document.accounts.append(acme()); // nothing but this machine can be asked
        document.accounts.last().fields.insert(
            u"accountId"_s, forms::FieldValue(u"00000000-5a4d-4b0c-8000-0000000000ff"_s));
        WebhookBench bench{document};
        QVERIFY(bench.refresh());
        QTRY_VERIFY(bench.isThere(u"webhookFailures"_s));
        QTRY_VERIFY(bench.text(u"webhookFailuresSentence"_s).contains(u"could not be read"_s));
        QTRY_VERIFY(bench.rowOf(u"/voice/status"_s) >= 0); // the rest stands
        bench.click(u"webhookFailuresMore"_s);             // more than a few are folded
        QStringList said;
        for (const auto *one : bench.page->findChildren<QLabel *>())
            said.append(one->text());
        QVERIFY2(said.join(u'\n').contains(u"acme · Chat Apps"_s), qPrintable(said.join(u'\n')));
    }

    void filterChipsAndGroups()
    {
        WebhookBench bench({wantedSms(u"https://hooks.example.net/otp"_s)});
        QVERIFY(bench.refresh());
        QTRY_COMPARE(bench.stateOf(u"/otp"_s), u"missing"_s);
        const int all = bench.table()->model()->rowCount();
        bench.click(u"webhookShowDiffers"_s);
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        bench.click(u"webhookShowAll"_s);
        QTRY_COMPARE(bench.table()->model()->rowCount(), all);
        bench.enter(u"webhookSearch"_s, u"VOICE/SUM"_s);
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        bench.enter(u"webhookSearch"_s, u"nothing of the kind"_s);
        QTRY_VERIFY(bench.isThere(u"webhooksNoHit"_s));
        QVERIFY(bench.page->escape());
        QTRY_COMPARE(bench.table()->model()->rowCount(), all);
        auto *group = bench.find<QComboBox>(u"webhookGroup"_s);
        group->setFocus();
        QTest::keyClick(group, Qt::Key_End); // by product
        QTRY_VERIFY(bench.table()->model()->rowCount() > all);
        QVERIFY(bench.cell(0, 0).contains(u"webhook"_s));
        QTRY_COMPARE(bench.table()->columnSpan(0, 0), int(WebhookTableModel::ColumnCount));
    }

    void adoptedItIsWantedAndCompared()
    {
        WebhookBench bench;
        QVERIFY(bench.refresh());
        bench.clickRow(bench.rowOf(u"/voice/status"_s));
        bench.click(u"webhookAdopt"_s);
        QTRY_COMPARE(bench.document().webhooks.size(), 1);
        QTRY_COMPARE(bench.stateOf(u"/voice/status"_s), u"in sync"_s);
        QCOMPARE(bench.document().webhooks.constFirst().fields.value(u"type"_s).text(), u"VCS"_s);
        bench.click(u"tabWebhookComparison"_s);
        auto *fields = bench.find<QTableView>(u"webhookComparison"_s);
        QTRY_VERIFY(fields->model()->rowCount() > 1);
        QCOMPARE(fields->model()->index(0, 1).data().toString(), u"equal"_s);
        bench.engine.workspace().undo();
        QTRY_COMPARE(bench.stateOf(u"/voice/status"_s), u"not managed"_s);
    }

    void itsSecretIsAskedFor()
    {
        WebhookBench bench;
        QVERIFY(bench.refresh());
        bench.clickRow(bench.rowOf(u"/voice/summary"_s));
        bench.click(u"webhookAdopt"_s);
        QTRY_COMPARE(bench.document().webhooks.size(), 1);
        QTRY_VERIFY2(bench.toasts.join(u'\n').contains(u"8x8 does not tell secrets"_s),
                     qPrintable(bench.toasts.join(u'\n')));
        QTRY_VERIFY(bench.page->findChild<QWidget *>(u"auth.secret"_s));
    }

    void aFormThatIsSavedIsPlannedAndApplied()
    {
        WebhookBench bench({wantedSms({})});
        QVERIFY(bench.refresh());
        QTRY_COMPARE(bench.table()->model()->index(0, WebhookTableModel::State).data().toString(),
                     u"missing"_s);
        bench.clickRow(0, WebhookTableModel::Product);
        bench.enter(u"url"_s, u"https://hooks.example.net/otp"_s);
        bench.click(u"formSave"_s);
        QTRY_COMPARE(bench.stateOf(u"/otp"_s), u"missing"_s);
        bench.header(u"webhookPlan"_s);
        QVERIFY(bench.dialog(u"planDialog"_s));
        bench.prompts.answer(u"webhook.apply"_s, true);
        QVERIFY(bench.press(u"planApply"_s));
        QTRY_COMPARE_WITH_TIMEOUT(bench.stateOf(u"/otp"_s), u"in sync"_s, kLong);
        const auto &asked = bench.prompts.asked().constLast();
        QVERIFY2(asked.text.contains(u"“sandbox” (Sandbox)"_s), qPrintable(asked.text));
        QTRY_VERIFY2(bench.text(u"planSummary"_s).startsWith(u"Done."_s),
                     qPrintable(bench.text(u"planSummary"_s)));
        bench.prompts.answer(u"webhook.undo"_s, true);
        QVERIFY(bench.press(u"planUndo"_s));
        QTRY_COMPARE_WITH_TIMEOUT(bench.stateOf(u"/otp"_s), u"missing"_s, kLong);
        QVERIFY(bench.press(u"planClose"_s));
        QVERIFY(bench.prompts.verifyDone());
    }

    /// “Basic” is chosen, a user name typed, and then no header at all.
    void whatAHiddenChoiceAskedForIsHiddenWithIt()
    {
        WebhookBench bench({wantedSms(u"https://hooks.example.net/otp"_s)});
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        bench.clickRow(0);
        const auto choose = [&](const QString &field, const QString &value) {
            auto *box = bench.find<QComboBox>(field);
            QVERIFY(box);
            box->setFocus();
            const int at = box->findData(value);
            QVERIFY2(at >= 0, qPrintable(value));
            QTest::keyClick(box, Qt::Key_Home);
            for (int i = 0; i < at; ++i)
                QTest::keyClick(box, Qt::Key_Down);
            QTRY_COMPARE(box->currentIndex(), at);
        };
        choose(u"auth.kind"_s, u"header"_s);
        choose(u"auth.form"_s, u"basic"_s);
        QTRY_VERIFY(bench.isThere(u"auth.username"_s));
        bench.enter(u"auth.username"_s, u"shop"_s);
        for (const QString &kind : {u"oauth"_s, u"none"_s}) {
            choose(u"auth.kind"_s, kind);
            QTRY_VERIFY2(!bench.isThere(u"auth.form"_s), qPrintable(kind));
            QTRY_VERIFY2(!bench.isThere(u"auth.username"_s), qPrintable(kind));
        }
        choose(u"auth.kind"_s, u"header"_s); // and it is still there
        QTRY_VERIFY(bench.isThere(u"auth.username"_s));
        QCOMPARE(bench.find<QLineEdit>(u"auth.username"_s)->text(), u"shop"_s);
    }

    void aPlanShowsItsExactRequests()
    {
        WebhookBench bench({wantedSms(u"https://hooks.example.net/otp"_s)});
        QVERIFY(bench.refresh());
        bench.header(u"webhookPlan"_s);
        auto *dialog = bench.dialog(u"planDialog"_s);
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>(u"planTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kLong);
        QVERIFY(bench.press(u"planRequests"_s));
        auto *text = dialog->findChild<QPlainTextEdit *>(u"planView"_s);
        QTRY_VERIFY2(text->toPlainText().contains(u"https://hooks.example.net/otp"_s),
                     qPrintable(text->toPlainText()));
        QVERIFY2(text->toPlainText().contains(u"‹secret:"_s), qPrintable(text->toPlainText()));
        QVERIFY(bench.press(u"planClose"_s));
    }

    void deletedThereByAPlanOfItsOwn()
    {
        WebhookBench bench({wantedSms(u"https://hooks.example.net/otp"_s)});
        QVERIFY(bench.refresh());
        bench.clickRow(bench.rowOf(u"/voice/status"_s));
        QVERIFY(bench.press(u"webhookDeleteThere"_s));
        auto *dialog = bench.dialog(u"planDialog"_s);
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>(u"planTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 1, kLong);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"delete"_s);
        QVERIFY(bench.press(u"planClose"_s));
    }

    void copiedToOtherSubAccounts()
    {
        WebhookBench bench({wantedSms(u"https://hooks.example.net/otp"_s)});
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        bench.clickRow(0);
        QVERIFY(bench.press(u"webhookCopy"_s));
        QVERIFY(bench.dialog(u"copyDialog"_s));
        bench.enter(u"copyOther"_s, u"two, three"_s);
        QVERIFY(bench.press(u"copyCopy"_s));
        QTRY_COMPARE(bench.document().webhooks.size(), 3);
        QCOMPARE(bench.document().webhooks.at(2).fields.value(u"scope"_s).text(), u"three"_s);
        QCOMPARE(bench.document().webhooks.at(2).fields.value(u"url"_s).text(),
                 u"https://hooks.example.net/otp"_s);
        bench.engine.workspace().undo();
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
    }

    void removedHereByTheDeleteKey()
    {
        WebhookBench bench({wantedSms(u"https://hooks.example.net/otp"_s)});
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        bench.clickRow(0);
        bench.prompts.answer(u"webhook.remove"_s, true);
        QTest::keyClick(bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.document().webhooks.size(), 0);
        QTRY_VERIFY(bench.isThere(u"webhooksNotRead"_s));
        QVERIFY(bench.prompts.verifyDone());
    }

    void addedFromTheMenu()
    {
        WebhookBench bench;
        auto *button = bench.window.findChild<QPushButton *>(u"webhookAdd"_s);
        QVERIFY(button);
        button->menu()->popup(button->mapToGlobal(QPoint()));
        QTRY_VERIFY(QApplication::activePopupWidget());
        bench.chooseInMenu(u"webhookAdd:sms"_s);
        QTRY_COMPARE(bench.document().webhooks.size(), 1);
        QCOMPARE(bench.document().webhooks.constFirst().product, u"sms"_s);
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        QTRY_VERIFY(bench.isThere(u"formSave"_s));
        QTRY_COMPARE(bench.cutOff(), QStringList());
    }

    void withoutAnApiItSaysHow()
    {
        WebhookBench bench;
        for (auto *action : bench.page->actions())
            if (action->objectName() == u"webhookMore"_s)
                action->menu()->actions().constLast()->trigger();
        auto *dialog = bench.dialog(u"byHandDialog"_s);
        QVERIFY(dialog);
        auto *list = dialog->findChild<QListWidget *>(u"byHandList"_s);
        for (int i = 0;
             i < list->count() && list->currentItem()->text() != u"SMS Engage responses"_s; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        bench.enter(u"byHandUrl"_s, u"https://hooks.example.net/engage"_s);
        auto *mail = dialog->findChild<QPlainTextEdit *>(u"byHandMail"_s);
        QTRY_VERIFY(mail->toPlainText().contains(u"https://hooks.example.net/engage"_s));
        QVERIFY(bench.press(u"byHandCopy"_s));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"cpaas-support@8x8.com"_s));
    }
};

QTEST_MAIN(TestWebhooksPage)
#include "tst_webhookspage.moc"
