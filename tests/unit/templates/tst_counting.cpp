// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "templates/counting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::templates;

/// Text of every script is counted as people and as the remote systems count it.
class TestCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("graphemes");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("emoji");
        QTest::newRow("empty") << QString() << 0 << 0 << 0;
        QTest::newRow("latin") << u"Hello"_s << 5 << 5 << 0;
        QTest::newRow("composed") << u"\u00e9"_s << 1 << 1 << 0;
        QTest::newRow("combining mark") << u"e\u0301"_s << 1 << 2 << 0;
        QTest::newRow("arabic with vowels") << u"\u0645\u064e\u0631"_s << 2 << 3 << 0;
        QTest::newRow("hebrew") << u"שלום"_s << 4 << 4 << 0;
        QTest::newRow("devanagari") << u"नमस्ते"_s << -1 << 6 << 0;
        QTest::newRow("korean jamo") << u"\u1112\u1161\u11ab"_s << 1 << 3 << 0;
        QTest::newRow("thai") << u"ที่"_s << 1 << 3 << 0;
        QTest::newRow("chinese beyond 16 bits") << u"\U00020BB7"_s << 1 << 2 << 0;
        QTest::newRow("line ends") << u"a\nb\r\nc"_s << 5 << 6 << 0;
        QTest::newRow("smile") << u"\U0001F600"_s << 1 << 2 << 1;
        QTest::newRow("skin tone") << u"\U0001F44D\U0001F3FD"_s << 1 << 4 << 1;
        QTest::newRow("family") << u"\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s
                                << 1 << 11 << 1;
        QTest::newRow("flag") << u"\U0001F1E9\U0001F1EA"_s << 1 << 4 << 1;
        QTest::newRow("two flags") << u"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"_s << 2 << 8 << 2;
        QTest::newRow("flag of Scotland")
            << u"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s << 1
            << 14 << 1;
        QTest::newRow("keycap") << u"1\uFE0F\u20E3"_s << 1 << 3 << 1;
        QTest::newRow("heart as picture") << u"\u2764\uFE0F"_s << 1 << 2 << 1;
        QTest::newRow("rocket in a text") << u"Go \U0001F680!"_s << 5 << 6 << 1;
        QTest::newRow("zero-width space") << u"a\u200Bb"_s << 3 << 3 << 0;
        QTest::newRow("zero-width non-joiner") << u"\u0645\u06CC\u200C\u062E"_s << 3 << 4 << 0;
        QTest::newRow("right-to-left mark") << u"a\u200Fb"_s << 3 << 3 << 0;
        QTest::newRow("digits and marks") << u"0-9 #*$%&"_s << 9 << 9 << 0;
        QTest::newRow("trade marks and money") << u"™ © ® € £"_s << 9 << 9 << 0;
        QTest::newRow("arrows and bullets") << u"→ • – — …"_s << 9 << 9 << 0;
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) << 1 << 1 << 0;
    }
    void counts()
    {
        QFETCH(QString, text);
        QFETCH(int, graphemes);
        const TextLength length = measure(text);
        if (graphemes >= 0) // ICU and Qt differ about conjuncts
            QCOMPARE(int(length.graphemes), graphemes);
        QVERIFY(length.graphemes <= length.utf16Units);
        QTEST(int(length.utf16Units), "units");
        QTEST(int(length.emoji), "emoji");
        QCOMPARE(countedLength(text), length.utf16Units);
        QCOMPARE(hasEmoji(text), length.emoji > 0);
        QCOMPARE(measure(withoutEmoji(text)).emoji, 0);
        if (length.emoji == 0)
            QCOMPARE(withoutEmoji(text), text);
    }

    void aPictureEndsAsAWhole()
    {
        const QString family = u"Hi \U0001F469\U0001F3FD\u200D\U0001F680!"_s;
        QCOMPARE(emojiEndingAt(family, family.size() - 1), 3);
        QCOMPARE(emojiEndingAt(family, family.size()), -1);
        QCOMPARE(emojiEndingAt(family, 5), -1); // in the middle of it
        QCOMPARE(emojiEndingAt(family, 3), -1);
        const QString flags = u"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"_s;
        QCOMPARE(emojiEndingAt(flags, 8), 4);
        QCOMPARE(emojiEndingAt(flags, 4), 0);
        QCOMPARE(emojiEndingAt(u"1\uFE0F\u20E3"_s, 3), 0);
        // Marks are taken one by one: that is how people mend a letter.
        QCOMPARE(emojiEndingAt(u"e\u0301"_s, 2), -1);
        QCOMPARE(emojiEndingAt(u"\u0915\u094D\u0937"_s, 3), -1);
        QCOMPARE(emojiEndingAt({}, 0), -1);
    }

    void takesPicturesOut()
    {
        QCOMPARE(withoutEmoji(u"Go \U0001F44D\U0001F3FD now 1\uFE0F\u20E3!"_s), u"Go  now !"_s);
        QCOMPARE(withoutEmoji(u"\U0001F469\u200D\U0001F467"_s), QString());
        // Text that merely carries a mark for its picture form keeps its letters.
        QCOMPARE(withoutEmoji(u"caf\u00e9 e\u0301"_s), u"caf\u00e9 e\u0301"_s);
    }
};

QTEST_GUILESS_MAIN(TestCounting)
#include "tst_counting.moc"
