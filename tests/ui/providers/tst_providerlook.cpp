// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/pages/providers/providerspage.h"

#include <QAction>
#include <QDir>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

/// The page in every light, as PNG under <build>/pictures/providers; each control has a name.
class TestProviderLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures_data();
    void pictures();
    void everyControlHasAName();
    void headerActions();
};

namespace
{

workspace::Document full()
{
    workspace::Document document = demo();
    document.accounts.append(acme());
    document.accounts.append(acme(Environment::Production));
    document.accounts.last().id = u"acme_live"_s;
    document.providers.append(provider(u"8x8_WA_India"_s, u"+918889500123"_s));
    auto broken = provider(u"Haptik_main_with_a_rather_long_name"_s, u"8889500"_s);
    broken.account = u"acme_live"_s;
    broken.fields.insert(u"endpoint"_s, forms::FieldValue(u"http://example.com/wa"_s));
    document.providers.append(broken);
    return document;
}

} // namespace

void TestProviderLook::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("tab");
    QTest::addColumn<bool>("mirrored");
    const QSize usual(1400, 900);
    QTest::newRow("guide") << false << usual << u"tabGuide"_s << false;
    QTest::newRow("checks") << false << usual << u"tabChecks"_s << false;
    QTest::newRow("checks-dark") << true << usual << u"tabChecks"_s << false;
    QTest::newRow("payload-dark") << true << usual << u"tabPayload"_s << false;
    QTest::newRow("small") << false << QSize(1024, 700) << u"tabChecks"_s << false;
    QTest::newRow("small-side") << false << QSize(1024, 700) << u"side"_s << false;
    QTest::newRow("large") << false << QSize(2560, 1440) << u"tabGuide"_s << false;
    QTest::newRow("mirrored") << false << usual << u"tabGuide"_s << true;
    QTest::newRow("empty") << true << QSize(1024, 700) << u"empty"_s << false;
}

void TestProviderLook::pictures()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(QString, tab);
    QFETCH(bool, mirrored);
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    Fixture f(tab == u"empty"_s ? workspace::Document{} : full());
    f.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    f.window.resize(size);
    QTRY_COMPARE(f.window.size(), size);
    if (tab == u"side"_s) {
        f.click(u"turnSide"_s);
        f.click(u"tabChecks"_s);
    } else if (tab != u"empty"_s && size.width() > 1100) {
        f.click(tab);
    }
    if (tab == u"tabChecks"_s && size.width() > 1100 && !dark) {
        f.click(u"runPreflight"_s);
        QTRY_VERIFY(f.isThere(u"showExchange"_s));
    } else if (tab == u"tabChecks"_s) {
        f.page->openObject(u"Haptik_main_with_a_rather_long_name"_s);
        f.page->headerActions().first()->trigger();
        if (size.width() < 1100)
            f.click(u"turnForm"_s);
    }
    QTRY_COMPARE(f.cutOff(), QStringList());
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // what came late gets its place
    const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures/providers");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(f.window.grab().save(
        u"%1/%2-%3x.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag()))
            .arg(f.window.devicePixelRatioF())));
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void TestProviderLook::everyControlHasAName()
{
    Fixture f(full());
    for (const QString &tab : {u"tabGuide"_s, u"tabChecks"_s, u"tabPayload"_s}) {
        f.click(tab);
        QCOMPARE(f.nameless(), QStringList());
    }
    Fixture empty({});
    QCOMPARE(empty.nameless(), QStringList());
}

void TestProviderLook::headerActions()
{
    Fixture f(full());
    f.page->openObject(u"8x8_WA_India"_s);
    QCOMPARE(f.page->headerActions().size(), 2);
    QVERIFY(f.page->hasPrimary());
    f.page->headerActions().last()->trigger();
    QCOMPARE(f.opened.last(), std::pair(u"send"_s, u"8x8_WA_India"_s));
    f.click(u"sendTestLink"_s);
    QCOMPARE(f.opened.size(), 2);
    QCOMPARE(f.page->panes().size(), 3);
    const auto entries = f.page->paletteEntries();
    QVERIFY(std::any_of(entries.begin(), entries.end(),
                        [](const auto &entry) { return entry.title == u"8x8_WA_India"_s; }));
}

QTEST_MAIN(TestProviderLook)
#include "tst_providerlook.moc"
