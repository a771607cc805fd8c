// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

namespace sendbench::ui
{

class RecordTable;

/// Space ticks the current row of a table, wherever in it the cursor is; by itself it would do so
/// in the first column only. Belongs to the table.
class SpaceTicks final : public QObject
{
public:
    SpaceTicks(RecordTable &table, std::function<void(int row)> toggle);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RecordTable &m_table;
    std::function<void(int)> m_toggle;
};

} // namespace sendbench::ui
