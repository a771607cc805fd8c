// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "workspace/document.h"

#include <QUrl>

namespace sendbench::integrations::connect8x8
{

/// An address of one of 8x8's products that a dialog holds, with the sub-account in its path.
struct ProductAddress {
    QUrl url;
    QString field;       ///< where the findings go
    QString product;     ///< "sms", "chatapps"
    QString productName; ///< "SMS", in sentences
    QString source;
    const workspace::Account *account = nullptr; ///< whose address it should be; may be unknown
    Environment environment = Environment::Test;
};

/// The account of a configuration, if it is one of 8x8 Connect; else nullptr.
[[nodiscard]] const workspace::Account *accountOf(const workspace::Document &document,
                                                  const workspace::ProviderConfiguration &provider);

/// The host is 8x8's, of the account's region; in the sandbox, on this machine.
void checkProductHost(Findings &findings, const ProductAddress &address);

/// A legal sub-account that the account lists.
void checkSubAccount(Findings &findings, const ProductAddress &address, const QString &subAccount);

} // namespace sendbench::integrations::connect8x8
