// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/exchangenotes.h"

#include "http/unfinished.h"

#include <QCoreApplication>
#include <QLocale>

namespace sendbench::diagnosis
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::diagnosis", text);
}

QString cutNote(const http::Response &response)
{
    const QLocale locale;
    const QString announced = locale.toString(response.announcedBytes);
    const bool told = response.announcedBytes >= 0;
    if (response.limitBytes >= 0) {
        const QString limit = locale.toString(response.limitBytes);
        const QString arrived = locale.toString(response.bodyBytes);
        return told ? tr("The body was cut at the limit of %1 bytes: %2 were announced, and %3 had "
                         "arrived when reading stopped.")
                          .arg(limit, announced, arrived)
                    : tr("The body was cut at the limit of %1 bytes: %2 had arrived when reading "
                         "stopped, and how many there are was not announced.")
                          .arg(limit, arrived);
    }
    const QString arrived = locale.toString(response.bodyBytes);
    return told ? tr("The body was cut: %1 of %2 announced bytes arrived.").arg(arrived, announced)
                : tr("The body was cut after %1 bytes.").arg(arrived);
}

} // namespace

QStringList exchangeNotes(const http::Exchange &exchange)
{
    QStringList notes;
    if (!exchange.response)
        return notes;
    const http::Response &response = *exchange.response;
    if (http::hasUnfinishedHead(exchange))
        notes += tr("Incomplete head: %1 bytes of the answer arrived, and none of its body.")
                     .arg(QLocale().toString(response.wire.size()));
    // Of an answer that cannot be read the error says more.
    if (response.truncated && response.wire.isEmpty())
        notes += cutNote(response);
    if (response.extraBytes > 0)
        notes += tr("The server sent %1 bytes more than it announced; they are no part of the "
                    "body.")
                     .arg(QLocale().toString(response.extraBytes));
    return notes;
}

} // namespace sendbench::diagnosis
