// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/difference.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace sendbench::ui
{

/// What differs between two templates, part by part, both beside each other.
class DifferenceRows final : public QWidget
{
    Q_OBJECT

public:
    /// `prefix` stands before a difference's path in the object name of its link.
    DifferenceRows(const Theme &theme, QString prefix, QWidget *parent = nullptr);

    /// `here` and `there` are the names of the two sides.
    void show(const QList<templates::Difference> &differences, const QString &here,
              const QString &there);
    using QWidget::show;

Q_SIGNALS:
    void placeWanted(const QString &path);

private:
    [[nodiscard]] QWidget *makeRow(const templates::Difference &one);

    const Theme &m_theme;
    QString m_prefix;
    QString m_here;
    QString m_there;
    QVBoxLayout *m_rows;
    QList<templates::Difference> m_shown;
};

} // namespace sendbench::ui
