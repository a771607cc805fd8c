// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

namespace sendbench::cli
{

/// What stands behind a command: words, and options by name. Every option must be declared.
class Arguments
{
public:
    struct Declared {
        QStringList flags;  ///< "--dry-run"
        QStringList values; ///< "--to VALUE" or "--to=VALUE"; may come again
    };

    /// "usage" (Input) for an unknown option or one without its value.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words,
                                                 const Declared &declared);

    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] QString word(qsizetype index) const { return m_words.value(index); }
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const
    {
        return m_options.value(option).value(0);
    }
    [[nodiscard]] QStringList values(const QString &option) const
    {
        return m_options.value(option);
    }

private:
    QStringList m_words;
    QMap<QString, QStringList> m_options;
};

/// Error of kind Input, code "usage".
[[nodiscard]] Failure usageError(const QString &sentence);

/// Words that do not fit a command: `usage` is "command verb WORDS · verb WORDS …". Names the verb
/// that there is not, or the one whose words are missing or too many with what it takes.
[[nodiscard]] Failure wrongUse(const QString &usage, const QString &verb);

} // namespace sendbench::cli
