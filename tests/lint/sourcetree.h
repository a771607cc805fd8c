// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sendbench::lint
{

/// Files of the project below `folder` ("src", "" for all), relative to its top, sorted; without
/// build output. `suffixes` as "*.cpp".
[[nodiscard]] QStringList filesBelow(const QString &folder, const QStringList &suffixes);
/// .cpp and .h of src, ui and app.
[[nodiscard]] QStringList programSources();

[[nodiscard]] QByteArray contentOf(const QString &relativePath);
[[nodiscard]] QString absolutePath(const QString &relativePath);

/// C++ with comments blanked out, and literals too unless they are kept; line numbers stay.
enum class Literals { Keep, Blank };
[[nodiscard]] QString code(const QString &relativePath, Literals literals);
/// The same for a text: what code() does to a file's content.
[[nodiscard]] QString codeOf(const QString &text, Literals literals);

/// 1-based line of a position.
[[nodiscard]] qsizetype lineAt(const QString &text, qsizetype position);

} // namespace sendbench::lint
