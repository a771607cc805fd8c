// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Journey 3 of product.md: a template that would be refused is pasted, one sees why in words with
// Meta's subcode, the fixes are applied by one key each, and what a send would carry is copied.

#include "journey.h"
#include "refusedtemplate.h"
#include "ui/pages/templates/templatespage.h"

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
            all.append(label->text());
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
    QGuiApplication::clipboard()->setText(QString::fromUtf8(journey::kRefused));
    page->focusFirst();
    tour.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(tour.find<QDialog>(u"importDialog"_s));
    QVERIFY(tour.text(u"importSummary"_s).contains(u"Meta"_s));
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
    QVERIFY(QGuiApplication::clipboard()->text().contains(page->session().value().name));
    tour.picture(u"payload"_s);

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
