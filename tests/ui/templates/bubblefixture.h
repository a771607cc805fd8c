// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubbleview.h"

#include <QAbstractButton>
#include <QImage>
#include <QString>

inline const QString kPictureUrl = QStringLiteral("https://cdn.example/offer.png");

[[nodiscard]] sendbench::templates::Preview textMessage(const QString &text);
[[nodiscard]] sendbench::templates::PreviewCard pictureCard(const QString &text);
/// All that there is, with words that do not fit a line.
[[nodiscard]] sendbench::templates::Preview fullMessage(bool rightToLeft);

/// By its object name; null where it is hidden.
[[nodiscard]] QAbstractButton *button(const sendbench::ui::BubbleView &view, const char *name);
[[nodiscard]] int shownRows(const sendbench::ui::BubbleView &view);
[[nodiscard]] QImage drawn(QWidget &widget);
[[nodiscard]] QRect inView(const sendbench::ui::BubbleView &view, const QWidget &part);
