// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

void addCleverTap(Linting &lint, const QString &rule, const QString &path, const QString &message,
                  const QString &fix)
{
    lint.add({.severity = Severity::Warning,
              .rule = u"target.clevertap."_s + rule,
              .path = path,
              .message = message,
              .fix = fix,
              .source = page::cleverTap()});
}

bool isKnown(ButtonType type)
{
    return type == ButtonType::QuickReply || type == ButtonType::Url ||
           type == ButtonType::PhoneNumber || type == ButtonType::CopyCode;
}

void checkKnown(Linting &lint, const Spot &spot, const Button &button)
{
    if (isKnown(button.type))
        return;
    addCleverTap(lint, u"button"_s, spot.path(lint.t),
                 tr("%1: CleverTap's form has no button of the kind “%2”.")
                     .arg(spot.title(), buttonTypeTitle(button)),
                 tr("Use quick replies, websites, a phone call or a code."));
}

void checkNumbers(Linting &lint)
{
    QStringList told;
    for (const Button &button : lint.t.buttons) {
        const QString key = buttonTypeKey(button);
        const Limit *most = findLimit(u"clevertap.buttons."_s + key);
        const auto count =
            std::count_if(lint.t.buttons.cbegin(), lint.t.buttons.cend(),
                          [&](const Button &one) { return one.type == button.type; });
        if (most == nullptr || told.contains(key) || count <= most->value)
            continue;
        told.append(key);
        lint.add(*most, u"target.clevertap.buttons"_s,
                 Spot{.kind = ComponentKind::Buttons}.path(lint.t, u"buttons"_s),
                 tr("CleverTap's form takes %1 of the kind “%2”; there are %3.")
                     .arg(most->value)
                     .arg(buttonTypeTitle(button))
                     .arg(count),
                 tr("Remove some."));
    }
}

void checkHeaderKind(Linting &lint)
{
    if (!lint.t.header)
        return;
    const HeaderFormat format = lint.t.header->format;
    if (format == HeaderFormat::Gif || format == HeaderFormat::Product ||
        format == HeaderFormat::Other)
        addCleverTap(lint, u"header"_s,
                     Spot{.kind = ComponentKind::Header}.path(lint.t, u"format"_s),
                     tr("CleverTap's form has no header of this kind."),
                     tr("Choose text, picture, film, document or location."));
}

} // namespace

void checkCleverTap(Linting &lint)
{
    if (!lint.forCleverTap())
        return;
    const Template &t = lint.t;
    if (t.parameterFormat == ParameterFormat::Named)
        addCleverTap(lint, u"variables"_s, u"/parameter_format"_s,
                     tr("CleverTap's form knows numbered variables only."),
                     tr("Write {{1}}, {{2}}, … instead of names."));
    if (isAuthentication(t))
        addCleverTap(lint, u"category"_s, u"/category"_s,
                     tr("CleverTap's form offers Marketing and Utility; "
                        "authentication is not in "
                        "its pages."),
                     tr("Send codes through another way."));
    if (t.callPermissionRequest)
        addCleverTap(
            lint, u"call-permission"_s, Spot{.kind = ComponentKind::CallPermissionRequest}.path(t),
            tr("CleverTap's form has no request for permission to call."), tr("Leave it out."));
    checkHeaderKind(lint);
    checkNumbers(lint);
    for (qsizetype i = 0; i < t.buttons.size(); ++i)
        checkKnown(lint, Spot::ofButton(-1, i), t.buttons.at(i));
    if (!t.cards)
        return;
    for (qsizetype c = 0; c < t.cards->size(); ++c)
        for (qsizetype b = 0; b < t.cards->at(c).buttons.size(); ++b)
            checkKnown(lint, Spot::ofButton(c, b), t.cards->at(c).buttons.at(b));
}

} // namespace sendbench::templates::rules
