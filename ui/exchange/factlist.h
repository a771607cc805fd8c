// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sendbench::ui
{

/// Names and values under headings, selectable, for the quiet tabs (TLS, redirects).
class FactList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactList(const Theme &theme, QWidget *parent = nullptr);

    void clear();
    void heading(const QString &text);
    /// `colour` other than Text also needs a word that says why.
    void fact(const QString &name, const QString &value, Theme::Color colour = Theme::Color::Text,
              bool mono = false);
    void sentence(const QString &text);
    [[nodiscard]] QString asText() const { return m_text.join(QLatin1Char('\n')); }

private:
    void fresh();

    const Theme &m_theme;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QStringList m_text;
};

} // namespace sendbench::ui
