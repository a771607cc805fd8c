// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubblepart.h"
#include "ui/templates/richtext.h"

namespace sendbench::ui
{

/// A row under the message: icon and label. It leads nowhere here; its tool tip says where it
/// would.
class ButtonRow final : public BubblePart
{
    Q_OBJECT

public:
    ButtonRow(const BubbleStyle &look, QWidget *parent);

    void setButton(const templates::PreviewButton &button);
    [[nodiscard]] int arrange(int width) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    templates::PreviewButton m_button;
    RichText m_text;
};

} // namespace sendbench::ui
