// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/pages/providers/providerspage.h"

#include <QElapsedTimer>
#include <QListView>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

/// Values nobody means well with: findings, and a page that goes on working.
class TestProviderHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheFile_data();
    void inTheFile();
    void pasted();
    void anUnknownKindIsLeftAlone();
};

void TestProviderHostile::inTheFile_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("1 MB") << u"nickname"_s << QString(1'000'000, u'n');
    QTest::newRow("control") << u"nickname"_s << u"bell\u0007 and\u0000null"_s;
    QTest::newRow("turned") << u"nickname"_s << u"abc\u202Edef"_s;
    QTest::newRow("credentials")
        << u"endpoint"_s
        << u"https://user:word@chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s;
    QTest::newRow("line break") << u"endpoint"_s
                                << u"https://chatapps.8x8.com/api\r\nHost: evil.example"_s;
    QTest::newRow("markup") << u"mobileNumber"_s << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("long address") << u"endpoint"_s << u"https://"_s + QString(500'000, u'a');
}

void TestProviderHostile::inTheFile()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    workspace::Document document;
    document.accounts.append(acme());
    auto one = provider(u"hostile"_s, u"+918889500122"_s);
    one.fields.insert(key, forms::FieldValue(value));
    document.providers.append(one);
    QElapsedTimer clock;
    clock.start();
    Fixture f(document);
    f.click(u"tabChecks"_s);
    QTRY_VERIFY(f.isThere(u"place:"_s + key));
    QVERIFY(f.page->heading().size() < 200);
    QVERIFY(!f.page->heading().contains(QChar(0x202E)));
    const auto *list = f.find<QListView>(u"objects"_s);
    QVERIFY(list->model()->index(0, 0).data().toString().size() < 200);
    f.click(u"tabPayload"_s);
    f.click(u"tabGuide"_s);
    (void)f.window.grab();
    qInfo("shown with all its sides after %lld ms", clock.elapsed());
    // Nothing was changed by looking at it.
    QTRY_COMPARE(f.document().providers.first().fields.value(key).text(), value);
}

void TestProviderHostile::pasted()
{
    Fixture f(demo());
    f.click(u"tabChecks"_s);
    f.find<QLineEdit>(u"nickname"_s)->setFocus();
    f.press(Qt::Key_A, Qt::ControlModifier);
    QElapsedTimer clock;
    clock.start();
    f.paste(QString(1'000'000, u'x'));
    QTRY_VERIFY(f.isThere(u"place:nickname"_s));
    qInfo("judged after %lld ms", clock.elapsed());
    f.enter(u"endpoint"_s, u"https://me:secretword@chatapps.8x8.com/"_s);
    QTRY_VERIFY(f.isThere(u"place:endpoint"_s));
    f.click(u"formSave"_s);
    QTRY_VERIFY(f.document().providers.first().savedAt);
    QTRY_VERIFY(f.text(u"formStatus"_s).contains(u"Saved with"_s));
}

void TestProviderHostile::anUnknownKindIsLeftAlone()
{
    workspace::Document document;
    document.providers.append({.id = u"later"_s, .kind = u"some.later.kind"_s});
    document.providers.first().fields.insert(u"nickname"_s, forms::FieldValue(u"from later"_s));
    Fixture f(document);
    QVERIFY(f.find<QLabel>(u"formNotice"_s)->text().contains(u"some.later.kind"_s));
    QVERIFY(!f.find<QWidget>(u"formSave"_s)->isEnabled());
    f.click(u"duplicateObjectButton"_s);
    QTRY_COMPARE(f.document().providers.size(), 2);
    f.prompts.answer(u"provider.remove"_s, true);
    f.click(u"removeObjectButton"_s);
    QTRY_COMPARE(f.document().providers.size(), 1);
}

QTEST_MAIN(TestProviderHostile)
#include "tst_providerhostile.moc"
