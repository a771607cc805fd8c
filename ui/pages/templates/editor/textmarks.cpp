// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/textmarks.h"

#include "templates/variables.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

bool isMarked(const QString &text, const QString &mark)
{
    return text.size() >= 2 * mark.size() && text.startsWith(mark) && text.endsWith(mark);
}

/// The line without the white space at its ends, and what stands there.
struct Core {
    QString before;
    QString core;
    QString after;
};

Core coreOf(const QString &line)
{
    const QString core = line.trimmed();
    const qsizetype at = core.isEmpty() ? line.size() : line.indexOf(core);
    return {line.left(at), core, line.mid(at + core.size())};
}

} // namespace

MarkedText toggledMark(const MarkedText &in, const QString &mark)
{
    const QString before = in.text.left(in.from);
    const QString after = in.text.mid(in.to);
    const QString chosen = in.text.mid(in.from, in.to - in.from);
    if (chosen.isEmpty()) {
        const qsizetype at = in.from + mark.size();
        return {before + mark + mark + after, at, at};
    }
    // Marks that stand just outside the selection are meant too.
    if (before.endsWith(mark) && after.startsWith(mark) && !chosen.contains(u'\n')) {
        const qsizetype from = in.from - mark.size();
        return {before.chopped(mark.size()) + chosen + after.mid(mark.size()), from,
                from + chosen.size()};
    }
    QStringList lines = chosen.split(u'\n');
    const bool all = std::all_of(lines.cbegin(), lines.cend(), [&](const QString &line) {
        const QString core = coreOf(line).core;
        return core.isEmpty() || isMarked(core, mark);
    });
    for (QString &line : lines) {
        const Core parts = coreOf(line);
        if (parts.core.isEmpty())
            continue;
        const QString core = all ? parts.core.mid(mark.size(), parts.core.size() - 2 * mark.size())
                                 : mark + parts.core + mark;
        line = parts.before + core + parts.after;
    }
    const QString made = lines.join(u'\n');
    return {before + made + after, in.from, in.from + made.size()};
}

qsizetype variableEndingAt(const QString &text, qsizetype position)
{
    for (const auto &one : templates::findPlaceholders(text).variables)
        if (one.position + one.length == position)
            return one.position;
    return -1;
}

qsizetype variableBeginningAt(const QString &text, qsizetype position)
{
    for (const auto &one : templates::findPlaceholders(text).variables)
        if (one.position == position)
            return one.position + one.length;
    return -1;
}

int nextNumber(const QString &text)
{
    const QStringList names = templates::variableNames(text);
    int number = 1;
    while (names.contains(QString::number(number)))
        ++number;
    return number;
}

bool lostVariable(const QString &before, const QString &after)
{
    if (after.size() >= before.size())
        return false;
    const auto left = templates::findPlaceholders(after);
    const auto had = templates::findPlaceholders(before);
    // While somebody writes over a number, the braces around it are broken for a moment.
    if (!left.broken.isEmpty() || left.variables.size() >= had.variables.size())
        return false;
    return templates::variableNames(after).size() < templates::variableNames(before).size();
}

} // namespace sendbench::ui
