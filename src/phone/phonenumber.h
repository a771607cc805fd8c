// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sendbench::phone
{

/// What libphonenumber makes of a text. Its metadata ages: warn, never block.
struct PhoneCheck {
    QString e164;          ///< "+918889500122"; empty if the text is no number at all
    QString region;        ///< "IN"; empty if unknown
    QString formatted;     ///< international form: "+91 88895 00122"
    bool possible = false; ///< length fits
    bool valid = false;    ///< pattern fits
    enum class Problem {
        None,
        NotANumber,
        NoCountryCode,
        TooShort,
        TooLong,
        UnknownCountry,
        Invalid
    };
    Problem problem = Problem::None;
};

/// `region` (ISO alpha-2) is used for national forms; may be empty. Any digits of Unicode are read.
[[nodiscard]] PhoneCheck check(const QString &text, const QString &region = {});

/// Formats while typing: what to show for these characters so far. A text with letters stays as it
/// is, to be seen as the mistake it is.
[[nodiscard]] QString formatWhileTyping(const QString &text, const QString &region = {});

struct Country {
    QString region;  ///< "IN"
    int callingCode; ///< 91
};
/// All known, sorted by region code.
[[nodiscard]] const QList<Country> &countries();

/// What follows the calling code that these digits begin with; empty if they begin with none.
/// Needs no metadata: codes are prefix-free. Source: ITU-T, list of assigned E.164 country codes.
[[nodiscard]] QString withoutCallingCode(const QString &digits);

/// Digits with one leading '+', or nothing when it is not E.164 by form (^\+[1-9]\d{6,14}$ after
/// stripping spaces, dashes, dots and brackets).
[[nodiscard]] std::optional<QString> toE164(const QString &text);

} // namespace sendbench::phone
