// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bubblefixture.h"

#include "ui/templates/buttonrow.h"

using namespace sendbench;
using namespace sendbench::templates;
using namespace Qt::StringLiterals;
using sendbench::ui::BubbleView;

Preview textMessage(const QString &text)
{
    Preview preview;
    preview.body = formatted(text);
    return preview;
}

PreviewCard pictureCard(const QString &text)
{
    return {.header = PreviewHeader{.format = HeaderFormat::Image, .url = kPictureUrl},
            .body = formatted(text),
            .buttons = {{.type = ButtonType::QuickReply, .label = u"More like this"_s}}};
}

Preview fullMessage(bool rightToLeft)
{
    Preview preview = textMessage(
        rightToLeft ? u"أهلا بكم في متجرنا، لدينا خصم على كل شيء حتى نهاية الأسبوع\n* توصيل"_s
                    : u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesell"
                      u"schaft\n* *one* _two_\n1. `three`\n> four\n```five```"_s);
    preview.rightToLeft = rightToLeft;
    preview.folds = true;
    preview.header = PreviewHeader{.format = HeaderFormat::Image, .url = kPictureUrl};
    preview.offer = PreviewOffer{.title = u"25 % off tents"_s,
                                 .countdown = u"Ends in 30 min"_s,
                                 .urgent = true,
                                 .code = u"CARIBE25"_s};
    preview.footer = u"A footer that is as long as it may be: sixty letters in all."_s;
    for (const QString &label : {u"Benachrichtigungen stoppen bitte"_s, u"b"_s, u"c"_s, u"d"_s})
        preview.buttons.append({.type = ButtonType::QuickReply, .label = label});
    preview.shownButtons = 2;
    preview.cards = {pictureCard(u"A"_s),
                     pictureCard(u"Much more text than in the card before it"_s), pictureCard({})};
    preview.notices = {u"WhatsApp Web does not show offer codes."_s};
    return preview;
}

QAbstractButton *button(const BubbleView &view, const char *name)
{
    auto *found = view.findChild<QAbstractButton *>(QString::fromUtf8(name));
    return found != nullptr && !found->isHidden() ? found : nullptr;
}

int shownRows(const BubbleView &view)
{
    int shown = 0;
    for (const auto *row : view.findChildren<ui::ButtonRow *>())
        shown += row->isHidden() ? 0 : 1;
    return shown;
}

QImage drawn(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    widget.render(&image);
    return image;
}

QRect inView(const BubbleView &view, const QWidget &part)
{
    return QRect(part.mapTo(&view, QPoint()), part.size());
}
