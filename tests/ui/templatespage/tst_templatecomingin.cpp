// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/pastedtexts.h"
#include "templatebench.h"
#include "templates/languages.h"
#include "ui/pages/templates/importreading.h"

#include <QDialog>
#include <QListWidget>
#include <QStringConverter>
#include <QTemporaryDir>

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
    // A long text is read while the dialog is there.
    (void)QTest::qWaitFor(
        [&] { return dialog(bench) && textIn(dialog(bench), u"importSummary"_s) != u"Reading…"_s; },
        20'000);
    return dialog(bench);
}

/// The question for a language of the copy; nullptr: it is not open.
QDialog *languagesOpen(const TemplateBench &bench)
{
    for (QDialog *one : bench.page->findChildren<QDialog *>(u"languageDialog"_s))
        if (one->isVisible())
            return one;
    return nullptr;
}

QDialog *languages(TemplateBench &bench)
{
    bench.page->findChild<QAction *>(u"copyToLanguage"_s)->trigger();
    (void)QTest::qWaitFor([&] { return languagesOpen(bench) != nullptr; });
    return languagesOpen(bench);
}

QStringList shown(const QListWidget &list)
{
    QStringList all;
    for (int row = 0; row < list.count(); ++row)
        if (!list.item(row)->isHidden())
            all.append(list.item(row)->text());
    return all;
}

/// What the check of CleverTap's says, in its order.
QStringList twinRules(const TemplateBench &bench)
{
    QStringList rules;
    for (int row = 0; bench.isThere(u"twinRow.%1"_s.arg(row)); ++row) {
        const auto *whole = bench.find<QWidget>(u"twinRow.%1"_s.arg(row));
        for (const auto *line : whole->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
            if (line->property("rule").isValid())
                rules.append(line->property("rule").toString());
    }
    return rules;
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
        QTRY_COMPARE(bench.value().name, u"Boat Delay"_s);
        QVERIFY(!bench.errors().isEmpty());
        QTRY_VERIFY(bench.isThere(u"findingsSummary"_s)); // why it would be refused is on screen
    }

    void eightsFormIsPastedIntoTheEmptyPage()
    {
        TemplateBench bench;
        QDialog *open = pasteIntoList(bench, pasted::kEight);
        QVERIFY(open);
        QVERIFY(textIn(open, u"importSummary"_s).contains(u"8x8"_s));
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.document().templates.size(), 1);
        QTRY_COMPARE(bench.value().name, u"boat_delay"_s);
        QCOMPARE(bench.value().body->samples.constFirst().value, u"Ada"_s);
        QTRY_VERIFY(!dialog(bench));
        bench.activate();
        QTRY_VERIFY(QApplication::focusWidget());
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.document().templates.size(), 0);
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

    /// What an editor saved as "Unicode" is read; what no text says is told instead of imported.
    void filesOfOtherEncodingsAreReadOrTold()
    {
        TemplateBench bench({boatDelay()});
        QDialog *open = pasteIntoList(bench, pasted::kSend);
        QVERIFY(open);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"wide.json"_s);
        const auto choose = [&](const QByteArray &bytes) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
            file.close();
            bench.prompts.answer(u"openFile"_s, path);
            QTest::mouseClick(open->findChild<QWidget *>(u"importFile"_s), Qt::LeftButton);
        };
        const QString text = QString::fromUtf8(pasted::kEight).replace(u"boat"_s, u"boét"_s);
        choose("\xFE\xFF" + QByteArray(QStringEncoder(QStringConverter::Utf16BE)(text)));
        QTRY_VERIFY(open->findChild<QWidget *>(u"importNow"_s)->isEnabled());
        QTRY_VERIFY(textIn(open, u"importDetails"_s).contains(u"boét"_s));
        choose(text.toLatin1());
        QTRY_COMPARE(bench.prompts.told().size(), 1);
        QVERIFY2(bench.prompts.told().constFirst().text.contains(u"is not UTF-8"_s),
                 qPrintable(bench.prompts.told().constFirst().text));
        QVERIFY(textIn(open, u"importDetails"_s).contains(u"boét"_s));
    }

    void aTwinIsReplacedOnlyWhenAsked()
    {
        TemplateBench bench({boatDelay()});
        QDialog *open = pasteIntoList(bench, pasted::kEight);
        QVERIFY(open);
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.document().templates.size(), 2);
        QTRY_COMPARE(bench.value().name, u"boat_delay_2"_s);
        QTRY_VERIFY(!dialog(bench));
        open = pasteIntoList(bench, pasted::kEight);
        QVERIFY(open);
        auto *replace = open->findChild<QAbstractButton *>(u"importReplace"_s);
        QTRY_VERIFY(replace->isVisible());
        replace->click();
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.value().name, u"boat_delay"_s);
        QCOMPARE(bench.document().templates.size(), 2);
        QVERIFY(bench.value().buttons.isEmpty());
    }

    /// Of two of one name and language only one could stay: neither comes in.
    void oneTextDoesNotSayItTwice()
    {
        TemplateBench bench({boatDelay()});
        auto early = boatDelay();
        early.name = u"boat_early"_s;
        auto other = early;
        other.body->text = u"Hello {{1}}, it leaves at {{2}} already."_s;
        const QByteArray list =
            templates::writeTemplates({early, boatDelay(), other}, templates::Form::MetaList);
        QDialog *open = pasteIntoList(bench, list);
        QVERIFY(open);
        const QString said = textIn(open, u"importSummary"_s);
        QVERIFY2(said.contains(u"The pasted text"_s) && said.contains(u"data[0]"_s) &&
                     said.contains(u"data[2]"_s) && said.contains(u"boat_early"_s),
                 qPrintable(said));
        QVERIFY(!open->findChild<QWidget *>(u"importNow"_s)->isEnabled());
        QTest::mouseClick(open->findChild<QWidget *>(u"importCancel"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog(bench));
        QCOMPARE(bench.document().templates.size(), 1);
        // Nor is one that came along replaced by the next, whoever asks.
        workspace::Document document;
        const QStringList ids =
            ui::import(document, {{.value = early}, {.value = other}}, {}, true);
        QCOMPARE(document.templates.size(), 2);
        QVERIFY(ids.first() != ids.last());
    }

    void whatGoesOutComesBackTheSame()
    {
        TemplateBench bench({boatDelay()});
        QGuiApplication::clipboard()->clear();
        for (QAction *action : bench.page->headerActions())
            if (action->objectName() == u"exportTemplate"_s)
                for (QAction *entry : action->menu<QMenu *>()->actions())
                    if (entry->objectName() == u"copyAs:meta"_s)
                        entry->trigger();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"boat_delay"_s));
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

    void aLanguageIsFoundByNameAndCode()
    {
        TemplateBench bench({boatDelay()});
        QDialog *open = languages(bench);
        QVERIFY(open);
        const auto *list = open->findChild<QListWidget *>(u"languageList"_s);
        QCOMPARE(shown(*list).size(), templates::languages().size() - 1); // all but its own
        auto *search = open->findChild<QLineEdit *>(u"languageSearch"_s);
        search->setFocus();
        QTest::keyClicks(search, u"portu"_s);
        QCOMPARE(shown(*list), (QStringList{u"Portuguese (Brazil) · pt_BR"_s,
                                            u"Portuguese (Portugal) · pt_PT"_s}));
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(), u"Portuguese (Portugal) · pt_PT"_s);
        search->clear();
        QTest::keyClicks(search, u"EN-us"_s);
        QVERIFY(list->currentItem()->text().endsWith(u"en_US"_s));
        search->clear();
        QTest::keyClicks(search, u"klingon"_s);
        QVERIFY(open->findChild<QLabel *>(u"languageNone"_s)->isVisible());
        QVERIFY(!open->findChild<QWidget *>(u"languageCopy"_s)->isEnabled());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!languagesOpen(bench));
        QCOMPARE(bench.document().templates.size(), 1);
    }

    void aCopyInAnotherLanguageIsCompared()
    {
        TemplateBench bench({boatDelay()});
        QDialog *open = languages(bench);
        QVERIFY(open);
        auto *search = open->findChild<QLineEdit *>(u"languageSearch"_s);
        search->setFocus();
        QTest::keyClicks(search, u"German"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(bench.document().templates.size(), 2);
        QTRY_COMPARE(bench.value().language, u"de"_s);
        QTRY_VERIFY(bench.isThere(u"compareSummary"_s));
        QTRY_VERIFY(bench.text(u"compareSummary"_s).contains(u"No gaps"_s));
        bench.typeBody(u"Hallo, Ihr Boot zur Insel geht heute später."_s);
        QTRY_VERIFY(bench.text(u"compareSummary"_s).contains(u"gap"_s) &&
                    !bench.text(u"compareSummary"_s).contains(u"No gaps"_s));
    }

    void whatCleverTapHoldsIsCompared()
    {
        TemplateBench bench({boatDelay()});
        QTRY_VERIFY(bench.page->templates().isSettled());
        bench.click(u"tabCopySheet"_s);
        bench.click(u"cleverTapCheck"_s);
        QTRY_VERIFY(bench.isThere(u"twinAbout"_s)); // teaches while there is nothing
        const auto paste = [&](const templates::Template &held) {
            QGuiApplication::clipboard()->setText(
                QString::fromUtf8(templates::writeTemplate(held, templates::Form::MetaList)));
            bench.click(u"twinPaste"_s);
        };
        auto held = boatDelay();
        paste(held);
        QTRY_VERIFY(bench.isThere(u"twinSummary"_s));
        QTRY_COMPARE(bench.text(u"twinSummary"_s), u"CleverTap holds what was approved."_s);
        QTRY_VERIFY(!bench.isThere(u"twinAbout"_s));
        held.body->text.replace(u"{{2}}"_s, u"noon"_s);
        held.buttons.removeLast();
        paste(held);
        QTRY_COMPARE(twinRules(bench), (QStringList{u"twin.variables"_s, u"twin.button"_s}));
        held = boatDelay();
        held.language = u"de"_s;
        paste(held);
        QTRY_VERIFY(twinRules(bench).contains(u"twin.language"_s));
        held.name = u"Boat-Delay"_s;
        paste(held);
        QTRY_VERIFY(twinRules(bench).contains(u"twin.name"_s));
        // The message text alone, as its preview shows it.
        QGuiApplication::clipboard()->setText(u"Hi {{1}}, your boat leaves later."_s);
        bench.click(u"twinPaste"_s);
        QTRY_COMPARE(twinRules(bench), QStringList{u"twin.variables"_s});
        // What is typed in the editor is what it is compared with.
        bench.typeBody(u"Hi {{1}}, your boat leaves later."_s);
        QTRY_COMPARE(bench.text(u"twinSummary"_s), u"CleverTap holds what was approved."_s);
        bench.click(u"twinClear"_s);
        QTRY_VERIFY(bench.isThere(u"twinAbout"_s));
        QTRY_VERIFY(!bench.isThere(u"twinSummary"_s));
    }

    void manyComeInWithoutTheWindowWaiting()
    {
        QList<templates::Template> all;
        for (int i = 0; i < 300; ++i) {
            all.append(boatDelay());
            all.last().name = u"boat_%1"_s.arg(i);
        }
        TemplateBench bench({all.at(7)});
        QDialog *open =
            pasteIntoList(bench, templates::writeTemplates(all, templates::Form::MetaList));
        QVERIFY(open);
        QTRY_VERIFY(textIn(open, u"importSummary"_s).contains(u"300"_s));
        QTest::mouseClick(open->findChild<QWidget *>(u"importNow"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.document().templates.size(), 300); // its twin says the same
        QTRY_COMPARE(bench.value().name, u"boat_0"_s);
        bench.activate();
        QTRY_VERIFY(bench.list()->hasFocus());
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.document().templates.size(), 1);
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
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"summer_boats"_s);
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
