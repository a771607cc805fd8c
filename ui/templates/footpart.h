// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubblepart.h"
#include "ui/templates/richtext.h"

namespace sendbench::ui
{

/// Footer and time, small and grey. The time is a made-up one.
class FootPart final : public BubblePart
{
    Q_OBJECT

public:
    FootPart(const BubbleStyle &look, QWidget *parent);

    void setFooter(const QString &footer);
    [[nodiscard]] bool isTimeAlone() const { return m_footer.isEmpty(); }
    [[nodiscard]] int timeWidth() const;
    [[nodiscard]] int arrange(int width) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_footer;
    QString m_time;
    RichText m_text;
    RichText m_timeText;
};

} // namespace sendbench::ui
