// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/preview/sentences.h"

#include "templates/values/keys.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("templates", text);
}

bool isSpanish(const Template &t)
{
    return t.language == u"es"_s || t.language.startsWith(u"es_"_s);
}

bool isEnglish(const Template &t)
{
    return t.language == u"en"_s || t.language.startsWith(u"en_"_s);
}

bool has(const Template &t, ButtonType type)
{
    return std::any_of(t.buttons.cbegin(), t.buttons.cend(),
                       [type](const Button &button) { return button.type == type; });
}

/// A quick reply beside another kind, or four and more: the desktop shows neither.
bool hiddenOnDesktop(const Template &t)
{
    const auto quick = std::count_if(t.buttons.cbegin(), t.buttons.cend(), [](const Button &one) {
        return one.type == ButtonType::QuickReply;
    });
    return t.buttons.size() > 3 || (quick > 0 && quick < t.buttons.size());
}

} // namespace

QString fixedLabel(const Button &button)
{
    switch (button.type) {
    case ButtonType::CopyCode:
        return u"Copy offer code"_s;
    case ButtonType::Catalog:
        return u"View catalog"_s;
    case ButtonType::Mpm:
        return u"View items"_s;
    case ButtonType::Spm:
        return u"View"_s;
    case ButtonType::VoiceCall:
        return u"Call now"_s;
    case ButtonType::RequestContactInfo:
        return u"Share contact info"_s;
    case ButtonType::Otp:
        return button.otpType == OtpType::OneTap ? u"Autofill"_s : u"Copy code"_s;
    default:
        return {};
    }
}

QList<Run> codeSentence(const Template &t, const QString &code)
{
    const Run bold{.text = code, .bold = true, .variable = true};
    const bool advice = t.body && t.body->addSecurityRecommendation.value_or(false);
    QString rest =
        isSpanish(t) ? u" es tu código de verificación."_s : u" is your verification code."_s;
    if (advice)
        rest += isSpanish(t) ? u" Por tu seguridad, no lo compartas."_s
                             : u" For your security, do not share this code."_s;
    return {bold, Run{.text = rest}};
}

QString expirySentence(const Template &t, int minutes)
{
    return (isSpanish(t) ? u"Este código caduca en %1 minutos."_s
                         : u"This code expires in %1 minutes."_s)
        .arg(minutes);
}

QString countdown(qint64 seconds)
{
    if (seconds <= 0)
        return tr("Ended");
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (hours >= 24)
        return tr("Ends in %1 d %2 h").arg(hours / 24).arg(hours % 24);
    if (hours > 0)
        return tr("Ends in %1 h %2 min").arg(hours).arg(minutes % 60);
    return tr("Ends in %1 min").arg(std::max<qint64>(1, minutes));
}

QStringList notices(const Template &t)
{
    QStringList all;
    if (t.offer)
        all.append(tr("WhatsApp Web and Desktop show a notice instead of a limited-time offer."));
    else if (has(t, ButtonType::CopyCode))
        all.append(tr("WhatsApp Web does not show offer codes."));
    if (hiddenOnDesktop(t))
        all.append(
            tr("WhatsApp Desktop asks the reader to look at the phone: it shows neither four "
               "buttons or more nor quick replies beside others."));
    if (t.header && t.header->format == HeaderFormat::Gif)
        all.append(tr("A GIF is an MP4 film; one of more than 3.5 MB is shown as a video."));
    if (has(t, ButtonType::Catalog) || has(t, ButtonType::Spm) || has(t, ButtonType::Mpm))
        all.append(
            tr("Picture, title and price come from the catalogue; they are not known here."));
    if (sendsOneCode(t) && !isEnglish(t) && !isSpanish(t))
        all.append(tr("WhatsApp writes this sentence in the template's language; it is shown in "
                      "English here."));
    if (sendsOneCode(t))
        all.append(tr("Linked devices show a code masked."));
    return all;
}

} // namespace sendbench::templates
