// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace sendbench::templates
{

/// `{{1}}` or `{{first_name}}` in a text. Positions in UTF-16 units, braces included.
struct Variable {
    qsizetype position = 0;
    qsizetype length = 0;
    QString name; ///< between the braces, without white space around it

    /// Digits only: positional.
    [[nodiscard]] bool isPositional() const;
    /// Its number; 0 if it is named, or no number that a template could have.
    [[nodiscard]] int number() const;
    bool operator==(const Variable &) const = default;
};

/// Braces that make no variable: `{1}`, `{{1}`, `{{}}`, `{{{1}}}`.
struct BrokenBraces {
    qsizetype position = 0;
    qsizetype length = 0;
    bool operator==(const BrokenBraces &) const = default;
};

struct Placeholders {
    QList<Variable> variables; ///< in the order of the text; one that stands twice is there twice
    QList<BrokenBraces> broken;
};

/// Every `{{…}}` of a text. A lone brace is text; two of them without their two others are broken.
[[nodiscard]] Placeholders findPlaceholders(const QString &text);

/// Names in the order in which values are given: positional by number, named as they appear; each
/// once.
[[nodiscard]] QStringList variableNames(const QString &text);

/// The text with each variable replaced by what `value` says of its name. Values are not searched
/// for variables again.
[[nodiscard]] QString filled(const QString &text,
                             const std::function<QString(const QString &name)> &value);

/// Positional variables renumbered from 1 in the order of their first appearance. `samples` moves
/// along: the list by old number becomes the list by new number.
[[nodiscard]] QString renumbered(const QString &text, QStringList &samples);

} // namespace sendbench::templates
