// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QListWidget>

namespace sendbench::ui
{

/// The list of pages: icon, title, badge. Narrow windows show the icons alone.
class Sidebar final : public QListWidget
{
    Q_OBJECT

public:
    static constexpr int kCompactWidth = 48;
    enum Role { IconNameRole = Qt::UserRole, BadgeRole, NewsRole };

    explicit Sidebar(const Theme &theme, QWidget *parent = nullptr);

    void addPage(const QString &title, const QString &iconName);
    void setBadge(int row, int count, bool news);
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }

private:
    void describe(QListWidgetItem *item) const;

    bool m_compact = false;
};

} // namespace sendbench::ui
