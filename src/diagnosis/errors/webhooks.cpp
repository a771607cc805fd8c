// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// The webhooks that 8x8's products keep.
#include "diagnosis/errors/rows.h"

namespace sendbench::diagnosis
{

namespace
{

constexpr ErrorTextRow kRows[] = {
    ROW("webhook.answer", "The answer to “%1” is not what 8x8 describes (%2).",
        ADVICE("Check the host of the account; its raw answer is in the history.")),
    ROW("webhook.no-sub-account", "The account “%1” names no sub-account for this (%2).",
        ADVICE("Write the sub-accounts into the account, separated by commas.")),
    ROW("webhook.too-many-pages", "%1 says that its list has more than %3 pages; reading stopped.",
        nullptr),
    ROW("webhook.event-unknown", "“%4” is no single kind of event.", ADVICE("It is one of %3.")),
    ROW("webhook.unknown", "There is no webhook “%4” in the workspace.",
        ADVICE("There are: %3. “webhook list” shows what is live.")),
    ROW("webhook.product-unknown", "There is no product “%4”.", ADVICE("There are: %3.")),
    ROW("webhook.account-kind", "The product “%2” belongs to accounts of the kind %3; “%1” is %4.",
        nullptr),
    ROW("webhook.not-live", "“%1” has no such webhook now (%4).",
        ADVICE("“webhook list” shows what is there.")),
    ROW("webhook.not-a-plan", "“%1” is no plan of webhooks (%4).", ADVICE("Make one with %3.")),
    ROW("webhook.plan-outdated",
        "What “%1” says is not what would be done now: something changed at 8x8 or in the "
        "workspace since it was made.",
        ADVICE("Make the plan anew, look at it, then apply it.")),
    ROW("webhook.no-sample",
        "There is no sample of “%4”: 8x8 posts no such event, or documents none.",
        ADVICE("“webhook who” says where an event goes.")),
    ROW("webhook.no-verify", "There is no test of 8x8's own for webhooks of %4.",
        ADVICE("Deliver a sample event from here.")),
    ROW("delivery.body", "The event is no JSON, so “%4” cannot be set in it.", nullptr),
    ROW("delivery.no-json", "The event is no JSON object (character %4).", nullptr),
    ROW("delivery.path", "“%4” names no place in the event.",
        ADVICE("Write it as payload.status.state, or as /payload/status/state.")),
    ROW("delivery.not-https",
        "%4 is spoken to in the clear (http): events hold what customers wrote.",
        ADVICE("Use https; http is for this machine alone.")),
    ROW("delivery.sandbox-address",
        "“%1” belongs to the sandbox, which sends nothing beyond this machine: its address is at "
        "%4.",
        ADVICE("Bring the event to this program's own receiver (on the command line: "
               "“sendbench-cli webhook test %1 --here”).")),
    ROW("delivery.secret-address", "The stored address (%2) of “%1” is no web address.",
        ADVICE("Enter it again.")),
    ROW("migration.no-way-back",
        "%1: the address of an old record is not known, so nothing was taken back.",
        ADVICE("Look at what stands now with “webhook list”, and write what is missing.")),
    ROW("migration.wildcard",
        "A deletion at api.wavecell.com with * takes records that nobody knows of here, of “%1”.",
        ADVICE("Look at the report first; with --yes it is done.")),
    ROW("token.refused", "%1 gave no access token (%4).",
        ADVICE("Check the token endpoint, client id, client secret and scope.")),
    ROW("token.answer", "%1 has no access token that can be used.",
        ADVICE("Check the address of the token endpoint; its answer is in the history.")),
    ROW("account.client-missing", "The account “%1” has no client ID of Chat API v2.",
        ADVICE("Put client ID and client secret of an app with the product “VCC Chat API” into "
               "it.")),
    ROW("account.tenant-missing", "The account “%1” names no tenant.",
        ADVICE("Write the tenant id into it; it stands in every address of Chat API v2.")),
};

} // namespace

std::span<const ErrorTextRow> webhookErrors()
{
    return kRows;
}

} // namespace sendbench::diagnosis
