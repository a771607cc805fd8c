// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/comboaccessible.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace sendbench::ui
{

namespace
{

/// What Qt tells of a drop-down, but for its name.
class ComboAccessible final : public QAccessibleWidget
{
public:
    explicit ComboAccessible(QComboBox *combo)
        : QAccessibleWidget(combo, QAccessible::ComboBox)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return combo().currentText();
        if (which == QAccessible::Name && combo().accessibleName().isEmpty())
            return combo().currentText();
        return QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.expanded = combo().view()->isVisible();
        state.editable = combo().isEditable();
        return state;
    }

    int childCount() const override { return combo().isEditable() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        QWidget *part = index == 0   ? static_cast<QWidget *>(combo().view())
                        : index == 1 ? combo().lineEdit()
                                     : nullptr;
        return part ? QAccessible::queryAccessibleInterface(part) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child && child->object() == combo().view())
            return 0;
        return child && combo().isEditable() && child->object() == combo().lineEdit() ? 1 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        QLineEdit *line = combo().lineEdit();
        return line && line->rect().contains(line->mapFromGlobal(QPoint(x, y))) ? child(1)
                                                                                : nullptr;
    }

    QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return;
        if (combo().view()->isVisible())
            combo().hidePopup();
        else
            combo().showPopup();
    }

private:
    [[nodiscard]] QComboBox &combo() const { return *static_cast<QComboBox *>(widget()); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *combo = qobject_cast<QComboBox *>(object);
    return combo ? new ComboAccessible(combo) : nullptr;
}

} // namespace

void nameCombosByLabel()
{
    QAccessible::installFactory(make); // Qt keeps a factory once
}

} // namespace sendbench::ui
