// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace sendbench::templates
{

/// One of Meta's languages for templates (resources/rules/template-languages.json, 111 rows).
struct Language {
    QString code; ///< "pt_BR"
    QString name; ///< "Portuguese (Brazil)"
    bool rightToLeft = false;
    bool operator==(const Language &) const = default;
};

[[nodiscard]] const QList<Language> &languages();
[[nodiscard]] const Language *language(const QString &code); ///< nullptr: not in the list
/// The list's spelling of a sloppy one: "en-US", "EN_us", "en(UK)" → "en_US", "en_GB"; the text
/// itself where there is none.
[[nodiscard]] QString normalisedLanguage(const QString &code);
/// Also for codes that the list does not have.
[[nodiscard]] bool isRightToLeft(const QString &code);

} // namespace sendbench::templates
