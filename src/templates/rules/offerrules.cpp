// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

const Spot kOffer{.kind = ComponentKind::LimitedTimeOffer};

void addOffer(Linting &lint, Severity severity, const QString &rule, const QString &path,
              const QString &message, const QString &fix, const QString &code = {})
{
    lint.add({.severity = severity,
              .rule = rule,
              .path = path,
              .message = message,
              .fix = fix,
              .source = page::offer(),
              .code = code});
}

void checkHeading(Linting &lint)
{
    const QString member = u"limited_time_offer/text"_s;
    const QString &text = lint.t.offer->text;
    if (text.trimmed().isEmpty()) {
        addOffer(lint, Severity::Error, u"lto.text.missing"_s, kOffer.path(lint.t, member),
                 tr("The limited-time offer has no heading."),
                 tr("Write one, e.g. “Expiring offer!”."), u"2388043"_s);
        return;
    }
    lint.checkLength(u"offer.text"_s, u"lto.text.length"_s, kOffer, member, text);
}

void checkOfferHeader(Linting &lint)
{
    const Spot header{.kind = ComponentKind::Header};
    if (!lint.t.header) {
        addOffer(lint, Severity::Warning, u"lto.header.missing"_s, kOffer.path(lint.t),
                 tr("A limited-time offer should have a picture or a film as "
                    "header; Meta's pages "
                    "disagree whether it must."),
                 tr("Add one."));
        return;
    }
    const HeaderFormat format = lint.t.header->format;
    if (format == HeaderFormat::Image || format == HeaderFormat::Video)
        return;
    addOffer(lint, Severity::Error, u"lto.header"_s, header.path(lint.t, u"format"_s),
             tr("A limited-time offer can have only a picture or a film as header."),
             tr("Choose a picture or a film."), u"2388047"_s);
}

void checkOfferButton(Linting &lint, qsizetype at)
{
    const Button &button = lint.t.buttons.at(at);
    const Spot spot = Spot::ofButton(-1, at);
    switch (button.type) {
    case ButtonType::CopyCode:
        if (at > 0)
            addOffer(lint, Severity::Error, u"lto.buttons.order"_s, spot.path(lint.t),
                     tr("In a limited-time offer the copy-code button must be the first."),
                     tr("Move it to the top."));
        break;
    case ButtonType::Url:
    case ButtonType::OrderDetails:
        break;
    case ButtonType::QuickReply:
        addOffer(lint, Severity::Error, u"lto.buttons.kind"_s, spot.path(lint.t),
                 tr("A limited-time offer cannot have quick replies."),
                 tr("Use a website button instead."));
        break;
    default:
        addOffer(lint, Severity::Warning, u"lto.buttons.other"_s, spot.path(lint.t),
                 tr("%1: this kind of button is not documented for limited-time offers.")
                     .arg(spot.title()),
                 tr("Use a copy-code and a website button."));
    }
}

void checkOfferButtons(Linting &lint)
{
    for (qsizetype i = 0; i < lint.t.buttons.size(); ++i)
        checkOfferButton(lint, i);
    const QString path = Spot{.kind = ComponentKind::Buttons}.path(lint.t);
    if (lint.t.offer->hasExpiration.value_or(false) && !hasButton(lint.t, ButtonType::CopyCode))
        addOffer(lint, Severity::Warning, u"lto.code.missing"_s, path,
                 tr("An offer that expires should have a copy-code button; some "
                    "partners of Meta "
                    "say that it must."),
                 tr("Add a copy-code button as the first."));
    if (!hasButton(lint.t, ButtonType::Url))
        addOffer(lint, Severity::Warning, u"lto.url.missing"_s, path,
                 tr("A limited-time offer should have a website button."),
                 tr("Add one behind the code."));
}

} // namespace

void checkOffer(Linting &lint)
{
    if (!lint.t.offer)
        return;
    if (lint.t.category != Category::Marketing && lint.t.category != Category::Other)
        addOffer(lint, Severity::Error, u"lto.category"_s, u"/category"_s,
                 tr("A limited-time offer is possible only in the category Marketing."),
                 tr("Choose Marketing."));
    checkHeading(lint);
    checkOfferHeader(lint);
    if (lint.t.footer)
        addOffer(lint, Severity::Error, u"lto.footer"_s,
                 Spot{.kind = ComponentKind::Footer}.path(lint.t),
                 tr("A limited-time offer cannot have a footer."), tr("Remove the footer."),
                 u"2388073"_s);
    checkOfferButtons(lint);
    if (lint.t.cards)
        addOffer(lint, Severity::Error, u"lto.carousel"_s, kOffer.path(lint.t),
                 tr("A template is a limited-time offer or a carousel, not both."),
                 tr("Remove one of them."), u"2388042"_s);
}

} // namespace sendbench::templates::rules
