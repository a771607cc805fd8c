// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/product.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

QList<ByHand> readByHand()
{
    QFile file(u":/sendbench/webhooks/by-hand.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    QList<ByHand> all;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto row : root[u"products"_s].toArray())
        all.append({.title = row[u"title"_s].toString(),
                    .how = row[u"how"_s].toString(),
                    .offers = row[u"offers"_s].toString(),
                    .mail = row[u"mail"_s].toString(),
                    .source = row[u"source"_s].toString()});
    return all;
}

} // namespace

const QList<ByHand> &byHand()
{
    static const QList<ByHand> all = readByHand();
    return all;
}

} // namespace sendbench::webhooks
