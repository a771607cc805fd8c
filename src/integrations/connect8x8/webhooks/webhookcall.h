// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

#include <nlohmann/json_fwd.hpp>

/// What the webhook APIs of 8x8 Connect's products have alike. Pure; any thread.
namespace sendbench::integrations::connect8x8
{

/// A call with the account's key at a product's host: "voice", "automation".
[[nodiscard]] changes::Step webhookCall(const workspace::Account &account, const QString &product,
                                        const QByteArray &method, const QString &path,
                                        const QString &id, const QString &title);
/// Gives it a JSON body.
void setJson(changes::Step &step, const nlohmann::ordered_json &body);
/// One segment of a path: `&` and `/` inside it are no separators.
[[nodiscard]] QString segment(const QString &text);
/// "/api/v1/subaccounts/{id}/{resource}"
[[nodiscard]] QString subAccountPath(const QString &subAccount, const QString &resource);

/// The sub-accounts of a product, each once. Errors (Input): "account.not-connect",
/// "webhook.no-sub-account".
[[nodiscard]] Result<QStringList> askedSubAccounts(const workspace::Account &account,
                                                   const QString &product);

/// The secret of a webhook as a body shows it: its mark, with what stands before it.
[[nodiscard]] std::string secretMark(const webhooks::Webhook &webhook);
/// Where it goes.
[[nodiscard]] changes::SecretPlace secretPlace(const webhooks::Webhook &webhook,
                                               const QString &pointer);

/// The steps of a way back are shared.
[[nodiscard]] std::shared_ptr<const changes::Step> wayBack(changes::Step step);

/// "webhook.answer" (Protocol).
[[nodiscard]] Failure badAnswer(const webhooks::Read &read, const QString &path,
                                const QString &expected, const QByteArray &answer);
/// Parsed, or discarded.
[[nodiscard]] nlohmann::ordered_json parsedAnswer(const QByteArray &answer);
/// A member's text; empty if it has none.
[[nodiscard]] QString textIn(const nlohmann::ordered_json &object, const char *member);
[[nodiscard]] std::optional<bool> flagIn(const nlohmann::ordered_json &object, const char *member);
/// Members that are none of `known`.
[[nodiscard]] QStringList unknownMembers(const nlohmann::ordered_json &object,
                                         const QStringList &known);
[[nodiscard]] QByteArray jsonBytes(const nlohmann::ordered_json &value);

} // namespace sendbench::integrations::connect8x8
