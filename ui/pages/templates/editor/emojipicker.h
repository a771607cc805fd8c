// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace sendbench::ui
{

/// A small choice of emoji, found by word, in a frame that goes away by Esc or a click elsewhere.
/// Deletes itself.
class EmojiPicker final : public QFrame
{
    Q_OBJECT

public:
    explicit EmojiPicker(QWidget *parent);

    void openBelow(const QWidget *anchor);

Q_SIGNALS:
    void picked(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void pick();

    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace sendbench::ui
