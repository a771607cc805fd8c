// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/numbersearch.h"

#include "phone/phonenumber.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

constexpr qsizetype kMostNumbers = 200; ///< of one exchange; a batch may have thousands
constexpr qsizetype kFewestDigits = 3;  ///< fewer say nothing
constexpr qsizetype kLongestTyped = 40;

/// ASCII digits of the digits of any script.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
    return digits;
}

void addForms(QStringList &forms, const QString &digits)
{
    for (const QString &form : {QString(u'+' + digits), phone::withoutCallingCode(digits)})
        if (form.size() >= kFewestDigits && !forms.contains(form))
            forms.append(form);
}

bool isOfNumbers(QChar c)
{
    return c.digitValue() >= 0 || c.isSpace() || c.category() == QChar::Punctuation_Dash ||
           c.category() == QChar::Other_Format || QStringView(u"+/().\u2212").contains(c);
}

} // namespace

QStringList numberForms(const QString &recipient, const QString &body)
{
    QStringList forms;
    if (const QString digits = digitsOf(recipient); digits.size() <= 15)
        addForms(forms, digits);
    // With a plus sign, or all that a JSON text holds: other digits are times, ids and amounts.
    static const QRegularExpression number(u"\\+([1-9][0-9]{6,14})(?![0-9])|"
                                           "\"([1-9][0-9]{6,14})\""_s);
    for (auto found = number.globalMatch(body); found.hasNext() && forms.size() < kMostNumbers;) {
        const auto match = found.next();
        addForms(forms, match.captured(1) + match.captured(2));
    }
    return forms;
}

QStringList numberStarts(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.size() > kLongestTyped || !std::all_of(text.begin(), text.end(), isOfNumbers))
        return {};
    const bool international = text.startsWith(u'+') || digitsOf(text).startsWith(u"00"_s);
    if (international)
        text.remove(u"(0)"_s); // +44 (0)20: nobody dials both
    const QString digits = digitsOf(text);
    if (digits.size() < kFewestDigits)
        return {};
    if (international)
        return {u'+' + (text.startsWith(u'+') ? digits : digits.mid(2))};
    // With its country code, or without.
    return {u'+' + digits, digits.startsWith(u'0') ? digits.mid(1) : digits};
}

} // namespace sendbench::history
