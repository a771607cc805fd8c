// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sendbench::templates
{

/// A WhatsApp message template as Meta's create call sees it
/// (https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components).
/// Plain values that hold what was written, right or wrong: the rules judge, the codecs translate.
/// Members of a file that this version does not know are in `extras`, and are written again.

enum class Category { Marketing, Utility, Authentication, Other };
enum class ParameterFormat { Positional, Named };
enum class HeaderFormat { Text, Image, Video, Gif, Document, Location, Product, Other };
enum class OtpType { None, CopyCode, OneTap, ZeroTap, Other };
enum class ButtonType {
    QuickReply,
    Url,
    PhoneNumber,
    CopyCode,
    Flow,
    Catalog,
    Mpm,
    Spm,
    VoiceCall,
    RequestContactInfo,
    OrderDetails,
    Otp,
    Other,
};
enum class ComponentKind {
    Header,
    Body,
    Footer,
    Buttons,
    LimitedTimeOffer,
    Carousel,
    CallPermissionRequest,
    Other, ///< kept as it came
};

/// A value that reviewers see in a variable's place.
struct Sample {
    QString name; ///< of a named variable; empty: positional, by order
    QString value;
    bool operator==(const Sample &) const = default;
};

struct Header {
    HeaderFormat format = HeaderFormat::Text;
    QString formatName;    ///< of Other, as it came
    QString text;          ///< of Text
    QList<Sample> samples; ///< of Text
    QStringList media;     ///< sample of a picture, film or file: upload handle or https address
    JsonExtras extras;
    bool operator==(const Header &) const = default;
};

struct Body {
    QString text; ///< empty in AUTHENTICATION: Meta's own sentence
    QList<Sample> samples;
    std::optional<bool> addSecurityRecommendation; ///< AUTHENTICATION
    JsonExtras extras;
    bool operator==(const Body &) const = default;
};

struct Footer {
    QString text;
    std::optional<int> codeExpirationMinutes; ///< AUTHENTICATION
    JsonExtras extras;
    bool operator==(const Footer &) const = default;
};

/// An Android app that may fill a one-tap code in.
struct SupportedApp {
    QString packageName;
    QString signatureHash;
    JsonExtras extras;
    bool operator==(const SupportedApp &) const = default;
};

/// Only what belongs to its type is filled.
struct Button {
    ButtonType type = ButtonType::QuickReply;
    QString typeName; ///< of Other, as it came
    QString text;     ///< label
    QString url;      ///< Url
    /// Url: the suffix or the whole address; CopyCode: the code.
    QStringList samples;
    QString phoneNumber; ///< PhoneNumber
    QString country;     ///< PhoneNumber at 8x8: two letters, for a national number
    QString flowId;      ///< Flow: one of these three
    QString flowName;
    QString flowJson;
    QString flowAction; ///< Flow: "navigate", "data_exchange"; empty: not said
    QString navigateScreen;
    QString icon;                  ///< Flow: "DOCUMENT", "PROMOTION", "REVIEW"
    std::optional<int> ttlMinutes; ///< VoiceCall
    OtpType otpType = OtpType::None;
    QString otpTypeName; ///< of Other, as it came
    QString autofillText;
    QList<SupportedApp> supportedApps;
    std::optional<bool> zeroTapTermsAccepted;
    JsonExtras extras;
    bool operator==(const Button &) const = default;
};

struct LimitedTimeOffer {
    QString text; ///< heading, at most 16 characters
    std::optional<bool> hasExpiration;
    JsonExtras extras;
    bool operator==(const LimitedTimeOffer &) const = default;
};

/// One card of a carousel: components of its own.
struct Card {
    std::optional<Header> header;
    std::optional<Body> body;
    QList<Button> buttons;
    /// Components of the card in the order they came, as in Template.
    QList<ComponentKind> order;
    /// Also "components": the unknown ones, in their order; "buttons": what BUTTONS has beside
    /// them.
    JsonExtras extras;
    bool operator==(const Card &) const = default;
};

/// What the other side said of it when it was read from there; never sent.
struct RemoteState {
    QString id;
    QString status;  ///< "APPROVED", "PENDING", "REJECTED", "PAUSED", "DISABLED", …
    QString reason;  ///< of a rejection
    QString quality; ///< "GREEN", "YELLOW", "RED", "UNKNOWN"
    bool operator==(const RemoteState &) const = default;
};

/// One entry of `components`, in the order of the file.
struct ComponentSlot {
    ComponentKind kind = ComponentKind::Other;
    QByteArray other; ///< of Other, and of a second one of a kind: its JSON text
    bool operator==(const ComponentSlot &) const = default;
};

struct Template {
    QString name;
    QString language; ///< "en_GB"
    Category category = Category::Marketing;
    QString categoryName; ///< of Other, as it came ("TRANSACTIONAL"); empty: none was given
    ParameterFormat parameterFormat = ParameterFormat::Positional;
    std::optional<bool> allowCategoryChange;
    std::optional<qint64> ttlSeconds; ///< `message_send_ttl_seconds`; -1: 30 days
    QString subCategory;
    QString displayFormat;
    std::optional<Header> header;
    std::optional<Body> body;
    std::optional<Footer> footer;
    QList<Button> buttons;
    std::optional<LimitedTimeOffer> offer;
    std::optional<QList<Card>> cards; ///< a carousel, perhaps without a card yet
    bool callPermissionRequest = false;
    /// Where each component stands; those missing here stand before the first that usually comes
    /// later, those no longer there are passed over.
    QList<ComponentSlot> order;
    RemoteState remote;
    JsonExtras extras;
    /// Members of the objects CAROUSEL, BUTTONS and CALL_PERMISSION_REQUEST, which have no struct.
    JsonExtras carouselExtras;
    JsonExtras buttonsExtras;
    JsonExtras callPermissionExtras;
    bool operator==(const Template &) const = default;
};

} // namespace sendbench::templates
