// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/mediakinds.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

QList<MediaKindRow> readKinds()
{
    QFile file(u":/sendbench/rules/8x8-media.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    QList<MediaKindRow> all;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto row : root[u"kinds"_s].toArray()) {
        MediaKindRow one{.kind = row[u"kind"_s].toString(),
                         .extensions = {},
                         .maxBytes = row[u"maxBytes"_s].toInteger(),
                         .source = row[u"source"_s].toString()};
        for (const auto extension : row[u"extensions"_s].toArray())
            one.extensions.append(extension.toString());
        all.append(one);
    }
    return all;
}

} // namespace

const QList<MediaKindRow> &mediaKinds()
{
    static const QList<MediaKindRow> all = readKinds();
    return all;
}

const MediaKindRow *mediaKindOf(const QString &fileName)
{
    const QString extension = QFileInfo(fileName).suffix().toLower();
    for (const MediaKindRow &row : mediaKinds())
        if (row.extensions.contains(extension))
            return &row;
    return nullptr;
}

Result<void> checkMediaFile(const QString &fileName, qint64 bytes)
{
    const MediaKindRow *row = mediaKindOf(fileName);
    Error error{.kind = ErrorKind::Input, .where = fileName, .found = QString::number(bytes)};
    if (!row) {
        QStringList known;
        for (const MediaKindRow &one : mediaKinds())
            known += one.extensions;
        error.code = u"media.kind-unknown"_s;
        error.expected = known.join(u", "_s);
        error.found = QFileInfo(fileName).suffix();
        return Failure(error);
    }
    if (bytes > 0 && bytes <= row->maxBytes)
        return {};
    error.code = bytes > 0 ? u"media.too-large"_s : u"media.empty"_s;
    error.expected = QString::number(row->maxBytes);
    return Failure(error);
}

QByteArray mediaTypeOf(const QString &fileName)
{
    return QMimeDatabase()
        .mimeTypeForFile(fileName, QMimeDatabase::MatchExtension)
        .name()
        .toLatin1();
}

} // namespace sendbench::integrations::connect8x8
