// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "templates/values.h"
#include "templates/values/keys.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace sendbench::templates
{

using PayloadJson = nlohmann::ordered_json;

/// The values of the message or of one card, by the last steps of their keys. Internal to the
/// payloads.
class Given
{
public:
    Given(const Values &values, qsizetype card);

    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] PayloadJson json(const QString &key) const; ///< as text() in UTF-8
    [[nodiscard]] bool has(const QString &key) const { return !text(key).isEmpty(); }
    [[nodiscard]] ParameterType type(const QString &key) const;
    /// A value that is JSON itself; nothing if it is none.
    [[nodiscard]] std::optional<PayloadJson> parsed(const QString &key) const;

private:
    const Values &m_values;
    QString m_prefix;
};

[[nodiscard]] PayloadJson utf8(const QString &text);
[[nodiscard]] QByteArray compact(const PayloadJson &json);
/// What is wrong before anything is built: a required value that is missing, a moment or JSON that
/// is none. The error's `path` is the key.
[[nodiscard]] Result<void> complete(const Template &t, const Values &values);
/// What is given that Meta's send alone can carry, by its name there ("currency"); empty: nothing.
[[nodiscard]] QString onlyMetas(const Template &t, const Values &values);
/// The moment of `offer.expires`, Unix milliseconds.
[[nodiscard]] qint64 expiryMs(const Values &values);
[[nodiscard]] Failure undocumented(const Template &t, const QString &what);
[[nodiscard]] QString buttonKey(qsizetype index, const QString &member);

} // namespace sendbench::templates
