// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/difference.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace sendbench::ui
{

/// What differs between the workspace's template and 8x8's, part by part, both beside each other.
class DifferenceRows final : public QWidget
{
    Q_OBJECT

public:
    DifferenceRows(const Theme &theme, QWidget *parent = nullptr);

    void show(const QList<templates::Difference> &differences);
    using QWidget::show;

Q_SIGNALS:
    void placeWanted(const QString &path);

private:
    [[nodiscard]] QWidget *makeRow(const templates::Difference &one);

    const Theme &m_theme;
    QVBoxLayout *m_rows;
    QList<templates::Difference> m_shown;
};

} // namespace sendbench::ui
