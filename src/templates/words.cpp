// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/words.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

template <typename Kind>
struct Word {
    Kind kind;
    QStringView name;
};

constexpr std::array kCategories{
    Word<Category>{Category::Marketing, u"MARKETING"},
    Word<Category>{Category::Utility, u"UTILITY"},
    Word<Category>{Category::Authentication, u"AUTHENTICATION"},
};

// Whatsapp-templates 1: old fixtures carry them.
constexpr std::array kRetiredCategories{
    u"ACCOUNT_UPDATE",        u"ALERT_UPDATE",
    u"APPOINTMENT_UPDATE",    u"AUTO_REPLY",
    u"ISSUE_RESOLUTION",      u"OTP",
    u"PAYMENT_UPDATE",        u"PERSONAL_FINANCE_UPDATE",
    u"RESERVATION_UPDATE",    u"SHIPPING_UPDATE",
    u"TICKET_UPDATE",         u"TRANSACTIONAL",
    u"TRANSPORTATION_UPDATE",
};

constexpr std::array kComponents{
    Word<ComponentKind>{ComponentKind::Header, u"HEADER"},
    Word<ComponentKind>{ComponentKind::Body, u"BODY"},
    Word<ComponentKind>{ComponentKind::Footer, u"FOOTER"},
    Word<ComponentKind>{ComponentKind::Buttons, u"BUTTONS"},
    Word<ComponentKind>{ComponentKind::LimitedTimeOffer, u"LIMITED_TIME_OFFER"},
    Word<ComponentKind>{ComponentKind::Carousel, u"CAROUSEL"},
    Word<ComponentKind>{ComponentKind::CallPermissionRequest, u"CALL_PERMISSION_REQUEST"},
};

constexpr std::array kFormats{
    Word<HeaderFormat>{HeaderFormat::Text, u"TEXT"},
    Word<HeaderFormat>{HeaderFormat::Image, u"IMAGE"},
    Word<HeaderFormat>{HeaderFormat::Video, u"VIDEO"},
    Word<HeaderFormat>{HeaderFormat::Gif, u"GIF"},
    Word<HeaderFormat>{HeaderFormat::Document, u"DOCUMENT"},
    Word<HeaderFormat>{HeaderFormat::Location, u"LOCATION"},
    Word<HeaderFormat>{HeaderFormat::Product, u"PRODUCT"},
};

constexpr std::array kButtons{
    Word<ButtonType>{ButtonType::QuickReply, u"QUICK_REPLY"},
    Word<ButtonType>{ButtonType::Url, u"URL"},
    Word<ButtonType>{ButtonType::PhoneNumber, u"PHONE_NUMBER"},
    Word<ButtonType>{ButtonType::CopyCode, u"COPY_CODE"},
    Word<ButtonType>{ButtonType::Flow, u"FLOW"},
    Word<ButtonType>{ButtonType::Catalog, u"CATALOG"},
    Word<ButtonType>{ButtonType::Mpm, u"MPM"},
    Word<ButtonType>{ButtonType::Spm, u"SPM"},
    Word<ButtonType>{ButtonType::VoiceCall, u"VOICE_CALL"},
    Word<ButtonType>{ButtonType::RequestContactInfo, u"REQUEST_CONTACT_INFO"},
    Word<ButtonType>{ButtonType::OrderDetails, u"ORDER_DETAILS"},
    Word<ButtonType>{ButtonType::Otp, u"OTP"},
};

constexpr std::array kOtpTypes{
    Word<OtpType>{OtpType::CopyCode, u"COPY_CODE"},
    Word<OtpType>{OtpType::OneTap, u"ONE_TAP"},
    Word<OtpType>{OtpType::ZeroTap, u"ZERO_TAP"},
};

bool ignored(QChar c)
{
    return c == u'_' || c == u'-' || c.isSpace();
}

bool sameWord(QStringView given, QStringView word)
{
    qsizetype at = 0;
    for (const QChar c : word) {
        if (ignored(c))
            continue;
        while (at < given.size() && ignored(given[at]))
            ++at;
        if (at == given.size() || given[at].toUpper() != c)
            return false;
        ++at;
    }
    return std::all_of(given.cbegin() + at, given.cend(), ignored);
}

template <typename Kind, std::size_t N>
Kind kindOf(const std::array<Word<Kind>, N> &words, QStringView name, Kind otherwise)
{
    for (const auto &word : words)
        if (sameWord(name, word.name))
            return word.kind;
    return otherwise;
}

template <typename Kind, std::size_t N>
QString wordOf(const std::array<Word<Kind>, N> &words, Kind kind)
{
    for (const auto &word : words)
        if (word.kind == kind)
            return word.name.toString();
    return {};
}

} // namespace

Category categoryFrom(QStringView name)
{
    return kindOf(kCategories, name, Category::Other);
}

QString categoryWord(Category category)
{
    return wordOf(kCategories, category);
}

QString categoryWord(const Template &t)
{
    return t.category == Category::Other ? t.categoryName : categoryWord(t.category);
}

bool isRetiredCategory(QStringView name)
{
    return std::any_of(kRetiredCategories.cbegin(), kRetiredCategories.cend(),
                       [&](QStringView retired) { return sameWord(name, retired); });
}

ComponentKind componentFrom(QStringView name)
{
    // 8x8's own samples say "Button" here and there.
    if (sameWord(name, u"BUTTON"))
        return ComponentKind::Buttons;
    return kindOf(kComponents, name, ComponentKind::Other);
}

QString componentWord(ComponentKind kind)
{
    return wordOf(kComponents, kind);
}

HeaderFormat headerFormatFrom(QStringView name)
{
    return kindOf(kFormats, name, HeaderFormat::Other);
}

QString headerFormatWord(const Header &header)
{
    return header.format == HeaderFormat::Other ? header.formatName
                                                : wordOf(kFormats, header.format);
}

QString eightFormatWord(const Header &header)
{
    const QString word = headerFormatWord(header);
    if (header.format == HeaderFormat::Other)
        return word;
    return word.left(1) + word.mid(1).toLower();
}

bool hasMedia(HeaderFormat format)
{
    return format == HeaderFormat::Image || format == HeaderFormat::Video ||
           format == HeaderFormat::Gif || format == HeaderFormat::Document;
}

ButtonType buttonTypeFrom(QStringView name)
{
    return kindOf(kButtons, name, ButtonType::Other);
}

QString buttonTypeWord(ButtonType type)
{
    return wordOf(kButtons, type);
}

QString buttonTypeWord(const Button &button)
{
    return button.type == ButtonType::Other ? button.typeName : buttonTypeWord(button.type);
}

OtpType otpTypeFrom(QStringView name)
{
    return name.isEmpty() ? OtpType::None : kindOf(kOtpTypes, name, OtpType::Other);
}

QString otpTypeWord(const Button &button)
{
    return button.otpType == OtpType::Other ? button.otpTypeName
                                            : wordOf(kOtpTypes, button.otpType);
}

} // namespace sendbench::templates
