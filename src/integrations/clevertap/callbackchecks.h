// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// The two callback URLs that CleverTap makes: https, of CleverTap's hosts, of one account, each in
/// its own field. Their form is nowhere documented, so everything but https is a warning.
void checkCallbacks(Findings &findings, const workspace::ProviderConfiguration &provider,
                    Environment environment);

/// The same URLs against the CleverTap accounts of the document: a region or an account id that
/// none of them has.
void checkCallbackAccount(Findings &findings, const workspace::Document &document,
                          const workspace::ProviderConfiguration &provider,
                          const QStringList &fields = {
                              QStringLiteral("deliveryReportCallbackUrl"),
                              QStringLiteral("inboundMessageCallbackUrl")});

} // namespace sendbench::integrations::clevertap
