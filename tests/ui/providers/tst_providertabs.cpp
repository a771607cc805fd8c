// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "changes/readjob.h"
#include "integrations/contactcenter8x8/gateway.h"
#include "support/storejobs.h"
#include "ui/pages/providers/providerspage.h"

#include <QCheckBox>
#include <QPlainTextEdit>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

/// What stands beside the form besides guide and checks: the copy sheet, the mail, the other side.
class TestProviderTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsCopiedWithoutItsSecrets();
    void aSecretIsShownOnlyWhileItIsAskedFor();
    void theMailIsOpenedForThePersonToSend();
    void theOtherSideIsComparedAppliedAndTakenBack();
    void whatSomebodyChangedSinceIsAQuestionOfItsOwn();
    void everyTabFitsBesideTheForm();
    void nothingStandsThereWithoutSomethingBehindIt();

private:
    static QString sheet(Fixture &f)
    {
        return f.find<QPlainTextEdit>(u"sheetView"_s)->toPlainText();
    }
};

void TestProviderTabs::aSheetIsCopiedWithoutItsSecrets()
{
    Fixture f(integrations::Registry().demoDocument());
    f.click(u"tabSheet"_s);
    QVERIFY(sheet(f).contains(u"HTTP Endpoint: "_s));
    QVERIFY(sheet(f).contains(u"password: ••••••"_s));
    f.click(u"sheetCopy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), sheet(f));
    QVERIFY(f.toasts.last().contains(u"masked"_s));
}

void TestProviderTabs::aSecretIsShownOnlyWhileItIsAskedFor()
{
    Fixture f(integrations::Registry().demoDocument());
    f.click(u"tabSheet"_s);
    f.find<QCheckBox>(u"reveal.headers.password"_s)->click();
    QTRY_VERIFY(sheet(f).contains(u"password: sandbox-password-1"_s));
    QVERIFY(!sheet(f).contains(u"user: sandbox-user"_s));
    // A file never gets it.
    const QString path = f.path() + u".sheet.txt"_s;
    f.prompts.answer(u"saveFile"_s, path);
    f.click(u"sheetSave"_s);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("sandbox-password-1"));
    // Another tab and back: masked again.
    f.click(u"tabGuide"_s);
    f.click(u"tabSheet"_s);
    QVERIFY(sheet(f).contains(u"password: ••••••"_s));
    QTRY_VERIFY(!f.find<QCheckBox>(u"reveal.headers.password"_s)->isChecked());
}

void TestProviderTabs::theMailIsOpenedForThePersonToSend()
{
    Fixture f(integrations::Registry().demoDocument());
    f.click(u"tabSheet"_s);
    f.click(u"sheetMail"_s);
    QCOMPARE(f.prompts.opened().size(), 1);
    QVERIFY(f.prompts.opened().first().startsWith(u"mailto:cpaas-support@8x8.com?"_s));
}

void TestProviderTabs::theOtherSideIsComparedAppliedAndTakenBack()
{
    Fixture f(integrations::Registry().demoDocument());
    f.page->openObject(u"Cognigy_Sandbox"_s);
    QTRY_VERIFY(f.isThere(u"tabRemote"_s));
    f.click(u"tabRemote"_s);
    QTRY_VERIFY(!f.find<QAbstractButton>(u"remoteApply"_s)->isEnabled());
    f.find<QAbstractButton>(u"remoteRead"_s)->setFocus();
    f.press(Qt::Key_Space);
    QTRY_VERIFY2(f.find<QAbstractButton>(u"remoteApply"_s)->isEnabled(),
                 qPrintable(f.text(u"remoteMessage"_s)));
    // Who works by keyboard goes on with what comes next, not in another pane.
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"remoteApply"_s);
    QTRY_VERIFY(f.find<QPlainTextEdit>(u"remoteDetails"_s)->toPlainText().contains(u"create"_s));
    f.prompts.answer(u"remote.apply"_s, false);
    f.click(u"remoteApply"_s);
    QTRY_COMPARE(f.prompts.asked().size(), 1);
    QVERIFY(f.prompts.verifyDone());
    QVERIFY(f.engine.runs().list().isEmpty());
    f.prompts.answer(u"remote.apply"_s, true);
    f.click(u"remoteApply"_s);
    QTRY_VERIFY2(f.find<QAbstractButton>(u"remoteUndo"_s)->isEnabled(),
                 qPrintable(f.text(u"remoteMessage"_s)));
    f.click(u"remoteRead"_s);
    QTRY_VERIFY(f.text(u"remoteMessage"_s).contains(u"the same"_s));
    f.prompts.answer(u"remote.undo"_s, true);
    f.click(u"remoteUndo"_s);
    QTRY_VERIFY2(f.text(u"remoteMessage"_s).startsWith(u"Done"_s),
                 qPrintable(f.text(u"remoteMessage"_s)));
    QTRY_VERIFY(!f.find<QAbstractButton>(u"remoteUndo"_s)->isEnabled());
    // What is left of it can be forgotten, run by run, and only after a question.
    auto runs = f.engine.runs().list();
    QVERIFY(!runs.isEmpty());
    f.prompts.answer(u"remote.forget"_s, false);
    f.click(u"remoteForget"_s);
    QVERIFY(f.prompts.verifyDone());
    QVERIFY(f.prompts.asked().last().destructive);
    QVERIFY(f.prompts.asked().last().title.contains(runs.first().title));
    QCOMPARE(f.engine.runs().list(), runs);
    for (auto left = runs.size(); left > 0; --left) {
        QTRY_VERIFY(f.find<QAbstractButton>(u"remoteForget"_s)->isEnabled());
        f.prompts.answer(u"remote.forget"_s, true);
        f.click(u"remoteForget"_s);
        QTRY_COMPARE(f.engine.runs().list().size(), left - 1);
    }
    QTRY_VERIFY(f.text(u"remoteMessage"_s).startsWith(u"Forgotten"_s));
    QTRY_VERIFY(!f.find<QAbstractButton>(u"remoteForget"_s)->isEnabled());
}

/// Somebody gave the channel another queue after the run: to delete it takes more than "Undo".
void TestProviderTabs::whatSomebodyChangedSinceIsAQuestionOfItsOwn()
{
    namespace gateway = integrations::contactcenter8x8;
    Fixture f(integrations::Registry().demoDocument());
    f.page->openObject(u"Cognigy_Sandbox"_s);
    QTRY_VERIFY(f.isThere(u"tabRemote"_s));
    f.click(u"tabRemote"_s);
    f.click(u"remoteRead"_s);
    QTRY_VERIFY(f.find<QAbstractButton>(u"remoteApply"_s)->isEnabled());
    f.prompts.answer(u"remote.apply"_s, true);
    f.click(u"remoteApply"_s);
    QTRY_VERIFY(f.text(u"remoteMessage"_s).contains(u"the same"_s));
    const auto run = f.engine.runs().list().value(0);
    QVERIFY(run.canUndo());
    changes::Outputs made;
    for (const auto &step : run.steps)
        made.insert(step.outputs);
    const auto *account = f.engine.workspace().document().account(u"sandbox-contact-center"_s);
    QVERIFY(account);
    auto *put = new changes::ReadJob(
        f.engine.sender(), run.owner, gateway::kGatewaySystem, Environment::Sandbox,
        gateway::putChannel(gateway::gatewayOf(*account), {.id = made.value(u"channel.id"_s),
                                                           .name = u"Harbor chat"_s,
                                                           .type = u"ChatAPI"_s,
                                                           .webHookId = made.value(u"webhook.id"_s),
                                                           .routingType = u"queue"_s,
                                                           .queueId = u"204"_s}),
        f.page);
    QCOMPARE(storejobs::codeOf(put, 20'000), QString());

    f.prompts.answer(u"remote.undo"_s, false);
    f.click(u"remoteUndo"_s);
    QTRY_VERIFY(!f.prompts.asked().isEmpty() && f.prompts.asked().last().id == u"remote.undo"_s);
    const auto asked = f.prompts.asked().last();
    QVERIFY2(asked.text.contains(u"routingOptions.id"_s), qPrintable(asked.text));
    QVERIFY2(asked.text.contains(u"204"_s), qPrintable(asked.text));
    QCOMPARE(asked.confirm, u"Undo anyway"_s);
    QVERIFY(asked.destructive);
    QVERIFY(f.engine.runs().load(run.id)->canUndo()); // nothing was sent
    f.prompts.answer(u"remote.undo"_s, true);
    QTRY_VERIFY(f.find<QAbstractButton>(u"remoteUndo"_s)->isEnabled());
    f.click(u"remoteUndo"_s);
    QTRY_VERIFY2(f.text(u"remoteMessage"_s).startsWith(u"Done"_s),
                 qPrintable(f.text(u"remoteMessage"_s)));
    QVERIFY(!f.engine.runs().load(run.id)->canUndo());
}

void TestProviderTabs::everyTabFitsBesideTheForm()
{
    Fixture f(integrations::Registry().demoDocument());
    constexpr int kSide = 300;
    for (const QString &id : {u"8x8_WA_Sandbox"_s, u"Cognigy_Sandbox"_s, u"Zendesk_Sandbox"_s}) {
        f.page->openObject(id);
        QTRY_VERIFY(f.isThere(u"tabRemote"_s) == (id != u"8x8_WA_Sandbox"_s));
        auto *side = f.find<QWidget>(u"sidePane"_s);
        for (auto *page : side->findChildren<QWidget *>()) {
            const int wanted = page->minimumSizeHint().width();
            const QByteArray name = page->objectName().toUtf8() + page->metaObject()->className();
            if (page->parentWidget()->inherits("QStackedWidget"))
                QVERIFY2(wanted <= kSide, name + ' ' + QByteArray::number(wanted));
        }
    }
}

void TestProviderTabs::nothingStandsThereWithoutSomethingBehindIt()
{
    Fixture f(integrations::Registry().demoDocument());
    QVERIFY(f.isThere(u"tabPayload"_s));
    QVERIFY(!f.isThere(u"tabRemote"_s));
    QVERIFY(f.isThere(u"sendTestLink"_s));
    f.page->openObject(u"Cognigy_Sandbox"_s);
    QTRY_VERIFY(f.isThere(u"tabRemote"_s));
    QTRY_VERIFY(!f.isThere(u"tabPayload"_s));
    QTRY_VERIFY(!f.isThere(u"sendTestLink"_s));
    QTRY_VERIFY(!f.isThere(u"fillEndpoint"_s));
}

QTEST_MAIN(TestProviderTabs)
#include "tst_providertabs.moc"
