// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

#include <QVariantList>

namespace sendbench::history
{

/// " WHERE …" for the table exchanges with the values of its place holders; empty for all rows.
struct RowCondition {
    QString sql;
    QVariantList values;
};

[[nodiscard]] RowCondition rowCondition(const HistoryFilter &filter);

} // namespace sendbench::history
