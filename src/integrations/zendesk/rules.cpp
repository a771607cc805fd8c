// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/rules.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

struct Rules {
    QString source;
    QList<Placeholder> placeholders;
    QHash<QString, Limit> limits;
};

Rules readRules()
{
    QFile file(u":/sendbench/rules/zendesk.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Rules rules{.source = root[u"source"_s].toString()};
    for (const auto value : root[u"placeholders"_s].toArray())
        rules.placeholders.append({.name = value[u"name"_s].toString(),
                                   .sample = value[u"sample"_s].toString(),
                                   .awkward = value[u"awkward"_s].toString(),
                                   .needs = value[u"needs"_s].toString(),
                                   .phone = value[u"phone"_s].toBool(),
                                   .source = value[u"source"_s].toString()});
    for (const auto value : root[u"limits"_s].toArray())
        rules.limits.insert(value[u"key"_s].toString(),
                            {value[u"value"_s].toInteger(), value[u"source"_s].toString()});
    return rules;
}

const Rules &rules()
{
    static const Rules all = readRules();
    return all;
}

} // namespace

const QList<Placeholder> &placeholders()
{
    return rules().placeholders;
}

const Placeholder *placeholder(const QString &name)
{
    for (const Placeholder &one : rules().placeholders)
        if (one.name == name)
            return &one;
    return nullptr;
}

Limit limit(const QString &key)
{
    return rules().limits.value(key);
}

QString guideUrl()
{
    return rules().source;
}

} // namespace sendbench::integrations::zendesk
