// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <nlohmann/json.hpp>

#include <optional>

namespace sendbench::integrations::connect8x8
{

/// Whose form a request to the sandbox's webhooks has.
enum class ArrayFront {
    Sms,
    ChatApps,
    Typed,  ///< of an account that answers typed records
    Either, ///< the bare path, where the request does not tell the product
};

/// A record that the sandbox keeps. Secrets too: this is the stand-in of 8x8, and its demo values
/// are well known.
struct ArrayElement {
    bool sms = true;
    QString subAccountId;
    QString type;
    std::string url;
    bool enabled = true;
    std::string authorization;
    nlohmann::ordered_json oauth; ///< an object, or null
    int version = 0;              ///< of typed records; 0: is not answered
    std::string contentType;

    /// As GET answers it: secrets masked, but for the typed form, whose sample shows them.
    [[nodiscard]] nlohmann::ordered_json answered() const;
};

/// What 8x8 says to an element that it does not take.
struct ArrayRefusal {
    int code = 1000;
    QString message;
};

/// The records that one element of a POST stands for, or the refusal. A Chat Apps element without a
/// type stands for two.
struct ArrayPost {
    QList<ArrayElement> records;
    std::optional<ArrayRefusal> refusal;
};
[[nodiscard]] ArrayPost readPost(const nlohmann::ordered_json &element, ArrayFront front);

/// The keys that one element of a DELETE names.
struct ArrayDeletion {
    bool sms = true;
    QString subAccountId;
    QStringList types; ///< one empty one for SMS
    std::optional<ArrayRefusal> refusal;

    [[nodiscard]] bool names(const ArrayElement &record) const;
};
[[nodiscard]] ArrayDeletion readDeletion(const nlohmann::ordered_json &element, ArrayFront front);

} // namespace sendbench::integrations::connect8x8
