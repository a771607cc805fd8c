// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

#include <QList>

namespace sendbench::integrations::clevertap
{

/// A region of CleverTap (`resources/rules/clevertap-regions.json`).
struct Region {
    QString key;       ///< "in1"
    QString name;      ///< "India"
    QString api;       ///< "in1.api.clevertap.com"
    QString dashboard; ///< "in1.dashboard.clevertap.com"
    QString callback;  ///< what stands before ".cb.wzrkt.com" in its callback URLs
};

[[nodiscard]] const QList<Region> &regions();
[[nodiscard]] std::optional<Region> region(const QString &key);
/// The region that a callback URL's host names; nothing for a host without one.
[[nodiscard]] std::optional<QString> callbackRegion(const QString &host);

/// "https://in1.api.clevertap.com", in the sandbox its address. No slash at the end.
[[nodiscard]] QString apiBase(const workspace::Account &account);

/// The CleverTap accounts that a configuration may belong to: its own account if that is one, else
/// all of its environment.
[[nodiscard]] QList<workspace::Account>
cleverTapAccounts(const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider);

} // namespace sendbench::integrations::clevertap
