// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/pages/providers/providerspage.h"

#include <QAction>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

/// From an empty page to a configuration that CleverTap would take.
class TestProviderForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheGuideByKeyboard();
    void findingsLeadToTheirFields();
    void whatWasSavedShowsItsMistakes();
    void presetsFillTheRows();
    void theDefaultIsExclusive();
    void anEmptySecretRowIsNoCredential();
    void theAccountFillsTheEndpoint();
    void withoutAStoreNothingTypedIsLost();
    void tabReadsThePageAsTheEyeDoes();
    void whoAddsOneBeginsWithItsName();
};

void TestProviderForm::fromTheGuideByKeyboard()
{
    workspace::Document document;
    document.accounts.append(acme());
    Fixture f(document);
    f.page->focusFirst();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"emptyBegin"_s);
    f.press(Qt::Key_Space);
    f.chooseInMenu(u"add:clevertap.whatsapp.8x8"_s);
    QCOMPARE(f.document().providers.size(), 1);
    f.tabTo(u"nickname"_s);
    f.type(u"8x8_WA_India"_s);
    f.tabTo(u"mobileNumber"_s);
    f.type(u"+918889500122"_s);
    f.tabTo(u"deliveryReportCallbackUrl"_s);
    f.paste(u"https://sg1.cb.wzrkt.com/wa/generic/status?a=ACME"_s);
    f.tabTo(u"inboundMessageCallbackUrl"_s);
    f.paste(u"https://sg1.cb.wzrkt.com/wa/generic/response?a=ACME"_s);
    f.tabTo(u"headers.presets"_s);
    // The menu itself is Qt's; without a window system it closes at once.
    f.page->findChild<QAction *>(u"headers.preset.clevertap"_s)->trigger();
    f.tabTo(u"headers.user.value"_s);
    f.type(u"acme-user-7"_s);
    f.tabTo(u"headers.password.value"_s);
    f.type(u"pw-only-in-the-store-42"_s);
    f.tabTo(u"formSave"_s);
    f.press(Qt::Key_Space);

    QTRY_VERIFY(f.document().providers.first().savedAt);
    const auto &saved = f.document().providers.first();
    QCOMPARE(saved.id, u"8x8_WA_India"_s);
    QCOMPARE(saved.account, u"acme"_s);
    QTRY_COMPARE(saved.fields.value(u"endpoint"_s).text(),
                 u"https://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s);
    QVERIFY(saved.fields.value(u"headers.password"_s).isSecret());
    QTRY_VERIFY2(f.text(u"formStatus"_s).startsWith(u"Last saved on"_s),
                 qPrintable(f.text(u"formStatus"_s)));
    QCOMPARE(f.secret(saved.id, u"headers.password"_s), "pw-only-in-the-store-42");
    QCOMPARE(f.filesWith("pw-only-in-the-store-42"), QStringList());
    QCOMPARE(f.filesWith("acme-user-7"), QStringList());
    QVERIFY(!f.filesWith("8x8_WA_India").isEmpty());
    QCOMPARE(f.page->badge(), 1);
    QCOMPARE(f.page->heading(), u"8x8_WA_India"_s);
}

void TestProviderForm::findingsLeadToTheirFields()
{
    workspace::Document document;
    document.accounts.append(acme());
    auto one = provider(u"broken"_s, u"8889500122"_s);
    one.fields.insert(
        u"endpoint"_s,
        forms::FieldValue(
            u"http://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s));
    document.providers.append(one);
    Fixture f(document);
    f.click(u"tabChecks"_s);
    const auto follow = [&](const QString &path) {
        f.activate();
        QTRY_VERIFY(f.isThere(u"place:"_s + path)); // a new row is shown a turn after it is made
        auto *link = f.find<QLabel>(u"place:"_s + path);
        QVERIFY(link);
        Q_EMIT link->linkActivated(u"place"_s);
        QTRY_VERIFY(QApplication::focusWidget());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), path);
    };
    follow(u"endpoint"_s);
    f.enter(u"endpoint"_s,
            u"https://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s);
    QTRY_VERIFY(!f.isThere(u"place:endpoint"_s));
    follow(u"mobileNumber"_s);
    f.enter(u"mobileNumber"_s, u"+918889500122"_s);
    QTRY_VERIFY(!f.isThere(u"place:mobileNumber"_s));
    QTRY_VERIFY(f.text(u"formStatus"_s).startsWith(u"Unsaved changes"_s));
}

void TestProviderForm::whatWasSavedShowsItsMistakes()
{
    workspace::Document document;
    document.accounts.append(acme());
    for (const QString &id : {u"new"_s, u"saved"_s})
        document.providers.append(
            {.id = id, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"acme"_s});
    document.providers.last().savedAt = QDateTime::currentDateTimeUtc();
    Fixture f(document);
    const auto marked = [&f] {
        const auto *line = f.find<QLineEdit>(u"nickname"_s);
        return line && line->property("invalid").toBool();
    };
    f.page->openObject(u"new"_s);
    QVERIFY(!marked());
    f.page->openObject(u"saved"_s);
    QVERIFY(marked());
    // Neither by taking back what was typed.
    f.enter(u"nickname"_s, u"x"_s);
    f.click(u"formCancel"_s);
    QTRY_VERIFY(marked());
    f.page->openObject(u"new"_s);
    QVERIFY(!marked());
}

void TestProviderForm::presetsFillTheRows()
{
    workspace::Document document;
    Fixture f(document);
    f.click(u"emptyBegin"_s);
    f.chooseInMenu(u"add:clevertap.whatsapp.8x8"_s);
    f.page->findChild<QAction *>(u"headers.preset.8x8"_s)->trigger();
    QVERIFY(f.isThere(u"headers.Authorization.value"_s));
    QCOMPARE(f.find<QLineEdit>(u"headers.Content-Type.value"_s)->text(), u"application/json"_s);
    f.page->findChild<QAction *>(u"headers.preset.clevertap"_s)->trigger();
    QTRY_VERIFY(!f.isThere(u"headers.Authorization.value"_s));
    QTRY_VERIFY(f.isThere(u"headers.user.value"_s));
}

void TestProviderForm::theDefaultIsExclusive()
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append(provider(u"first"_s, u"+918889500122"_s));
    document.providers.append(provider(u"second"_s, u"+918889500123"_s));
    document.providers.first().fields.insert(u"default"_s, forms::FieldValue(true));
    Fixture f(document);
    f.page->openObject(u"second"_s);
    auto *box = f.find<QAbstractButton>(u"default"_s);
    box->setFocus();
    f.press(Qt::Key_Space);
    f.click(u"formSave"_s);
    QTRY_VERIFY(f.document().provider(u"second"_s)->savedAt);
    QVERIFY(f.document().provider(u"second"_s)->fields.value(u"default"_s).flag());
    QVERIFY(!f.document().provider(u"first"_s)->fields.value(u"default"_s).flag());
    f.engine.workspace().undo();
    QVERIFY(f.document().provider(u"first"_s)->fields.value(u"default"_s).flag());
}

void TestProviderForm::anEmptySecretRowIsNoCredential()
{
    workspace::Document document;
    document.accounts.append(acme());
    Fixture f(document);
    f.click(u"emptyBegin"_s);
    f.chooseInMenu(u"add:clevertap.whatsapp.8x8"_s);
    f.enter(u"nickname"_s, u"later"_s);
    f.page->findChild<QAction *>(u"headers.preset.clevertap"_s)->trigger();
    f.click(u"formSave"_s);
    QTRY_VERIFY(f.document().providers.first().savedAt);
    QVERIFY(!f.document().providers.first().fields.contains(u"headers.password"_s));
    QTRY_VERIFY2(f.text(u"formStatus"_s).contains(u"errors"_s),
                 qPrintable(f.text(u"formStatus"_s)));
    // The row is still there to be filled in, and still a secret one.
    QTRY_VERIFY(f.isThere(u"headers.password.value"_s));
    f.enter(u"headers.password.value"_s, u"came-later-1"_s);
    f.enter(u"headers.user.value"_s, u"came-later-2"_s);
    f.click(u"formSave"_s);
    QTRY_COMPARE(f.secret(u"later"_s, u"headers.password"_s), "came-later-1");
    QVERIFY(f.document().provider(u"later"_s)->fields.value(u"headers.user"_s).isSecret());
}

void TestProviderForm::theAccountFillsTheEndpoint()
{
    workspace::Document document;
    document.accounts.append(acme());
    document.accounts.append(acme(Environment::Production));
    document.accounts.last().id = u"live"_s;
    document.accounts.last().fields.insert(u"region"_s, forms::FieldValue(u"eu"_s));
    Fixture f(document);
    f.click(u"emptyBegin"_s);
    f.chooseInMenu(u"add:clevertap.whatsapp.8x8"_s);
    f.find<QWidget>(u"account"_s)->setFocus();
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    QCOMPARE(f.document().providers.first().account, u"live"_s);
    QTRY_COMPARE(f.find<QLineEdit>(u"endpoint"_s)->text(),
                 u"https://chatapps.8x8.uk/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s);
    QCOMPARE(f.page->environment(), Environment::Production);
    f.engine.workspace().undo();
    f.engine.workspace().undo();
    QCOMPARE(f.document().providers.first().account, QString());
    QCOMPARE(f.page->environment(), Environment::Test);
}

void TestProviderForm::withoutAStoreNothingTypedIsLost()
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append(provider(u"first"_s, u"+918889500122"_s));
    document.providers.first().fields.remove(u"headers.user"_s);
    document.providers.first().fields.remove(u"headers.password"_s);
    Fixture f(document, engine::SecretsBackend::Env);
    f.page->findChild<QAction *>(u"headers.preset.clevertap"_s)->trigger();
    f.enter(u"headers.user.value"_s, u"typed-user-3"_s);
    f.enter(u"headers.password.value"_s, u"typed-pass-3"_s);
    f.prompts.answer(u"secrets.thisRun"_s, false);
    f.click(u"formSave"_s);
    QTRY_VERIFY(f.isThere(u"formNotice"_s));
    QVERIFY(!f.document().provider(u"first"_s)->savedAt);
    QTRY_COMPARE(f.find<QLineEdit>(u"headers.password.value"_s)->text(), u"typed-pass-3"_s);
    f.prompts.answer(u"secrets.thisRun"_s, true);
    QTRY_VERIFY(f.find<QWidget>(u"formSave"_s)->isEnabled());
    f.click(u"formSave"_s);
    QTRY_VERIFY(f.document().provider(u"first"_s)->savedAt);
    QCOMPARE(f.engine.secretsBackend(), engine::SecretsBackend::Memory);
    QCOMPARE(f.secret(u"first"_s, u"headers.password"_s), "typed-pass-3");
    QTRY_VERIFY(!f.isThere(u"formNotice"_s));
    QVERIFY(f.prompts.verifyDone());
}

void TestProviderForm::tabReadsThePageAsTheEyeDoes()
{
    Fixture f(demo());
    f.find<QWidget>(u"objects"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 160 && !order.contains(u"tabGuide"_s); ++i) {
        order.append(QApplication::focusWidget()->objectName());
        f.press(Qt::Key_Tab);
    }
    // List, what stands above the form, the form, what stands below it, the side pane.
    qsizetype last = -1;
    for (const QString &name :
         {u"objects"_s, u"addObject"_s, u"account"_s, u"fillEndpoint"_s, u"nickname"_s,
          u"mobileNumber"_s, u"endpoint"_s, u"sendTestLink"_s, u"formSave"_s}) {
        const qsizetype at = order.indexOf(name);
        QVERIFY2(at > last, qPrintable(name + u" after "_s + order.mid(last + 1).join(u", "_s)));
        last = at;
    }
    f.tabTo(u"tabGuide"_s);
}

/// Its account is the only one that it can be set up with, and the first field takes a name.
void TestProviderForm::whoAddsOneBeginsWithItsName()
{
    workspace::Document document;
    document.accounts.append(acme());
    Fixture f(document);
    const auto add = [&f] {
        const auto entries = f.page->paletteEntries();
        for (const auto &entry : entries)
            if (entry.title.contains(u"Cognigy"_s) &&
                entry.group == ui::PaletteEntry::Group::Actions)
                return entry.run();
        QTest::qFail("nothing to add", __FILE__, __LINE__);
    };
    add();
    QTRY_COMPARE(f.document().providers.size(), 1);
    QCOMPARE(f.document().providers.first().account, QString()); // that one is of another system
    f.engine.workspace().edit(u"Account"_s, [](workspace::Document &changed) {
        changed.accounts.append({.id = u"center"_s, .kind = u"8x8.contact-center"_s});
    });
    add();
    QTRY_COMPARE(f.document().providers.size(), 2);
    QCOMPARE(f.document().providers.last().account, u"center"_s);
    QTRY_VERIFY(QApplication::focusWidget());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"nickname"_s);
    f.type(u"8x8 harbor tour"_s);
    QTRY_COMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"8x8 harbor tour"_s);
}

QTEST_MAIN(TestProviderForm)
#include "tst_providerform.moc"
