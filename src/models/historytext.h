// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

#include <QCoreApplication>

namespace sendbench::models
{

/// What the columns of exchanges and events say.
class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(sendbench::models::HistoryText)

public:
    [[nodiscard]] static QString outcome(sending::OutcomeKind kind); ///< "Accepted"
    [[nodiscard]] static QString time(const QDateTime &at);          ///< local, to the second
    [[nodiscard]] static QString duration(double ms);                ///< "22 ms", "1.24 s"
    [[nodiscard]] static QString status(int status);                 ///< "200"; "–" for none
};

} // namespace sendbench::models
