// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace sendbench::templates::rules
{

/// Lists of resources/rules/template-words.json: "promotional", "sensitive",
/// "askingFor", "sampleNames", "retiredCategories". Any thread.
///
/// The words of a list for the language of a template ("pt_BR" reads "pt"), of
/// English where the language has none, lower case; of a list without languages
/// all.
[[nodiscard]] const QStringList &wordList(const QString &list, const QString &language = {});
[[nodiscard]] QString wordSource(const QString &list);

/// The first of the words that stands in the text as a word of its own: not in
/// the middle of a longer one, but for scripts that write without spaces.
/// Empty: none.
[[nodiscard]] QString firstWordIn(const QString &text, const QStringList &words);

} // namespace sendbench::templates::rules
