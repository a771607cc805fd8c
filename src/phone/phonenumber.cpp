// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "phone/phonenumber.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumberutil.h>

#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace sendbench::phone
{

namespace
{

/// No number of any country is longer, with every separator; a longer text is not even read.
constexpr qsizetype kLongestText = 250;
/// E.164 has 15; more are never formatted.
constexpr qsizetype kLongestTyped = 24;

bool isInvisible(char32_t character)
{
    return character == 0x00AD || character == 0x061C || character == 0xFEFF ||
           (character >= 0x200B && character <= 0x200F) ||
           (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x2069);
}

bool isDash(char32_t character)
{
    return character == U'-' || character == 0x2212 ||
           QChar::category(character) == QChar::Punctuation_Dash;
}

/// What a person sees in the text, in ASCII where it is a digit, a plus, a dash or a space.
QString readable(const QString &text)
{
    QString plain;
    for (const char32_t character : text.toUcs4()) {
        if (isInvisible(character))
            continue;
        if (const int digit = QChar::digitValue(character); digit >= 0)
            plain += QChar(u'0' + digit);
        else if (character == U'+' || character == 0xFF0B || character == 0xFE62)
            plain += u'+';
        else if (isDash(character))
            plain += u'-';
        else if (QChar::isSpace(character))
            plain += u' ';
        else
            plain += QString::fromUcs4(&character, 1);
    }
    plain = plain.trimmed();
    return plain.startsWith(u"tel:"_s, Qt::CaseInsensitive) ? plain.mid(4).trimmed() : plain;
}

std::string regionFor(const QString &region)
{
    return region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString();
}

PhoneCheck::Problem problemOf(PhoneNumberUtil::ErrorType error, bool international)
{
    switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        return PhoneCheck::Problem::None;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return international ? PhoneCheck::Problem::UnknownCountry
                             : PhoneCheck::Problem::NoCountryCode;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return PhoneCheck::Problem::TooShort;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return PhoneCheck::Problem::TooLong;
    default:
        return PhoneCheck::Problem::NotANumber;
    }
}

PhoneCheck::Problem problemOf(PhoneNumberUtil::ValidationResult result)
{
    switch (result) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return PhoneCheck::Problem::None;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return PhoneCheck::Problem::UnknownCountry;
    case PhoneNumberUtil::TOO_LONG:
        return PhoneCheck::Problem::TooLong;
    case PhoneNumberUtil::INVALID_LENGTH:
        return PhoneCheck::Problem::Invalid;
    default:
        return PhoneCheck::Problem::TooShort;
    }
}

QString formattedAs(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, format, &text);
    return QString::fromStdString(text);
}

void describe(const PhoneNumber &number, PhoneCheck &check)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == "ZZ")
        util.GetRegionCodeForCountryCode(number.country_code(), &region);
    if (region != "ZZ" && region != "001")
        check.region = QString::fromStdString(region);
    check.e164 = formattedAs(number, PhoneNumberUtil::E164);
    check.formatted = formattedAs(number, PhoneNumberUtil::INTERNATIONAL);
    check.problem = problemOf(util.IsPossibleNumberWithReason(number));
    check.possible = check.problem == PhoneCheck::Problem::None;
    check.valid = check.possible && util.IsValidNumber(number);
    if (check.possible && !check.valid)
        check.problem = PhoneCheck::Problem::Invalid;
}

} // namespace

PhoneCheck check(const QString &text, const QString &region)
{
    PhoneCheck check;
    check.problem = PhoneCheck::Problem::NotANumber;
    if (text.size() > kLongestText)
        return check;
    const QString plain = readable(text);
    // A letter would be read as a vanity number or cut off as an extension: never what is meant.
    const bool letters =
        std::any_of(plain.begin(), plain.end(), [](QChar one) { return one.isLetter(); });
    if (letters || plain.isEmpty())
        return check;
    PhoneNumber number;
    const auto error =
        PhoneNumberUtil::GetInstance()->Parse(plain.toStdString(), regionFor(region), &number);
    check.problem = problemOf(error, plain.startsWith(u'+'));
    if (error == PhoneNumberUtil::NO_PARSING_ERROR)
        describe(number, check);
    return check;
}

QString formatWhileTyping(const QString &text, const QString &region)
{
    const QString plain = readable(text.left(kLongestText));
    QString typed;
    for (const QChar one : plain)
        if (one.isLetter())
            return plain;
        else if (one.isDigit() || (one == u'+' && typed.isEmpty()))
            typed += one;
    if (typed.size() > kLongestTyped)
        return plain;
    const std::unique_ptr<i18n::phonenumbers::AsYouTypeFormatter> formatter(
        PhoneNumberUtil::GetInstance()->GetAsYouTypeFormatter(regionFor(region)));
    std::string shown;
    for (const QChar one : typed)
        formatter->InputDigit(static_cast<i18n::phonenumbers::char32>(one.unicode()), &shown);
    return QString::fromStdString(shown);
}

const QList<Country> &countries()
{
    static const QList<Country> all = [] {
        const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
        std::set<std::string> regions;
        util.GetSupportedRegions(&regions);
        QList<Country> list;
        for (const std::string &region : regions)
            list.append({QString::fromStdString(region), util.GetCountryCodeForRegion(region)});
        return list;
    }();
    return all;
}

QString withoutCallingCode(const QString &digits)
{
    // Zones 1 and 7 are one code each; of the others these have two digits, the rest three.
    static const QStringList two{
        u"20"_s, u"27"_s, u"30"_s, u"31"_s, u"32"_s, u"33"_s, u"34"_s, u"36"_s, u"39"_s,
        u"40"_s, u"41"_s, u"43"_s, u"44"_s, u"45"_s, u"46"_s, u"47"_s, u"48"_s, u"49"_s,
        u"51"_s, u"52"_s, u"53"_s, u"54"_s, u"55"_s, u"56"_s, u"57"_s, u"58"_s, u"60"_s,
        u"61"_s, u"62"_s, u"63"_s, u"64"_s, u"65"_s, u"66"_s, u"81"_s, u"82"_s, u"84"_s,
        u"86"_s, u"90"_s, u"91"_s, u"92"_s, u"93"_s, u"94"_s, u"95"_s, u"98"_s};
    if (digits.startsWith(u'0'))
        return {};
    const qsizetype length = digits.startsWith(u'1') || digits.startsWith(u'7') ? 1
                             : two.contains(digits.left(2))                     ? 2
                                                                                : 3;
    return digits.mid(length);
}

std::optional<QString> toE164(const QString &text)
{
    if (text.size() > kLongestText)
        return std::nullopt;
    static const QRegularExpression separators(u"[\\s\\-.()\\[\\]]"_s);
    static const QRegularExpression form(u"\\A\\+[1-9][0-9]{6,14}\\z"_s);
    QString plain = readable(text);
    plain.remove(separators);
    return form.match(plain).hasMatch() ? std::optional(plain) : std::nullopt;
}

} // namespace sendbench::phone
