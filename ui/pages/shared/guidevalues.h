// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formmodel.h"
#include "providers/maildraft.h"

namespace sendbench
{
class Redactor;
}

namespace sendbench::ui
{

/// A value that a step of the guide carries into the other dashboard.
struct GuideValue {
    QString key; ///< of the value: "headers.user"
    QString label;
    QString text; ///< to be copied; empty for a secret
    QString shown;
    bool secret = false;
    bool copyable = true; ///< a tick is set by hand

    bool operator==(const GuideValue &) const = default;
};

/// Those of the step, in its order; what stands in a closed group is not used and not listed.
[[nodiscard]] QList<GuideValue> guideValues(const forms::FormModel &model,
                                            const forms::GuideStep &step);

/// The step asks for a mail.
[[nodiscard]] bool wantsMail(const forms::GuideStep &step);
/// It, with the step's values, without secrets; values are cut only when no secret is in them.
[[nodiscard]] providers::MailDraft guideMail(const forms::FormModel &model,
                                             const forms::GuideStep &step, const QString &subject,
                                             const Redactor &redactor);

} // namespace sendbench::ui
