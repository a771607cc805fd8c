// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "templates/values.h"

#include <QByteArray>

namespace sendbench::integrations::clevertap
{

/// Who sends what to whom, beside the template.
struct TemplateEnvelope {
    QString wabaNumber; ///< the business number of the dialog
    QString to;
    QString msgId;
    bool operator==(const TemplateEnvelope &) const = default;
};

/// What CleverTap would send to a partner for this template: payload version 0.1, `isTemplate` true
/// (https://docs.clevertap.com/docs/generic-whatsapp). Texts are filled already; static buttons are
/// sent too. `values` as of templates::normalised(). Errors (Input): a missing value by its key,
/// and "template.clevertap.undocumented" for what CleverTap's form does not have.
[[nodiscard]] Result<QByteArray> templatePayload(const templates::Template &t,
                                                 const templates::Values &values,
                                                 const TemplateEnvelope &envelope);

} // namespace sendbench::integrations::clevertap
