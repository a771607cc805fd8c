// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/templatesync.h"
#include "workspace/document.h"

#include <atomic>

namespace sendbench::ui
{

/// The workspace's templates of an account beside those of its channel, and taking these over. All
/// of it is work for a thread of the pool.

struct SyncTable {
    QList<QString> ids; ///< of the workspace, by SyncRow::here
    QList<integrations::connect8x8::LiveTemplate> live;
    QList<integrations::connect8x8::SyncRow> rows;
};

/// Half a table when `stop` is set.
[[nodiscard]] SyncTable syncTable(const workspace::Document &document,
                                  const integrations::connect8x8::TemplateChannel &at,
                                  const QList<integrations::connect8x8::LiveTemplate> &live,
                                  const std::atomic_bool &stop);

struct PullItem {
    QString id; ///< of the workspace's that is replaced; empty: it is new here
    templates::Template value;
    bool statusOnly = false; ///< both say the same: what is here stays as it is written
};

/// All templates of the document with these in them; new ones are the account's.
[[nodiscard]] QList<workspace::StoredTemplate>
pulled(workspace::Document document, const QString &account, const QList<PullItem> &items);

} // namespace sendbench::ui
