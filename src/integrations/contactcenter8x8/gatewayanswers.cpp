// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/gatewayanswers.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8::answers
{

namespace
{

http::ServerAnswer answer(int status, const QByteArray &type, const QJsonObject &body)
{
    http::ServerAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", type}};
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

QJsonObject selfLink(const QString &path)
{
    return {{u"self"_s, QJsonObject{{u"href"_s, u"/chat-gateway/v1/"_s + path}}}};
}

} // namespace

http::ServerAnswer hal(const QJsonObject &body)
{
    return answer(200, "application/hal+json", body);
}

http::ServerAnswer noContent()
{
    http::ServerAnswer answer;
    answer.status = 204;
    return answer;
}

http::ServerAnswer problem(int status, const QJsonObject &body)
{
    return answer(status, "application/problem+json", body);
}

http::ServerAnswer coded(int status, const QString &code, const QString &message,
                         const QString &field)
{
    QJsonObject body{
        {u"message"_s, message},
        {u"errors"_s, QJsonArray{QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}};
    if (!field.isEmpty())
        body[u"validations"_s] = QJsonArray{QJsonObject{
            {u"field"_s, field}, {u"value"_s, u""_s}, {u"code"_s, code}, {u"message"_s, message}}};
    return problem(status, body);
}

http::ServerAnswer worded(int status, const QString &message, const QString &error)
{
    return problem(status, {{u"message"_s, message}, {u"errors"_s, QJsonArray{error}}});
}

http::ServerAnswer page(const QString &collection, const QJsonArray &all, const QByteArray &query)
{
    const QUrlQuery asked(QString::fromLatin1(query));
    const auto number = [&asked](const QString &name, int otherwise) {
        bool fine = false;
        const int value = asked.queryItemValue(name).toInt(&fine);
        return fine && value >= 0 ? value : otherwise;
    };
    const int size = std::clamp(number(u"size"_s, 20), 1, 100);
    const int at = number(u"page"_s, 0);
    QJsonArray items;
    for (int i = 0; i < size && qint64(at) * size + i < all.size(); ++i)
        items.append(all.at(at * size + i));
    const auto total = static_cast<int>(all.size());
    return hal({{u"_embedded"_s, QJsonObject{{collection, items}}},
                {u"_links"_s, selfLink(collection)},
                {u"page"_s, QJsonObject{{u"size"_s, size},
                                        {u"number"_s, at},
                                        {u"totalElements"_s, total},
                                        {u"totalPages"_s, (total + size - 1) / size}}}});
}

QJsonObject toJson(const Webhook &webhook)
{
    return {{u"id"_s, webhook.id},
            {u"name"_s, webhook.name},
            {u"uri"_s, webhook.uri},
            {u"version"_s, webhook.version}};
}

QJsonObject toJson(const Channel &channel)
{
    return {{u"id"_s, channel.id},
            {u"name"_s, channel.name},
            {u"type"_s, channel.type},
            {u"webHookId"_s, channel.webHookId},
            {u"routingOptions"_s,
             QJsonObject{{u"type"_s, channel.routingType}, {u"id"_s, channel.queueId}}}};
}

} // namespace sendbench::integrations::contactcenter8x8::answers
