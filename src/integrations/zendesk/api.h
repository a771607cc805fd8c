// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/step.h"
#include "workspace/document.h"

namespace sendbench::integrations::zendesk
{

/// "https://acme.zendesk.com": the account's own host, else the sandbox's, else the subdomain's. No
/// slash at the end.
[[nodiscard]] QString apiBase(const workspace::Account &account);

/// One DNS label: what stands before ".zendesk.com".
[[nodiscard]] bool isSubdomain(const QString &text);

/// A request of the account to its API: Accept, Content-Type where there is a body, and Basic
/// authentication of "{email}/token" with the API token as a secret. `path` begins with
/// "/api/v2/".
[[nodiscard]] changes::Step apiStep(const workspace::Account &account, const QString &id,
                                    const QString &title, const QByteArray &method,
                                    const QString &path, const QByteArray &body = {});

} // namespace sendbench::integrations::zendesk
