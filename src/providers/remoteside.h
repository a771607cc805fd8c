// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"
#include "providers/trial.h"
#include "workspace/document.h"

namespace sendbench::providers
{

using PlanJob = ResultJob<changes::Plan>;

/// The remote side of a set-up that has an API: what is live there, what differs from the form, and
/// the requests that make them equal. Stateless.
class RemoteSide
{
public:
    virtual ~RemoteSide() = default;

    /// Whose error table explains a refusal: "8x8.chat-gateway", "zendesk".
    [[nodiscard]] virtual QString system() const = 0;
    /// Reads what is live (never writes) and compares. A job that is not started yet; its error is
    /// the first read that failed, or what the form lacks (Input, with the field in `path`).
    /// `document` and `provider` are copied.
    [[nodiscard]] virtual PlanJob *plan(const changes::Sender &sender,
                                        const workspace::Document &document,
                                        const workspace::ProviderConfiguration &provider,
                                        QObject *parent) const = 0;
    /// What can be tried there once it is set up.
    [[nodiscard]] virtual QList<const Trial *> trials() const { return {}; }
};

} // namespace sendbench::providers
