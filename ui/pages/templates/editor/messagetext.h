// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorcontext.h"

#include <QWidget>

class QAction;

namespace sendbench::ui
{

class BoundedTextEdit;

/// The text of a message with its toolbar: marks, emoji, variables. A variable goes as a whole.
class MessageText final : public QWidget
{
    Q_OBJECT

public:
    MessageText(const EditorContext &context, const QString &name, QWidget *parent);

    [[nodiscard]] QWidget *toolBar() const { return m_bar; }
    [[nodiscard]] QString text() const;
    void show(const QString &text);
    using QWidget::show;
    void setRightToLeft(bool on);
    void setUsable(bool usable);
    /// What "Insert variable" writes: "{{2}}".
    void setNextVariable(std::function<QString()> next) { m_next = std::move(next); }

Q_SIGNALS:
    void edited(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addTool(const QString &name, const QString &icon, const QString &title,
                 const QKeySequence &keys, const std::function<void()> &run);
    void toggle(const QString &mark);
    void insert(const QString &text);
    void pickEmoji();
    [[nodiscard]] bool removeVariable(bool before);

    const EditorContext &m_context;
    BoundedTextEdit *m_edit;
    QWidget *m_bar;
    QList<QAction *> m_tools;
    std::function<QString()> m_next;
};

} // namespace sendbench::ui
