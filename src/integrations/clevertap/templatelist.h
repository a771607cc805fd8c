// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"

#include <QByteArray>
#include <QStringList>

namespace sendbench::integrations::clevertap
{

/// A page of a partner's templates, as CleverTap imports it: Meta's list form
/// (https://docs.clevertap.com/docs/generic-whatsapp).
struct TemplateList {
    QStringList names; ///< "order_ready · en_GB", in order
    qsizetype approved = 0;
    QString after; ///< the cursor of the next page; empty if this is the last
    Findings findings;
};

/// Reads what came; what CleverTap could not import is in `findings`, one for each sort of mistake,
/// with the first place and how often. `limit`: what was asked for.
[[nodiscard]] TemplateList readTemplateList(const QByteArray &body, qint64 limit);

} // namespace sendbench::integrations::clevertap
