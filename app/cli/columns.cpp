// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

QString inColumns(const QList<QStringList> &lines)
{
    QList<qsizetype> widths;
    for (const QStringList &line : lines)
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (widths.size() <= i)
                widths.append(0);
            widths[i] = std::max(widths[i], line[i].size());
        }
    QString text;
    for (const QStringList &line : lines) {
        QStringList parts;
        for (qsizetype i = 0; i < line.size(); ++i)
            if (widths[i] > 0)
                parts.append(line[i].leftJustified(widths[i]));
        QString one = parts.join(u"  "_s);
        while (one.endsWith(u' '))
            one.chop(1);
        text += one + u'\n';
    }
    return text;
}

} // namespace sendbench::cli
