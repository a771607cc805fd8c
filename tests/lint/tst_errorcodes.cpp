// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/errortexts.h"
#include "lint/sourcetree.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::lint;

/// Every error code that the program makes has its sentence for people, and no sentence is left
/// over.
class ErrorCodesTest final : public QObject
{
    Q_OBJECT

    static QString table() { return u"src/diagnosis/errors"_s; }
    static QString rows()
    {
        QString all;
        for (const QString &file : filesBelow(table(), {u"*.cpp"_s}))
            all += code(file, Literals::Keep);
        return all;
    }

    /// "kind.code" where an Error gets its code: `.code = u"…"_s`, `failure(…, u"…"_s`,
    /// `secretError(u"…"_s`, `.kind = …, .code = cond ? u"…"_s : u"…"_s`.
    static QStringList codesMade(const QString &text)
    {
        static const QRegularExpression made(
            u"(?:(?<!outcome)\\.code\\s*=(?!=)|(?<!outcome\\.)\\bcode\\s*=(?!=)|\\bcode\\(|(?:failure|[Ff]ailed|[Ee]rror|refused|problem)\\s*\\()((?:[^;{}]|\\{[^;{}]*\\}){0,240})"_s);
        static const QRegularExpression literal(
            u"(?:u\"|QStringLiteral\\(\"|(?<![A-Za-z])\")([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\""_s);
        QStringList codes;
        for (auto it = made.globalMatch(text); it.hasNext();) {
            const QString statement = it.next().captured(1);
            // Only the argument itself: a later member (".where = …") may hold a dotted name too.
            const QString until =
                statement.section(QRegularExpression(u",\\s*\\.(?!code)"_s), 0, 0);
            for (auto found = literal.globalMatch(until); found.hasNext();)
                codes.append(found.next().captured(1));
        }
        return codes;
    }

private Q_SLOTS:
    void readsTheFormsThatTheCodeHas()
    {
        QCOMPARE(codesMade(u"return failure(ErrorKind::Input, u\"file.locked\"_s, path);"_s),
                 QStringList{u"file.locked"_s});
        QCOMPARE(codesMade(
                     u"Error{.kind = ErrorKind::Input, .code = u\"a.b\"_s, .where = u\"c.d\"_s}"_s),
                 QStringList{u"a.b"_s});
        QCOMPARE(codesMade(u".code = x ? u\"a.b\"_s : u\"a.c\"_s, .path = y"_s),
                 (QStringList{u"a.b"_s, u"a.c"_s}));
        QCOMPARE(codesMade(u"if (error.code == u\"a.b\") add(u\"form.json\"_s);"_s), QStringList());
        QCOMPARE(codesMade(u"outcome.code = u\"answer.late\"_s;"_s), QStringList());
        QCOMPARE(codesMade(u"connect(x, u\"not.this\"_s);"_s), QStringList());
    }

    void everyCodeHasItsSentence()
    {
        QMap<QString, QString> missing;
        qsizetype seen = 0;
        for (const QString &file : filesBelow(u"src"_s, {u"*.cpp"_s, u"*.h"_s})) {
            if (file.startsWith(table()))
                continue;
            for (const QString &one : codesMade(code(file, Literals::Keep))) {
                ++seen;
                if (!diagnosis::errorText(one))
                    missing.insert(one, file);
            }
        }
        QVERIFY2(seen > 60, qPrintable(u"only %1 codes were found"_s.arg(seen)));
        QStringList lines;
        for (auto it = missing.cbegin(); it != missing.cend(); ++it)
            lines.append(it.key() + u" made in "_s + it.value());
        QVERIFY2(lines.isEmpty(),
                 qPrintable(u"no row in "_s + table() + u":\n"_s + lines.join(u'\n')));
    }

    void noSentenceIsLeftOver()
    {
        QString all;
        for (const QString &file : programSources())
            if (!file.startsWith(table()))
                all += code(file, Literals::Keep);
        const QString written = rows();
        static const QRegularExpression row(u"\\bROW\\(\\s*\"([^\"]+)\""_s);
        QStringList unused;
        for (auto it = row.globalMatch(written); it.hasNext();)
            if (const QString one = it.next().captured(1); !all.contains(u'"' + one + u'"'))
                unused.append(one);
        QVERIFY2(unused.isEmpty(), qPrintable(u"nothing makes these:\n"_s + unused.join(u'\n')));
    }

    void rowsAreUnique()
    {
        const QString written = rows();
        static const QRegularExpression row(u"\\bROW\\(\\s*\"([^\"]+)\""_s);
        QSet<QString> codes;
        for (auto it = row.globalMatch(written); it.hasNext();) {
            const QString one = it.next().captured(1);
            QVERIFY2(!codes.contains(one), qPrintable(one));
            codes.insert(one);
        }
        QVERIFY(codes.size() > 60);
    }
};

QTEST_GUILESS_MAIN(ErrorCodesTest)
#include "tst_errorcodes.moc"
