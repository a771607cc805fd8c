// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/counting.h"
#include "templates/rules/linting.h"
#include "templates/variables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

void addEight(Linting &lint, const QString &rule, const QString &path, const QString &message,
              const QString &fix)
{
    lint.add({.severity = Severity::Warning,
              .rule = u"target.8x8."_s + rule,
              .path = path,
              .message = message,
              .fix = fix,
              .source = page::eightComponents()});
}

void addUndocumented(Linting &lint, const QString &rule, const QString &path, const QString &what)
{
    addEight(lint, rule, path,
             tr("8x8 does not document %1. Sendbench does not make up how it "
                "would be sent.")
                 .arg(what),
             tr("Create it in Meta's WhatsApp Manager, or leave it out."));
}

QString undocumentedButton(ButtonType type)
{
    switch (type) {
    case ButtonType::Catalog:
    case ButtonType::Mpm:
    case ButtonType::Spm:
        return tr("catalogue and product buttons");
    case ButtonType::OrderDetails:
        return tr("order buttons");
    default:
        return {};
    }
}

void checkEightCode(Linting &lint, const Spot &spot, const Button &button)
{
    const qsizetype length = countedLength(button.samples.value(0));
    const Limit &least = limit(u"button.code.8x8.least"_s);
    const Limit &most = limit(u"button.code.8x8"_s);
    if (length > 0 && (length < least.value || length > most.value))
        lint.add(least, u"target.8x8.code"_s, spot.path(lint.t, u"example"_s),
                 tr("%1: 8x8 takes codes of %2 to %3 characters; this one has %4.")
                     .arg(spot.title())
                     .arg(least.value)
                     .arg(most.value)
                     .arg(length),
                 tr("Choose another code."));
    if (lint.t.category != Category::Marketing)
        addEight(lint, u"code.category"_s, spot.path(lint.t),
                 tr("%1: 8x8 documents copy-code buttons for the category "
                    "Marketing only.")
                     .arg(spot.title()),
                 tr("Choose Marketing, or another button."));
}

void checkEightButton(Linting &lint, const Spot &spot, const Button &button)
{
    const QString what = undocumentedButton(button.type);
    if (!what.isEmpty())
        addUndocumented(lint, u"button"_s, spot.path(lint.t), what);
    const Limit &label = limit(u"button.label.8x8"_s);
    const qsizetype length = countedLength(button.text);
    if (length > label.value && length <= limit(u"button.label"_s).value)
        lint.add(label, u"target.8x8.label"_s, spot.path(lint.t, u"text"_s),
                 tr("%1: the label has %2 characters. 8x8's API description says "
                    "%3, its guide "
                    "says 25.")
                     .arg(spot.title())
                     .arg(length)
                     .arg(label.value),
                 tr("Shorten it to be safe."));
    if (button.type == ButtonType::CopyCode)
        checkEightCode(lint, spot, button);
    if (button.otpType == OtpType::OneTap || button.otpType == OtpType::ZeroTap)
        addEight(lint, u"otp"_s, spot.path(lint.t, u"otp_type"_s),
                 tr("One-tap and zero-tap buttons cannot be created through 8x8."),
                 tr("Create the template in Meta's WhatsApp Manager, or choose "
                    "copy code."));
    if (button.type == ButtonType::PhoneNumber && button.country.isEmpty() &&
        !button.phoneNumber.trimmed().startsWith(u'+'))
        addEight(lint, u"phone.country"_s, spot.path(lint.t, u"phone_number"_s),
                 tr("%1: without + 8x8 needs to know the number's country.").arg(spot.title()),
                 tr("Write the number with +."));
    if (button.type == ButtonType::Flow && button.flowId.isEmpty())
        addUndocumented(lint, u"flow"_s, spot.path(lint.t, u"flow_id"_s),
                        tr("flows named otherwise than by their number"));
    const Limit &least = limit(u"button.ttl.8x8.least"_s);
    if (button.ttlMinutes && *button.ttlMinutes < least.value)
        lint.add(least, u"target.8x8.ttl"_s, spot.path(lint.t, u"ttl_minutes"_s),
                 tr("%1: 8x8 takes %2 minutes at least.").arg(spot.title()).arg(least.value),
                 tr("Choose a longer time."));
}

/// 8x8 wants every kind of button together, not only the quick replies.
void checkEightOrder(Linting &lint)
{
    QStringList seen;
    for (const Button &button : lint.t.buttons) {
        const QString key = buttonTypeKey(button);
        if (!seen.isEmpty() && seen.last() == key)
            continue;
        if (seen.contains(key)) {
            addEight(lint, u"buttons.order"_s,
                     Spot{.kind = ComponentKind::Buttons}.path(lint.t, u"buttons"_s),
                     tr("8x8 asks that buttons of one kind stand together."),
                     tr("Put those of one kind together."));
            return;
        }
        seen.append(key);
    }
}

void checkEightMedia(Linting &lint, const Spot &spot, const std::optional<Header> &header)
{
    if (!header || header->media.isEmpty() || header->media.first().isEmpty() ||
        header->media.first().startsWith(u"https://"_s, Qt::CaseInsensitive))
        return;
    addEight(lint, u"media"_s, spot.path(lint.t, u"example"_s),
             tr("%1: 8x8 takes the sample file as an https address, not as an "
                "upload of Meta's.")
                 .arg(spot.title()),
             tr("Upload the file to 8x8, or give its address."));
}

void checkEightCards(Linting &lint)
{
    if (!lint.t.cards)
        return;
    for (qsizetype i = 0; i < lint.t.cards->size(); ++i) {
        const Card &card = lint.t.cards->at(i);
        checkEightMedia(lint, {.kind = ComponentKind::Header, .card = i}, card.header);
        if (!card.body || card.buttons.isEmpty())
            addEight(lint, u"card"_s, Spot{.kind = ComponentKind::Body, .card = i}.path(lint.t),
                     tr("Card %1: at 8x8 a card has a picture or film, a text and a "
                        "button.")
                         .arg(i + 1),
                     tr("Add what is missing."));
        if (card.header && card.header->format == HeaderFormat::Product)
            addUndocumented(lint, u"product"_s,
                            Spot{.kind = ComponentKind::Header, .card = i}.path(lint.t),
                            tr("product headers"));
        for (qsizetype b = 0; b < card.buttons.size(); ++b)
            checkEightButton(lint, Spot::ofButton(i, b), card.buttons.at(b));
    }
}

void checkEightKinds(Linting &lint)
{
    const Template &t = lint.t;
    if (t.offer)
        addUndocumented(lint, u"offer"_s, Spot{.kind = ComponentKind::LimitedTimeOffer}.path(t),
                        tr("limited-time offers"));
    if (t.header && t.header->format == HeaderFormat::Product)
        addUndocumented(lint, u"product"_s, Spot{.kind = ComponentKind::Header}.path(t),
                        tr("product headers"));
    const auto isOrder = [](const QString &kind) { // CUSTOM: any other, in Meta's list
        return !kind.isEmpty() && kind.compare(u"CUSTOM"_s, Qt::CaseInsensitive) != 0;
    };
    if (isOrder(t.displayFormat) || isOrder(t.subCategory))
        addUndocumented(lint, u"order"_s,
                        isOrder(t.subCategory) ? u"/sub_category"_s : u"/display_format"_s,
                        tr("order details and order status"));
    if (isLibraryCopy(t))
        addUndocumented(lint, u"library"_s, u"/library_template_name"_s,
                        tr("copies from Meta's library"));
    const bool named = t.parameterFormat == ParameterFormat::Named;
    if (named)
        addUndocumented(lint, u"variables"_s, u"/parameter_format"_s,
                        tr("how values of named variables are sent"));
}

} // namespace

void checkEightByEight(Linting &lint)
{
    if (!lint.forEight())
        return;
    const Limit &name = limit(u"name.length.8x8"_s);
    if (lint.t.name.size() > name.value && lint.t.name.size() <= limit(u"name.length"_s).value)
        lint.add(name, u"target.8x8.name"_s, u"/name"_s,
                 tr("8x8's list of templates has names of at most %1 characters; "
                    "this one has %2.")
                     .arg(name.value)
                     .arg(lint.t.name.size()),
                 tr("Choose a shorter name."));
    checkEightKinds(lint);
    checkEightMedia(lint, {.kind = ComponentKind::Header}, lint.t.header);
    for (qsizetype i = 0; i < lint.t.buttons.size(); ++i)
        checkEightButton(lint, Spot::ofButton(-1, i), lint.t.buttons.at(i));
    checkEightOrder(lint);
    checkEightCards(lint);
}

} // namespace sendbench::templates::rules
