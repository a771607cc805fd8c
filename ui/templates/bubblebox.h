// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/askedpictures.h"
#include "ui/templates/bubblepart.h"

#include "templates/preview.h"

#include <optional>

namespace sendbench::ui
{

class BodyPart;
class ButtonRow;
class FootPart;
class HeaderPart;
class OfferPart;
class PhoneButton;

/// A bubble: the message, or one card of a carousel. Parts that a new content lacks are hidden, not
/// removed, so that focus and scrolling outlive a key stroke in the editor.
class BubbleBox final : public BubblePart
{
    Q_OBJECT

public:
    struct Content {
        qsizetype card = -1;
        std::optional<templates::PreviewHeader> header;
        std::optional<templates::PreviewOffer> offer;
        QList<templates::Paragraph> body;
        bool folded = false;
        QString footer;
        QList<templates::PreviewButton> buttons;
        qsizetype shownButtons = 0; ///< before "See all options"
    };

    BubbleBox(const BubbleStyle &look, const AskedPictures &pictures, QAccessible::Role role,
              QWidget *parent);

    void setContent(const Content &content);
    [[nodiscard]] int arrange(int width) override;
    /// After arrange(): as high as the other cards; the buttons go down.
    void stretch(int height);
    /// What it says, from top to bottom.
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] bool showsAllOptions() const { return m_allOptions; }
    void setAllOptions(bool all) { m_allOptions = all; }

Q_SIGNALS:
    void mediaWanted(const QUrl &url);
    void readMoreWanted();
    void arrangeWanted(); ///< its height is another one now
    void focused();       ///< or a button in it
    void activated();     ///< by key

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setPlaces();
    void setRows();
    [[nodiscard]] int put(BubblePart &part, int inset, int y, int width);
    void arrangeRows(int width);

    Content m_content;
    HeaderPart *m_header;
    OfferPart *m_offer;
    BodyPart *m_body;
    FootPart *m_foot;
    QList<ButtonRow *> m_rows; ///< those behind "See all options" too
    PhoneButton *m_seeAll;
    bool m_allOptions = false;
    int m_rowsTop = 0;
    int m_height = 0;
};

} // namespace sendbench::ui
