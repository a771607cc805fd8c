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
