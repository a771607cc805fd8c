// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/pages/providers/providerspage.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace sendbench;
using namespace sendbench::test;
using namespace Qt::StringLiterals;

using Fixture = PageFixture<ui::ProvidersPage>;

/// What is tried beside the form, and an account chosen inside it.
class TestProviderTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTicketIsTriedByKeyboard();
    void aWrongValueIsNotTried();
    void whoIsReachedIsAskedFirst();
    void onlyWhatIsSavedIsTried();
    void aFormWithoutTrialsHasNoSuchTab();
    void anAccountIsChosenByName();
    void anAccountThatIsGoneIsSaid();

private:
    static std::unique_ptr<Fixture> opened(const QString &id, const workspace::Document &document)
    {
        auto f = std::make_unique<Fixture>(document);
        f->page->openObject(id);
        (void)QTest::qWaitFor([&] { return f->isThere(u"tabTrial"_s); }, 5000);
        f->click(u"tabTrial"_s);
        return f;
    }
    static workspace::Document demoAll()
    {
        sendbenchLoadResources();
        return integrations::Registry().demoDocument();
    }
    static QString details(Fixture &f)
    {
        const auto *view = f.page->findChild<QPlainTextEdit *>(u"trialDetails"_s);
        return view ? view->toPlainText() : QString();
    }
};

void TestProviderTrial::aTicketIsTriedByKeyboard()
{
    const auto f = opened(u"Zendesk_Sandbox"_s, demoAll());
    QCOMPARE(f->nameless(), QStringList());
    QCOMPARE(f->cutOff(), QStringList());
    QCOMPARE(f->find<QComboBox>(u"trialChoice"_s)->count(), 2);
    f->enter(u"tags"_s, u"notify_customer_sms"_s);
    f->tabTo(u"trialRun"_s);
    f->press(Qt::Key_Space);
    QTRY_VERIFY2(f->text(u"trialMessage"_s).contains(u"8x8 took 2"_s),
                 qPrintable(f->text(u"trialMessage"_s)));
    QVERIFY(details(*f).contains(u"Trigger A"_s));
    QVERIFY(details(*f).contains(u"notify_customer_sms__sent"_s));
    QVERIFY(f->prompts.asked().isEmpty()); // the sandbox
    for (const bool dark : {false, true}) {
        f->theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(); // what came late gets its place
        QCOMPARE(f->cutOff(), QStringList());
        const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures/providers");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(
            f->window.grab().save(u"%1/trial-%2.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s)));
    }
}

void TestProviderTrial::aWrongValueIsNotTried()
{
    const auto f = opened(u"Cognigy_Sandbox"_s, demoAll());
    QVERIFY(!f->isThere(u"trialChoice"_s)); // there is only one
    f->enter(u"userName"_s, QString());
    f->click(u"trialRun"_s);
    QVERIFY(f->text(u"trialMessage"_s).contains(u"missing or wrong"_s));
    f->enter(u"userName"_s, u"Test"_s);
    f->click(u"trialRun"_s);
    // The channel is not there yet: the sentence says how to get it.
    QTRY_VERIFY2(f->text(u"trialMessage"_s).contains(u"Harbor chat"_s),
                 qPrintable(f->text(u"trialMessage"_s)));
}

void TestProviderTrial::whoIsReachedIsAskedFirst()
{
    workspace::Document document = demoAll();
    document.account(u"sandbox-contact-center"_s)->environment = Environment::Test;
    const auto f = opened(u"Cognigy_Sandbox"_s, document);
    f->prompts.answer(u"trial.run"_s, false);
    f->click(u"trialRun"_s);
    QTRY_COMPARE(f->prompts.asked().size(), 1);
    QVERIFY(f->prompts.asked().first().text.contains(u"queue 102"_s));
    QVERIFY(f->prompts.verifyDone());
    QTRY_VERIFY(f->find<QAbstractButton>(u"trialRun"_s)->isEnabled());
}

void TestProviderTrial::onlyWhatIsSavedIsTried()
{
    const auto f = opened(u"Zendesk_Sandbox"_s, demoAll());
    f->enter(u"nickname"_s, u"Another"_s);
    QTRY_VERIFY(!f->find<QAbstractButton>(u"trialRun"_s)->isEnabled());
    QTRY_VERIFY(f->text(u"trialMessage"_s).contains(u"Save first"_s));
}

void TestProviderTrial::aFormWithoutTrialsHasNoSuchTab()
{
    Fixture f(demoAll());
    f.page->openObject(u"8x8_WA_Sandbox"_s);
    QTRY_VERIFY(f.isThere(u"tabSheet"_s));
    QTRY_VERIFY(!f.isThere(u"tabTrial"_s));
}

void TestProviderTrial::anAccountIsChosenByName()
{
    workspace::Document document = demoAll();
    workspace::Account more = acme();
    document.accounts.append(more);
    const auto f = opened(u"Zendesk_Sandbox"_s, document);
    auto *box = f->find<QComboBox>(u"connectAccount"_s);
    QCOMPARE(box->count(), 2); // those of 8x8 Connect, and no others
    QVERIFY(box->currentText().startsWith(u"sandbox · "_s));
    QCOMPARE(QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name), u"8x8 account"_s);
    box->setFocus();
    QTest::keyClick(box, box->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QTRY_VERIFY(box->currentText().startsWith(u"acme · "_s));
    f->click(u"formSave"_s);
    QTRY_COMPARE(
        f->document().provider(u"Zendesk_Sandbox"_s)->fields.value(u"connectAccount"_s).text(),
        u"acme"_s);
    auto *add = f->find<QLabel>(u"connectAccount.add"_s);
    Q_EMIT add->linkActivated(u"sendbench:accounts"_s);
    QTRY_COMPARE(f->opened.last().first, u"accounts"_s);
    QVERIFY(f->prompts.opened().isEmpty());
}

void TestProviderTrial::anAccountThatIsGoneIsSaid()
{
    workspace::Document document = demoAll();
    document.provider(u"Zendesk_Sandbox"_s)->fields.insert(u"connectAccount"_s, u"gone"_s);
    const auto f = opened(u"Zendesk_Sandbox"_s, document);
    auto *box = f->find<QComboBox>(u"connectAccount"_s);
    QCOMPARE(box->currentText(), u"gone (not there)"_s);
    f->click(u"tabChecks"_s);
    QTRY_VERIFY(f->page->findChildren<QLabel *>().size() > 0);
    const auto labels = f->page->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *one) {
        return one->text().contains(u"is no 8x8 Connect account"_s);
    }));
}

QTEST_MAIN(TestProviderTrial)
#include "tst_providertrial.moc"
