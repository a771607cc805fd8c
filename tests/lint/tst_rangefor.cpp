// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

/// `for (x : f()["list"])` walks through a part of what f() gave, which is gone by then: only the
/// outermost value of the expression lives as long as the loop.
class RangeForTest final : public QObject
{
    Q_OBJECT

    /// From behind an opening bracket to the one that closes it.
    static qsizetype closing(const QString &text, qsizetype from)
    {
        int depth = 1;
        for (qsizetype i = from; i < text.size(); ++i) {
            const QChar c = text.at(i);
            depth += u"([{"_s.contains(c) ? 1 : u")]}"_s.contains(c) ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return text.size();
    }

    /// What stands behind the colon of a range-for; nothing: it is another loop.
    static std::optional<QString> rangeOf(const QString &head)
    {
        static const QRegularExpression colon(u"(?<!:):(?!:)"_s);
        const QString flat = outline(head, u' ');
        const auto match = colon.match(flat, flat.indexOf(u';') + 1);
        const bool classic = flat.count(u';') > 1 || flat.contains(u'?');
        return match.hasMatch() && !classic ? std::optional(head.mid(match.capturedEnd()).trimmed())
                                            : std::nullopt;
    }

    /// `f(x).g({y})[z]` → `f().g()[]`; with a filling each character keeps its place.
    static QString outline(const QString &range, QChar filling = {})
    {
        QString flat;
        int depth = 0;
        for (const QChar c : range) {
            depth -= u")]}"_s.contains(c) ? 1 : 0;
            if (depth == 0)
                flat += c;
            else if (!filling.isNull())
                flat += filling;
            depth += u"([{"_s.contains(c) ? 1 : 0;
        }
        return flat;
    }

    static bool isPartOfTemporary(const QString &range)
    {
        // What a call gives by value ends the danger; `items()` looks into what it is asked of.
        static const QRegularExpression part(
            uR"re(\)\s*\[\]$|\)\s*\[\].*\]$|\)\s*\[\][^()]*\.\s*items\(\)$|\)\s*\.\s*(at|front|back|first|last|constFirst|constLast|items)\(\)|^\*[^ ]*\(\)$)re"_s);
        return part.match(outline(range)).hasMatch();
    }

    static QStringList breaches(const QString &file, const QString &text)
    {
        QStringList wrong;
        static const QRegularExpression loop(u"\\bfor\\s*\\("_s);
        for (auto it = loop.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const qsizetype from = match.capturedEnd();
            const auto range = rangeOf(text.mid(from, closing(text, from) - from));
            if (range && isPartOfTemporary(*range))
                wrong.append(u"%1:%2: %3"_s.arg(file).arg(lineAt(text, from)).arg(*range));
        }
        return wrong;
    }

private Q_SLOTS:
    void noLoopWalksThroughWhatIsGone()
    {
        QStringList wrong;
        qsizetype files = 0;
        for (const QString &folder : {u"src"_s, u"ui"_s, u"app"_s, u"tests"_s})
            for (const QString &file : filesBelow(folder, {u"*.cpp"_s, u"*.h"_s})) {
                ++files;
                wrong += breaches(file, code(file, Literals::Blank));
            }
        QVERIFY(files > 100);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"Keep the value in a variable, and walk through that:\n"_s +
                            wrong.join(u'\n')));
    }

    void isFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("bad");
        const auto row = [](const char *text, bool bad) {
            QTest::newRow(text) << QString::fromLatin1(text) << bad;
        };
        row("for (const auto &one : run.json()[key]) {}", true);
        row("for (const auto &one : planJson(plan, {a, b})[key]) {}", true);
        row("for (const auto &one : bench.good(words)[key][other]) {}", true);
        row("for (const auto &[name, value] : f()[key].items()) {}", true);
        row("for (const auto &one : f().at(key)) {}", true);
        row("for (int i = 0; const auto &one : f()[key]) {}", true);
        row("for (const auto &one : *job->result()) {}", true);
        row("for (const auto &one : json[key]) {}", false);
        row("for (const auto one : f()[key].toArray()) {}", false);
        row("for (const auto &one : document().accounts) {}", false);
        row("for (const auto &one : all.at(i).fields) {}", false);
        row("for (const auto &one : m[f(x)]) {}", false);
        row("for (const auto &one : *answer) {}", false);
        row("for (std::size_t i = 0; i < f()[key].size(); ++i) {}", false);
        row("for (auto it = f().begin(); it != end; ++it) {}", false);
    }
    void isFound()
    {
        QFETCH(QString, text);
        QFETCH(bool, bad);
        QCOMPARE(breaches(u"x.cpp"_s, text).size(), bad ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(RangeForTest)
#include "tst_rangefor.moc"
