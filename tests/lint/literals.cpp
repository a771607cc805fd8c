// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/literals.h"

#include "lint/sourcetree.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sendbench::lint
{

namespace
{

/// The name before the parenthesis that is open at this place.
QString callAround(const QString &code, qsizetype position)
{
    int depth = 0;
    for (qsizetype at = position - 1; at >= 0; --at) {
        const QChar c = code[at];
        if (c == u')' || c == u'}' || c == u']')
            ++depth;
        else if ((c == u'(' || c == u'{' || c == u'[') && depth-- == 0) {
            static const QRegularExpression name(u"(\\w+)\\s*$"_s);
            return c == u'(' ? name.match(code.left(at).right(80)).captured(1) : QString();
        } else if (c == u';')
            return {};
    }
    return {};
}

/// Two words in a row; a name, a key, a colour or an address is none.
bool isForPeople(const QString &text)
{
    static const QRegularExpression words(uR"re([A-Za-z]{2,}[,:]? [a-z]{2,})re"_s);
    return words.match(text).hasMatch() && !text.startsWith(u'<');
}

/// Functions that show their text to people: there, one word is one too many.
bool shows(const QString &call)
{
    static const QStringList known{u"setText"_s,         u"setWindowTitle"_s,
                                   u"setToolTip"_s,      u"setPlaceholderText"_s,
                                   u"setTitle"_s,        u"setAccessibleName"_s,
                                   u"setStatusTip"_s,    u"setAccessibleDescription"_s,
                                   u"setWhatsThis"_s,    u"setTabText"_s,
                                   u"setTabToolTip"_s,   u"setItemText"_s,
                                   u"setHeaderLabels"_s, u"setSuffix"_s,
                                   u"setPrefix"_s,       u"setPlainText"_s,
                                   u"QLabel"_s,          u"QPushButton"_s,
                                   u"QCheckBox"_s,       u"QRadioButton"_s,
                                   u"QGroupBox"_s,       u"QAction"_s,
                                   u"toast"_s,           u"announce"_s,
                                   u"makeBuddyLabel"_s,  u"makeHelpLabel"_s,
                                   u"setNotice"_s,       u"showSentence"_s,
                                   u"showProblem"_s,     u"setMessage"_s,
                                   u"addAction"_s};
    return known.contains(call);
}

bool isTranslated(const QString &call)
{
    return call == u"tr"_s || call == u"translate"_s || call.startsWith(u"QT_TR"_s);
}

} // namespace

QList<Literal> literalsOf(const QString &source)
{
    static const QRegularExpression literal(
        uR"re((?:u8?)?("(?:\\.|[^"\\\n])*"(?:\s*u?"(?:\\.|[^"\\\n])*")*))re"_s);
    static const QRegularExpression seam(uR"re("\s*u?")re"_s);
    const QString kept = codeOf(source, Literals::Keep);
    // Brackets inside texts would mislead whoever counts them.
    const QString bare = codeOf(source, Literals::Blank);
    QList<Literal> all;
    for (auto it = literal.globalMatch(kept); it.hasNext();) {
        const auto match = it.next();
        const qsizetype at = match.capturedStart(1);
        const QString before = kept.mid(kept.lastIndexOf(u'\n', at) + 1, at);
        if (bare[at] != u'"' || before.startsWith(u'#') || kept.mid(at - 1, 1) == u"R"_s)
            continue;
        QString text = match.captured(1);
        text = text.mid(1, text.size() - 2).remove(seam);
        text.replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u"\n"_s);
        all.append({text, callAround(bare, match.capturedStart()), lineAt(kept, at)});
    }
    return all;
}

QString untranslated(const Literal &literal)
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    static const QStringList forTheConsole{u"qWarning"_s, u"qCritical"_s, u"qFatal"_s};
    const QString &text = literal.text;
    if (isTranslated(literal.call) || forTheConsole.contains(literal.call) ||
        text.startsWith(u"https://"_s) || text.startsWith(u'<') || text.contains(u"=\""_s))
        return {};
    if (shows(literal.call) && word.match(text).hasMatch())
        return u"%1(%2) without tr()"_s.arg(literal.call, text);
    return isForPeople(text) ? u"“%1” without tr()"_s.arg(text) : QString();
}

} // namespace sendbench::lint
