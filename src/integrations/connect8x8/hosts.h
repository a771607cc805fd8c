// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sendbench::integrations::connect8x8
{

/// A data-residency region of 8x8 Connect (`resources/rules/8x8-hosts.json`).
struct Region {
    QString key;    ///< "ap"
    QString suffix; ///< "8x8.com"
    QString name;   ///< "Asia Pacific"
};

[[nodiscard]] const QList<Region> &regions();

/// "https://chatapps.us.8x8.com" for a product ("chatapps", "sms", "voice", …) in a region.
[[nodiscard]] QString productBase(const QString &product, const QString &regionKey);

/// The account's own host for the product, else the sandbox's, else the region's. No slash at the
/// end.
[[nodiscard]] QString productBase(const workspace::Account &account, const QString &product);

/// Which region a product host such as "chatapps.8x8.uk" belongs to; nothing for foreign hosts.
[[nodiscard]] std::optional<Region> regionOfHost(const QString &host, const QString &product);

/// `^[A-Za-z0-9\-._&]{3,50}$`
[[nodiscard]] bool isSubAccountId(const QString &id);

/// The comma-separated list of `subAccounts.<product>`.
[[nodiscard]] QStringList subAccounts(const workspace::Account &account, const QString &product);

} // namespace sendbench::integrations::connect8x8
