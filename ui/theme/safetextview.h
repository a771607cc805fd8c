// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace sendbench::ui
{

class Clipboard;

/// Text to read and to select from. What is selected leaves (copied, dragged, or as the selection
/// that the middle button pastes) by the same road as any copy: without secrets, or marked as one
/// while the text shows one.
class SafeTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// The clipboard outlives the view.
    explicit SafeTextView(const Clipboard &clipboard, QWidget *parent = nullptr);

    /// The text shows a secret that somebody asked to see.
    void setShowsSecret(bool on) { m_showsSecret = on; }

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    const Clipboard &m_clipboard;
    bool m_showsSecret = false;
};

} // namespace sendbench::ui
