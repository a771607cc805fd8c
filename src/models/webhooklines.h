// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/state.h"

#include <array>

namespace sendbench::models
{

/// One joined row as the texts of a table.
struct WebhookLine {
    enum Column { Product, Account, Scope, Type, Url, Auth, On, State, ColumnCount };

    std::array<QString, ColumnCount> texts;
    QString key;     ///< tells it from all others, also after it was joined anew
    QString account; ///< id
    QString whole;   ///< folded, to be searched
    webhooks::State state = webhooks::State::Unknown;
};

/// All of them, in the order of the joined rows.
struct WebhookLines {
    QList<WebhookLine> all;
    /// Of each column, by its number of characters.
    std::array<QString, WebhookLine::ColumnCount> longest;
};

/// Any thread: of some thousands it takes longer than the UI may wait.
[[nodiscard]] WebhookLines webhookLines(const webhooks::JoinInput &input,
                                        const QList<webhooks::Row> &rows,
                                        const QMap<QString, const webhooks::WebhookApi *> &apis);

} // namespace sendbench::models
