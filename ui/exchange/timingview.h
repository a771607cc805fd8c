// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QWidget>

class QGridLayout;

namespace sendbench::ui
{

class Theme;

/// The phases of an exchange as bars, one after the other, with their milliseconds.
class TimingView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimingView(const Theme &theme, QWidget *parent = nullptr);

    void setExchange(const http::Exchange &exchange);
    [[nodiscard]] QString asText() const { return m_text.join(QLatin1Char('\n')); }

private:
    void phase(const QString &name, double startMs, double lengthMs, double totalMs);
    void line(const QString &name, const QString &value);

    const Theme &m_theme;
    QWidget *m_page = nullptr;
    QGridLayout *m_grid = nullptr;
    QStringList m_text;
};

} // namespace sendbench::ui
