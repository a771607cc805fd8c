// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/chatapianswers.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8::chatanswers
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

const QByteArray kProblem = "application/problem+json";

} // namespace

http::ServerAnswer json(const QJsonObject &body)
{
    return answer(200, "application/json", body);
}

http::ServerAnswer noContent()
{
    http::ServerAnswer answer;
    answer.status = 204;
    return answer;
}

http::ServerAnswer problem(int status, const QString &message, const QString &error)
{
    return answer(status, kProblem, {{u"message"_s, message}, {u"errors"_s, QJsonArray{error}}});
}

http::ServerAnswer violation(const QString &member, const QString &words)
{
    return problem(400, u"Constraint Violation"_s, u"<<%1>>: %2"_s.arg(member, words));
}

http::ServerAnswer fault(const QString &words)
{
    const QJsonObject detail{{u"errorcode"_s, u"keymanagement.service.invalid_access_token"_s}};
    return answer(401, kProblem,
                  {{u"fault"_s, QJsonObject{{u"faultstring"_s, words}, {u"detail"_s, detail}}}});
}

http::ServerAnswer oauth(int status, const QString &code, const QString &error)
{
    return answer(status, kProblem, {{u"ErrorCode"_s, code}, {u"Error"_s, error}});
}

http::ServerAnswer page(const QJsonArray &all, const QByteArray &query)
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
    return json({{u"data"_s, items},
                 {u"page"_s, QJsonObject{{u"pageSize"_s, size},
                                         {u"pageIndex"_s, at},
                                         {u"elementCount"_s, total},
                                         {u"pageCount"_s, (total + size - 1) / size}}}});
}

} // namespace sendbench::integrations::contactcenter8x8::chatanswers
