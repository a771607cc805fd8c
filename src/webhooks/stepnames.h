// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/step.h"

#include <QHash>
#include <QSet>

namespace sendbench::webhooks
{

/// The names of one plan's steps and of what they hand on: unique in a plan, while a product makes
/// the steps of each record by themselves.
class StepNames
{
public:
    /// Steps of one record, in order: what has a name that another record's steps have gets a
    /// number, wherever it stands.
    void makeUnique(QList<changes::Step> &steps);

private:
    /// Names that are taken; a base name's last number beside it, so that a thousand of one base
    /// name are numbered without a search.
    struct Taken {
        QSet<QString> names;
        QHash<QString, int> last;
        QString take(const QString &name);
    };
    Taken m_ids;
    Taken m_outputs;
};

} // namespace sendbench::webhooks
