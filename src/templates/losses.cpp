// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/codec.h"
#include "templates/objectreader.h"
#include "templates/place.h"
#include "templates/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

const QString kEightSource =
    u"https://developer.8x8.com/connect/docs/whatsapp/template-components-reference"_s;
const QString kCleverTapSource = u"https://docs.clevertap.com/docs/generic-whatsapp"_s;

/// Collects what one form cannot say.
struct Losses {
    Findings findings;
    QString area; ///< "target.8x8"
    QString source;

    void say(Severity severity, const QString &rule, const QString &path, const QString &message,
             const QString &fix = {})
    {
        findings.append({.severity = severity,
                         .rule = area + u'.' + rule,
                         .path = path,
                         .message = message,
                         .fix = fix,
                         .source = source});
    }
    void warn(const QString &rule, const QString &path, const QString &message)
    {
        say(Severity::Warning, rule, path, message);
    }
};

/// Every button of the message and of its cards, with its path.
template <typename Use>
void eachButton(const Template &t, const Use &use)
{
    for (qsizetype i = 0; i < t.buttons.size(); ++i)
        use(t.buttons.at(i), buttonPath(t, -1, i));
    for (qsizetype card = 0; t.cards && card < t.cards->size(); ++card)
        for (qsizetype i = 0; i < t.cards->at(card).buttons.size(); ++i)
            use(t.cards->at(card).buttons.at(i), buttonPath(t, card, i));
}

template <typename Use>
void eachHeader(const Template &t, const Use &use)
{
    if (t.header)
        use(*t.header, componentPath(t, ComponentKind::Header));
    for (qsizetype card = 0; t.cards && card < t.cards->size(); ++card)
        if (const auto &header = t.cards->at(card).header)
            use(*header, componentPath(t, card, ComponentKind::Header));
}

bool isAddress(const QString &text)
{
    return text.startsWith(u"https://"_s, Qt::CaseInsensitive) ||
           text.startsWith(u"http://"_s, Qt::CaseInsensitive);
}

void eightButton(Losses &losses, const Button &button, const QString &path)
{
    switch (button.type) {
    case ButtonType::Catalog:
    case ButtonType::Mpm:
    case ButtonType::Spm:
    case ButtonType::OrderDetails:
    case ButtonType::Other:
        losses.warn(u"button"_s, path,
                    tr("8x8 does not document buttons of type %1. It is written as Meta spells it, "
                       "and 8x8 may refuse it.")
                        .arg(buttonTypeWord(button)));
        break;
    case ButtonType::Otp:
        if (button.otpType == OtpType::OneTap || button.otpType == OtpType::ZeroTap)
            losses.warn(u"otp"_s, path,
                        tr("8x8 creates code buttons of type COPY_CODE only; %1 is made in Meta's "
                           "WhatsApp Manager.")
                            .arg(otpTypeWord(button)));
        break;
    case ButtonType::Flow:
        if (button.flowId.isEmpty() && !(button.flowName + button.flowJson).isEmpty())
            losses.warn(u"flow"_s, path,
                        tr("8x8 names a flow by its id only; its name or JSON is not understood "
                           "there."));
        break;
    default:
        break;
    }
}

void eightHeader(Losses &losses, const Header &header, const QString &path)
{
    if (header.format == HeaderFormat::Product || header.format == HeaderFormat::Other)
        losses.warn(
            u"header"_s, path,
            tr("8x8 does not document headers of format %1.").arg(headerFormatWord(header)));
    const bool handle = std::any_of(header.media.cbegin(), header.media.cend(),
                                    [](const QString &sample) { return !isAddress(sample); });
    if (handle)
        losses.say(Severity::Warning, u"media"_s, path,
                   tr("The sample is an upload handle of Meta's, which 8x8 cannot read."),
                   tr("Give the https address of the file, or upload it at 8x8."));
}

Findings lossAtEight(const Template &t)
{
    Losses losses{.findings = {}, .area = u"target.8x8"_s, .source = kEightSource};
    if (t.parameterFormat == ParameterFormat::Named)
        losses.warn(
            u"named"_s, u"/parameter_format"_s,
            tr("8x8 has no field for the names of variables: they stay in the text, and the "
               "samples are written in its order. A send through 8x8 cannot name them."));
    if (t.offer)
        losses.warn(u"lto"_s, componentPath(t, ComponentKind::LimitedTimeOffer),
                    tr("8x8 does not document limited-time offers. It is written as Meta spells "
                       "it, and 8x8 may refuse it."));
    if (!t.subCategory.isEmpty() || !t.displayFormat.isEmpty())
        losses.warn(u"order"_s, t.subCategory.isEmpty() ? u"/display_format"_s : u"/sub_category"_s,
                    tr("8x8 does not document order templates."));
    eachHeader(
        t, [&](const Header &header, const QString &path) { eightHeader(losses, header, path); });
    eachButton(
        t, [&](const Button &button, const QString &path) { eightButton(losses, button, path); });
    return losses.findings;
}

/// 8x8's own members in Meta's form.
void lossAtMeta(Losses &losses, const Template &t)
{
    eachButton(t, [&](const Button &button, const QString &path) {
        if (!button.country.isEmpty())
            losses.say(Severity::Warning, u"country"_s, path + u"/country"_s,
                       tr("Meta knows no country of a phone number: it takes the number as it "
                          "stands."),
                       tr("Write the number with + and its country code."));
    });
}

bool isImported(ButtonType type)
{
    return type == ButtonType::Url || type == ButtonType::PhoneNumber ||
           type == ButtonType::QuickReply || type == ButtonType::CopyCode;
}

/// Meta's list form is what CleverTap imports.
Findings lossAtImport(const Template &t)
{
    Losses losses{.findings = {}, .area = u"target.clevertap"_s, .source = kCleverTapSource};
    if (t.category == Category::Authentication)
        losses.warn(u"authentication"_s, u"/category"_s,
                    tr("CleverTap does not send authentication templates."));
    if (t.callPermissionRequest)
        losses.warn(u"component"_s, componentPath(t, ComponentKind::CallPermissionRequest),
                    tr("CleverTap's import does not take call permission requests."));
    const QList<ComponentSlot> order = writtenOrder(t);
    for (qsizetype i = 0; i < order.size(); ++i)
        if (order.at(i).kind == ComponentKind::Other)
            losses.warn(u"component"_s, u"/components/%1"_s.arg(i),
                        tr("CleverTap's import does not take components of this type."));
    eachButton(t, [&](const Button &button, const QString &path) {
        if (!isImported(button.type))
            losses.warn(u"button"_s, path,
                        tr("CleverTap's import takes the button types URL, PHONE_NUMBER, "
                           "QUICK_REPLY and COPY_CODE, not %1.")
                            .arg(buttonTypeWord(button)));
    });
    return losses.findings;
}

} // namespace

Findings lossOf(const Template &t, Form form)
{
    if (form == Form::Sendbench)
        return {};
    if (form == Form::EightCreate || form == Form::EightList)
        return lossAtEight(t);
    Losses meta{.findings = {}, .area = u"target.meta"_s, .source = {}};
    lossAtMeta(meta, t);
    return form == Form::MetaList ? meta.findings + lossAtImport(t) : meta.findings;
}

} // namespace sendbench::templates
