// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubblestyle.h"
#include "ui/templates/richtext.h"

#include <QAbstractButton>

namespace sendbench::ui
{

/// What can be pressed in the preview: "Read more", "See all options", "Load picture".
class PhoneButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Shape {
        Link, ///< in the text
        Row,  ///< as wide as the bubble, with a line above
        Pill, ///< on a placeholder
    };
    PhoneButton(const BubbleStyle &look, Shape shape, QWidget *parent);

    /// Also its name for screen readers.
    void setLabel(const QString &label, const QString &icon = {});
    /// What it needs when it may be so wide.
    [[nodiscard]] QSize arrange(int width);

Q_SIGNALS:
    void focused(); ///< it may have to be scrolled into sight

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    const BubbleStyle &m_look;
    Shape m_shape;
    QString m_icon;
    RichText m_text;
};

} // namespace sendbench::ui
