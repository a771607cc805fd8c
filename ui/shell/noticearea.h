// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/notice.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

namespace sendbench::ui
{

/// The notices in force, oldest at the top.
class NoticeArea final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeArea(const Theme &theme, QWidget *parent = nullptr);

    void showNotice(const Notice &notice);
    void clearNotice(const QString &id);
    [[nodiscard]] bool has(const QString &id) const { return m_strips.contains(id); }

private:
    [[nodiscard]] QWidget *makeStrip(const Notice &notice);

    const Theme &m_theme;
    QHash<QString, QPointer<QWidget>> m_strips;
};

} // namespace sendbench::ui
