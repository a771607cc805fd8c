// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "workspace/document.h"

namespace sendbench::integrations::cognigy
{

/// The form of an Endpoint, and the account that it is set up with.
struct EndpointForm {
    const forms::FieldValues &values;
    const workspace::Account *account = nullptr; ///< of 8x8 Contact Center; nullptr: none
    Environment environment = Environment::Test;

    [[nodiscard]] QString text(const QString &key) const
    {
        return values.value(key).text().trimmed();
    }
};

/// Each appends what it finds; `path` is the field key.
void checkAccount(Findings &findings, const EndpointForm &form);
void checkBaseUrl(Findings &findings, const EndpointForm &form);
void checkKey(Findings &findings, const EndpointForm &form);
void checkTenant(Findings &findings, const EndpointForm &form);
void checkNames(Findings &findings, const EndpointForm &form);
void checkQueue(Findings &findings, const EndpointForm &form);
/// No other configuration of the account has this webhook or channel.
void checkOthers(Findings &findings, const workspace::Document &document,
                 const workspace::ProviderConfiguration &provider);

} // namespace sendbench::integrations::cognigy
