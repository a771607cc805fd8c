// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/descriptors.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sendbench::integrations
{

forms::FormDescriptor loadDescriptor(const QString &folder, const QString &id)
{
    QFile file(u":/sendbench/%1/%2.json"_s.arg(folder, id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal(
            "Resource %s is missing: sendbenchLoadResources() was not called, or the file is gone",
            qPrintable(file.fileName()));
    const auto descriptor = forms::parseDescriptor(file.readAll(), file.fileName());
    if (!descriptor)
        qFatal("%s: %s at '%s'", qPrintable(file.fileName()), qPrintable(descriptor.error().code),
               qPrintable(descriptor.error().path));
    return *descriptor;
}

} // namespace sendbench::integrations
