// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"

namespace sendbench::integrations::clevertap
{

/// A partner's list of templates as CleverTap imports it: Meta's form, in pages of `limit`, the
/// next one by `after` (https://docs.clevertap.com/docs/generic-whatsapp).
class TemplateListSandbox
{
public:
    static const QString kPath;
    /// How many templates it has.
    static constexpr int kCount = 60;

    [[nodiscard]] static http::ServerAnswer answer(const http::ReceivedRequest &request);
};

} // namespace sendbench::integrations::clevertap
