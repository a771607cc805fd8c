// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

#include <nlohmann/json.hpp>

/// Automation's workflow definitions as JSON. Pure; any thread.
/// Source: https://developer.8x8.com/connect/reference/get-all-definitions
namespace sendbench::integrations::connect8x8
{

using DefinitionJson = nlohmann::ordered_json;

/// What stands in `LiveWebhook::raw` where a step has a header or parameter that may be a secret.
inline const QString kHiddenValue = QStringLiteral("***");

/// The values of headers and parameters that may be secrets, by the label of their mark: no record
/// keeps them.
[[nodiscard]] QMap<QString, QByteArray> definitionSecrets(const QByteArray &answer);

/// A record of a definition as 8x8 lists it; `original` is the same as it came, before any
/// redaction, or null. `id` and `version` stand at the top by its schema and
/// inside `definition` by its sample: both are read; so are `subAccountId` and `subaccountId`. The
/// URL is that of the first HttpRequest step; `users` are those steps, if there are several.
[[nodiscard]] webhooks::LiveWebhook liveDefinition(const workspace::Account &account,
                                                   DefinitionJson definition,
                                                   const DefinitionJson &original);
/// The URL of its first HttpRequest step to the character; empty: not known.
[[nodiscard]] QByteArray definitionAddress(const webhooks::LiveWebhook &live);
[[nodiscard]] int definitionVersion(const DefinitionJson &definition); ///< 0: not told

/// A step HttpRequest, wherever it stands (the step If has steps of its own).
struct HttpStep {
    std::string pointer; ///< in the definition: "/definition/steps/3"
    QString id;
};
[[nodiscard]] QList<HttpStep> httpSteps(const DefinitionJson &definition);

/// A definition as it is sent, with the places of its secrets.
struct DefinitionInput {
    DefinitionJson json;
    QList<changes::SecretPlace> secrets;
    QList<changes::HeldValue> held; ///< what stands there and no file may have
};
/// A new definition of one step.
[[nodiscard]] DefinitionInput newDefinition(const QString &accountId,
                                            const webhooks::Webhook &wanted);
/// What stands there, made as `wanted`, or as it is: all other steps stay. `name` begins those of
/// the held values. Nothing if there is no HttpRequest step to make as wanted, or if a value is
/// hidden from us: sent back, the mask would be the value.
[[nodiscard]] std::optional<DefinitionInput> changedDefinition(const QString &accountId,
                                                               const webhooks::LiveWebhook &live,
                                                               const webhooks::Webhook *wanted,
                                                               const QString &name);

} // namespace sendbench::integrations::connect8x8
