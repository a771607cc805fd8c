// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Journey 3 of product.md: a template that would be refused is pasted, one sees why in words with
// Meta's subcode, the fixes are applied by one key each, and what a send would carry is copied.

#include "journey.h"
#include "support/pastedtexts.h"
#include "ui/pages/templates/templatespage.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

/// Everything that the labels on screen say.
QString said(test::Journey &tour)
{
    QStringList all;
    for (const QLabel *label : tour.window().findChildren<QLabel *>())
        if (label->isVisible())
            all.append(label->text().remove(QChar(0x200b)));
    return all.join(u'\n');
}

} // namespace

class TemplateTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWouldBeRefused();
};

void TemplateTour::whatWouldBeRefused()
{
    test::Journey tour(u"template"_s);
    QVERIFY(tour.begin());
    tour.goTo(u"templates"_s);
    auto *page = qobject_cast<ui::TemplatesPage *>(tour.window().page(u"templates"_s));
    QVERIFY(page);
    tour.picture(u"empty"_s);

    // Paste: which form it is, is said before anything is taken.
    QGuiApplication::clipboard()->setText(QString::fromUtf8(pasted::kBad));
    page->focusFirst();
    tour.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(tour.find<QDialog>(u"importDialog"_s));
    QTRY_VERIFY(tour.text(u"importSummary"_s).contains(u"Meta"_s));
    tour.press(u"importNow"_s);
    QTRY_COMPARE(tour.document().templates.size(), 1);
    QTRY_VERIFY(page->session().isJudged());
    QVERIFY(hasErrors(page->session().findings()));
    QTRY_VERIFY2(said(tour).contains(u"2388299"_s), qPrintable(said(tour)));
    tour.picture(u"refused"_s);

    tour.window().activateWindow(); // a dialog that closed does not do so offscreen
    QVERIFY(QTest::qWaitForWindowActive(&tour.window()));
    QTRY_VERIFY(QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget()));
    // Each fix by its key, until there is nothing left that a key can mend.
    for (int i = 0; i < 15 && hasErrors(page->session().findings()); ++i) {
        tour.key(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(page->session().isJudged());
    }
    QStringList left;
    for (const Finding &finding : page->session().findings())
        left.append(finding.rule);
    QVERIFY2(!hasErrors(page->session().findings()), qPrintable(left.join(u' ')));
    tour.picture(u"mended"_s);

    // What a phone shows, and what a send would carry.
    tour.press(u"tabPreview"_s);
    tour.picture(u"preview"_s);
    tour.press(u"tabValues"_s);
    tour.press(u"routeEight"_s);
    QTRY_VERIFY(tour.find<QWidget>(u"copyTemplatePayload"_s)->isEnabled());
    tour.press(u"copyTemplatePayload"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"\"template\""_s));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(page->session().value().name));
    tour.picture(u"payload"_s);

    // It is submitted, and watched until it is reviewed.
    tour.addAccount(u"acme"_s, u"8x8.connect"_s,
                    {{u"region"_s, u"ap"_s},
                     {u"accountId"_s, u"00000000-5a4d-4b0c-8000-000000000002"_s},
                     {u"channelId"_s, u"0b8c9d10-2222-4222-8333-444455556666"_s},
                     {u"apiKey"_s, QString()}});
    // It may stand in the menu of tabs, at this width.
    auto *tab = page->findChild<QAbstractButton *>(u"tabEight"_s);
    QVERIFY(tab);
    tab->setChecked(true);
    QTRY_VERIFY(tour.isThere(u"eightPush"_s));
    tour.press(u"eightPush"_s);
    QTRY_VERIFY(tour.isThere(u"pushApply"_s) && tour.find<QWidget>(u"pushApply"_s)->isEnabled());
    QTRY_VERIFY2(said(tour).contains(u"Meta reviews it before it can be sent"_s),
                 qPrintable(said(tour)));
    tour.picture(u"costs"_s);
    tour.prompts().answer(u"template.push"_s, true);
    tour.press(u"pushApply"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tour.text(u"eightState"_s), u"Approved"_s, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(page->session().value().remote.status, u"APPROVED"_s, 60'000);
    const auto post = tour.sent("POST", u"/templates"_s);
    QVERIFY(post && post->exchange.response && post->exchange.response->status == 200);
    QVERIFY(post->exchange.request.body.contains("\"boat_delay\""));
    tour.picture(u"approved"_s);

    // All of it survives the end of the program.
    const auto mended = page->session().value();
    QVERIFY(tour.restart());
    tour.goTo(u"templates"_s);
    page = qobject_cast<ui::TemplatesPage *>(tour.window().page(u"templates"_s));
    QVERIFY(page);
    QCOMPARE(page->session().value(), mended);
    QVERIFY(tour.prompts().verifyDone());
}

QTEST_MAIN(TemplateTour)
#include "tst_template.moc"
