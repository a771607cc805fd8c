// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace sendbench::lint
{

/// A text in C++ code.
struct Literal {
    QString text; ///< adjacent literals joined
    QString call; ///< the function whose parentheses are the innermost around it; may be empty
    qsizetype line = 0;
};

/// Texts of a file in their order; characters, raw literals and includes are none.
[[nodiscard]] QList<Literal> literalsOf(const QString &source);

/// Why this text would be shown and never be translated; empty if it is, or need not be.
[[nodiscard]] QString untranslated(const Literal &literal);

} // namespace sendbench::lint
