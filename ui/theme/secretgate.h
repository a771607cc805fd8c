// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QString;
class QWidget;

namespace sendbench::ui
{

/// What stands before every outlet of the window (clipboard, file, picture, mail): the redactor
/// finds only what it knows, so all that is stored is learned first. In the UI thread.
class SecretGate
{
public:
    SecretGate() = default;
    virtual ~SecretGate() = default;
    SecretGate(const SecretGate &) = delete;
    SecretGate &operator=(const SecretGate &) = delete;

    /// All that is stored was learned since the workspace was opened, or nothing is stored. For
    /// what cannot wait; what can asks by whenOpen(), since another program may have stored more.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Goes on when every stored secret is known, at once where none is stored. If one cannot be
    /// looked at, says so under `title` ("Not saved") with what can be done, and does not go on.
    /// Dropped when `asker` dies first.
    virtual void whenOpen(QWidget *asker, const QString &title,
                          const std::function<void()> &then) = 0;
};

} // namespace sendbench::ui
