// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"

#include "templates/counting.h"
#include "templates/place.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

QString partTitle(ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Header:
        return tr("Header");
    case ComponentKind::Body:
        return tr("Body");
    case ComponentKind::Footer:
        return tr("Footer");
    case ComponentKind::Buttons:
        return tr("Buttons");
    case ComponentKind::LimitedTimeOffer:
        return tr("Limited-time offer");
    case ComponentKind::Carousel:
        return tr("Carousel");
    case ComponentKind::CallPermissionRequest:
        return tr("Call permission request");
    case ComponentKind::Other:
        break;
    }
    return tr("Component");
}

QString metaPage(const QString &end)
{
    return u"https://developers.facebook.com/documentation/business-messaging/whatsapp/"_s + end;
}

struct TypeNames {
    ButtonType type;
    const char *key;
    const char *title;
};

constexpr std::array<TypeNames, 12> kTypes{{
    {ButtonType::QuickReply, "QUICK_REPLY", QT_TRANSLATE_NOOP("templates", "quick reply")},
    {ButtonType::Url, "URL", QT_TRANSLATE_NOOP("templates", "website")},
    {ButtonType::PhoneNumber, "PHONE_NUMBER", QT_TRANSLATE_NOOP("templates", "phone call")},
    {ButtonType::CopyCode, "COPY_CODE", QT_TRANSLATE_NOOP("templates", "copy code")},
    {ButtonType::Flow, "FLOW", QT_TRANSLATE_NOOP("templates", "flow")},
    {ButtonType::Catalog, "CATALOG", QT_TRANSLATE_NOOP("templates", "catalogue")},
    {ButtonType::Mpm, "MPM", QT_TRANSLATE_NOOP("templates", "multi-product")},
    {ButtonType::Spm, "SPM", QT_TRANSLATE_NOOP("templates", "single-product")},
    {ButtonType::VoiceCall, "VOICE_CALL", QT_TRANSLATE_NOOP("templates", "WhatsApp call")},
    {ButtonType::RequestContactInfo, "REQUEST_CONTACT_INFO",
     QT_TRANSLATE_NOOP("templates", "contact request")},
    {ButtonType::OrderDetails, "ORDER_DETAILS", QT_TRANSLATE_NOOP("templates", "order details")},
    {ButtonType::Otp, "OTP", QT_TRANSLATE_NOOP("templates", "one-time code")},
}};

const TypeNames *namesOf(ButtonType type)
{
    const auto at = std::find_if(kTypes.begin(), kTypes.end(),
                                 [&](const TypeNames &names) { return names.type == type; });
    return at == kTypes.end() ? nullptr : &*at;
}

} // namespace

QString tr(const char *text)
{
    return QCoreApplication::translate("templates", text);
}

Spot Spot::ofButton(qsizetype card, qsizetype button)
{
    return {.kind = ComponentKind::Buttons, .card = card, .button = button};
}

QString Spot::path(const Template &t, const QString &member) const
{
    const QString own = button >= 0 ? buttonPath(t, card, button)
                        : card >= 0 ? componentPath(t, card, kind)
                                    : componentPath(t, kind);
    return member.isEmpty() ? own : own + u'/' + member;
}

QString Spot::title() const
{
    if (card < 0)
        return button < 0 ? partTitle(kind) : tr("Button %1").arg(button + 1);
    if (button >= 0)
        return tr("Card %1 button %2").arg(card + 1).arg(button + 1);
    return tr("Card %1 %2").arg(card + 1).arg(partTitle(kind).toLower());
}

void Linting::add(const Limit &limit, const QString &rule, const QString &path,
                  const QString &message, const QString &fix)
{
    findings.append({.severity = limit.level,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = limit.source,
                     .code = limit.code});
}

void Linting::checkLength(const QString &limitKey, const QString &rule, const Spot &spot,
                          const QString &member, const QString &text)
{
    const Limit &most = limit(limitKey);
    const qsizetype length = countedLength(text);
    if (length <= most.value)
        return;
    add(most, rule, spot.path(t, member),
        tr("%1: %2 characters, at most %3 are allowed (variables and emoji count "
           "too).")
            .arg(spot.title())
            .arg(length)
            .arg(most.value),
        tr("Shorten it by %1 characters.").arg(length - most.value));
}

bool isAuthentication(const Template &t)
{
    return t.category == Category::Authentication;
}

bool isLibraryCopy(const Template &t)
{
    return t.extras.contains(u"library_template_name"_s);
}

bool isOfLibrary(const Template &t)
{
    return isLibraryCopy(t) || t.extras.contains(u"usecase"_s) ||
           t.extras.contains(u"body_param_types"_s) ||
           (t.extras.contains(u"topic"_s) && t.extras.contains(u"industry"_s));
}

bool isPartialEntry(const Template &t)
{
    return !t.remote.status.isEmpty() && !t.remote.id.isEmpty() && !t.header && !t.body &&
           !t.footer && t.buttons.isEmpty() && !t.cards && t.order.isEmpty();
}

bool wasApproved(const Template &t)
{
    static const QStringList approved{
        u"APPROVED"_s, u"ACTIVE"_s,     u"PAUSED"_s,     u"FLAGGED"_s, u"DISABLED"_s,
        u"ARCHIVED"_s, u"UNARCHIVED"_s, u"REINSTATED"_s, u"LOCKED"_s,  u"PENDING_DELETION"_s};
    return !t.remote.status.isEmpty() && approved.contains(t.remote.status.toUpper());
}

bool isInReview(const Template &t)
{
    static const QStringList waiting{u"PENDING"_s, u"IN_APPEAL"_s, u"IN_REVIEW"_s, u"SUBMITTED"_s};
    return waiting.contains(t.remote.status.toUpper());
}

bool isOtpButton(const Button &button)
{
    if (button.type == ButtonType::Otp)
        return true;
    return button.type == ButtonType::Url &&
           button.url.contains(u"whatsapp.com/otp"_s, Qt::CaseInsensitive);
}

QString buttonTypeKey(const Button &button)
{
    const TypeNames *names = namesOf(button.type);
    return names == nullptr ? button.typeName : QString::fromLatin1(names->key);
}

QString buttonTypeTitle(const Button &button)
{
    const TypeNames *names = namesOf(button.type);
    return names == nullptr ? button.typeName : tr(names->title);
}

bool hasButton(const Template &t, ButtonType type)
{
    return std::any_of(t.buttons.cbegin(), t.buttons.cend(),
                       [&](const Button &button) { return button.type == type; });
}

namespace page
{

QString components()
{
    return metaPage(u"templates/components"_s);
}

QString review()
{
    return metaPage(u"templates/template-review"_s);
}

QString overview()
{
    return metaPage(u"templates/overview"_s);
}

QString errors()
{
    return metaPage(u"support/error-codes"_s);
}

QString offer()
{
    return metaPage(u"templates/marketing-templates/limited-time-offer-templates"_s);
}

QString carousel()
{
    return metaPage(u"templates/marketing-templates/media-card-carousel-templates"_s);
}

QString authentication()
{
    return metaPage(u"templates/authentication-templates/authentication-templates"_s);
}

QString categories()
{
    return metaPage(u"templates/template-categorization"_s);
}

QString eightComponents()
{
    return u"https://developer.8x8.com/connect/docs/whatsapp/template-components-reference"_s;
}

QString eightCreate()
{
    return u"https://developer.8x8.com/connect/reference/add-whatsapp-template"_s;
}

QString cleverTap()
{
    return u"https://docs.clevertap.com/docs/whatsapp-message-templates"_s;
}

} // namespace page

} // namespace sendbench::templates::rules
