// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/payloadchange.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::wavecell
{

namespace
{

struct Payloads {
    QList<PayloadChange> changes;
    QStringList rules;
};

QStringList textsOf(const QJsonValue &list)
{
    QStringList all;
    for (const auto one : list.toArray())
        all.append(one.toString());
    return all;
}

Payloads readPayloads()
{
    QFile file(u":/sendbench/rules/wavecell-payloads.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Payloads all{.changes = {}, .rules = textsOf(root[u"rules"_s])};
    for (const auto row : root[u"changes"_s].toArray())
        all.changes.append({.type = row[u"type"_s].toString(),
                            .title = row[u"title"_s].toString(),
                            .product = row[u"product"_s].toString(),
                            .presentType = row[u"presentType"_s].toString(),
                            .nameSpace = row[u"namespace"_s].toString(),
                            .eventTypes = textsOf(row[u"eventTypes"_s]),
                            .fields = textsOf(row[u"fields"_s]),
                            .note = row[u"note"_s].toString(),
                            .source = row[u"source"_s].toString()});
    return all;
}

const Payloads &payloads()
{
    static const Payloads all = readPayloads();
    return all;
}

} // namespace

const QList<PayloadChange> &payloadChanges()
{
    return payloads().changes;
}

const QStringList &payloadRules()
{
    return payloads().rules;
}

} // namespace sendbench::integrations::wavecell
