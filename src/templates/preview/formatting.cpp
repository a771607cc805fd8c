// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/preview.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// Where a mark opens or closes, WhatsApp looks at the neighbours: "2*3*4" is no bold.
/// A picture is no letter: "✅*Now*" is bold.
bool isWordCharacter(char32_t c)
{
    constexpr char32_t pictureSelector = 0xFE0F;
    constexpr char32_t keycap = 0x20E3;
    return c != pictureSelector && c != keycap && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
}

/// The whole character whose last (or first) half stands at `at`.
char32_t characterAt(QStringView line, qsizetype at)
{
    const QChar c = line[at];
    if (c.isLowSurrogate() && at > 0 && line[at - 1].isHighSurrogate())
        return QChar::surrogateToUcs4(line[at - 1], c);
    if (c.isHighSurrogate() && at + 1 < line.size() && line[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, line[at + 1]);
    return c.unicode();
}

bool opens(QStringView line, qsizetype at)
{
    const bool freeBefore = at == 0 || !isWordCharacter(characterAt(line, at - 1));
    return freeBefore && at + 1 < line.size() && !line[at + 1].isSpace() &&
           line[at + 1] != line[at];
}

bool closes(QStringView line, qsizetype at)
{
    const bool freeBehind = at + 1 == line.size() || !isWordCharacter(characterAt(line, at + 1));
    return freeBehind && at > 0 && !line[at - 1].isSpace();
}

qsizetype closingMark(QStringView line, qsizetype opening)
{
    for (qsizetype at = opening + 2; at < line.size(); ++at)
        if (line[at] == line[opening] && closes(line, at))
            return at;
    return -1;
}

bool isMark(QChar c)
{
    return c == u'*' || c == u'_' || c == u'~' || c == u'`';
}

Run marked(Run style, QChar mark)
{
    style.bold |= mark == u'*';
    style.italic |= mark == u'_';
    style.strike |= mark == u'~';
    style.mono |= mark == u'`';
    return style;
}

void addText(QList<Run> &runs, const Run &style, QStringView text)
{
    if (text.isEmpty())
        return;
    Run run = style;
    run.text = text.toString();
    runs.append(run);
}

/// Recursion ends: within a mark the same one opens nothing new.
void addInline(QList<Run> &runs, const Run &style, QStringView line)
{
    qsizetype plainFrom = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (!isMark(line[at]) || style.mono || !opens(line, at))
            continue;
        const Run inner = marked(style, line[at]);
        const qsizetype end = inner == style ? -1 : closingMark(line, at);
        if (end < 0)
            continue;
        addText(runs, style, line.mid(plainFrom, at - plainFrom));
        addInline(runs, inner, line.mid(at + 1, end - at - 1));
        plainFrom = end + 1;
        at = end;
    }
    addText(runs, style, line.mid(plainFrom));
}

/// A line outside of ```…```: lists and quotes begin at its start and need the space behind.
Paragraph paragraphOf(QStringView line)
{
    static const QRegularExpression numbered(u"^(\\d{1,9})\\. "_s);
    Paragraph paragraph;
    if (line.startsWith(u"* ") || line.startsWith(u"- ")) {
        paragraph.kind = Paragraph::Kind::Bullet;
        line = line.mid(2);
    } else if (line.startsWith(u"> ")) {
        paragraph.kind = Paragraph::Kind::Quote;
        line = line.mid(2);
    } else if (const auto match = numbered.match(line.toString()); match.hasMatch()) {
        paragraph.kind = Paragraph::Kind::Numbered;
        paragraph.number = match.capturedView(1).toInt();
        line = line.mid(match.capturedLength());
    }
    addInline(paragraph.runs, {}, line);
    return paragraph;
}

/// Adds the lines of `text` behind the last paragraph: its first line goes on there.
void addLines(QList<Paragraph> &paragraphs, QStringView text, bool code)
{
    const auto lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Paragraph next;
        if (code)
            addText(next.runs, Run{.mono = true}, lines[i]);
        else
            next = paragraphOf(lines[i]);
        if (i == 0 && !paragraphs.isEmpty()) {
            paragraphs.last().runs += next.runs;
            continue;
        }
        if (code && i > 0)
            next.kind = Paragraph::Kind::Code;
        paragraphs.append(next);
    }
}

} // namespace

QList<Paragraph> formatted(const QString &text)
{
    const QString fence = u"```"_s;
    QList<Paragraph> paragraphs;
    const QStringView whole(text);
    qsizetype from = 0;
    while (true) {
        const qsizetype open = text.indexOf(fence, from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(fence, open + 3);
        if (close < 0 || close == open + 3) {
            addLines(paragraphs, whole.mid(from), false);
            return paragraphs;
        }
        addLines(paragraphs, whole.mid(from, open - from), false);
        addLines(paragraphs, whole.mid(open + 3, close - open - 3), true);
        from = close + 3;
    }
}

} // namespace sendbench::templates
