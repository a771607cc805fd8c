// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;

namespace sendbench::ui
{

/// A framed part of the overview: a title, then what the caller adds below it.
class Card final : public QFrame
{
    Q_OBJECT

public:
    Card(const Theme &theme, const QString &title, QWidget *parent = nullptr);
};

/// Wrapped plain text; `role` is of the style sheet ("title", "help", "error").
[[nodiscard]] QLabel *makeText(const QString &text, const QString &role, QWidget *parent);
[[nodiscard]] QLabel *makeTitle(const Theme &theme, const QString &text, QWidget *parent);

} // namespace sendbench::ui
