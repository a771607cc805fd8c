// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "support/plantedforms.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

QByteArray inJson(const QByteArray &text)
{
    QByteArray out;
    for (const QChar c : QString::fromUtf8(text)) {
        if (c == u'"' || c == u'\\' || c == u'/')
            out += '\\';
        out += c.unicode() < 128
                   ? QByteArray(1, c.toLatin1())
                   : "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

QByteArray inHtml(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8().replace("'", "&#39;");
}

QByteArray inUrl(const QByteArray &text)
{
    return text.toPercentEncoding();
}

QByteArray inShell(const QByteArray &text)
{
    return QByteArray(text).replace("'", "'\\''");
}

QByteArray inShellDouble(const QByteArray &text)
{
    QByteArray out = text;
    for (const char *c : {"\\", "\"", "$", "`"})
        out.replace(c, QByteArray("\\") + c);
    return out;
}

QByteArray inBase64(const QByteArray &text)
{
    return ("{\"a\":\"" + text + "\"}").toBase64();
}

using Coat = QByteArray (*)(const QByteArray &);

/// The most that this program ever had, in bytes.
qint64 peakMemory()
{
#ifdef Q_OS_LINUX
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return qint64(used.ru_maxrss) * 1024;
#else
    return 0;
#endif
}

} // namespace

/// One secret in each form that a program may give it.
class RedactorFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsFound_data()
    {
        QTest::addColumn<QByteArray>("form");
        const auto forms = test::plantedForms(test::kPlanted);
        for (auto it = forms.cbegin(); it != forms.cend(); ++it)
            QTest::newRow(it.key().constData()) << it.value();
    }
    void eachIsFound()
    {
        QFETCH(QByteArray, form);
        Redactor redactor;
        redactor.add(u"P/key"_s, test::kPlanted);
        QCOMPARE(redactor.find("before " + form + " after"), u"P/key"_s);
        QCOMPARE(redactor.redact("before " + form + " after"),
                 QByteArray("before ‹secret:P/key› after"));
    }

    /// Each way to put up to four coats on, whatever the value itself holds.
    void coatsUponCoatsHideNothing_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<int>("most");
        QTest::newRow("four") << test::kPlanted << 4;
        QTest::newRow("three") << test::kPlanted << 3;
        QTest::newRow("plain") << "planted-key-77"_ba << 2;
        QTest::newRow("what looks escaped") << "pl%41n&amp;ted\\nkey\\\\x"_ba << 2;
        QTest::newRow("plus and blank") << "planted key+four"_ba << 2;
    }
    void coatsUponCoatsHideNothing()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const int, most);
        QMap<QByteArray, Coat> coats{
            {"json", inJson}, {"html", inHtml}, {"url", inUrl}, {"base64", inBase64}};
        if (most < 4) {
            coats.insert("shell", inShell);
            coats.insert("$", inShellDouble);
        }
        Redactor redactor;
        redactor.add(u"P/key"_s, secret);
        const auto names = coats.keys();
        const auto count = int(names.size());
        int ways = 1;
        for (int coat = 0; coat < most; ++coat)
            ways *= count;
        for (int way = 0; way < ways; ++way) {
            QByteArray text = secret;
            QByteArrayList worn;
            for (int coat = 0, rest = way; coat < most; ++coat, rest /= count) {
                worn.append(names[rest % count]);
                text = coats.value(worn.last())(text);
            }
            if (worn.count("base64") > 1)
                continue; // what Basic puts into a document is below
            const QByteArray out = redactor.redact("before " + text + " after");
            QVERIFY2(out == "before ‹secret:P/key› after", worn.join(' ').constData());
        }
    }

    void aBasicPairInADocumentInBase64()
    {
        Redactor redactor;
        redactor.add(u"P/key"_s, test::kPlanted);
        const QByteArray pair = ("name:" + test::kPlanted).toBase64();
        const QByteArray document = "{\"authorization\":\"Basic " + inJson(pair) + "\"}";
        for (const char *lead : {"", "a/", "ab/", "abc/"})
            QCOMPARE(redactor.redact("x=" + QByteArray(lead) + document.toBase64() + ";"),
                     "x=‹secret:P/key›;"_ba);
    }

    void manyCoatsChangeNothingElse()
    {
        Redactor redactor;
        redactor.add(u"P/key"_s, test::kPlanted);
        QByteArray innocent = "a \"quoted\" & <b>'text'</b> 100% at C:\\new\\u00e9 ñ $x `y`";
        for (const Coat coat : {inHtml, inJson, inJson, inUrl, inShell, inJson, inBase64}) {
            innocent = coat(innocent);
            QCOMPARE(redactor.redact(innocent), innocent);
        }
    }

    /// What is copied to undo the layers is a window, not the text.
    void aLongTextTakesNoMemoryOfItsOwn()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(Q_OS_LINUX)
        QSKIP("what a sanitizer keeps back is no measure");
#endif
        const QByteArray piece =
            inJson(inJson(inHtml(inJson("{\"a\":\"<ñ> text and more text\"},"))));
        constexpr qsizetype kSize = 20 * 1024 * 1024;
        Redactor redactor;
        redactor.add(u"P/key"_s, test::kPlanted);
        QVERIFY(!redactor.find(piece.repeated(20'000))); // so that what is needed once is there
        QByteArray text(kSize, ' ');
        for (qsizetype at = 0; at + piece.size() < kSize; at += piece.size())
            std::copy(piece.cbegin(), piece.cend(), text.begin() + at);
        const QByteArray last = inJson(inHtml(inJson(inJson(test::kPlanted))));
        std::copy(last.cbegin(), last.cend(), text.end() - last.size());
        const qint64 before = peakMemory();
        QVERIFY(redactor.find(text));
        const qint64 taken = peakMemory() - before;
        QVERIFY2(taken < kSize / 2, QByteArray::number(taken).constData());
    }

    void aFoldedMailIsStillToldFromOthers()
    {
        Redactor redactor;
        redactor.add(u"P/key"_s, "planted-key-77");
        QVERIFY(redactor.find("a=3Dplanted=\r\n-key-77"));
        QVERIFY(!redactor.find("a=3Dplanted=\r\n-key-78"));
        // What only looks like an escape stays to the byte.
        const QByteArray innocent = "x=AB&y=\n=ZZ&pad==";
        QCOMPARE(redactor.redact(innocent), innocent);
    }
};

QTEST_GUILESS_MAIN(RedactorFormsTest)
#include "tst_redactorforms.moc"
