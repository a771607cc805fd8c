// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

QByteArray replacePlaces(const QByteArray &text,
                         const std::function<std::optional<QByteArray>(const QString &)> &each)
{
    QByteArray out;
    qsizetype from = 0;
    while (true) {
        const qsizetype begin = text.indexOf("{{", from);
        const qsizetype end = begin < 0 ? -1 : text.indexOf("}}", begin);
        if (end < 0)
            return out + text.mid(from);
        out += text.mid(from, begin - from);
        const QByteArray place = text.mid(begin, end + 2 - begin);
        out += each(QString::fromUtf8(place.mid(2, place.size() - 4))).value_or(place);
        from = end + 2;
    }
}

QString pointed(const QByteArray &body, const QString &pointers)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    for (const QString &pointer : pointers.split(u'\n')) {
        QJsonValue value = document.isArray() ? QJsonValue(document.array()) : document.object();
        for (const QString &part : pointer.split(u'/', Qt::SkipEmptyParts))
            value =
                value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
        const QString text =
            value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QByteArray jsonEscaped(const QByteArray &utf8)
{
    const QByteArray list =
        QJsonDocument(QJsonArray{QString::fromUtf8(utf8)}).toJson(QJsonDocument::Compact);
    return list.mid(2, list.size() - 4); // without [" and "]
}

} // namespace sendbench::changes
