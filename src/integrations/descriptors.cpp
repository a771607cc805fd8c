// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/descriptors.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sendbench::integrations
{

namespace
{

/// A form is some ten kilobytes.
constexpr qint64 kLargestFile = 1024 * 1024;

QString ownPath(const QString &folder, const QString &id)
{
    return u":/sendbench/%1/%2.json"_s.arg(folder, id);
}

std::optional<DescriptorFile> ownFile(const QString &folder, const QString &id)
{
    QFile file(ownPath(folder, id));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return DescriptorFile{id, file.fileName(), file.readAll()};
}

} // namespace

LoadedDescriptor loadWholeDescriptor(const QString &folder, const QString &id)
{
    const auto file = ownFile(folder, id);
    if (!file)
        qFatal(
            "Resource %s is missing: sendbenchLoadResources() was not called, or the file is gone",
            qPrintable(ownPath(folder, id)));
    const auto loaded = readDescriptor(*file, ownDescriptors(folder));
    if (!loaded)
        qFatal("%s: %s at '%s'", qPrintable(loaded.error().where), qPrintable(loaded.error().code),
               qPrintable(loaded.error().path));
    return *loaded;
}

forms::FormDescriptor loadDescriptor(const QString &folder, const QString &id)
{
    return loadWholeDescriptor(folder, id).form;
}

QStringList descriptorIds(const QString &folder, const QString &prefix)
{
    QStringList ids;
    const QStringList names =
        QDir(u":/sendbench/"_s + folder).entryList({prefix + u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        ids.append(name.chopped(5));
    return ids;
}

DescriptorLookup ownDescriptors(const QString &folder)
{
    return [folder](const QString &id) { return ownFile(folder, id); };
}

DescriptorFolder readDescriptorFolder(const QString &path)
{
    DescriptorFolder all;
    const auto refuse = [&](const QString &code, const QString &where) {
        all.problems.append({.kind = ErrorKind::Input, .code = code, .where = where});
    };
    const QDir folder(path);
    if (!folder.exists()) {
        refuse(u"descriptor.folder"_s, path);
        return all;
    }
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            refuse(u"file.not-readable"_s, file.fileName());
            continue;
        }
        if (file.size() > kLargestFile) {
            all.problems.append({.kind = ErrorKind::Input,
                                 .code = u"file.too-large"_s,
                                 .where = file.fileName(),
                                 .expected = QString::number(kLargestFile),
                                 .found = QString::number(file.size())});
            continue;
        }
        all.files.append({name.chopped(5), file.fileName(), file.read(kLargestFile)});
    }
    return all;
}

} // namespace sendbench::integrations
