// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

class QMimeData;

namespace sendbench
{
class Redactor;
}

namespace sendbench::ui
{

/// The only road to the clipboard: text goes through the redactor. `copySecret` is for the one
/// explicit "copy secret": it marks the content as secret for clipboard managers and clears it
/// after 30 s if it is still ours.
class Clipboard
{
public:
    explicit Clipboard(const Redactor &redactor,
                       std::chrono::milliseconds secretLife = std::chrono::seconds(30));

    void copy(const QString &text) const;
    void copySecret(const QString &text) const;
    /// The same for what somebody selects: not on the clipboard yet, and the receiver's. A secret
    /// is cleared from clipboard and selection alike.
    [[nodiscard]] QMimeData *data(const QString &text) const;
    [[nodiscard]] QMimeData *secretData(const QString &text) const;
    /// What a paste would bring; empty if it is no text.
    [[nodiscard]] static QString text();

private:
    const Redactor &m_redactor;
    std::chrono::milliseconds m_secretLife;
};

} // namespace sendbench::ui
