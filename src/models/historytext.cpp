// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/historytext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendbench::models
{

QString HistoryText::outcome(sending::OutcomeKind kind)
{
    switch (kind) {
    case sending::OutcomeKind::Accepted:
        return tr("Accepted");
    case sending::OutcomeKind::Refused:
        return tr("Refused");
    case sending::OutcomeKind::Failed:
        return tr("Failed");
    case sending::OutcomeKind::Unclear:
        break;
    }
    return tr("Unclear");
}

QString HistoryText::time(const QDateTime &at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString HistoryText::duration(double ms)
{
    if (ms < 1000)
        return tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
    return tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', 2));
}

QString HistoryText::status(int status)
{
    return status == 0 ? u"–"_s : QString::number(status);
}

} // namespace sendbench::models
