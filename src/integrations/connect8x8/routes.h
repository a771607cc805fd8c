// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/route.h"
#include "workspace/document.h"

namespace sendbench::integrations::connect8x8
{

/// Straight to `POST <chatapps>/api/v1/subaccounts/{id}/messages`: text, or a body of one's own.
[[nodiscard]] std::shared_ptr<const sending::Route>
makeChatAppsRoute(const workspace::Account &account, const QString &subAccount);
/// Straight to `POST <sms>/api/v1/subaccounts/{id}/messages`.
[[nodiscard]] std::shared_ptr<const sending::Route> makeSmsRoute(const workspace::Account &account,
                                                                 const QString &subAccount);
/// `GET <sms>/api/v1/accounts/{accountId}/balance`: a harmless proof of address and key.
[[nodiscard]] std::shared_ptr<const sending::Route>
makeBalanceRoute(const workspace::Account &account);

} // namespace sendbench::integrations::connect8x8
