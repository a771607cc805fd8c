// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <optional>

namespace sendbench::webhooks
{

/// From where 8x8 calls the webhooks of a product: for the allow-list of a receiver. Of
/// `resources/rules/8x8-source-addresses.json`.
struct SourceAddresses {
    QString title; ///< "SMS, Chat Apps and Automation, Europe"
    QStringList addresses;
    QString date; ///< of 8x8's list, ISO 8601; empty: it has none
    QString source;
};

/// `region` as of the account ("ap"); products that are in one place take any. Nothing: 8x8
/// publishes no list for them.
[[nodiscard]] std::optional<SourceAddresses> sourceAddresses(const QString &product,
                                                             const QString &region);

} // namespace sendbench::webhooks
