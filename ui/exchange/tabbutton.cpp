// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/tabbutton.h"

#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QPainter>

#include <utility>

namespace sendbench::ui
{

namespace
{

/// Told to a screen reader as a tab, not as a check box.
class TabAccessible final : public QAccessibleWidget
{
public:
    explicit TabAccessible(TabButton *button)
        : QAccessibleWidget(button, QAccessible::PageTab, button->text())
    {
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = button().isChecked();
        return state;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            button().click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] TabButton &button() const { return *static_cast<TabButton *>(widget()); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *button = qobject_cast<TabButton *>(object);
    return button != nullptr ? new TabAccessible(button) : nullptr;
}

} // namespace

TabButton::TabButton(const Theme &theme, Look look, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_look(look)
{
    QAccessible::installFactory(make); // Qt keeps a factory once
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(theme.font(look == Look::Tab ? Theme::FontRole::Body : Theme::FontRole::Help));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TabButton::setTight(bool tight)
{
    if (std::exchange(m_tight, tight) != tight)
        updateGeometry();
}

int TabButton::widthFor(bool tight) const
{
    const int around = tight                 ? Theme::kSpace4 // the frame of the focus is 2
                       : m_look == Look::Tab ? Theme::kSpace12
                                             : Theme::kSpace8 + 2;
    return fontMetrics().horizontalAdvance(text()) + 2 * around;
}

QSize TabButton::sizeHint() const
{
    return {widthFor(m_tight), m_look == Look::Tab ? Theme::kControlHeight : 26};
}

void TabButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_look == Look::Segment && (isChecked() || underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            m_theme.color(isChecked() ? Theme::Color::Selection : Theme::Color::Field));
        painter.drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    }
    const bool strong = isEnabled() && (isChecked() || underMouse());
    painter.setPen(m_theme.color(strong ? Theme::Color::Text : Theme::Color::Muted));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    const int inset = m_tight ? Theme::kSpace4 : Theme::kSpace8;
    if (m_look == Look::Tab && isChecked())
        painter.fillRect(rect().adjusted(inset, height() - 2, -inset, 0),
                         m_theme.color(Theme::Color::Accent));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Theme::Color::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    }
}

} // namespace sendbench::ui
