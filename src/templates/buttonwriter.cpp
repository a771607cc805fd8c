// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/componentwriter.h"
#include "templates/objecttext.h"
#include "templates/words.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// The address under which Meta's list showed this code button.
bool hasOtpAddress(const Button &button)
{
    return button.type == ButtonType::Otp &&
           button.extras.value(u"url"_s).contains("whatsapp.com/otp");
}

void writeSamples(ObjectText &out, const Button &button, const Spelling &spelling)
{
    if (spelling.flat)
        out.texts(u"examples"_s, button.samples);
    // Meta's create samples give the code as a text, its list gives it back as a list.
    else if (button.type == ButtonType::CopyCode && button.samples.size() == 1 && !spelling.answer)
        out.text(u"example"_s, button.samples.constFirst());
    else
        out.texts(u"example"_s, button.samples);
}

void writeFlow(ObjectText &out, const Button &button, const Spelling &spelling)
{
    const bool eight = spelling.eight;
    out.text(eight ? u"flowId"_s : u"flow_id"_s, button.flowId);
    out.text(u"flow_name"_s, button.flowName);
    out.text(u"flow_json"_s, button.flowJson);
    out.text(eight ? u"flowAction"_s : u"flow_action"_s, button.flowAction);
    out.text(eight ? u"navigateScreen"_s : u"navigate_screen"_s, button.navigateScreen);
    out.text(u"icon"_s, button.icon);
}

void writeOtp(ObjectText &out, const Button &button)
{
    out.text(u"otp_type"_s, otpTypeWord(button));
    out.text(u"autofill_text"_s, button.autofillText);
    out.flag(u"zero_tap_terms_accepted"_s, button.zeroTapTermsAccepted);
    QList<QByteArray> apps;
    for (const SupportedApp &app : button.supportedApps) {
        ObjectText one;
        one.text(u"package_name"_s, app.packageName);
        one.text(u"signature_hash"_s, app.signatureHash);
        one.rest(app.extras);
        apps.append(one.done());
    }
    if (!apps.isEmpty())
        out.list(u"supported_apps"_s, apps);
}

void writeOwn(ObjectText &out, const Button &button, const Spelling &spelling)
{
    switch (button.type) {
    case ButtonType::Url:
        out.text(u"url"_s, button.url);
        writeSamples(out, button, spelling);
        break;
    case ButtonType::PhoneNumber:
        out.text(spelling.eight ? u"phoneNumber"_s : u"phone_number"_s, button.phoneNumber);
        out.text(u"country"_s, button.country);
        break;
    case ButtonType::CopyCode:
        writeSamples(out, button, spelling);
        break;
    case ButtonType::Flow:
        writeFlow(out, button, spelling);
        break;
    case ButtonType::VoiceCall:
        out.number(spelling.eight ? u"ttlMinutes"_s : u"ttl_minutes"_s, button.ttlMinutes);
        break;
    case ButtonType::Otp:
        writeOtp(out, button);
        break;
    default:
        break;
    }
}

} // namespace

QByteArray writeButton(const Button &button, const Spelling &spelling)
{
    if (button.type == ButtonType::Other && button.extras.size() == 1 &&
        button.extras.contains(QString()))
        return button.extras.value(QString());
    ObjectText out;
    const bool asAddress = spelling.otpAddress && hasOtpAddress(button);
    out.text(u"type"_s, asAddress ? buttonTypeWord(ButtonType::Url) : buttonTypeWord(button));
    out.text(u"text"_s, button.text);
    if (!asAddress)
        writeOwn(out, button, spelling);
    const bool created = hasOtpAddress(button) && !spelling.sentences;
    out.rest(button.extras, created ? QSet<QString>{u"url"_s, u"example"_s} : QSet<QString>{});
    return out.done();
}

} // namespace sendbench::templates
