// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/smsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QRegularExpression &pattern()
{
    static const QRegularExpression one(uR"(\$\$([A-Za-z_]+))"_s);
    return one;
}

/// The inside of a JSON text.
QString escaped(const QString &text)
{
    const std::string quoted = nlohmann::json(text.toStdString())
                                   .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return QString::fromStdString(quoted.substr(1, quoted.size() - 2));
}

} // namespace

const QStringList &smsPlaceholders()
{
    static const QStringList all{u"$$To"_s, u"$$Body"_s, u"$$MessageID"_s};
    return all;
}

QStringList placeholdersIn(const QString &json)
{
    QStringList all;
    for (auto it = pattern().globalMatch(json); it.hasNext();)
        if (const QString one = it.next().captured(0); !all.contains(one))
            all.append(one);
    return all;
}

QByteArray filledIn(const QString &json, const SmsValues &values)
{
    return placed(json, {.to = escaped(values.to),
                         .body = escaped(values.body),
                         .messageId = escaped(values.messageId)})
        .toUtf8();
}

QString placed(const QString &text, const SmsValues &values)
{
    const QStringList in{values.to, values.body, values.messageId};
    QString filled;
    qsizetype done = 0;
    // One pass: a text that itself reads $$To stays what it is.
    for (auto it = pattern().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const qsizetype known = smsPlaceholders().indexOf(match.captured(0));
        filled += text.mid(done, match.capturedStart() - done);
        filled += known < 0 ? match.captured(0) : in[known];
        done = match.capturedEnd();
    }
    return filled + text.mid(done);
}

SmsShape shapeOf(const QString &json, const QString &parameter)
{
    const QJsonObject root = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonValue list = root[parameter];
    if (list.isArray())
        return {.message = list.toArray().first().toObject(), .isList = true};
    return {.message = root, .isList = false};
}

} // namespace sendbench::integrations::clevertap
