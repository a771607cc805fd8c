// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUrl>

#include <thread>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

const QByteArray kMark = Redactor::mark(u"eu/apiKey"_s).toUtf8();

/// JSON with every character escaped that may be, in the case of hex that is asked for.
QByteArray allEscaped(const QByteArray &secret, bool upper)
{
    QByteArray out;
    for (const QChar c : QString::fromUtf8(secret)) {
        const QByteArray hex = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        out += "\\u" + (upper ? hex.toUpper() : hex);
    }
    return out;
}

/// JSON as most writers make it; optionally with non-ASCII and slashes escaped.
QByteArray jsonEscaped(const QByteArray &secret, bool ascii, bool slashes)
{
    QByteArray out;
    for (const QChar c : QString::fromUtf8(secret)) {
        if (c == u'"' || c == u'\\' || (slashes && c == u'/'))
            out += '\\' + QString(c).toUtf8();
        else if (c == u'\n')
            out += "\\n";
        else if (ascii && c.unicode() > 0x7e)
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else if (c.isSurrogate())
            out += QByteArray(); // whole characters are put in below
        else
            out += QString(c).toUtf8();
    }
    if (!ascii) {
        out = secret;
        out.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        if (slashes)
            out.replace("/", "\\/");
    }
    return out;
}

QByteArray percentAll(const QByteArray &secret, bool upper)
{
    QByteArray out;
    for (const char c : secret) {
        const QByteArray hex = QByteArray::number(static_cast<uchar>(c), 16).rightJustified(2, '0');
        out += '%' + (upper ? hex.toUpper() : hex);
    }
    return out;
}

QByteArray numericHtml(const QByteArray &secret)
{
    QByteArray out;
    bool hex = false;
    for (const uint c : QString::fromUtf8(secret).toUcs4())
        out += (hex = !hex) ? "&#x" + QByteArray::number(c, 16) + ';'
                            : "&#" + QByteArray::number(c) + ';';
    return out;
}

QList<std::pair<QByteArray, QByteArray>> encodings(const QByteArray &s)
{
    QList<std::pair<QByteArray, QByteArray>> all{
        {"raw", s},
        {"hex", s.toHex()},
        {"HEX", s.toHex().toUpper()},
        {"percent strict", s.toPercentEncoding()},
        {"percent all", percentAll(s, true)},
        {"percent all lower", percentAll(s, false)},
        {"form", s.toPercentEncoding("*").replace("~", "%7E").replace("%20", "+")},
        {"encodeURIComponent", s.toPercentEncoding("!'()*")},
        {"path", s.toPercentEncoding("/:@!$&'()*,;=")},
        {"json", jsonEscaped(s, false, false)},
        {"json slashes", jsonEscaped(s, false, true)},
        {"json ascii", jsonEscaped(s, true, true)},
        {"json all upper", allEscaped(s, true)},
        {"json all lower", allEscaped(s, false)},
        {"json in json", jsonEscaped(jsonEscaped(s, true, false), false, false)},
        {"percent in json", jsonEscaped(s.toPercentEncoding("/\""), false, true)},
        {"shell", QByteArray(s).replace("'", "'\\''")},
        {"html", QString::fromUtf8(s).toHtmlEscaped().toUtf8()},
        {"html numeric", numericHtml(s)},
    };
    for (const QByteArray lead : {"", "u", "us", "user:", "user1:", "user12:"}) {
        all.append({"base64 " + lead, (lead + s).toBase64()});
        all.append({"base64 tail " + lead, (lead + s + "x@y").toBase64()});
        all.append({"base64url " + lead, (lead + s).toBase64(QByteArray::Base64UrlEncoding |
                                                             QByteArray::OmitTrailingEquals)});
        all.append({"base64 percent " + lead, (lead + s).toBase64().toPercentEncoding()});
        all.append({"base64 json " + lead, (lead + s).toBase64().replace("/", "\\/")});
    }
    return all;
}

} // namespace

/// A planted secret is found in every coat, and nothing else is taken away.
class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEncoding_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("plain") << "planted-key-1"_ba;
        QTest::newRow("quotes") << "pl\"an'ted\"\"k'ey"_ba;
        QTest::newRow("slashes") << "pl/an\\ted//k\\\\ey"_ba;
        QTest::newRow("unicode") << "plänted-🦌-ключ"_ba;
        QTest::newRow("spaces") << "planted key  three"_ba;
        QTest::newRow("plus") << "planted+key+four"_ba;
        QTest::newRow("percent") << "planted%20key%five%"_ba;
        QTest::newRow("url") << "p&l=a?n#t;e:d@k,e~y!*(x)"_ba;
        QTest::newRow("html") << "p<l>a&nt;ed&amp;key"_ba;
        QTest::newRow("shell") << "p$l`a`n\"ted$(key)"_ba;
        QTest::newRow("line feed") << "planted\nkey\n"_ba;
        QTest::newRow("five") << "k3y!z"_ba;
        for (int size = 16; size < 19; ++size)
            QTest::addRow("random %d", size) << QByteArray("q7Zx9+/Kd=81mN_wPv4").left(size);
    }
    void everyEncoding()
    {
        QFETCH(QByteArray, secret);
        Redactor redactor;
        redactor.add(u"eu/apiKey"_s, secret);
        for (const auto &[name, encoded] : encodings(secret)) {
            const QByteArray text = "{\"before\": \"" + encoded + "\" ; after}";
            const QByteArray out = redactor.redact(text);
            QVERIFY2(out == "{\"before\": \"" + kMark + "\" ; after}",
                     (name + ": " + text + " -> " + out).constData());
            QCOMPARE(redactor.find(text), u"eu/apiKey"_s);
            QVERIFY2(!redactor.find(out), name.constData());
        }
    }

    void shellDoubleQuotes()
    {
        Redactor redactor;
        redactor.add(u"eu/apiKey"_s, "p$l`a\"n\\t");
        QCOMPARE(redactor.redact("x \"p\\$l\\`a\\\"n\\\\t\""_ba), "x \"" + kMark + '"');
    }

    void basicPair()
    {
        Redactor redactor;
        redactor.add(u"eu/apiKey"_s, "s3cret-pass");
        for (const QByteArray user : {"a", "ab", "abc", "somebody@example.org"})
            QCOMPARE(redactor.redact("Authorization: Basic " + (user + ":s3cret-pass").toBase64() +
                                     "\r\nHost: x"),
                     "Authorization: Basic " + kMark + "\r\nHost: x");
    }

    void shortSecrets()
    {
        Redactor redactor;
        redactor.add(u"eu/apiKey"_s, "e");
        redactor.add(u"eu/pin"_s, "42");
        QCOMPARE(redactor.redact(u"key 42"_s), u"k‹secret:eu/apiKey›y ‹secret:eu/pin›"_s);
        // The marks themselves are left alone although they hold an e.
        QCOMPARE(redactor.redact(u"x"_s), u"x"_s);
        QCOMPARE(redactor.redact(u"%65"_s), u"‹secret:eu/apiKey›"_s);
        QCOMPARE(redactor.redact("NDI="_ba), Redactor::mark(u"eu/pin"_s).toUtf8());
    }

    void overlappingSecretsLeaveNothing()
    {
        Redactor redactor;
        redactor.add(u"a"_s, "abcdefgh");
        redactor.add(u"b"_s, "efghijkl");
        redactor.add(u"c"_s, "abcdefghXY");
        redactor.add(u"d"_s, "bcd1");
        QCOMPARE(redactor.redact("-abcdefghijkl-"_ba), "-‹secret:a›-"_ba);
        QCOMPARE(redactor.redact("-abcdefghXY-"_ba), "-‹secret:c›-"_ba);
        QCOMPARE(redactor.redact("-abcd1-"_ba), "-a‹secret:d›-"_ba);
        QCOMPARE(redactor.redact("abcdefghabcdefgh"_ba), "‹secret:a›‹secret:a›"_ba);
    }

    void anOldValueStaysHidden()
    {
        Redactor redactor;
        redactor.add(u"k"_s, "first-value");
        redactor.add(u"k"_s, "second-value");
        redactor.add(u"k"_s, "");
        QCOMPARE(redactor.redact("first-value second-value"_ba), "‹secret:k› ‹secret:k›"_ba);
    }

    void whatIsNoSecretStays()
    {
        Redactor redactor;
        QCOMPARE(redactor.redact("any\xff"_ba), "any\xff"_ba);
        QVERIFY(!redactor.find("any"));
        redactor.add(u"k"_s, "planted-key");
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all += static_cast<char>(i);
        for (const QByteArray &text :
             {all, "planted-ke"_ba, "%zz%4 \\u12 \\q & &amp &#; &#x; +++"_ba, ""_ba,
              "{\"a\":\"\\u00e9\\\"%41+&amp;\"}"_ba}) {
            QCOMPARE(redactor.redact(text), text);
            QVERIFY(!redactor.find(text));
        }
    }

    void bytesThatAreNoText()
    {
        const QByteArray secret("\x00\xff\xfe\x01key\x80", 8);
        Redactor redactor;
        redactor.add(u"eu/apiKey"_s, secret);
        QCOMPARE(redactor.redact("a" + secret + "b"), "a" + kMark + "b");
        QCOMPARE(redactor.redact(secret.toBase64()), kMark);
    }

    void usedFromSeveralThreads()
    {
        Redactor redactor;
        std::vector<std::thread> threads;
        std::atomic<int> hidden = 0;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    const QByteArray secret =
                        "secret-" + QByteArray::number(t) + '-' + QByteArray::number(i) + '!';
                    redactor.add(u"k"_s, secret);
                    hidden += redactor.redact(secret) == "‹secret:k›"_ba;
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(hidden, 200);
    }

    void windowsHideNothing()
    {
        const QByteArray secret = "pl/an\\ted\"key+1%ä";
        Redactor redactor;
        redactor.add(u"eu/apiKey"_s, secret);
        // Wherever one window ends and the next begins, in whatever coat.
        const QByteArray filler = "{ plain words } "_ba.repeated(9'000);
        for (const auto &[name, encoded] : encodings(secret)) {
            for (const qsizetype lead : {131'072, 131'020}) {
                const QByteArray text = filler.first(lead - encoded.size() / 2) + " " + encoded +
                                        " " + filler.first(30);
                const QByteArray out = redactor.redact(text);
                QVERIFY2(out.contains(kMark), name.constData());
                QVERIFY2(!redactor.find(out), name.constData());
            }
        }
    }

    void aLongRunOfBase64GoesAsAWhole()
    {
        Redactor redactor;
        redactor.add(u"k"_s, "planted-key-77");
        const QByteArray run =
            (QByteArray(900'000, '\xfb') + "planted-key-77" + QByteArray(900'001, '\xff'))
                .toBase64();
        QCOMPARE(redactor.redact("[" + run + "]"), "[‹secret:k›]"_ba);
        QByteArray escaped = run;
        escaped.replace("/", "\\/");
        QCOMPARE(redactor.redact("\"" + escaped + "\""), "\"‹secret:k›\""_ba);
    }

    void aSnapshotOutlivesItsRedactor()
    {
        auto redactor = std::make_unique<Redactor>();
        redactor->add(u"k"_s, "planted-key");
        const auto snapshot = redactor->snapshot();
        redactor->add(u"k"_s, "later-key");
        redactor.reset();
        QCOMPARE(snapshot->redact("planted-key later-key"_ba), "‹secret:k› later-key"_ba);
    }

    void textWithoutSecretStaysToTheCharacter()
    {
        Redactor redactor;
        redactor.add(u"k"_s, "planted-key");
        const QString text = QChar(QChar::ByteOrderMark) + u"a\r\nb\rc"_s + QChar(0) + u"d"_s;
        QCOMPARE(redactor.redact(text), text);
    }

    void aStoppedSnapshotLetsNothingThrough()
    {
        Redactor redactor;
        redactor.add(u"k"_s, "planted-key");
        const auto stop = std::make_shared<std::atomic_bool>(false);
        const auto snapshot = redactor.snapshot(stop);
        QCOMPARE(snapshot->redact("a planted-key b"_ba), "a ‹secret:k› b"_ba);
        QVERIFY(!snapshot->find("nothing"));
        stop->store(true);
        QCOMPARE(snapshot->redact("a planted-key b"_ba), QByteArray());
        QVERIFY(snapshot->find("nothing")); // unsearched, so it may not leave
        QCOMPARE(redactor.redact("a planted-key b"_ba), "a ‹secret:k› b"_ba);
    }

    void bigTexts_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<int>("megabytes");
        QTest::newRow("no escapes") << "some ordinary text of a log, "_ba << 10;
        QTest::newRow("all escapes") << "{\"a\":\"%41+\\u00e9&amp;\\\"\"},"_ba << 1;
        QTest::newRow("base64") << "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo"_ba << 10;
    }
    void bigTexts()
    {
        QFETCH(QByteArray, piece);
        QFETCH(int, megabytes);
        Redactor redactor;
        for (int i = 0; i < 20; ++i)
            redactor.add(u"k"_s, "planted-key-" + QByteArray::number(i * 7919));
        QByteArray text = piece.repeated(megabytes * 1024 * 1024 / piece.size());
        text += " planted-key-7919 ";
        QElapsedTimer watch;
        watch.start();
        const QByteArray out = redactor.redact(text);
        qInfo("%d MB, 20 secrets: %lld ms", megabytes, watch.elapsed());
        QVERIFY(out.endsWith(" ‹secret:k› "));
    }
};

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
