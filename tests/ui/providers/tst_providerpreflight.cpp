// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/exchange/payloadpane.h"
#include "ui/pages/providers/providerspage.h"

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

/// What CleverTap sends on Save, sent from the page.
class TestProviderPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedBySandbox();
    void aWrongPasswordIsRefused();
    void productionAsksFirst();
    void thePayloadShowsMarks();
    void anUnfinishedFormSaysWhy();
};

void TestProviderPreflight::acceptedBySandbox()
{
    Fixture f(demo());
    f.click(u"tabChecks"_s);
    f.click(u"runPreflight"_s);
    QTRY_VERIFY2(f.text(u"OutcomeTitle"_s).contains(u"accepted"_s),
                 qPrintable(f.text(u"OutcomeTitle"_s)));
    QTRY_VERIFY(f.find<QLabel>(u"callLimit"_s)->text().contains(u"limit is 1 s"_s));
    f.click(u"showExchange"_s);
    QTRY_COMPARE(f.opened.size(), 1);
    QTRY_COMPARE(f.opened.first().first, u"history"_s);
    QVERIFY(!f.opened.first().second.isEmpty());
}

void TestProviderPreflight::aWrongPasswordIsRefused()
{
    Fixture f(demo());
    f.click(u"tabChecks"_s);
    f.click(u"headers.password.replace"_s);
    f.enter(u"headers.password.value"_s, u"not-the-password"_s);
    QCOMPARE(f.find<QAbstractButton>(u"runPreflight"_s)->text(), u"Save and run preflight"_s);
    f.click(u"runPreflight"_s);
    QTRY_VERIFY2(f.text(u"OutcomeTitle"_s).contains(u"401"_s),
                 qPrintable(f.text(u"OutcomeTitle"_s)));
    QTRY_VERIFY(f.text(u"OutcomeTitle"_s).contains(u"refused"_s));
    QVERIFY(f.document().providers.first().savedAt);
    QCOMPARE(f.filesWith("not-the-password"), QStringList());
}

void TestProviderPreflight::productionAsksFirst()
{
    workspace::Document document = demo();
    document.accounts.first().environment = Environment::Production;
    Fixture f(document);
    QCOMPARE(f.page->environment(), Environment::Production);
    QSignalSpy recorded(&f.engine, &engine::Engine::sendRecorded);
    f.click(u"tabChecks"_s);
    f.prompts.answer(u"send.production"_s, false);
    f.click(u"runPreflight"_s);
    QTRY_COMPARE(f.prompts.asked().size(), 1);
    QVERIFY(f.prompts.asked().first().text.contains(u"8x8_WA_Sandbox"_s));
    QCoreApplication::processEvents();
    QTRY_VERIFY(!f.isThere(u"OutcomeTitle"_s));
    QCOMPARE(recorded.size(), 0);
}

void TestProviderPreflight::thePayloadShowsMarks()
{
    Fixture f(demo());
    f.click(u"tabPayload"_s);
    QTRY_VERIFY(f.find<QWidget>(u"copyPayload"_s)->isEnabled());
    f.click(u"copyPayload"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(
        copied.startsWith(u"POST /api/v1/subaccounts/Sandbox_WA/partners/clevertap/wa HTTP/1.1"_s),
        qPrintable(copied));
    QVERIFY(copied.contains(u"password: ‹secret:8x8_WA_Sandbox/headers.password›"_s));
    QVERIFY(copied.contains(u"0|0|0|0"_s));
    QVERIFY(
        !copied.contains(QString::fromUtf8(f.secret(u"8x8_WA_Sandbox"_s, u"headers.password"_s))));
    f.enter(u"mobileNumber"_s, u"+6591234567"_s);
    QTRY_VERIFY([&] {
        f.click(u"copyPayload"_s);
        return QGuiApplication::clipboard()->text().contains(u"6591234567"_s);
    }());
}

void TestProviderPreflight::anUnfinishedFormSaysWhy()
{
    Fixture f({});
    f.click(u"emptyBegin"_s);
    f.chooseInMenu(u"add:clevertap.whatsapp.8x8"_s);
    f.click(u"tabPayload"_s);
    QTRY_VERIFY(f.find<QLabel>(u"payloadMessage"_s)->text().contains(u"{{"_s));
    f.click(u"tabChecks"_s);
    f.click(u"runPreflight"_s);
    QTRY_VERIFY(f.isThere(u"OutcomeTitle"_s));
    QTRY_VERIFY2(f.text(u"OutcomeWhy"_s).contains(u"{{"_s), qPrintable(f.text(u"OutcomeWhy"_s)));
}

QTEST_MAIN(TestProviderPreflight)
#include "tst_providerpreflight.moc"
