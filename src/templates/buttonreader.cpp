// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/buttonreader.h"

#include "templates/address.h"
#include "templates/objecttext.h"
#include "templates/samplereader.h"
#include "templates/words.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// What a button without a type must be.
QString guessedType(const ObjectReader &in)
{
    if (in.has({u"url"}))
        return buttonTypeWord(ButtonType::Url);
    if (in.has({u"phone_number", u"phoneNumber"}))
        return buttonTypeWord(ButtonType::PhoneNumber);
    if (in.has({u"flow_id", u"flowId", u"flow_name", u"flow_json"}))
        return buttonTypeWord(ButtonType::Flow);
    return in.has({u"otp_type", u"otpType"}) ? buttonTypeWord(ButtonType::Otp) : QString();
}

void readType(Button &button, ObjectReader &in)
{
    QString name = in.text({u"type"});
    if (name.isEmpty()) {
        name = guessedType(in);
        in.reading().note(
            name.isEmpty() ? Severity::Error : Severity::Warning, u"form.button-type"_s, in.path(),
            name.isEmpty() ? tr("The button has no type.")
                           : tr("The button has no type. It is read as %1.").arg(name),
            tr("Give the button a type, such as QUICK_REPLY or URL."));
    }
    button.type = buttonTypeFrom(name);
    if (button.type == ButtonType::Other)
        button.typeName = name;
}

void readApps(Button &button, ObjectReader &in)
{
    const auto apps = in.list({u"supported_apps", u"supportedApps"});
    for (const JsonItem &item : apps.value_or(QList<JsonItem>{})) {
        ObjectReader app(item, in.reading());
        SupportedApp one{.packageName = app.text({u"package_name", u"packageName"}),
                         .signatureHash = app.text({u"signature_hash", u"signatureHash"})};
        one.extras = app.rest();
        button.supportedApps.append(one);
    }
    if (apps && apps->isEmpty())
        in.keep(u"supported_apps"_s, "[]"); // no struct tells it from an absent one
    if (apps || !in.has({u"package_name"}))
        return;
    in.reading().note(Severity::Warning, u"form.supported-apps"_s, in.path(u"package_name"),
                      tr("The app stands in the button itself, which Meta takes only up to version "
                         "20 of its API. It is read as the only one of supported_apps."));
    button.supportedApps.append(
        {.packageName = in.text({u"package_name"}), .signatureHash = in.text({u"signature_hash"})});
}

void readOtp(Button &button, ObjectReader &in)
{
    const QString name = in.text({u"otp_type", u"otpType"});
    button.otpType = otpTypeFrom(name);
    if (button.otpType == OtpType::Other)
        button.otpTypeName = name;
    button.autofillText = in.text({u"autofill_text", u"autofillText"});
    button.zeroTapTermsAccepted = in.flag({u"zero_tap_terms_accepted", u"zeroTapTermsAccepted"});
    readApps(button, in);
}

/// Back from the address to what was once asked for; the address itself is kept.
void readOtpAddress(Button &button, ObjectReader &in, const QString &url)
{
    const QUrlQuery query{QUrl(url)};
    const auto item = [&](const QString &key) {
        return query.queryItemValue(key, QUrl::FullyDecoded);
    };
    button.type = ButtonType::Otp;
    const QString name = item(u"otp_type"_s);
    button.otpType = name.isEmpty() ? OtpType::CopyCode : otpTypeFrom(name);
    if (button.otpType == OtpType::Other)
        button.otpTypeName = name;
    button.autofillText = item(u"cta_display_name"_s);
    if (const QString package = item(u"package_name"_s); !package.isEmpty())
        button.supportedApps.append(
            {.packageName = package, .signatureHash = item(u"signature_hash"_s)});
    in.keep(u"url"_s, textJson(url));
    in.reading().note(Severity::Note, u"form.otp-address"_s, in.path(u"url"),
                      tr("Meta's list shows a one-time code button as a link to whatsapp.com/otp. "
                         "It is read as the code button that it is."));
}

void readUrl(Button &button, ObjectReader &in)
{
    const QString url = in.text({u"url"});
    if (isOtpAddress(url)) {
        readOtpAddress(button, in, url);
        return;
    }
    button.url = withoutMarkdownLink(url);
    if (button.url != url)
        in.reading().note(Severity::Warning, u"form.markdown-link"_s, in.path(u"url"),
                          tr("The address is written as a link of a document, “[…](…)”. It is read "
                             "as the address."),
                          tr("Write the address alone."));
    button.samples = takeButtonSamples(in);
}

void readFlow(Button &button, ObjectReader &in)
{
    button.flowId = in.text({u"flow_id", u"flowId"});
    button.flowName = in.text({u"flow_name", u"flowName"});
    if (const auto json = in.peek({u"flow_json", u"flowJson"}); json && json->json.isObject()) {
        (void)in.take({u"flow_json", u"flowJson"});
        button.flowJson = QString::fromUtf8(json->json.json());
        in.reading().note(Severity::Warning, u"form.flow-json"_s, json->path,
                          tr("The flow stands here as an object. It is read as the text that Meta "
                             "asks for."));
    } else {
        button.flowJson = in.text({u"flow_json", u"flowJson"});
    }
    const QString action = in.text({u"flow_action", u"flowAction"});
    const QString lower = action.toLower();
    const bool known = lower == u"navigate" || lower == u"data_exchange";
    button.flowAction = known ? lower : action;
    button.navigateScreen = in.text({u"navigate_screen", u"navigateScreen"});
    button.icon = in.text({u"icon"});
}

void readTtl(Button &button, ObjectReader &in)
{
    const auto item = in.peek({u"ttl_minutes", u"ttlMinutes"});
    const auto minutes = in.number({u"ttl_minutes", u"ttlMinutes"});
    if (minutes && *minutes >= 0 && *minutes <= std::numeric_limits<int>::max())
        button.ttlMinutes = static_cast<int>(*minutes);
    else if (minutes)
        in.keep(item->path.section(u'/', -1), item->json.json());
}

} // namespace

Button readButton(const JsonItem &item, Reading &reading)
{
    ObjectReader in(item, reading);
    Button button;
    if (!item.json.isObject()) {
        button.type = ButtonType::Other;
        button.extras.append(QString(), item.json.json()); // the writer knows it by its empty name
        return button;
    }
    readType(button, in);
    button.text = in.text({u"text"});
    switch (button.type) {
    case ButtonType::Url:
        readUrl(button, in);
        break;
    case ButtonType::PhoneNumber:
        button.phoneNumber = in.text({u"phone_number", u"phoneNumber"});
        button.country = in.text({u"country"});
        break;
    case ButtonType::CopyCode:
        button.samples = takeButtonSamples(in);
        break;
    case ButtonType::Flow:
        readFlow(button, in);
        break;
    case ButtonType::VoiceCall:
        readTtl(button, in);
        break;
    case ButtonType::Otp:
        readOtp(button, in);
        break;
    default:
        break;
    }
    button.extras = in.rest();
    return button;
}

bool isOtpAddress(const QString &url)
{
    if (!url.contains(u"whatsapp.com/otp", Qt::CaseInsensitive))
        return false;
    const QUrl parsed(url);
    const QString host = parsed.host().toLower();
    return (host == u"whatsapp.com" || host.endsWith(u".whatsapp.com")) &&
           parsed.path().startsWith(u"/otp");
}

} // namespace sendbench::templates
