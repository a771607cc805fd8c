// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace sendbench::ui
{

/// In a window that reads from right to left: keeps the parts of a number, date or address in their
/// own order.
[[nodiscard]] QString isolated(const QString &text);

/// One line of text that gives way: cut in the middle where it does not fit, whole in its tool tip
/// and for screen readers. Plain text whatever it holds.
class ElidedLabel final : public QFrame
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Hidden characters are made visible.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace sendbench::ui
