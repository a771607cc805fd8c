// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubblepart.h"
#include "ui/templates/richtext.h"

namespace sendbench::ui
{

/// The block of a limited-time offer: title, what is left of it, its code. The last hour is red and
/// has another icon.
class OfferPart final : public BubblePart
{
    Q_OBJECT

public:
    OfferPart(const BubbleStyle &look, QWidget *parent);

    void setOffer(const templates::PreviewOffer &offer);
    [[nodiscard]] int arrange(int width) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    templates::PreviewOffer m_offer;
    RichText m_title;
    RichText m_countdown;
    RichText m_code;
};

} // namespace sendbench::ui
