// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubblepart.h"
#include "ui/templates/richtext.h"

#include <vector>

namespace sendbench::ui
{

/// What other clients do not show, under the phone and in the colours of the window.
class NoticePart final : public BubblePart
{
    Q_OBJECT

public:
    NoticePart(const BubbleStyle &look, QWidget *parent);

    void setNotices(const QStringList &notices);
    [[nodiscard]] int arrange(int width) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_notices;
    std::vector<RichText> m_texts;
};

} // namespace sendbench::ui
