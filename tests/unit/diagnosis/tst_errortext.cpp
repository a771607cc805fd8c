// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/errortext.h"
#include "diagnosis/errortexts.h"
#include "unit/diagnosis/codes.h"

#include <QRegularExpression>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

/// Each error code of the program becomes whole sentences.
class ErrorTextTest : public QObject
{
    Q_OBJECT

private:
    static Error sample(const QString &code)
    {
        return {.kind = ErrorKind::Input,
                .code = code,
                .where = u"WHERE"_s,
                .path = u"PATH"_s,
                .expected = u"EXPECTED"_s,
                .found = u"FOUND"_s};
    }

private Q_SLOTS:
    void everyCodeHasAText()
    {
        const QStringList codes = codesOfTheSources();
        QVERIFY2(codes.size() > 50, qPrintable(codes.join(u' ')));
        QStringList lacking;
        for (const QString &code : codes)
            if (!diagnosis::errorText(code))
                lacking.append(code);
        QVERIFY2(lacking.isEmpty(), qPrintable(lacking.join(u' ')));
    }

    void aLongListEndsBehindAWholeItem()
    {
        QStringList ids;
        for (int i = 0; i < 500; ++i)
            ids.append(u"account-%1"_s.arg(i));
        Error error = sample(u"object.unknown"_s);
        error.expected = ids.join(u", "_s);
        const QString said = diagnosis::advice(error);
        QVERIFY2(said.contains(u"account-0, account-1, "_s), qPrintable(said));
        QVERIFY(!said.contains(u"…"_s));
        static const QRegularExpression end(u"account-(\\d+) and (\\d+) more\\.\\z"_s);
        const auto match = end.match(said);
        QVERIFY2(match.hasMatch(), qPrintable(said));
        QCOMPARE(match.captured(1).toInt() + 1 + match.captured(2).toInt(), 500);
    }

    void textsAreWholeSentences_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : codesOfTheTable())
            QTest::newRow(qPrintable(code)) << code;
    }
    void textsAreWholeSentences()
    {
        QFETCH(QString, code);
        if (code == u"usage"_s)
            QSKIP("Its whole sentence is what was found.");
        static const QRegularExpression placeholder(u"%\\d"_s);
        for (const QString &text :
             {diagnosis::sentence(sample(code)), diagnosis::advice(sample(code))}) {
            if (text.isEmpty())
                continue;
            QVERIFY2(!text.contains(placeholder), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') || text.endsWith(u"?"_s) || text.endsWith(u"…”."_s),
                     qPrintable(text));
            QVERIFY2(text.front().isUpper() || text.front() == u'“' ||
                         code.contains(u"no-driver"_s) || text.startsWith(u"sandbox"_s),
                     qPrintable(text));
        }
        QVERIFY(!diagnosis::sentence(sample(code)).isEmpty());
    }

    void unknownCodesStillMakeASentence_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Guard); ++kind)
            QTest::newRow(qPrintable(QString::number(kind))) << static_cast<ErrorKind>(kind);
    }
    void unknownCodesStillMakeASentence()
    {
        QFETCH(ErrorKind, kind);
        Error error = sample(u"never.heard"_s);
        error.kind = kind;
        const QString text = diagnosis::sentence(error);
        QVERIFY2(text.endsWith(u" [never.heard]."_s), qPrintable(text));
        QVERIFY(!text.contains(u'%'));
        error.where.clear();
        QVERIFY(!diagnosis::sentence(error).startsWith(u' '));
    }

    void foundTextIsNotReadAsAPlaceholder()
    {
        Error error = sample(u"json.value"_s);
        error.found = u"%1 %2 %%4"_s;
        QCOMPARE(diagnosis::sentence(error),
                 u"WHERE: PATH should be EXPECTED, but is “%1 %2 %%4”."_s);
    }

    void longPartsAreCut()
    {
        Error error = sample(u"json.value"_s);
        error.found = QString(1'000'000, u'x');
        QVERIFY(diagnosis::fullText(error).size() < 1000);
    }

    void fullTextJoinsAll()
    {
        Error error = sample(u"dns.not-found"_s);
        error.detail = u"NXDOMAIN"_s;
        QCOMPARE(
            diagnosis::fullText(error),
            u"The name WHERE is not known. Check the spelling and your connection. (NXDOMAIN)"_s);
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
