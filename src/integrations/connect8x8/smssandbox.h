// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

#include <QJsonObject>

namespace sendbench::integrations::connect8x8
{

/// `POST …/messages` of the SMS API.
[[nodiscard]] http::ServerAnswer smsAnswer(const QString &subAccount, const QJsonObject &body,
                                           SandboxContext &context);

/// `POST …/messages/batch` of the SMS API: `messages`, or `destinations` with a `template`. One
/// message alone, as 8x8's page for CleverTap posts it, is taken as a batch of one.
[[nodiscard]] http::ServerAnswer smsBatchAnswer(const QString &subAccount, const QJsonObject &body,
                                                SandboxContext &context);

} // namespace sendbench::integrations::connect8x8
