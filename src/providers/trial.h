// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "changes/applyjob.h"
#include "forms/descriptor.h"
#include "workspace/document.h"

namespace sendbench::providers
{

/// What somebody said or did in a trial, in order.
struct TrialLine {
    QString who;  ///< "Bot", "Trigger A", "8x8"
    QString text; ///< may have several lines
    bool operator==(const TrialLine &) const = default;
};

struct TrialReport {
    bool good = false;
    QString summary; ///< one sentence
    QList<TrialLine> lines;
    Findings findings;
    bool operator==(const TrialReport &) const = default;
};
using TrialJob = ResultJob<TrialReport>;

/// Something that is really done at the other side to see the set-up work, with values of one's
/// own: a chat with the bot, a ticket that fires triggers. Stateless.
class Trial
{
public:
    virtual ~Trial() = default;

    /// What is asked for. Its `name` is the trial's, its `title` the sentence on what happens.
    [[nodiscard]] virtual const forms::FormDescriptor &form() const = 0;
    /// The last word of the form's id: "chat".
    [[nodiscard]] QString id() const;
    /// What it would do that people notice, naming the target; empty: nothing.
    [[nodiscard]] virtual QString consequence(const workspace::Document &document,
                                              const workspace::ProviderConfiguration &provider,
                                              const forms::FieldValues &values) const = 0;
    /// The one number that it would send a message to; empty: none, or not told by the values.
    [[nodiscard]] virtual QString recipient(const workspace::ProviderConfiguration &,
                                            const forms::FieldValues &) const
    {
        return {};
    }
    /// A job that is not started yet. `good` is false where it ran and does not work; its error is
    /// what kept it from running (Input with the field in `path`, or the first call that failed).
    [[nodiscard]] virtual TrialJob *run(const changes::Sender &sender,
                                        const workspace::Document &document,
                                        const workspace::ProviderConfiguration &provider,
                                        const forms::FieldValues &values,
                                        QObject *parent) const = 0;
};

/// May it run? As sending::guard: kind Guard, "guard.production", "guard.recipient-not-listed"
/// (test), "guard.no-recipient" (whom it reaches is not in the values). Nothing stands before the
/// sandbox, nor before what nobody notices.
[[nodiscard]] std::optional<Error> guardTrial(const workspace::Document &document,
                                              const workspace::ProviderConfiguration &provider,
                                              const Trial &trial, const forms::FieldValues &values,
                                              bool confirmed);

/// What its form finds wrong with the values.
[[nodiscard]] Findings checkTrial(const Trial &trial, const forms::FieldValues &values);

/// The report as text for people.
[[nodiscard]] QString trialText(const TrialReport &report);

} // namespace sendbench::providers
