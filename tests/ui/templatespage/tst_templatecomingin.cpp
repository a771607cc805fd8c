// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pastedtexts.h"
#include "templatebench.h"

#include <QDialog>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

QDialog *dialog(const TemplateBench &bench)
{
    for (QDialog *one : bench.page->findChildren<QDialog *>(u"importDialog"_s))
        if (one->isVisible())
            return one;
    return nullptr;
}

QString textIn(const QDialog *open, const QString &label)
{
    return open->findChild<QLabel *>(label)->text();
}

/// Ctrl+V in the list, and what the dialog then says.
QDialog *pasteIntoList(TemplateBench &bench, const QByteArray &text)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    bench.activate();
    bench.page->focusFirst();
    bench.press(Qt::Key_V, Qt::ControlModifier);
    (void)QTest::qWaitFor([&] { return dialog(bench) != nullptr; });
    return dialog(bench);
}

} // namespace

/// What comes in and goes out.
class TestTemplateComingIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metasFormIsPasted()
    {
        TemplateBench bench({boatDelay()});
        QDialog *open = pasteIntoList(bench, pasted::kBad);
        QVERIFY(open);
        QVERIFY2(textIn(open, u"importSummary"_s).contains(u"Meta"_s),
                 qPrintable(textIn(open, u"importSummary"_s)));
        QVERIFY(textIn(open, u"importDetails"_s).contains(u"Boat Delay · en_GB"_s));
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.document().templates.size(), 2);
        QCOMPARE(bench.value().name, u"Boat Delay"_s);
        QVERIFY(!bench.errors().isEmpty());
        QVERIFY(bench.isThere(u"findingsSummary"_s)); // why it would be refused is on screen
    }

    void eightsFormIsPastedIntoTheEmptyPage()
    {
        TemplateBench bench;
        QDialog *open = pasteIntoList(bench, pasted::kEight);
        QVERIFY(open);
        QVERIFY(textIn(open, u"importSummary"_s).contains(u"8x8"_s));
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.document().templates.size(), 1);
        QCOMPARE(bench.value().name, u"boat_delay"_s);
        QCOMPARE(bench.value().body->samples.constFirst().value, u"Ada"_s);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.document().templates.size(), 0);
    }

    void aMessageIsToldFromATemplate()
    {
        TemplateBench bench({boatDelay()});
        QDialog *open = pasteIntoList(bench, pasted::kSend);
        QVERIFY(open);
        QVERIFY(textIn(open, u"importSummary"_s).contains(u"message"_s));
        QVERIFY(!open->findChild<QWidget *>(u"importNow"_s)->isEnabled());
        QTest::mouseClick(open->findChild<QWidget *>(u"importCancel"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog(bench));
        QCOMPARE(bench.document().templates.size(), 1);
    }

    void aTwinIsReplacedOnlyWhenAsked()
    {
        TemplateBench bench({boatDelay()});
        QDialog *open = pasteIntoList(bench, pasted::kEight);
        QVERIFY(open);
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.document().templates.size(), 2);
        QCOMPARE(bench.value().name, u"boat_delay_2"_s);
        QTRY_VERIFY(!dialog(bench));
        open = pasteIntoList(bench, pasted::kEight);
        QVERIFY(open);
        auto *replace = open->findChild<QAbstractButton *>(u"importReplace"_s);
        QVERIFY(replace->isVisible());
        replace->click();
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.value().name, u"boat_delay"_s);
        QCOMPARE(bench.document().templates.size(), 2);
        QVERIFY(bench.value().buttons.isEmpty());
    }

    void whatGoesOutComesBackTheSame()
    {
        TemplateBench bench({boatDelay()});
        for (QAction *action : bench.page->headerActions())
            if (action->objectName() == u"exportTemplate"_s)
                for (QAction *entry : action->menu<QMenu *>()->actions())
                    if (entry->objectName() == u"copyAs:meta"_s)
                        entry->trigger();
        const auto back =
            templates::readTemplates(QGuiApplication::clipboard()->text().toUtf8(), u"copy"_s);
        QVERIFY(back);
        QCOMPARE(back->form, templates::Form::MetaCreate);
        auto value = back->templates.constFirst().value;
        value.order.clear();
        auto wanted = bench.value();
        wanted.order.clear();
        QCOMPARE(value, wanted);
    }

    void aCopyInAnotherLanguageIsCompared()
    {
        TemplateBench bench({boatDelay()});
        bench.prompts.answer(u"template.language"_s, u"German"_s);
        bench.page->findChild<QAction *>(u"copyToLanguage"_s)->trigger();
        QTRY_COMPARE(bench.document().templates.size(), 2);
        QCOMPARE(bench.value().language, u"de"_s);
        QTRY_VERIFY(bench.isThere(u"compareSummary"_s));
        QVERIFY(bench.text(u"compareSummary"_s).contains(u"No gaps"_s));
        bench.typeBody(u"Hallo, Ihr Boot zur Insel geht heute später."_s);
        QTRY_VERIFY(bench.text(u"compareSummary"_s).contains(u"gap"_s) &&
                    !bench.text(u"compareSummary"_s).contains(u"No gaps"_s));
    }

    void aCarouselHasItsSheetAndItsPayload()
    {
        TemplateBench bench;
        QDialog *open = pasteIntoList(bench, pasted::kCarousel);
        QVERIFY(open);
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.document().templates.size(), 1);
        bench.click(u"tabCopySheet"_s);
        QTRY_VERIFY(bench.isThere(u"sheetCopy.0"_s));
        bench.click(u"sheetCopy.0"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"summer_boats"_s);
        bench.click(u"tabValues"_s);
        QTRY_VERIFY(bench.isThere(u"value.body.1"_s));
        for (const QString &route : {u"routeMeta"_s, u"routeEight"_s}) {
            bench.click(route);
            bench.enter(u"value.body.1"_s, u"Grace"_s);
            QTRY_VERIFY(bench.find<QWidget>(u"copyTemplatePayload"_s)->isEnabled());
            bench.click(u"copyTemplatePayload"_s);
            QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Grace"_s));
        }
    }
};

QTEST_MAIN(TestTemplateComingIn)
#include "tst_templatecomingin.moc"
