// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/preview.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace sendbench::ui
{

/// A line icon of ui/theme/icons in any colour, sharp at every scale.
void drawPhoneIcon(QPainter &painter, const QString &name, const QRectF &place,
                   const QColor &color);

[[nodiscard]] QString phoneIcon(templates::ButtonType type);
[[nodiscard]] QString phoneIcon(templates::HeaderFormat format);

/// What the icon says, for those who do not see it: "Quick reply", "Web address".
[[nodiscard]] QString spokenKind(templates::ButtonType type);
[[nodiscard]] QString spokenKind(templates::HeaderFormat format);

} // namespace sendbench::ui
