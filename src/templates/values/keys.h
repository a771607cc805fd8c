// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/values.h"

#include <QDateTime>

#include <optional>

namespace sendbench::templates
{

/// An authentication template with Meta's own sentence: its code stands in body and button.
[[nodiscard]] bool sendsOneCode(const Template &t);

/// The field's sample, or what can be made up for a required one of its kind. Empty for an optional
/// field without sample.
[[nodiscard]] QString madeUp(const ValueField &field);

/// A carousel of product cards is made with two and sent with up to ten: the template with as many
/// cards as the values speak of. Any other as it is.
[[nodiscard]] Template withGivenCards(const Template &t, const Values &values);

/// The last steps of a variable's kind, "body.1.type" for "body.1".
[[nodiscard]] QString typeKey(const QString &key);
[[nodiscard]] QString currencyKey(const QString &key);
[[nodiscard]] QString amountKey(const QString &key);
/// What the value of a body's variable is sent as, said or told by what else is given.
enum class ParameterType { Text, Currency, DateTime, Unknown };
[[nodiscard]] ParameterType parameterType(const Values &values, const QString &key);
/// Thousandths of an amount ("12.34" → 12340); nothing for what is none, or finer than that.
[[nodiscard]] std::optional<qint64> thousandthsOf(const QString &amount);

/// A moment as a person or a script writes it: ISO date-time with its zone, or Unix milliseconds.
[[nodiscard]] std::optional<QDateTime> momentOf(const QString &text);

} // namespace sendbench::templates
