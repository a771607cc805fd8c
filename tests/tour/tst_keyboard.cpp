// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The journey of a partner's set-up without a mouse: only keys, from the empty window to an
// accepted preflight.

#include "journey.h"

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace sendbench;

class KeyboardTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheEmptyWindowToThePreflight();

private:
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void clip(const QString &text) { QGuiApplication::clipboard()->setText(text); }
};

void KeyboardTour::fromTheEmptyWindowToThePreflight()
{
    test::Journey tour(u"keyboard"_s);
    QVERIFY(tour.begin());
    tour.addAccount(u"acme-ct"_s, u"clevertap"_s,
                    {{u"region"_s, u"eu1"_s}, {u"accountId"_s, u"ACME"_s}});
    tour.key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(tour.window().currentPage()->id(), u"providers"_s);
    tour.tabTo(u"emptyBegin"_s);
    const auto space = [&tour] { tour.key(Qt::Key_Space); };
    tour.pickFrom(space, u"add:clevertap.whatsapp.haptik"_s);
    QTRY_VERIFY(tour.isThere(u"nickname"_s));
    tour.tabTo(u"fillEndpoint"_s);
    tour.pickFrom(space, u"Sandbox"_s);
    QTRY_VERIFY(tour.text(u"endpoint"_s).endsWith(u"/haptik/clevertap"_s));

    tour.tabTo(u"nickname"_s);
    type(u"Haptik"_s);
    tour.tabTo(u"mobileNumber"_s);
    type(u"+918889500124"_s);
    tour.tabTo(u"deliveryReportCallbackUrl"_s);
    clip(u"https://eu1.cb.wzrkt.com/wa/generic/status?a=ACME"_s);
    tour.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(tour.text(u"deliveryReportCallbackUrl"_s),
                 u"https://eu1.cb.wzrkt.com/wa/generic/status?a=ACME"_s);
    tour.tabTo(u"headers.presets"_s);
    tour.pickFrom(space, u"headers.preset.token"_s);
    tour.tabTo(u"headers.Token.value"_s);
    type(u"sandbox-partner-key-1"_s);
    tour.tabTo(u"limitConcurrency"_s);
    tour.key(Qt::Key_Space);
    tour.tabTo(u"maxConcurrentRequests"_s);
    type(u"100"_s);
    tour.picture(u"filled"_s);
    tour.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(tour.text(u"formStatus"_s).contains(u"Last saved on"_s),
                 qPrintable(tour.text(u"formStatus"_s)));

    // F6 goes on to the pane beside the form.
    const QString before = tour.newestId();
    const auto inSide = [&tour] {
        const auto *side = tour.find<QWidget>(u"sidePane"_s);
        return side && QApplication::focusWidget() &&
               side->isAncestorOf(QApplication::focusWidget());
    };
    for (int i = 0; i < 6 && !inSide(); ++i)
        tour.key(Qt::Key_F6);
    QVERIFY(inSide());
    tour.tabTo(u"done:find"_s);
    tour.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"copy:endpoint"_s);
    tour.tabTo(u"tabGuide"_s);
    tour.key(Qt::Key_Right);
    QTRY_VERIFY(tour.isThere(u"runPreflight"_s));
    tour.tabTo(u"runPreflight"_s);
    tour.key(Qt::Key_Space);
    const auto preflight = tour.after(before);
    QVERIFY(preflight);
    QCOMPARE(preflight->exchange.request.target, "/haptik/clevertap");
    QVERIFY2(preflight->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(preflight->outcome.message));
    tour.picture(u"preflight"_s);

    // Every action has a name in the palette.
    tour.key(Qt::Key_K, Qt::ControlModifier);
    type(u"bundles"_s);
    tour.key(Qt::Key_Return);
    QTRY_COMPARE(tour.window().currentPage()->id(), u"bundles"_s);
    tour.picture(u"bundles"_s);
}

QTEST_MAIN(KeyboardTour)
#include "tst_keyboard.moc"
