// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QApplication;

namespace sendbench::gui
{

/// What `--language` does: formats of dates and numbers, Qt's own texts (in file dialogs, message
/// boxes) and the direction of writing follow the language. Our own texts do as far as they are
/// translated: today they are English only. Empty: the system's language, direction left alone.
void speak(QApplication &application, const QString &language);

/// For `--language list`: the languages that our own texts exist in, and what the others change.
[[nodiscard]] QString languageList();

/// False for what is no language, such as "xx" or "german".
[[nodiscard]] bool isLanguage(const QString &name);

} // namespace sendbench::gui
