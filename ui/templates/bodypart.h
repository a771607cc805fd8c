// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubblepart.h"
#include "ui/templates/richtext.h"

namespace sendbench::ui
{

class PhoneButton;

/// The body; a long one of a marketing message ends after five lines with "Read more".
class BodyPart final : public BubblePart
{
    Q_OBJECT

public:
    static constexpr int kSide = 4; ///< beside the text, for the focus ring

    BodyPart(const BubbleStyle &look, QWidget *parent);

    void setText(const QList<templates::Paragraph> &paragraphs, bool folded);
    [[nodiscard]] int arrange(int width) override;
    [[nodiscard]] bool isCut() const { return m_text.isCut(); }
    /// Where the time fits without a line of its own.
    [[nodiscard]] qreal roomAtEnd() const;
    [[nodiscard]] PhoneButton *readMore() const { return m_readMore; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<templates::Paragraph> m_paragraphs;
    bool m_folded = false;
    RichText m_text;
    PhoneButton *m_readMore;
};

} // namespace sendbench::ui
