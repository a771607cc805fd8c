// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/bundles/choicemodel.h"
#include "ui/pages/history/recordtable.h"
#include "ui/pages/pagecontext.h"

namespace sendbench::ui
{

/// A table of objects to tick: Space ticks the row, whichever cell is the current one.
[[nodiscard]] RecordTable *makeChoiceTable(const PageContext &context, ChoiceModel &model,
                                           const QString &objectName, const QString &name,
                                           QWidget *parent);

/// The name of a kind in lists; what is not known stays as it is.
[[nodiscard]] ChoiceModel::KindTitle kindTitles(const PageContext &context);

} // namespace sendbench::ui
