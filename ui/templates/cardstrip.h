// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/bubblebox.h"

namespace sendbench::ui
{

/// The cards of a carousel side by side, all of one height. Wheel, dragging and the arrow keys move
/// it; each card is a stop of Tab.
class CardStrip final : public BubblePart
{
    Q_OBJECT

public:
    CardStrip(const BubbleStyle &look, const AskedPictures &pictures, QWidget *parent);

    void setCards(const QList<templates::PreviewCard> &cards);
    [[nodiscard]] int arrange(int width) override;
    [[nodiscard]] QString spoken() const;

    /// How far it was moved from its first card.
    [[nodiscard]] int scrolled() const { return m_scrolled; }
    /// False where it was as far already.
    bool scrollTo(int at);

Q_SIGNALS:
    void mediaWanted(const QUrl &url);
    void arrangeWanted();
    void picked(const templates::Place &place);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addCard();
    void reveal(qsizetype card);
    void moveCards();
    [[nodiscard]] qsizetype focusedCard() const;

    const AskedPictures &m_pictures;
    QList<BubbleBox *> m_cards;
    int m_width = 0;
    int m_cardWidth = 0;
    int m_height = 0;
    int m_scrolled = 0;
    int m_pressedAt = 0;  ///< x
    int m_scrolledAt = 0; ///< when it was pressed
    bool m_dragging = false;
};

} // namespace sendbench::ui
