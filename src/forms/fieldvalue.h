// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/orderedmap.h"

#include <QString>

#include <optional>
#include <variant>

namespace sendbench::forms
{

/// Says that a secret belongs here; its value is in the secret store under the same field key.
struct SecretMark {
    bool operator==(const SecretMark &) const = default;
};

/// The value of one field. Monostate: nothing there.
class FieldValue
{
public:
    FieldValue() = default;
    FieldValue(QString text)
        : m_value(std::move(text))
    {
    }
    FieldValue(bool flag)
        : m_value(flag)
    {
    }
    FieldValue(qint64 number)
        : m_value(number)
    {
    }
    FieldValue(SecretMark mark)
        : m_value(mark)
    {
    }
    FieldValue(const char16_t *) = delete; ///< would become a bool

    [[nodiscard]] bool isEmpty() const
    {
        return std::holds_alternative<std::monostate>(m_value) || text().isEmpty();
    }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_value); }
    [[nodiscard]] bool isFlag() const { return std::holds_alternative<bool>(m_value); }
    [[nodiscard]] bool isNumber() const { return std::holds_alternative<qint64>(m_value); }
    [[nodiscard]] bool isSecret() const { return std::holds_alternative<SecretMark>(m_value); }

    /// As text: "true"/"false", decimal digits, "(secret)" for a mark, "" for nothing.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool flag() const
    {
        return isFlag() ? std::get<bool>(m_value) : text() == QStringLiteral("true");
    }
    [[nodiscard]] std::optional<qint64> number() const;

    bool operator==(const FieldValue &) const = default;

private:
    std::variant<std::monostate, QString, bool, qint64, SecretMark> m_value;
};

/// Field key → value, in the form's order. Rows of a key/value list are keys with a prefix:
/// `headers.Content-Type`.
using FieldValues = OrderedMap<FieldValue>;

} // namespace sendbench::forms
