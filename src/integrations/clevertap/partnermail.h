// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/partner.h"
#include "providers/maildraft.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// The mail that brings CleverTap's callback URLs to a partner who takes them by mail or through a
/// person; nothing if they are pasted somewhere or go along in headers.
[[nodiscard]] std::optional<providers::MailDraft>
partnerMail(const Partner &partner, const workspace::ProviderConfiguration &provider);

} // namespace sendbench::integrations::clevertap
