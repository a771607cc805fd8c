// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Search, selection and folding by mouse and keyboard.
#include "fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray kJson = R"({"user":{"name":"Ines","tags":["a","b"]},"name":"INES"})";
}

class PayloadKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchCountsAndSteps()
    {
        Fixture f;
        f.view.setRecord(record(kJson));
        f.settle();
        f.payload().setFocus();
        QTest::keyClick(&f.payload(), Qt::Key_F, Qt::ControlModifier);
        auto *edit = f.view.findChild<QLineEdit *>(u"Search"_s);
        QVERIFY(edit->isVisible() && edit->hasFocus());
        QTest::keyClicks(edit, u"ines"_s);
        QTRY_COMPARE(f.label("SearchCount"), u"1 of 2"_s);
        const PayloadSelection first = selected(f);
        QCOMPARE(first.text, "Ines"_ba);
        QTest::keyClick(edit, Qt::Key_F3);
        QCOMPARE(f.label("SearchCount"), u"2 of 2"_s);
        QCOMPARE(selected(f).text, "INES"_ba);
        QTest::keyClick(edit, Qt::Key_F3);
        QCOMPARE(selected(f).begin, first.begin);
        QTest::keyClick(edit, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(selected(f).text, "INES"_ba);
        QTest::keyClicks(edit, u"?"_s);
        QTRY_COMPARE(f.label("SearchCount"), u"No match"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QVERIFY(f.payload().hasFocus());
    }

    void keyboardSelectsAndCopies()
    {
        Fixture f;
        f.view.setRecord(record("caf\xC3\xA9 \x01x\nsecond"));
        f.press("Raw");
        f.settle();
        f.payload().setFocus();
        QTest::keyClick(&f.payload(), Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&f.payload(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(selected(f).text, "caf\xC3\xA9 \x01"_ba);
        QTest::keyClick(&f.payload(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(selected(f).text, "caf\xC3\xA9 "_ba);
        QTest::keyClick(&f.payload(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"café "_s);
        QTest::keyClick(&f.payload(), Qt::Key_Down);
        QTest::keyClick(&f.payload(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(selected(f).text, "d"_ba);
        QTest::keyClick(&f.payload(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected(f).text, f.payload().document().bytes);
    }

    void theWholeTextIsReachedByArrows()
    {
        Fixture f;
        QByteArray body;
        for (int i = 0; i < 40; ++i)
            body += "\xE6\xBC\xA2\xF0\x9F\x98\x80\x02-";
        f.view.setRecord(record(body.repeated(8)));
        f.press("Raw");
        f.settle();
        f.payload().setFocus();
        qsizetype before = -1;
        int steps = 0;
        while (f.payload().caret() != before && ++steps < 5000) {
            before = f.payload().caret();
            QTest::keyClick(&f.payload(), Qt::Key_Right);
        }
        QCOMPARE(f.payload().caret(), f.payload().document().bytes.size());
        QCOMPARE(steps, 40 * 8 * 4 + 1);
        for (; f.payload().caret() > 0 && steps > -5000; --steps)
            QTest::keyClick(&f.payload(), Qt::Key_Left);
        QCOMPARE(f.payload().caret(), 0);
    }

    void mouseDragSelects()
    {
        Fixture f;
        f.view.setRecord(record("0123456789"));
        f.press("Raw");
        f.settle();
        QWidget *area = f.payload().viewport();
        const QRect from = f.payload().rectOf(2);
        const QRect to = f.payload().rectOf(6);
        QTest::mousePress(area, Qt::LeftButton, {}, QPoint(from.left() + 1, from.center().y()));
        QTest::mouseMove(area, QPoint(to.left() + 1, to.center().y()));
        QTest::mouseRelease(area, Qt::LeftButton, {}, QPoint(to.left() + 1, to.center().y()));
        QCOMPARE(selected(f).text, "2345"_ba);
    }

    void foldsAndOpensAgain()
    {
        Fixture f;
        f.view.setRecord(record(kJson));
        f.settle();
        f.payload().setFocus();
        QTest::keyClick(&f.payload(), Qt::Key_Down);
        QTest::keyClick(&f.payload(), Qt::Key_BraceLeft, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.shown(), u"{\n  \"user\": { … },\n  \"name\": \"INES\"\n}"_s);
        // By mouse, on the arrow beside the line number.
        const QRect row = f.payload().rectOf(4);
        QTest::mouseClick(f.payload().viewport(), Qt::LeftButton, {}, QPoint(12, row.center().y()));
        QCOMPARE(f.payload().rows().count(), 10);
        // What is found inside a fold is brought to light.
        f.payload().setFolded(1, true);
        f.payload().select({f.payload().document().bytes.indexOf("Ines"),
                            f.payload().document().bytes.indexOf("Ines") + 4});
        QCOMPARE(f.payload().rows().count(), 10);
    }

    void wrapShowsLongLinesWhole()
    {
        Fixture f;
        f.view.setRecord(record("x" + QByteArray(1500, '-') + "y"));
        f.press("Raw");
        f.settle();
        QVERIFY(f.shown().endsWith(u'y'));
        const qint64 wrapped = f.payload().rows().count();
        f.press("Wrap");
        f.settle();
        QVERIFY(f.payload().rows().count() < wrapped);
    }

    void screenReadersGetTheText()
    {
        Fixture f;
        f.view.setRecord(record(kJson));
        f.press("Raw");
        f.settle();
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&f.payload());
        QVERIFY(face != nullptr && face->textInterface() != nullptr);
        QCOMPARE(face->textInterface()->text(0, face->textInterface()->characterCount()),
                 QString::fromUtf8(kJson));
        QVERIFY(face->state().readOnly);
        QVERIFY(!face->text(QAccessible::Name).isEmpty());
        auto *tab = f.view.findChild<QAbstractButton *>(u"Raw"_s);
        QAccessibleInterface *tabFace = QAccessible::queryAccessibleInterface(tab);
        QCOMPARE(tabFace->role(), QAccessible::PageTab);
        QVERIFY(tabFace->state().selected);
    }

private:
    struct PayloadSelection {
        qsizetype begin;
        QByteArray text;
    };
    static PayloadSelection selected(Fixture &f)
    {
        const auto range = f.payload().selection();
        return {range.begin,
                f.payload().document().bytes.mid(range.begin, range.end - range.begin)};
    }
};

QTEST_MAIN(PayloadKeys)
#include "tst_payloadkeys.moc"
