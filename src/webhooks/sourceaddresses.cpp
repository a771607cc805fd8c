// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/sourceaddresses.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

std::optional<SourceAddresses> sourceAddresses(const QString &product, const QString &region)
{
    QFile file(u":/sendbench/rules/8x8-source-addresses.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto row : root[u"lists"_s].toArray()) {
        const QString place = row[u"region"_s].toString();
        if (!row[u"products"_s].toArray().contains(product) ||
            (!place.isEmpty() && place != region))
            continue;
        SourceAddresses found{.title = row[u"title"_s].toString(),
                              .date = row[u"date"_s].toString(),
                              .source = row[u"source"_s].toString()};
        for (const auto address : row[u"addresses"_s].toArray())
            found.addresses.append(address.toString());
        return found;
    }
    return std::nullopt;
}

} // namespace sendbench::webhooks
