// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

/// Nothing in the tree looks like a real credential, so that a real one would be seen.
class SecretStringsTest final : public QObject
{
    Q_OBJECT

    /// The first suspicious run of a text; empty if there is none.
    static QString suspicious(const QString &text)
    {
        static const QRegularExpression bearer(uR"re(\bBearer\s+[A-Za-z0-9_\-.~+/]{20,})re"_s);
        static const QRegularExpression basic(uR"re(\bBasic\s+[A-Za-z0-9+/]{24,}={0,2})re"_s);
        static const QRegularExpression privateKey(u"-----BEGIN [A-Z ]*PRIVATE "_s + u"KEY-----"_s);
        static const QRegularExpression hex(
            uR"re((?<![0-9a-zA-Z])[0-9a-fA-F]{32,}(?![0-9a-zA-Z]))re"_s);
        static const QRegularExpression base64(
            uR"re((?<![A-Za-z0-9+/=_\-.])[A-Za-z0-9+/_\-]{40,}={0,2}(?![A-Za-z0-9+/=_\-.]))re"_s);
        for (const auto *pattern : {&bearer, &basic, &privateKey})
            if (const auto match = pattern->match(text); match.hasMatch())
                return match.captured();
        for (auto it = hex.globalMatch(text); it.hasNext();)
            if (const QString found = it.next().captured(); isMixed(found))
                return found;
        for (auto it = base64.globalMatch(text); it.hasNext();) {
            const QString found = it.next().captured();
            // Paths, rules of dashes and long names of tests are no keys: a key mixes all three.
            if (isMixed(found) && found.contains(QRegularExpression(u"[a-z]"_s)) &&
                found.contains(QRegularExpression(u"[A-Z]"_s)) && found.count(u'/') < 3)
                return found;
        }
        return {};
    }

    /// Digits and letters in no pattern: "0000…", "abcdef0123456789" again and again are not.
    static bool isMixed(const QString &text)
    {
        QSet<QString> pairs;
        qsizetype digits = 0;
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            pairs.insert(text.mid(i, 2));
            digits += text[i].isDigit() ? 1 : 0;
        }
        return pairs.size() > text.size() * 6 / 10 && digits >= 3;
    }

private Q_SLOTS:
    void treeHasNone()
    {
        const QStringList files = filesBelow(
            {}, {u"*.cpp"_s, u"*.h"_s, u"*.json"_s, u"*.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"*.md"_s,
                 u"*.xml"_s, u"*.1"_s, u"*.py"_s, u"*.yml"_s, u"*.pem"_s, u"*.key"_s, u"*.env"_s});
        QVERIFY(files.size() > 100);
        QStringList wrong;
        for (const QString &file : files) {
            const QStringList lines = QString::fromUtf8(contentOf(file)).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i)
                if (const QString found = suspicious(lines[i]); !found.isEmpty())
                    wrong.append(u"%1:%2: %3…"_s.arg(file).arg(i + 1).arg(found.left(24)));
        }
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"these look like credentials:\n"_s + wrong.join(u'\n')));
    }

    void wouldSeeOne_data()
    {
        QTest::addColumn<QString>("text");
        // Put together here, so that this file holds none itself.
        const QString base64 = u"dGhpcyBpcyBub3QgYSByZWFs"_s + u"IGtleSA5MTgyNzM2NDU1NjY3Nzg4"_s;
        QTest::newRow("base64") << base64;
        QTest::newRow("hex") << u"9f86d081884c7d659a2f"_s + u"eaa0c55ad015a3bf4f1b2b0b822cd1"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer "_s + u"k3jH7sPq9ZxT2vBn8MwL4c"_s;
        QTest::newRow("private key") << u"-----BEGIN EC PRIVATE"_s + u" KEY-----"_s;
    }
    void wouldSeeOne()
    {
        QFETCH(const QString, text);
        QVERIFY(!suspicious(u"x = \""_s + text + u"\";"_s).isEmpty());
    }

    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("uuid") << u"8f2b6c1e-0000-4000-8000-000000000000"_s;
        QTest::newRow("path")
            << u"https://developer.8x8.com/connect/docs/platform-deployment-regions"_s;
        QTest::newRow("demo bearer") << u"Bearer sandbox-api-key-1"_s;
        QTest::newRow("rule") << QString(60, u'-');
        QTest::newRow("name") << u"aVeryLongNameOfATestFunctionThatSaysWhatItProves()"_s;
    }
    void leavesOrdinaryTextAlone()
    {
        QFETCH(const QString, text);
        QCOMPARE(suspicious(text), QString());
    }
};

QTEST_GUILESS_MAIN(SecretStringsTest)
#include "tst_secretstrings.moc"
