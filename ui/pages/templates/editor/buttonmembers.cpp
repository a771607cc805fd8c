// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/buttonmembers.h"

#include "templates/preview/sentences.h"
#include "templates/variables.h"
#include "templates/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::Button;
using templates::ButtonType;
using templates::OtpType;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::ui::ButtonCard", text);
}

QString sampleText(const Button &button)
{
    return button.samples.value(0);
}

void setSampleText(Button &button, const QString &text)
{
    button.samples = text.isEmpty() ? QStringList() : QStringList{text};
}

ButtonMember label(const Button &button)
{
    return {.name = u"text"_s,
            .label = button.type == ButtonType::Otp ? tr("Label") : tr("Label *"),
            .limit = button.type == ButtonType::Otp ? u"auth.label"_s : u"button.label"_s,
            .example = {},
            .help = button.type == ButtonType::Otp
                        ? tr("Empty: Meta's own word in the language of the template.")
                        : QString(),
            .ofMessage = true,
            .get = [](const Button &one) { return one.text; },
            .set = [](Button &one, const QString &text) { one.text = text; }};
}

void addUrl(QList<ButtonMember> &all, const Button &button)
{
    all.append({.name = u"url"_s,
                .label = tr("Address *"),
                .limit = u"button.url"_s,
                .example = u"https://www.example.com/orders/{{1}}"_s,
                .help = tr("{{1}} at the end is filled in with each send."),
                .get = [](const Button &one) { return one.url; },
                .set = [](Button &one, const QString &text) { one.url = text; }});
    if (templates::variableNames(button.url).isEmpty() && button.samples.isEmpty())
        return;
    all.append({.name = u"example"_s,
                .label = tr("The whole address, as a sample *"),
                .limit = {},
                .example = u"https://www.example.com/orders/B4"_s,
                .help = {},
                .get = sampleText,
                .set = setSampleText});
}

void addPhone(QList<ButtonMember> &all)
{
    all.append({.name = u"phone_number"_s,
                .label = tr("Telephone number *"),
                .limit = u"button.phone"_s,
                .example = u"+441632960000"_s,
                .help = tr("With + and the country."),
                .get = [](const Button &one) { return one.phoneNumber; },
                .set = [](Button &one, const QString &text) { one.phoneNumber = text; }});
    all.append({.name = u"country"_s,
                .label = tr("Country, at 8x8 only"),
                .limit = {},
                .example = u"GB"_s,
                .help = tr("Two letters, for a number without its country."),
                .get = [](const Button &one) { return one.country; },
                .set = [](Button &one, const QString &text) { one.country = text; }});
}

void addFlow(QList<ButtonMember> &all)
{
    all.append({.name = u"flow_id"_s,
                .label = tr("Flow, by its id"),
                .limit = {},
                .example = u"123456789012345"_s,
                .help = tr("A flow is named by its id, its name or its JSON: one of these three."),
                .get = [](const Button &one) { return one.flowId; },
                .set = [](Button &one, const QString &text) { one.flowId = text; }});
    all.append({.name = u"flow_name"_s,
                .label = tr("Flow, by its name"),
                .limit = {},
                .example = {},
                .help = {},
                .get = [](const Button &one) { return one.flowName; },
                .set = [](Button &one, const QString &text) { one.flowName = text; }});
    all.append({.name = u"flow_json"_s,
                .label = tr("Flow, as JSON"),
                .limit = {},
                .example = {},
                .help = {},
                .get = [](const Button &one) { return one.flowJson; },
                .set = [](Button &one, const QString &text) { one.flowJson = text; }});
    all.append({.name = u"flow_action"_s,
                .label = tr("Flow action"),
                .limit = {},
                .example = u"navigate"_s,
                .help = tr("“navigate” or “data_exchange”."),
                .get = [](const Button &one) { return one.flowAction; },
                .set = [](Button &one, const QString &text) { one.flowAction = text; }});
    all.append({.name = u"navigate_screen"_s,
                .label = tr("First screen"),
                .limit = {},
                .example = {},
                .help = {},
                .get = [](const Button &one) { return one.navigateScreen; },
                .set = [](Button &one, const QString &text) { one.navigateScreen = text; }});
    all.append({.name = u"icon"_s,
                .label = tr("Icon"),
                .limit = {},
                .example = u"DOCUMENT"_s,
                .help = tr("DOCUMENT, PROMOTION or REVIEW; empty: none."),
                .get = [](const Button &one) { return one.icon; },
                .set = [](Button &one, const QString &text) { one.icon = text; }});
}

void addCall(QList<ButtonMember> &all)
{
    all.append({.name = u"ttl_minutes"_s,
                .label = tr("Minutes for which the call is possible"),
                .limit = {},
                .example = u"10080"_s,
                .help = {},
                .get =
                    [](const Button &one) {
                        return one.ttlMinutes ? QString::number(*one.ttlMinutes) : QString();
                    },
                .set =
                    [](Button &one, const QString &text) {
                        bool good = false;
                        const int minutes = text.trimmed().toInt(&good);
                        one.ttlMinutes = good ? std::optional(minutes) : std::nullopt;
                    }});
}

} // namespace

QList<ButtonMember> membersOf(const Button &button)
{
    QList<ButtonMember> all;
    if (button.type != ButtonType::CopyCode)
        all.append(label(button));
    switch (button.type) {
    case ButtonType::Url:
        addUrl(all, button);
        break;
    case ButtonType::PhoneNumber:
        addPhone(all);
        break;
    case ButtonType::CopyCode:
        all.append({.name = u"example"_s,
                    .label = tr("Code, as a sample *"),
                    .limit = u"button.code"_s,
                    .example = u"SAVE25"_s,
                    .help = tr("The label is WhatsApp's own; the code is given with each send."),
                    .get = sampleText,
                    .set = setSampleText});
        break;
    case ButtonType::Flow:
        addFlow(all);
        break;
    case ButtonType::VoiceCall:
        addCall(all);
        break;
    case ButtonType::Otp:
        if (button.otpType == OtpType::OneTap || button.otpType == OtpType::ZeroTap)
            all.append({.name = u"autofill_text"_s,
                        .label = tr("Label of the autofill button"),
                        .limit = u"auth.label"_s,
                        .example = {},
                        .help = {},
                        .ofMessage = true,
                        .get = [](const Button &one) { return one.autofillText; },
                        .set = [](Button &one, const QString &text) { one.autofillText = text; }});
        break;
    default:
        break;
    }
    return all;
}

QList<ButtonType> offeredTypes(bool authentication)
{
    if (authentication)
        return {ButtonType::Otp};
    return {ButtonType::QuickReply,  ButtonType::Url,
            ButtonType::PhoneNumber, ButtonType::CopyCode,
            ButtonType::Flow,        ButtonType::VoiceCall,
            ButtonType::Catalog,     ButtonType::Mpm,
            ButtonType::Spm,         ButtonType::RequestContactInfo,
            ButtonType::OrderDetails};
}

QString titleOf(const Button &button)
{
    return button.type == ButtonType::Other && !button.typeName.isEmpty() ? button.typeName
                                                                          : titleOf(button.type);
}

QString titleOf(ButtonType type)
{
    switch (type) {
    case ButtonType::QuickReply:
        return tr("Quick reply");
    case ButtonType::Url:
        return tr("Visit website");
    case ButtonType::PhoneNumber:
        return tr("Call phone number");
    case ButtonType::CopyCode:
        return tr("Copy code");
    case ButtonType::Flow:
        return tr("Complete flow");
    case ButtonType::Catalog:
        return tr("View catalogue");
    case ButtonType::Mpm:
        return tr("View products");
    case ButtonType::Spm:
        return tr("View product");
    case ButtonType::VoiceCall:
        return tr("Call on WhatsApp");
    case ButtonType::RequestContactInfo:
        return tr("Share contact info");
    case ButtonType::OrderDetails:
        return tr("Review and pay");
    case ButtonType::Otp:
        return tr("One-time password");
    case ButtonType::Other:
        break;
    }
    return tr("Another kind");
}

Button newButton(ButtonType type)
{
    Button button;
    button.type = type;
    switch (type) {
    case ButtonType::Catalog:
    case ButtonType::Mpm:
    case ButtonType::Spm:
        button.text = templates::fixedLabel(button); // the one label that Meta takes
        break;
    case ButtonType::Otp:
        button.otpType = OtpType::CopyCode;
        break;
    case ButtonType::Flow:
        button.flowAction = u"navigate"_s;
        break;
    default:
        break;
    }
    return button;
}

Button changedTo(const Button &button, ButtonType type)
{
    Button other = newButton(type);
    if (other.text.isEmpty() && type != ButtonType::CopyCode)
        other.text = button.text;
    return other;
}

} // namespace sendbench::ui
