// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace sendbench::ui
{

class Theme;

/// The line to search in a payload: text, count, next, previous, close.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows itself with the text selected.
    void open();
    [[nodiscard]] QString text() const;
    void setCount(const QString &count);

Q_SIGNALS:
    void textChanged(const QString &text);
    void next();
    void previous();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_edit;
    QLabel *m_count;
};

} // namespace sendbench::ui
