// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace sendbench::ui
{

/// Ctrl+Z goes to the text editor with the focus while it has something to undo, else to the
/// window. Qt's editors would keep the key also when they have nothing.
class UndoRouter final : public QObject
{
    Q_OBJECT

public:
    explicit UndoRouter(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);

    QPointer<QWidget> m_watched;
};

} // namespace sendbench::ui
