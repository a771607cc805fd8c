// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

constexpr int kBlocks = 2;

bool isQuick(const Button &button)
{
    return button.type == ButtonType::QuickReply;
}

/// Kinds that stand alone in their template.
bool standsAlone(ButtonType type)
{
    return type == ButtonType::Catalog || type == ButtonType::Mpm || type == ButtonType::Spm;
}

void checkCounts(Linting &lint, const QString &path)
{
    const QList<Button> &buttons = lint.t.buttons;
    const Limit &all = limit(u"buttons.count"_s);
    if (buttons.size() > all.value)
        lint.add(
            all, u"buttons.count"_s, path,
            tr("There are %1 buttons; a template can have %2.").arg(buttons.size()).arg(all.value),
            tr("Remove some."));
    QStringList told;
    for (const Button &button : buttons) {
        const QString key = buttonTypeKey(button);
        const Limit *most = findLimit(u"buttons."_s + key);
        // What is as many as all together has been told.
        const bool covered = most != nullptr && most->value >= all.value;
        if (most == nullptr || covered || told.contains(key) || buttons.size() <= most->value)
            continue;
        const auto count = std::count_if(buttons.cbegin(), buttons.cend(), [&](const Button &one) {
            return one.type == button.type;
        });
        if (count <= most->value)
            continue;
        told.append(key);
        lint.add(*most, u"buttons.count.type"_s, path,
                 tr("There are %1 buttons of the kind “%2”; a template can have %3.")
                     .arg(count)
                     .arg(buttonTypeTitle(button))
                     .arg(most->value),
                 tr("Remove some."));
    }
}

void checkGroups(Linting &lint, const QString &path)
{
    int blocks = 0;
    for (qsizetype i = 0; i < lint.t.buttons.size(); ++i)
        if (i == 0 || isQuick(lint.t.buttons.at(i)) != isQuick(lint.t.buttons.at(i - 1)))
            ++blocks;
    if (blocks <= kBlocks)
        return;
    lint.add({.severity = Severity::Error,
              .rule = u"buttons.order"_s,
              .path = path,
              .message = tr("Quick replies must stand together, before or after "
                            "all other buttons. "
                            "Meta refuses this order as an invalid combination."),
              .fix = tr("Put the quick replies together."),
              .source = page::components(),
              .code = lint.forEight() ? u"3034"_s : QString()});
}

void checkMixing(Linting &lint, const QString &path)
{
    const QList<Button> &buttons = lint.t.buttons;
    if (buttons.size() < 2)
        return;
    const auto alone = std::find_if(buttons.cbegin(), buttons.cend(),
                                    [](const Button &button) { return standsAlone(button.type); });
    if (alone == buttons.cend())
        return;
    lint.add({.severity = Severity::Error,
              .rule = u"buttons.alone"_s,
              .path = path,
              .message = tr("A %1 button stands alone; other buttons are not "
                            "possible beside it.")
                             .arg(buttonTypeTitle(*alone)),
              .fix = tr("Remove the other buttons."),
              .source = page::components()});
}

void checkRepeated(Linting &lint)
{
    const QList<Button> &buttons = lint.t.buttons;
    for (qsizetype i = 1; i < buttons.size(); ++i) {
        const QString text = buttons.at(i).text.trimmed();
        const bool twice = !text.isEmpty() && std::any_of(buttons.cbegin(), buttons.cbegin() + i,
                                                          [&](const Button &one) {
                                                              return one.text.trimmed() == text;
                                                          });
        if (!twice)
            continue;
        lint.add({.severity = Severity::Warning,
                  .rule = u"button.label.repeated"_s,
                  .path = Spot::ofButton(-1, i).path(lint.t, u"text"_s),
                  .message = tr("%1: another button has the same label; customers "
                                "cannot tell them "
                                "apart.")
                                 .arg(Spot::ofButton(-1, i).title()),
                  .fix = tr("Give each its own words."),
                  .source = page::components()});
    }
}

/// What some phones and computers do not show.
void checkShown(Linting &lint, const QString &path)
{
    const QList<Button> &buttons = lint.t.buttons;
    const Limit &shown = limit(u"buttons.shown"_s);
    const bool quick = std::any_of(buttons.cbegin(), buttons.cend(), isQuick);
    const bool others = !std::all_of(buttons.cbegin(), buttons.cend(), isQuick);
    if (buttons.size() > shown.value)
        lint.add(shown, u"buttons.folded"_s, path,
                 tr("From four buttons on, the message shows two and “See all "
                    "options”; WhatsApp on "
                    "a computer does not show the message at all."),
                 tr("Put the two that matter first."));
    else if (quick && others)
        lint.add(shown, u"buttons.desktop"_s, path,
                 tr("WhatsApp on a computer does not show messages that mix quick "
                    "replies with "
                    "other buttons."),
                 tr("Leave it so if your customers read on the phone."));
}

void checkProductHeader(Linting &lint)
{
    const bool product = lint.t.header && lint.t.header->format == HeaderFormat::Product;
    const QString path = Spot{.kind = ComponentKind::Header}.path(lint.t);
    if (hasButton(lint.t, ButtonType::Spm) && !product)
        lint.add({.severity = Severity::Error,
                  .rule = u"header.product.missing"_s,
                  .path = path,
                  .message = tr("A single-product template shows its product as header."),
                  .fix = tr("Choose product as header."),
                  .source = limit(u"body.text.product"_s).source,
                  .code = u"2388043"_s});
    const bool text = lint.t.header && lint.t.header->format == HeaderFormat::Text;
    if (hasButton(lint.t, ButtonType::Mpm) && !text)
        lint.add({.severity = Severity::Warning,
                  .rule = u"header.products"_s,
                  .path = path,
                  .message = tr("A multi-product template has a text header."),
                  .fix = tr("Write a header."),
                  .source = limit(u"buttons.MPM"_s).source,
                  .code = u"2388043"_s});
    if (hasButton(lint.t, ButtonType::Catalog) && lint.t.header)
        lint.add({.severity = Severity::Warning,
                  .rule = u"header.catalogue"_s,
                  .path = path,
                  .message = tr("A catalogue template has no header of its own: WhatsApp shows a "
                                "product and a fixed text there."),
                  .fix = tr("Remove the header."),
                  .source = limit(u"buttons.CATALOG"_s).source,
                  .code = u"2388042"_s});
}

} // namespace

void checkButtonSet(Linting &lint)
{
    if (lint.t.buttons.isEmpty() || isAuthentication(lint.t))
        return;
    const QString path = Spot{.kind = ComponentKind::Buttons}.path(lint.t, u"buttons"_s);
    checkCounts(lint, path);
    checkGroups(lint, path);
    checkMixing(lint, path);
    checkRepeated(lint);
    checkShown(lint, path);
    checkProductHeader(lint);
    if (hasButton(lint.t, ButtonType::Otp))
        lint.add({.severity = Severity::Error,
                  .rule = u"buttons.otp"_s,
                  .path = path,
                  .message = tr("A one-time code button belongs to the category Authentication, "
                                "alone."),
                  .fix = tr("Choose the category Authentication, or remove the button."),
                  .source = page::authentication(),
                  .code = u"2388148"_s});
}

} // namespace sendbench::templates::rules
