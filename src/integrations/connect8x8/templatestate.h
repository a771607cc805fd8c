// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"
#include "templates/template.h"

#include <QHash>
#include <QList>

namespace sendbench::integrations::connect8x8
{

/// What the sandbox knows of one template in one language.
struct SandboxTemplate {
    templates::Template value; ///< `remote.status` as of the last look
    qint64 id = 0;             ///< Meta's, in events alone
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime reviewAt;     ///< when `after` becomes its status; invalid: never
    QString after = {};     ///< "APPROVED", "REJECTED"
    QString reason = {};    ///< of a refusal: "INVALID_FORMAT"
    QDateTime pauseAt = {}; ///< when it is paused after that; invalid: never

    /// Brings the status up to this moment.
    void settle(const QDateTime &now);
    [[nodiscard]] bool isSendable() const;
};

/// What review does to a template, and when. The end of its name chooses:
///   …_in_90s, …_in_5m, …_in_2h   after that time; else after kReviewAfter
///   …_rejected                   refused as of the wrong category, whatever it says
///   …_paused                     approved, and paused kPausedAfter later
///   …_pending                    never reviewed
/// and what the rules call an error is refused as INVALID_FORMAT.
constexpr std::chrono::seconds kReviewAfter{3};
constexpr std::chrono::seconds kPausedAfter{3};

/// Decides of a template that was just submitted, and posts what 8x8 would of it.
void review(SandboxTemplate &one, SandboxContext &context);

/// 8x8's `CABM` event template_status_update, to where receipts go; nothing without an address.
void postStatus(const SandboxTemplate &one, const QString &status, const QString &reason,
                std::chrono::milliseconds after, SandboxContext &context);

/// The demo's: approved in two languages, a carousel, a one-time code, and one that Meta refused.
[[nodiscard]] QList<SandboxTemplate> demoTemplates(const QDateTime &now);

} // namespace sendbench::integrations::connect8x8
