// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/rowdelegate.h"

namespace sendbench::ui
{

/// Two lines: how it stands and its name; below, what it is and for which environment.
class ObjectDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    ObjectDelegate(const Theme &theme, QObject *parent);

protected:
    [[nodiscard]] Sign signOf(const QModelIndex &index) const override;
    void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &box) const override;
};

} // namespace sendbench::ui
