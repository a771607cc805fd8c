// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/zendesk/setup.h"

namespace sendbench::integrations::zendesk
{

/// What the parts of a configuration are compared with.
struct CheckContext {
    const workspace::Document &document;
    const workspace::ProviderConfiguration &provider;
    const Setup &setup;
    Environment environment = Environment::Test;

    [[nodiscard]] QString text(const QString &key) const
    {
        return provider.fields.value(key).text().trimmed();
    }
};

/// The 8x8 account, and both webhooks: address, method, format, authentication, headers.
void checkWebhooks(Findings &findings, const CheckContext &context);
/// Recipient, texts, placeholders, tags, and the bodies as they would arrive at 8x8.
void checkTriggers(Findings &findings, const CheckContext &context);
/// The whole: those, the Zendesk account, and what other configurations would overwrite.
[[nodiscard]] Findings checkNotifications(const workspace::Document &document,
                                          const workspace::ProviderConfiguration &provider);

/// That the condition “Requester phone present” cannot be set by the API.
[[nodiscard]] Finding phoneConditionNote();

} // namespace sendbench::integrations::zendesk
