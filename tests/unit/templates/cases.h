// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "templates/codec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace sendbench::templates::test
{

using namespace Qt::StringLiterals;

/// The member `cases` of a file of tests/unit/templates/data.
inline QJsonArray cases(const QString &file)
{
    QFile data(QStringLiteral(SENDBENCH_SOURCE_DIR "/tests/unit/templates/data/") + file);
    if (!data.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(data.fileName()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(data.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s at %d", qPrintable(file), qPrintable(error.errorString()), error.offset);
    return document.object()[u"cases"_s].toArray();
}

/// The value of a case as the text that somebody pastes.
inline QByteArray textOf(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

inline QByteArray sorted(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).toJson();
}

inline QStringList said(const Findings &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all.append(u"%1 %2 %3"_s.arg(severityName(finding.severity), finding.rule, finding.path));
    return all;
}

inline QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto text : list.toArray())
        all.append(text.toString());
    return all;
}

} // namespace sendbench::templates::test
