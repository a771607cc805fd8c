// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/webhooks/arrayelement.h"
#include "integrations/connect8x8/webhooks/legacyrecords.h"

/// What accounts of the sandbox begin with, after the samples of 8x8's pages.
namespace sendbench::integrations::connect8x8
{

/// Two records of one sub-account and two of `*`, as the sample of SMS; Chat Apps has one of each
/// type.
[[nodiscard]] QList<ArrayElement> demoDuplicates();
/// DR and MO, as the sample of the typed form.
[[nodiscard]] QList<ArrayElement> demoTypedRecords();
[[nodiscard]] QList<LegacyRecord> demoOldRecords(const QString &account);
/// An old record in a list: typed, with its version.
[[nodiscard]] nlohmann::ordered_json answeredOld(const LegacyRecord &record);

} // namespace sendbench::integrations::connect8x8
