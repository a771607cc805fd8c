// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Journey 1 of product.md: open, choose the sandbox, press Send test, see a 200 with its raw
// payload and the receipts.

#include "tourguide.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>

using namespace Qt::StringLiterals;
using namespace sendbench;

class FirstRunTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoClicksToAWorkingSend();
    void sandboxOptionLeadsThereAtOnce();
    void sentMessageIsInTheHistoryAfterARestart();
    void theWindowIsNoLargerThanItsScreen();
};

namespace
{

QString labelText(test::TourGuide &tour, const QString &name)
{
    const auto *label = tour.find<QLabel>(name);
    return label ? label->text() : QString();
}

} // namespace

void FirstRunTour::twoClicksToAWorkingSend()
{
    test::TourGuide tour(u"first-run"_s);
    QVERIFY(tour.start());
    tour.picture(u"welcome"_s);

    QVERIFY(tour.click(u"Try it in the sandbox"_s));
    QTRY_COMPARE(tour.window().currentPage()->id(), u"send"_s);
    tour.picture(u"compose"_s);
    auto *text = tour.find<QPlainTextEdit>(u"text"_s);
    QVERIFY(text);
    QTRY_VERIFY(text->hasFocus() || text->isEnabled());
    QTest::keyClicks(text, u"Hello"_s);

    QList<events::Event> receipts;
    connect(&tour.application().engine(), &engine::Engine::eventReceived, this,
            [&](const events::Event &event) { receipts.append(event); });
    QVERIFY(tour.click(u"Send test"_s));
    QTRY_VERIFY(labelText(tour, u"OutcomeTitle"_s).contains(u"200"_s));
    QTRY_COMPARE(receipts.size(), 3);
    QCOMPARE(receipts.last().status, u"read"_s);
    tour.picture(u"receipts"_s);
}

void FirstRunTour::sandboxOptionLeadsThereAtOnce()
{
    test::TourGuide tour(u"sandbox-option"_s, {.sandbox = true});
    QVERIFY(tour.start());
    QCOMPARE(tour.window().currentPage()->id(), u"send"_s);
    QTest::keyClicks(tour.find<QPlainTextEdit>(u"text"_s), u"Hello"_s);
    QTest::keyClick(&tour.window(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(labelText(tour, u"OutcomeTitle"_s).contains(u"200"_s));
}

void FirstRunTour::sentMessageIsInTheHistoryAfterARestart()
{
    test::TourGuide tour(u"restart"_s, {.sandbox = true});
    QVERIFY(tour.start());
    QTest::keyClicks(tour.find<QPlainTextEdit>(u"text"_s), u"Remember me"_s);
    QVERIFY(tour.click(u"Send test"_s));
    QTRY_VERIFY(labelText(tour, u"OutcomeTitle"_s).contains(u"200"_s));
    QVERIFY(tour.restart());
    tour.application().open(u"history"_s, {});
    auto *job = tour.application().engine().history()->rows({.text = u"Remember"_s}, 0, 10, this);
    std::optional<qsizetype> found;
    connect(job, &Job::finished, this, [&] { found = job->result() ? job->result()->size() : -1; });
    job->start();
    QTRY_VERIFY(found.has_value());
    QCOMPARE(*found, 1);
    tour.picture(u"history"_s);
}

void FirstRunTour::theWindowIsNoLargerThanItsScreen()
{
    test::TourGuide tour(u"screen"_s);
    tour.window().resize(4000, 3000); // as a larger screen once had it
    QVERIFY(tour.application().start());
    const QSize room = tour.window().screen()->availableSize();
    QVERIFY2(tour.window().width() <= room.width() && tour.window().height() <= room.height(),
             qPrintable(u"%1 × %2"_s.arg(tour.window().width()).arg(tour.window().height())));
}

QTEST_MAIN(FirstRunTour)
#include "tst_firstrun.moc"
