// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/rowdelegate.h"

namespace sendbench::ui
{

/// Two lines: how it stands, its name and language; below, category, findings and what the other
/// side says of it.
class TemplateDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    TemplateDelegate(const Theme &theme, QObject *parent);

protected:
    [[nodiscard]] Sign signOf(const QModelIndex &index) const override;
    void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &box) const override;
};

} // namespace sendbench::ui
