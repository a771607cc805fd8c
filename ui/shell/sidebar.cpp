// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidebar.h"

#include "ui/shell/sidebardelegate.h"

#include <QKeySequence>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

Sidebar::Sidebar(const Theme &theme, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFont(theme.font(Theme::FontRole::Body));
    setItemDelegate(new SidebarDelegate(theme, this));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void Sidebar::addPage(const QString &title, const QString &iconName)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(IconNameRole, iconName);
    describe(item);
}

void Sidebar::setBadge(int row, int count, bool news)
{
    QListWidgetItem *entry = item(row);
    if (!entry)
        return;
    entry->setData(BadgeRole, count);
    entry->setData(NewsRole, news);
    describe(entry);
}

void Sidebar::setCompact(bool compact)
{
    m_compact = compact;
    for (int row = 0; row < count(); ++row)
        describe(item(row));
    viewport()->update();
}

void Sidebar::describe(QListWidgetItem *entry) const
{
    const int count = entry->data(BadgeRole).toInt();
    QString spoken = entry->text();
    if (count > 0)
        spoken = entry->data(NewsRole).toBool()
                     ? tr("%1, %n new", nullptr, count).arg(entry->text())
                     : tr("%1, %2").arg(entry->text()).arg(count);
    entry->setData(Qt::AccessibleTextRole, spoken);
    QString tip = m_compact ? spoken : QString();
    const int place = row(entry) + 1;
    if (place <= 9) {
        const QString keys = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + place))
                                 .toString(QKeySequence::NativeText);
        tip = tip.isEmpty() ? keys : u"%1 (%2)"_s.arg(tip, keys);
    }
    entry->setToolTip(tip);
}

} // namespace sendbench::ui
