// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/urlchecks.h"
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

/// How grave what is wrong with a webhook's address is: 8x8's own samples are with http, so what is
/// live may be.
[[nodiscard]] webhooks::AddressRules recordRules(const webhooks::Product &product);
/// The address of a webhook as a body shows it: itself, or the mark of the secret that it is.
[[nodiscard]] std::string addressText(const webhooks::Webhook &webhook);
/// Says where an address that is a secret goes.
void placeAddress(changes::Step &step, const webhooks::Webhook &webhook, const QString &pointer);
/// Keeps a live record's address in memory, to the character; `record` is its JSON as it came.
void keepAddress(webhooks::LiveWebhook &live, const nlohmann::ordered_json &record);
/// Empty: a part of it was covered, and it was not kept.
[[nodiscard]] QByteArray keptAddress(const webhooks::LiveWebhook &live);
/// An address that a way back gives again.
struct EarlierAddress {
    QByteArray address; ///< to the character; empty: not known
    QString shown;      ///< as LiveWebhook::url
    /// What is wanted in its place: an address that stands in the workspace or is its secret
    /// already needs no holding. May be nullptr.
    const webhooks::Webhook *twin = nullptr;
};
/// Gives it to a way back. One that may hold a token is held (changes/held.h) under `name`, and no
/// file has it. False: nobody knows it to the character.
[[nodiscard]] bool setEarlierAddress(changes::Step &step, const EarlierAddress &earlier,
                                     const QString &pointer, const QString &name);
/// What to say where it is not.
[[nodiscard]] QString addressLost();

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
