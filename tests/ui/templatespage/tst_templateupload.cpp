// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "eightbench.h"
#include "support/slowserver.h"
#include "workspace/sharing.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QProgressBar>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

constexpr int kLong = 30'000; // a slow machine

templates::Template withPicture()
{
    auto t = boatDelay();
    t.header = templates::Header{};
    t.header->format = templates::HeaderFormat::Image;
    return t;
}

templates::Template withCards()
{
    auto t = ui::newTemplate(ui::TemplateType::Carousel);
    t.name = u"boat_cards"_s;
    return t;
}

/// A file that may be long, and an account whose 8x8 takes it slowly.
constexpr qint64 kStep = 1'500'000;
constexpr qint64 kLongFile = test::SlowServer::kBetween + 2 * kStep;
workspace::Document atServer(const test::SlowServer &server)
{
    auto t = withPicture();
    t.header->format = templates::HeaderFormat::Document;
    auto document = withAccount({t});
    document.accounts[0].fields.insert(u"host.chatapps"_s, forms::FieldValue(server.url()));
    return document;
}

QString made(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("no file", __FILE__, __LINE__);
    return file.fileName();
}

} // namespace

/// A file of this machine as the sample of a header.
class TestTemplateUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilesAddressComesIntoTheField()
    {
        EightBench bench({withPicture()});
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s, made(folder, u"pier.png"_s, "\x89PNG pier"));
        bench.click(u"uploadMedia"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.value().header->media.isEmpty(), kLong);
        QVERIFY2(bench.value().header->media.first().contains(u"/files/"_s),
                 qPrintable(bench.value().header->media.first()));
        QTRY_COMPARE(bench.count(u"POST"_s), 1);
        QTRY_COMPARE(bench.records.size(), 1);
        QVERIFY(bench.records.constFirst().exchange.request.body.contains("filename=\"pier.png\""));
        QTRY_VERIFY(bench.isThere(u"uploadMedia"_s)); // and not its progress
        QTRY_VERIFY(!bench.isThere(u"uploadStop"_s));
        // One step back.
        bench.engine.workspace().undo();
        QVERIFY(bench.value().header->media.isEmpty());
    }

    void anUploadedFileIsSubmittedWithItsWholeAddress()
    {
        EightBench bench({withPicture()});
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s, made(folder, u"pier.png"_s, "\x89PNG pier"));
        bench.click(u"uploadMedia"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.value().header->media.isEmpty(), kLong);
        QVERIFY(bench.plan());
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.count(u"POST"_s) == 2, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bench.stored(u"boat_delay"_s) != QString(), kLong);
    }

    void itGoesToTheCardThatWasOpen()
    {
        EightBench bench({withCards()});
        QTemporaryDir folder;
        QVERIFY(bench.isThere(u"uploadMedia"_s));
        bench.prompts.answer(u"openFile"_s, made(folder, u"pier.jpg"_s, "jpeg"));
        QSignalSpy served(&bench.engine.sandbox(), &sandbox::Sandbox::requestServed);
        bench.click(u"uploadMedia"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.isThere(u"uploadStop"_s) || !served.isEmpty(), kLong);
        bench.click(u"card.2"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.toasts.isEmpty(), kLong);
        const auto &cards = *bench.value().cards;
        QVERIFY(!cards.at(0).header->media.isEmpty());
        QVERIFY(cards.at(1).header->media.isEmpty());
    }

    void theShareRisesAsTheFileGoesOut()
    {
        test::SlowServer server(test::kUploaded);
        EightBench bench(atServer(server));
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s,
                             made(folder, u"pier.pdf"_s, QByteArray(kLongFile, 'p')));
        QWidget *button = bench.find<QWidget>(u"uploadMedia"_s)->parentWidget();
        auto *bar = button->findChild<QProgressBar *>(u"uploadProgress"_s);
        auto *share = button->findChild<QLabel *>(u"uploadShare"_s);
        QList<int> shown;
        connect(bar, &QProgressBar::valueChanged, &server, [&](int now) { shown.append(now); });
        bench.click(u"uploadMedia"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() == 100 && share->isVisible(), kLong);
        const int first = bar->value();
        QVERIFY(first < 100);
        server.letThrough(kStep);
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() > first, kLong);
        QVERIFY(bar->value() < 100);
        QCOMPARE(share->text(), u"%1 %"_s.arg(bar->value()));
        QVERIFY2(bar->toolTip().contains(u"MiB"_s), qPrintable(bar->toolTip()));
        server.letAllThrough();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.value().header->media.isEmpty(), kLong);
        QVERIFY(bench.value().header->media.first().contains(u"/files/pier.pdf?"_s));
        shown.removeAll(-1); // while nobody knew
        QVERIFY(std::is_sorted(shown.cbegin(), shown.cend()));
        QVERIFY(shown.contains(100));
        QTRY_VERIFY(bench.isThere(u"uploadMedia"_s));
        QTRY_VERIFY(!share->isVisible());
    }

    void stoppedHalfWayNothingIsLeft()
    {
        test::SlowServer server(test::kUploaded);
        EightBench bench(atServer(server));
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s,
                             made(folder, u"pier.pdf"_s, QByteArray(kLongFile, 'p')));
        const auto before = bench.document();
        auto *bar =
            bench.find<QWidget>(u"uploadMedia"_s)->parentWidget()->findChild<QProgressBar *>();
        bench.click(u"uploadMedia"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() == 100, kLong);
        const int first = bar->value();
        server.letThrough(kStep);
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() > first, kLong);
        bench.click(u"uploadStop"_s);
        server.letAllThrough(); // what is on its way still comes, and no more
        QTRY_VERIFY_WITH_TIMEOUT(!server.isConnected(), kLong);
        QTRY_COMPARE(bench.toasts.size(), 1);
        QVERIFY2(bench.toasts.constFirst().contains(u"no whole file"_s),
                 qPrintable(bench.toasts.constFirst()));
        QTRY_VERIFY(bench.isThere(u"uploadMedia"_s));
        QTRY_VERIFY(!bench.isThere(u"uploadStop"_s));
        QVERIFY(server.received() < kLongFile);
        QCOMPARE(server.answered(), 0);
        QVERIFY(workspace::areEqual(bench.document(), before));
        QVERIFY(bench.prompts.told().isEmpty());
        // And again, as if nothing had been.
        server.letAllThrough();
        bench.prompts.answer(u"openFile"_s, folder.filePath(u"pier.pdf"_s));
        bench.click(u"uploadMedia"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.value().header->media.isEmpty(), kLong);
        QCOMPARE(server.connections(), 2);
    }

    void whatIsNoPictureStaysHere()
    {
        EightBench bench({withPicture()});
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s, made(folder, u"pier.pdf"_s, "pdf"));
        bench.click(u"uploadMedia"_s);
        QTRY_COMPARE(bench.prompts.told().size(), 1);
        QTRY_VERIFY2(bench.prompts.told().constFirst().text.contains(u"jpg, jpeg, png"_s),
                     qPrintable(bench.prompts.told().constFirst().text));
        bench.prompts.answer(u"openFile"_s, made(folder, u"empty.png"_s, {}));
        bench.click(u"uploadMedia"_s);
        QTRY_COMPARE(bench.prompts.told().size(), 2);
        QCOMPARE(bench.records.size(), 0);
    }

    void aRefusalSaysWhy()
    {
        auto document = withAccount({withPicture()});
        document.accounts[0].fields.insert(u"subAccounts.chatapps"_s,
                                           forms::FieldValue(u"Unknown_WA"_s));
        EightBench bench(document);
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s, made(folder, u"pier.png"_s, "\x89PNG pier"));
        bench.click(u"uploadMedia"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.prompts.told().size(), 1, kLong);
        QTRY_COMPARE(bench.prompts.told().constFirst().title, u"Not uploaded"_s);
        QTRY_VERIFY(bench.prompts.told().constFirst().details.contains(u"sub-account"_s,
                                                                       Qt::CaseInsensitive));
        QVERIFY(bench.value().header->media.isEmpty());
        QTRY_VERIFY(bench.isThere(u"uploadMedia"_s));
    }

    void withoutAnAccountItSaysWhatIsNeeded()
    {
        auto document = withAccount({withPicture()});
        document.accounts.clear();
        document.webhooks.clear();
        EightBench bench(document);
        bench.prompts.answer(u"template.uploadAccount"_s, true);
        bench.click(u"uploadMedia"_s);
        QTRY_COMPARE(bench.opened.size(), 1);
        QTRY_COMPARE(bench.opened.constFirst().first, u"accounts"_s);
    }

    /// As PNG under <build>/pictures/templates; nothing of it is cut off or without a name.
    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QSize>("size");
        const QSize usual(1400, 900);
        const QSize narrow(1280, 800);
        const QSize small(1024, 700);
        QTest::newRow("eight-none") << false << false << u"none"_s << usual;
        QTest::newRow("eight-same") << false << false << u"same"_s << usual;
        QTest::newRow("eight-differs") << false << false << u"differs"_s << usual;
        QTest::newRow("eight-differs-dark") << true << false << u"differs"_s << narrow;
        QTest::newRow("eight-differs-small") << false << false << u"differs"_s << small;
        QTest::newRow("eight-push") << false << false << u"push"_s << narrow;
        QTest::newRow("eight-push-dark") << true << false << u"push"_s << usual;
        QTest::newRow("eight-push-mirrored") << false << true << u"push"_s << narrow;
        QTest::newRow("eight-push-small") << true << false << u"push"_s << small;
        QTest::newRow("eight-uploading") << false << false << u"uploading"_s << narrow;
        QTest::newRow("eight-uploading-mirrored") << true << true << u"uploading"_s << narrow;
        QTest::newRow("eight-share") << false << false << u"share"_s << usual;
        QTest::newRow("eight-share-dark") << true << false << u"share"_s << small;
        QTest::newRow("eight-share-mirrored") << false << true << u"share"_s << narrow;
        QTest::newRow("eight-all") << false << false << u"all"_s << usual;
        QTest::newRow("eight-all-dark") << true << false << u"all"_s << usual;
        QTest::newRow("eight-all-mirrored") << false << true << u"all"_s << narrow;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(QString, what);
        QFETCH(QSize, size);
        auto changed = ofTheChannel(u"order_ready"_s);
        if (what != u"same"_s)
            changed.footer->text = u"Harbour office"_s;
        auto document = withAccount({changed, withPicture()});
        if (what == u"none"_s) {
            document.accounts.clear();
            document.webhooks.clear();
        }
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        test::SlowServer server(test::kUploaded);
        if (what == u"share"_s)
            document = atServer(server);
        EightBench bench(document);
        bench.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        bench.window.resize(size);
        QTRY_COMPARE(bench.window.size(), size);
        if (bench.isThere(u"turnSide"_s) && what != u"uploading"_s && what != u"share"_s)
            bench.click(u"turnSide"_s); // no room for both
        QTemporaryDir files;
        if (what == u"push"_s) {
            QVERIFY(bench.plan());
            QVERIFY(bench.judged());
        } else if (what == u"uploading"_s) {
            bench.page->openObject(bench.document().templates.constLast().id);
            bench.find<QWidget>(u"uploadMedia"_s)->setFocus();
            bench.prompts.answer(u"openFile"_s,
                                 made(files, u"pier.png"_s, QByteArray(4'000'000, 'p')));
            bench.find<QAbstractButton>(u"uploadMedia"_s)->click();
        } else if (what == u"share"_s) {
            bench.prompts.answer(u"openFile"_s,
                                 made(files, u"pier.pdf"_s, QByteArray(kLongFile, 'p')));
            auto *bar =
                bench.find<QWidget>(u"uploadMedia"_s)->parentWidget()->findChild<QProgressBar *>();
            bench.click(u"uploadMedia"_s);
            server.letThrough(kStep);
            QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() == 100 && bar->value() > 9, kLong);
        } else if (what == u"all"_s) {
            bench.page->findChild<QAction *>(u"compareWithEight"_s)->trigger();
            QTRY_VERIFY(bench.dialog());
            auto *table = bench.dialog()->findChild<QAbstractItemView *>(u"syncTable"_s);
            QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 1, kLong);
        } else if (what != u"none"_s) {
            bench.click(u"eightRefresh"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!bench.state().isEmpty(), kLong);
        }
        for (int i = 0; i < 5 && what != u"uploading"_s; ++i)
            QCoreApplication::processEvents();  // what came late gets its place
        QVERIFY(!bench.isThere(u"moreTabs"_s)); // six titles find room
        const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR) + u"/pictures/templates/"_s;
        QVERIFY(QDir().mkpath(folder));
        QWidget *shown = what == u"all"_s ? static_cast<QWidget *>(bench.dialog()) : &bench.window;
        QVERIFY(
            shown->grab().save(folder + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
        const QStringList nameless = bench.nameless();
        const QStringList cutOff = bench.cutOff();
        const QStringList clipped = bench.clipped();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(nameless, QStringList());
        QVERIFY2(cutOff.isEmpty(), qPrintable(cutOff.join(u" | "_s)));
        QCOMPARE(clipped, QStringList());
    }
};

QTEST_MAIN(TestTemplateUpload)
#include "tst_templateupload.moc"
