// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/genericwhatsapp.h"

namespace sendbench::integrations::clevertap
{

/// The well-known credentials of the sandbox. They open nothing else.
extern const QByteArray kDemoPartnerKey; ///< any other secret header of a partner
extern const QByteArray kDemoPasscode;
extern const QString kDemoAccountId;

[[nodiscard]] workspace::Account demoAccount();
/// A configuration of this kind that is complete and goes to the sandbox. `document` is what it
/// joins: numbers are used once.
[[nodiscard]] workspace::ProviderConfiguration demoProvider(const GenericWhatsAppKind &kind,
                                                            const workspace::Document &document);

/// What the sandbox takes for a secret field; empty for a field it knows nothing of.
[[nodiscard]] QByteArray demoAccountSecret(const QString &field);
[[nodiscard]] QByteArray demoProviderSecret(const GenericWhatsAppKind &kind, const QString &field);
/// What it takes for a header of one set of credentials.
[[nodiscard]] QByteArray demoHeader(const forms::Preset::Row &row);

} // namespace sendbench::integrations::clevertap
