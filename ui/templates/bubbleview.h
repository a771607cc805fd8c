// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/place.h"
#include "templates/preview.h"
#include "ui/templates/askedpictures.h"
#include "ui/templates/bubblestyle.h"

#include <QImage>
#include <QWidget>

namespace sendbench::ui
{

class BubbleBox;
class CardStrip;
class NoticePart;

/// A message as a phone shows it: as wide as that phone, as high as it needs (put it into a scroll
/// area). Asks nobody for anything: pictures come by setMedia(). UI thread.
class BubbleView final : public QWidget
{
    Q_OBJECT

public:
    explicit BubbleView(QWidget *parent = nullptr);
    ~BubbleView() override;

    /// Focus, scrolling, folding and loaded pictures stay.
    void setPreview(const templates::Preview &preview);
    /// For another message: folded, its options closed, its first card in sight.
    void startAnew();
    /// The phone's own light, whatever the window has.
    void setDark(bool dark);
    void setNarrow(bool narrow); ///< 320, else 412 pixels
    /// Where the message folds at all, see Preview::folds.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// Answers mediaWanted(); no image: it could not be had.
    void setMedia(const QUrl &url, const QImage &image);

    /// The phone alone: no notices, no marks of variables, nothing to press that a phone lacks.
    [[nodiscard]] QImage picture(qreal scale) const;
    /// All that a screen reader says of it, from top to bottom.
    [[nodiscard]] QString spoken() const;

Q_SIGNALS:
    void mediaWanted(const QUrl &url);              ///< the user asked for this picture
    void mediaUnwanted(const QUrl &url);            ///< the user does not wait for it any longer
    void partPicked(const templates::Place &place); ///< clicked, or Return on a card
    void foldedChanged(bool folded);                ///< by "Read more"

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void arrange();
    void ask(const QUrl &url);

    BubbleStyle m_look;
    AskedPictures m_pictures;
    templates::Preview m_preview;
    bool m_narrow = true;
    bool m_folded = true;
    QRect m_phone;
    BubbleBox *m_message;
    CardStrip *m_cards;
    NoticePart *m_notices;
};

} // namespace sendbench::ui
