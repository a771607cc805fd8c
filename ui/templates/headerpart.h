// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/templates/askedpictures.h"
#include "ui/templates/bubblepart.h"
#include "ui/templates/richtext.h"

#include <optional>

namespace sendbench::ui
{

class PhoneButton;

/// What stands on top of the message: bold words, or what stands for a picture, a film, a file, a
/// place. A picture itself only after "Load picture".
class HeaderPart final : public BubblePart
{
    Q_OBJECT

public:
    /// `pictures` outlives it.
    HeaderPart(const BubbleStyle &look, const AskedPictures &pictures, QWidget *parent);

    void setHeader(const templates::PreviewHeader &header);
    [[nodiscard]] int arrange(int width) override;
    /// Words stand in the bubble's padding, everything else nearly fills its width.
    [[nodiscard]] bool isText() const;
    [[nodiscard]] PhoneButton *loadButton() const { return m_load; }

Q_SIGNALS:
    void mediaWanted(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] AskedPictures::Entry asked() const;
    [[nodiscard]] QString caption() const;
    [[nodiscard]] QString spoken() const;
    void showLoadButton();
    void arrangeCaption(int width);
    void paintMedia(QPainter &painter) const;
    void paintDocument(QPainter &painter) const;
    void paintPlace(QPainter &painter) const;
    void paintLoaded(QPainter &painter, const QImage &image) const;

    const AskedPictures &m_pictures;
    templates::PreviewHeader m_header;
    std::optional<QUrl> m_url; ///< of a picture that could be fetched
    PhoneButton *m_load;
    RichText m_text;  ///< the heading, or the name
    RichText m_under; ///< address, kind of file
    int m_mediaHeight = 0;
};

} // namespace sendbench::ui
