// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

/// A folder includes only what lies below it: layers.txt.
class LayersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString text = QString::fromUtf8(contentOf(u"tests/lint/layers.txt"_s));
        for (QString line : text.split(u'\n')) {
            line = line.section(u'#', 0, 0).trimmed();
            if (line.isEmpty())
                continue;
            const QString folder = line.section(u':', 0, 0).trimmed();
            const QStringList named = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
            QVERIFY2(!m_allowed.contains(folder), qPrintable(folder + u" stands twice"_s));
            QSet<QString> allowed{folder};
            for (const QString &one : named) {
                if (one == u"*"_s) {
                    for (const QString &above : m_allowed.keys())
                        allowed.insert(above);
                    continue;
                }
                // Below means: declared before. So the file itself cannot hold a circle.
                QVERIFY2(m_allowed.contains(one),
                         qPrintable(u"%1 names %2, which is not below it"_s.arg(folder, one)));
                allowed.insert(one);
            }
            m_allowed.insert(folder, allowed);
        }
        QVERIFY(m_allowed.size() > 10);
    }

    void everyFolderIsListed()
    {
        for (const QString &file : programSources())
            QVERIFY2(!ownerOf(file).isEmpty(),
                     qPrintable(file + u" lies in no folder of tests/lint/layers.txt"_s));
    }

    void everyListedFolderIsThere()
    {
        for (const QString &folder : m_allowed.keys())
            QVERIFY2(QDir(absolutePath(folder)).exists(), qPrintable(folder));
    }

    void includesGoDown()
    {
        QStringList wrong;
        for (const QString &file :
             programSources() + filesBelow(u"resources"_s, {u"*.cpp"_s, u"*.h"_s}))
            wrong += wrongIncludes(file, code(file, Literals::Keep));
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void theRuleBites()
    {
        QCOMPARE(wrongIncludes(u"src/base/x.cpp"_s, u"#include \"http/client.h\"\n"_s).size(), 1);
        QCOMPARE(wrongIncludes(u"src/http/x.cpp"_s, u"#include \"base/error.h\"\n"_s).size(), 0);
        QCOMPARE(wrongIncludes(u"src/engine/x.h"_s, u"#include \"ui/theme/theme.h\"\n"_s).size(),
                 1);
        QCOMPARE(wrongIncludes(u"app/cli/x.h"_s, u"#include \"models/historymodel.h\"\n"_s).size(),
                 1);
        QCOMPARE(wrongIncludes(u"ui/shell/x.h"_s, u"#include \"../theme/theme.h\"\n"_s).size(), 1);
    }

private:
    /// The longest listed folder that holds the file.
    [[nodiscard]] QString ownerOf(const QString &file) const
    {
        QString best;
        for (const QString &folder : m_allowed.keys())
            if (file.startsWith(folder + u'/') && folder.size() > best.size())
                best = folder;
        return best;
    }

    /// The place in the tree of what an #include names; empty for others' headers.
    [[nodiscard]] static QString target(const QString &included)
    {
        const QString first = included.section(u'/', 0, 0);
        if (first == u"ui"_s || first == u"app"_s || first == u"resources"_s || first == u"src"_s ||
            first == u"tests"_s)
            return included;
        return QDir(absolutePath(u"src/"_s + first)).exists() ? u"src/"_s + included : QString();
    }

    [[nodiscard]] QStringList wrongIncludes(const QString &file, const QString &text) const
    {
        static const QRegularExpression pattern(u"^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"]+)\""_s,
                                                QRegularExpression::MultilineOption);
        QStringList wrong;
        const QString owner = ownerOf(file);
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString included = match.captured(1);
            const QString place = u"%1:%2: "_s.arg(file).arg(lineAt(text, match.capturedStart(1)));
            if (included.contains(u".."_s)) {
                wrong.append(place + u"write includes from the top, not with .."_s);
                continue;
            }
            const QString there = target(included);
            if (there.isEmpty())
                continue; // moc output, another library
            const QString folder = ownerOf(there);
            if (!m_allowed.value(owner).contains(folder))
                wrong.append(place + u"%1 may not include %2"_s.arg(owner, included));
        }
        return wrong;
    }

    QMap<QString, QSet<QString>> m_allowed;
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
