// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/demotemplates.h"

#include "library/library.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sendbench::integrations
{

namespace
{

const QString kOwner = u"8x8_WA_Sandbox"_s;

QList<templates::ReadTemplate> sample(const QString &name)
{
    const QString path = u":/sendbench/samples/"_s + name;
    QFile file(path);
    const auto read = file.open(QIODevice::ReadOnly)
                          ? templates::readTemplates(file.readAll(), path)
                          : Result<templates::ReadTemplates>(
                                failure(ErrorKind::Storage, u"file.not-found"_s, path));
    if (!read)
        qFatal("Resource %s holds no templates", qPrintable(path));
    return read->templates;
}

} // namespace

void addDemoTemplates(workspace::Document &document)
{
    // Refused and paused ones are there to be met at the other side; here nothing is a mistake.
    for (const auto &one : sample(u"8x8-templates.json"_s))
        if (one.value.remote.status == u"APPROVED"_s)
            document.templates.append(library::stored(document, one.value, kOwner));
    for (const auto &one : sample(u"demo-templates.json"_s))
        document.templates.append(library::stored(document, one.value, kOwner));
}

} // namespace sendbench::integrations
