// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/limits.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

Severity levelFromName(const QString &name)
{
    for (const Severity severity : {Severity::Error, Severity::Warning})
        if (severityName(severity) == name)
            return severity;
    return Severity::Note;
}

QHash<QString, Limit> readLimits()
{
    QFile file(u":/sendbench/rules/templates.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    QHash<QString, Limit> all;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto row : root[u"limits"_s].toArray())
        all.insert(row[u"key"_s].toString(), {.value = row[u"value"_s].toInt(),
                                              .level = levelFromName(row[u"level"_s].toString()),
                                              .code = row[u"code"_s].toString(),
                                              .source = row[u"source"_s].toString()});
    return all;
}

} // namespace

const Limit *findLimit(const QString &key)
{
    static const QHash<QString, Limit> all = readLimits();
    const auto at = all.constFind(key);
    return at == all.constEnd() ? nullptr : &*at;
}

const Limit &limit(const QString &key)
{
    const Limit *found = findLimit(key);
    if (found == nullptr)
        qFatal("templates.json has no limit %s", qPrintable(key));
    return *found;
}

} // namespace sendbench::templates::rules
