// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the sandbox's channel has from the start; the texts are in resources/samples.
#include "integrations/connect8x8/templatestate.h"
#include "templates/codec.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

QList<SandboxTemplate> demoTemplates(const QDateTime &now)
{
    constexpr qint64 kFirstId = 900'000'000'000'001'000;
    constexpr int kDaysAgo = 30;
    const QString path = u":/sendbench/samples/8x8-templates.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(path));
    const auto read = templates::readTemplates(file.readAll(), path);
    if (!read)
        qFatal("Resource %s holds no templates", qPrintable(path));
    QList<SandboxTemplate> all;
    for (const auto &one : read->templates)
        all.append({.value = one.value,
                    .id = kFirstId + all.size(),
                    .createdAt = now.addDays(-kDaysAgo),
                    .updatedAt = now.addDays(-kDaysAgo)});
    return all;
}

} // namespace sendbench::integrations::connect8x8
