// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatelistsandbox.h"

#include "integrations/connect8x8/sandbox.h"
#include "integrations/sandboxaddress.h"

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

const QString TemplateListSandbox::kPath = u"/generic/templates"_s;

namespace
{

QJsonObject templateAt(int index)
{
    const QJsonArray row{u"Ines"_s};
    QJsonArray components{
        QJsonObject{{u"type"_s, u"BODY"_s},
                    {u"text"_s, u"{{1}}, your order is ready."_s},
                    {u"example"_s, QJsonObject{{u"body_text"_s, QJsonArray{QJsonValue(row)}}}}}};
    if (index % 2 == 1)
        components.append(QJsonObject{
            {u"type"_s, u"BUTTONS"_s},
            {u"buttons"_s, QJsonArray{QJsonObject{
                               {u"type"_s, u"URL"_s},
                               {u"text"_s, u"Open"_s},
                               {u"url"_s, u"https://shop.example.org/{{1}}"_s},
                               {u"example"_s, QJsonArray{u"https://shop.example.org/b/1"_s}}}}}});
    return {{u"id"_s, QString::number(9900110000 + index)},
            {u"name"_s, u"order_ready_%1"_s.arg(index + 1)},
            {u"language"_s, u"en_GB"_s},
            {u"status"_s, u"APPROVED"_s},
            {u"category"_s, u"UTILITY"_s},
            {u"parameter_format"_s, u"POSITIONAL"_s},
            {u"message_send_ttl_seconds"_s, 43200},
            {u"components"_s, components}};
}

/// "t50": before the 51st.
QString cursor(int index)
{
    return u't' + QString::number(index);
}

} // namespace

http::ServerAnswer TemplateListSandbox::answer(const http::ReceivedRequest &request)
{
    using connect8x8::ConnectSandbox;
    if (request.method != "GET")
        return ConnectSandbox::jsonAnswer(405, {{u"message"_s, u"only GET is taken here"_s}});
    const QUrlQuery query(QString::fromUtf8(request.query));
    const int limit = query.queryItemValue(u"limit"_s).toInt();
    if (limit < 1)
        return ConnectSandbox::jsonAnswer(400, {{u"message"_s, u"limit is required"_s}});
    const QString after = query.queryItemValue(u"after"_s);
    const int start = after.isEmpty() ? 0 : after.mid(1).toInt();
    if (!after.isEmpty() && (after != cursor(start) || start < 1 || start >= kCount))
        return ConnectSandbox::jsonAnswer(400, {{u"message"_s, u"after is no cursor"_s}});
    const int end = qMin(start + limit, kCount);
    QJsonArray data;
    for (int i = start; i < end; ++i)
        data.append(templateAt(i));
    QJsonObject paging{
        {u"cursors"_s, QJsonObject{{u"before"_s, cursor(start)}, {u"after"_s, cursor(end)}}}};
    if (end < kCount)
        paging[u"next"_s] =
            u"%1%2?limit=%3&after=%4"_s.arg(sandboxBase(), kPath).arg(limit).arg(cursor(end));
    return ConnectSandbox::jsonAnswer(200, {{u"data"_s, data}, {u"paging"_s, paging}});
}

} // namespace sendbench::integrations::clevertap
