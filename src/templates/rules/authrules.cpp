// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

void addAuth(Linting &lint, Severity severity, const QString &rule, const QString &path,
             const QString &message, const QString &fix, const QString &code = {})
{
    lint.add({.severity = severity,
              .rule = rule,
              .path = path,
              .message = message,
              .fix = fix,
              .source = page::authentication(),
              .code = code});
}

/// Meta's list gives the sentences that it wrote itself; they are no fault of
/// the sender.
bool isReadBack(const Template &t)
{
    return !t.remote.status.isEmpty() ||
           std::any_of(t.buttons.cbegin(), t.buttons.cend(), [](const Button &button) {
               return button.type == ButtonType::Url && isOtpButton(button);
           });
}

void checkTexts(Linting &lint)
{
    const Template &t = lint.t;
    if (t.header)
        addAuth(lint, Severity::Error, u"auth.header"_s,
                Spot{.kind = ComponentKind::Header}.path(t),
                tr("An authentication template has no header."), tr("Remove the header."),
                u"2388042"_s);
    if (isReadBack(t))
        return;
    if (t.body && !t.body->text.isEmpty())
        addAuth(lint, Severity::Error, u"auth.body.text"_s,
                Spot{.kind = ComponentKind::Body}.path(t, u"text"_s),
                tr("The text of an authentication template is Meta's own, in every "
                   "language; none "
                   "may be sent along."),
                tr("Remove the text."), u"2388042"_s);
    if (t.footer && !t.footer->text.isEmpty())
        addAuth(lint, Severity::Error, u"auth.footer.text"_s,
                Spot{.kind = ComponentKind::Footer}.path(t, u"text"_s),
                tr("The footer of an authentication template is Meta's own; only "
                   "how long the code "
                   "is valid can be said."),
                tr("Remove the footer's text."), u"2388042"_s);
}

void checkExpiry(Linting &lint)
{
    if (!lint.t.footer || !lint.t.footer->codeExpirationMinutes)
        return;
    const Limit &least = limit(u"auth.expiry.least"_s);
    const Limit &most = limit(u"auth.expiry"_s);
    const int minutes = *lint.t.footer->codeExpirationMinutes;
    if (minutes < least.value || minutes > most.value)
        lint.add(most, u"auth.expiry"_s,
                 Spot{.kind = ComponentKind::Footer}.path(lint.t, u"code_expiration_minutes"_s),
                 tr("The code is said to be valid for %1 minutes; %2 to %3 are allowed.")
                     .arg(minutes)
                     .arg(least.value)
                     .arg(most.value),
                 tr("Choose a value in between."));
}

void checkApp(Linting &lint, const Spot &spot, qsizetype at, const SupportedApp &app)
{
    static const QRegularExpression package(
        u"^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+$"_s);
    static const QRegularExpression hash(u"^[A-Za-z0-9+/=]+$"_s);
    const QString path = spot.path(lint.t, u"supported_apps/%1"_s.arg(at));
    if (!package.match(app.packageName).hasMatch() ||
        app.packageName.size() > limit(u"auth.package"_s).value)
        addAuth(lint, Severity::Error, u"auth.app.package"_s, path + u"/package_name"_s,
                tr("“%1” is no name of an Android app.").arg(app.packageName),
                tr("Write it like com.example.shop."), u"2388043"_s);
    const auto good = [&](const QString &text) {
        return text.size() == limit(u"auth.hash"_s).value && hash.match(text).hasMatch();
    };
    if (good(app.signatureHash))
        return;
    const bool encoded = good(QUrl::fromPercentEncoding(app.signatureHash.toUtf8()));
    addAuth(lint, encoded ? Severity::Warning : Severity::Error, u"auth.app.hash"_s,
            path + u"/signature_hash"_s,
            tr("The app's signature has %1 characters; it is 11 letters, digits, "
               "+, / and =.")
                .arg(app.signatureHash.size()),
            tr("Ask the app's developers for it."), u"2388043"_s);
}

void checkApps(Linting &lint, const Spot &spot, const Button &button)
{
    const bool onPhone = button.otpType == OtpType::OneTap || button.otpType == OtpType::ZeroTap;
    // Up to version 20 of the API the app stood on the button itself.
    const bool older = button.extras.contains(u"package_name"_s);
    if (onPhone && button.supportedApps.isEmpty() && !older)
        addAuth(lint, Severity::Error, u"auth.apps.missing"_s,
                spot.path(lint.t, u"supported_apps"_s),
                tr("One-tap and zero-tap codes need the app that takes the code."),
                tr("Add the app's package name and signature."), u"2388043"_s);
    if (onPhone && older)
        addAuth(lint, Severity::Warning, u"auth.apps.older"_s, spot.path(lint.t, u"package_name"_s),
                tr("The app is named in the form that Meta took up to version 20 "
                   "of its API."),
                tr("Move it into the list of apps."), u"2388042"_s);
    const Limit &most = limit(u"auth.apps"_s);
    if (button.supportedApps.size() > most.value)
        lint.add(most, u"auth.apps.count"_s, spot.path(lint.t, u"supported_apps"_s),
                 tr("There are %1 apps; at most %2 are allowed.")
                     .arg(button.supportedApps.size())
                     .arg(most.value),
                 tr("Remove some."));
    for (qsizetype i = 0; i < button.supportedApps.size(); ++i)
        checkApp(lint, spot, i, button.supportedApps.at(i));
}

void checkOtp(Linting &lint, const Spot &spot, const Button &button)
{
    if (button.otpType == OtpType::None || button.otpType == OtpType::Other)
        addAuth(lint, Severity::Error, u"auth.otp.type"_s, spot.path(lint.t, u"otp_type"_s),
                tr("It is not said how the code gets into the app."),
                tr("Choose copy code, one-tap or zero-tap."), u"2388043"_s);
    lint.checkLength(u"auth.label"_s, u"button.label.length"_s, spot, u"text"_s, button.text);
    lint.checkLength(u"auth.label"_s, u"button.label.length"_s, spot, u"autofill_text"_s,
                     button.autofillText);
    checkApps(lint, spot, button);
    if (button.otpType == OtpType::ZeroTap && !button.zeroTapTermsAccepted.value_or(false))
        addAuth(lint, Severity::Error, u"auth.zero-tap.terms"_s,
                spot.path(lint.t, u"zero_tap_terms_accepted"_s),
                tr("Zero-tap codes need the agreement to Meta's terms for them."),
                tr("Read the terms, and say that you agree."), u"2388043"_s);
}

} // namespace

void checkAuthentication(Linting &lint)
{
    const Template &t = lint.t;
    if (!isAuthentication(t)) {
        if (t.body && t.body->addSecurityRecommendation)
            addAuth(lint, Severity::Error, u"auth.recommendation"_s,
                    Spot{.kind = ComponentKind::Body}.path(t, u"add_security_recommendation"_s),
                    tr("Only an authentication template has the sentence about not "
                       "sharing the "
                       "code."),
                    tr("Choose the category Authentication, or take it out."), u"2388042"_s);
        return;
    }
    if (isLibraryCopy(t))
        return;
    checkTexts(lint);
    checkExpiry(lint);
    const auto codes = std::count_if(t.buttons.cbegin(), t.buttons.cend(), isOtpButton);
    if (codes != 1 || t.buttons.size() != 1)
        addAuth(lint, Severity::Error, u"auth.buttons"_s,
                Spot{.kind = ComponentKind::Buttons}.path(t),
                tr("An authentication template has exactly one button, the one for "
                   "the code."),
                tr("Keep one code button."), u"2388148"_s);
    for (qsizetype i = 0; i < t.buttons.size(); ++i)
        if (t.buttons.at(i).type == ButtonType::Otp)
            checkOtp(lint, Spot::ofButton(-1, i), t.buttons.at(i));
    for (const auto &[there, kind, rule] :
         {std::tuple{t.offer.has_value(), ComponentKind::LimitedTimeOffer, u"auth.offer"_s},
          std::tuple{t.cards.has_value(), ComponentKind::Carousel, u"auth.carousel"_s}})
        if (there)
            addAuth(lint, Severity::Error, rule, Spot{.kind = kind}.path(t),
                    tr("An authentication template has nothing but its code."),
                    tr("Remove this part."), u"2388042"_s);
}

} // namespace sendbench::templates::rules
