// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/variables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// How many of `brace` stand together at `from`.
qsizetype runOf(QChar brace, QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text[end] == brace)
        ++end;
    return end - from;
}

/// The next brace of either kind; the end of the text if there is none.
qsizetype nextBrace(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from] != u'{' && text[from] != u'}')
        ++from;
    return from;
}

/// What begins with `opening` opening braces at `at`: a variable, something broken, or only text.
/// Where the search goes on.
qsizetype takeOpening(QStringView text, qsizetype at, Placeholders &found)
{
    const qsizetype opening = runOf(u'{', text, at);
    const qsizetype inside = at + opening;
    const qsizetype brace = nextBrace(text, inside);
    const qsizetype closing =
        brace < text.size() && text[brace] == u'}' ? runOf(u'}', text, brace) : 0;
    const QStringView name = text.mid(inside, brace - inside).trimmed();
    if (opening == 2 && closing == 2 && !name.isEmpty()) {
        found.variables.append({.position = at, .length = brace + 2 - at, .name = name.toString()});
        return brace + 2;
    }
    // "{smile}" is only text; "{1}" was meant as a variable.
    const bool onlyText = opening == 1 && closing <= 1 && !isDigits(name);
    const qsizetype end = closing > 0 ? brace + closing : inside;
    if (!onlyText)
        found.broken.append({.position = at, .length = end - at});
    return end;
}

} // namespace

bool Variable::isPositional() const
{
    return isDigits(name);
}

int Variable::number() const
{
    bool good = false;
    const int number = isPositional() ? name.toInt(&good) : 0;
    return good ? number : 0;
}

Placeholders findPlaceholders(const QString &text)
{
    Placeholders found;
    qsizetype at = nextBrace(text, 0);
    while (at < text.size()) {
        if (text[at] == u'{') {
            at = takeOpening(text, at, found);
        } else {
            const qsizetype closing = runOf(u'}', text, at);
            if (closing > 1)
                found.broken.append({.position = at, .length = closing});
            at += closing;
        }
        at = nextBrace(text, at);
    }
    return found;
}

QStringList variableNames(const QString &text)
{
    const QList<Variable> variables = findPlaceholders(text).variables;
    QList<Variable> once;
    for (const Variable &variable : variables) {
        const bool seen = std::any_of(once.cbegin(), once.cend(), [&](const Variable &other) {
            return other.name == variable.name;
        });
        if (!seen)
            once.append(variable);
    }
    std::stable_sort(once.begin(), once.end(), [](const Variable &a, const Variable &b) {
        // Positional before named: else a mix of both would have no order at all.
        if (a.isPositional() != b.isPositional())
            return a.isPositional();
        return a.isPositional() && a.number() < b.number();
    });
    QStringList names;
    for (const Variable &variable : std::as_const(once))
        names.append(variable.name);
    return names;
}

QString filled(const QString &text, const std::function<QString(const QString &name)> &value)
{
    QString result;
    qsizetype from = 0;
    const Placeholders found = findPlaceholders(text);
    for (const Variable &variable : found.variables) {
        result += QStringView(text).mid(from, variable.position - from);
        result += value(variable.name);
        from = variable.position + variable.length;
    }
    result += QStringView(text).mid(from);
    return result;
}

QString renumbered(const QString &text, QStringList &samples)
{
    QList<int> order;
    QStringList moved;
    const Placeholders found = findPlaceholders(text);
    for (const Variable &variable : found.variables) {
        if (!variable.isPositional() || order.contains(variable.number()))
            continue;
        order.append(variable.number());
        moved.append(samples.value(variable.number() - 1));
    }
    samples = moved;
    return filled(text, [&](const QString &name) {
        const Variable variable{.name = name};
        const qsizetype at = variable.isPositional() ? order.indexOf(variable.number()) : -1;
        return at < 0 ? u"{{%1}}"_s.arg(name) : u"{{%1}}"_s.arg(at + 1);
    });
}

} // namespace sendbench::templates
