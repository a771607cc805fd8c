// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace sendbench::ui
{

/// What was checked and is right: a tick and words for each.
class PassedList final : public QWidget
{
    Q_OBJECT

public:
    explicit PassedList(const Theme &theme, QWidget *parent = nullptr);

    void setPassed(const QStringList &words);

private:
    void draw();

    const Theme &m_theme;
    QStringList m_words;
    QVBoxLayout *m_rows;
};

} // namespace sendbench::ui
