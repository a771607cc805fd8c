// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

/// The window-modal dialog of Prompts: a title, a sentence, what the caller adds, buttons at the
/// end. Deletes itself when it closes; texts are plain text whatever they hold.
class PromptDialog final : public QDialog
{
    Q_OBJECT

public:
    PromptDialog(QWidget *context, const QString &title, const QString &text);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Accept with this verb, and a way out. Destructive: Return and the first focus are the way
    /// out.
    void addAnswers(const QString &confirm, bool destructive);
    void addClose();

private:
    QPushButton *addButton(const QString &text);

    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
};

} // namespace sendbench::ui
