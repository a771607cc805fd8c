// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/payload.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::clevertap
{

namespace
{

Json envelope(const QString &wabaNumber, const QString &to, bool isTemplate)
{
    return Json{{"payloadVersion", 0.1},
                {"wabaNumber", wabaNumber.toStdString()},
                {"to", to.toStdString()},
                {"isTemplate", isTemplate}};
}

QByteArray dumped(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

QByteArray freeFormText(const QString &wabaNumber, const QString &to, const QString &messageId,
                        const QString &text)
{
    Json body = envelope(wabaNumber, to, false);
    body["msgId"] = messageId.toStdString();
    body["type"] = "text";
    body["text"] = Json{{"body", text.toStdString()}};
    return dumped(body);
}

QByteArray preflight(const QString &wabaNumber)
{
    Json parameters = Json::array();
    for (const char *value : {"1", "2", "3"})
        parameters.push_back(Json{{"type", "text"}, {"text", value}});
    Json component{{"type", "body"}};
    component["body"] = Json{{"text", "1 code: 2. Good for 3 min."}, {"parameters", parameters}};

    Json body = envelope(wabaNumber, u"+10000000000"_s, true);
    body["template"] =
        Json{{"namespace", "whatsapp:hsm:technology:generic:verify"}, {"languageCode", "en"}};
    body["components"] = Json::array({component});
    body["msgId"] = kPreflightMessageId.toString().toStdString();
    return dumped(body);
}

QString messageId(const QString &id)
{
    return u"sendbench|test|0|%1"_s.arg(id).left(60);
}

} // namespace sendbench::integrations::clevertap
