// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/sandboxstate.h"

#include "base/clock.h"
#include "integrations/zendesk/sandboxdefinitions.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

/// The form of the webhooks API: `{"error": {"title", "message", "code"}}`.
http::ServerAnswer webhookError(int status, const QString &title, const QString &words)
{
    return SandboxState::jsonAnswer(status,
                                    Json{{"error", Json{{"title", title.toStdString()},
                                                        {"message", words.toStdString()},
                                                        {"code", std::to_string(status)}}}});
}

/// The form of the ticketing API: `{"error", "description", "details": {field: [{…}]}}`.
http::ServerAnswer recordInvalid(const QString &field, const QString &words)
{
    const Json problem{{"description", words.toStdString()}, {"error", "InvalidValue"}};
    return SandboxState::jsonAnswer(
        422, Json{{"error", "RecordInvalid"},
                  {"description", "Record validation errors"},
                  {"details", Json{{field.toStdString(), Json::array({problem})}}}});
}

http::ServerAnswer empty(int status)
{
    http::ServerAnswer answer;
    answer.status = status;
    return answer;
}

/// As it is shown: without what only can be written.
Json shown(Json webhook)
{
    if (member(webhook, "authentication").is_object())
        webhook["authentication"].erase("data");
    return webhook;
}

bool isOneOf(const QString &text, const QStringList &known)
{
    return known.contains(text);
}

/// Z5 shows conditions without their wrapper; working code uses either form.
Json unwrapped(const Json &given)
{
    Json trigger = given;
    for (const char *list : {"all", "any"})
        if (const Json rules = member(given, list); rules.is_array()) {
            if (!member(trigger, "conditions").is_object())
                trigger["conditions"] = Json::object();
            trigger["conditions"][list] = rules;
            trigger.erase(list);
        }
    return trigger;
}

} // namespace

http::ServerAnswer SandboxState::jsonAnswer(int status, const Json &body)
{
    http::ServerAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    answer.body = compact(body);
    return answer;
}

http::ServerAnswer SandboxState::notFound()
{
    return jsonAnswer(404, Json{{"error", "RecordNotFound"}, {"description", "Not found"}});
}

void SandboxState::addWebhook(Json webhook)
{
    const QString id = textOf(webhook, "id");
    m_webhooks.append({id, std::move(webhook)});
}

void SandboxState::addTrigger(Json trigger)
{
    const qint64 id = m_nextTrigger;
    m_nextTrigger += 20;
    Json whole{{"id", id}};
    whole.update(trigger);
    m_triggers.append({QString::number(id), std::move(whole)});
}

http::ServerAnswer SandboxState::page(const QList<Stored> &all, const char *name,
                                      const http::ReceivedRequest &request) const
{
    const QUrlQuery query(QString::fromUtf8(QByteArray::fromPercentEncoding(request.query)));
    const bool cursor = query.hasQueryItem(u"page[size]"_s) || query.hasQueryItem(u"page[after]"_s);
    const int wanted = query.queryItemValue(cursor ? u"page[size]"_s : u"per_page"_s).toInt();
    const qsizetype size = wanted > 0 ? std::min(wanted, 100) : 100;
    const qsizetype number = std::max<qsizetype>(1, query.queryItemValue(u"page"_s).toInt());
    const qsizetype from =
        cursor ? QByteArray::fromBase64(query.queryItemValue(u"page[after]"_s).toLatin1()).toInt()
               : (number - 1) * size;
    const qsizetype end = std::min(from + size, all.size());
    Json objects = Json::array();
    for (qsizetype i = from; i < end; ++i)
        objects.push_back(shown(all.at(i).object));
    Json body{{name, std::move(objects)}};
    const bool more = end < all.size();
    if (cursor) {
        const QByteArray after = QByteArray::number(end).toBase64(QByteArray::OmitTrailingEquals);
        body["meta"] = Json{{"has_more", more},
                            {"after_cursor", more ? Json(after.toStdString()) : Json()},
                            {"before_cursor", Json()}};
    } else {
        body["next_page"] = more ? Json("https://sandbox.zendesk.com/api/v2/" + std::string(name) +
                                        ".json?page=" + std::to_string(number + 1) +
                                        "&per_page=" + std::to_string(size))
                                 : Json();
        body["previous_page"] = Json();
        body["count"] = all.size();
    }
    return jsonAnswer(200, body);
}

http::ServerAnswer SandboxState::webhooks(const QString &rest, const http::ReceivedRequest &request,
                                          SandboxContext &context)
{
    const Json given = member(parsed(request.body), "webhook");
    if (rest.isEmpty() && request.method == "GET")
        return page(m_webhooks, "webhooks", request);
    if (rest.isEmpty() && request.method == "POST")
        return createWebhook(given, context);
    if (rest == u"test")
        return request.method == "POST" ? testWebhook(request, context) : notFound();
    const auto found = std::find_if(m_webhooks.begin(), m_webhooks.end(),
                                    [&](const Stored &one) { return one.id == rest; });
    if (found == m_webhooks.end())
        return notFound();
    if (request.method == "GET")
        return jsonAnswer(200, Json{{"webhook", shown(found->object)}});
    if (request.method == "PUT" || request.method == "PATCH")
        return changeWebhook(*found, given, request.method == "PUT", context);
    if (request.method != "DELETE")
        return notFound();
    m_webhooks.erase(found);
    return empty(204);
}

QString SandboxState::webhookFault(const Json &webhook)
{
    if (!webhook.is_object())
        return u"webhook is missing"_s;
    for (const char *name : {"name", "endpoint", "http_method", "request_format", "status"})
        if (textOf(webhook, name).isEmpty())
            return QString::fromLatin1(name) + u" cannot be blank"_s;
    const QUrl endpoint(textOf(webhook, "endpoint"), QUrl::StrictMode);
    if (!endpoint.isValid() || endpoint.host().isEmpty() ||
        !endpoint.scheme().startsWith(u"http"_s))
        return u"endpoint is not a valid URL"_s;
    if (!isOneOf(textOf(webhook, "http_method"),
                 {u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s}))
        return u"http_method is not allowed"_s;
    if (!isOneOf(textOf(webhook, "request_format"), {u"json"_s, u"xml"_s, u"form_encoded"_s}))
        return u"request_format is not allowed"_s;
    if (!isOneOf(textOf(webhook, "status"), {u"active"_s, u"inactive"_s}))
        return u"status is not allowed"_s;
    const Json authentication = member(webhook, "authentication");
    if (!authentication.is_null() && !isOneOf(textOf(authentication, "type"),
                                              {u"basic_auth"_s, u"bearer_token"_s, u"api_key"_s}))
        return u"authentication type is not allowed"_s;
    return {};
}

http::ServerAnswer SandboxState::createWebhook(const Json &given, SandboxContext &context)
{
    if (const QString fault = webhookFault(given); !fault.isEmpty())
        return webhookError(400, u"Bad Request"_s, fault);
    const QString id =
        u"01"_s + context.newUuid().remove(u'-').left(24).toUpper(); // as long as Zendesk's
    const std::string now = isoTime(context.now).toStdString();
    Json webhook{{"id", id.toStdString()}};
    webhook.update(given);
    webhook["created_at"] = now;
    webhook["updated_at"] = now;
    m_webhooks.append({id, webhook});
    return jsonAnswer(201, Json{{"webhook", shown(webhook)}});
}

http::ServerAnswer SandboxState::changeWebhook(Stored &webhook, const Json &given, bool whole,
                                               SandboxContext &context)
{
    if (!given.is_object())
        return webhookError(400, u"Bad Request"_s, u"webhook is missing"_s);
    const Json connection = member(given, "subscriptions");
    if (!connection.is_null() && connection != member(webhook.object, "subscriptions"))
        return webhookError(400, u"Bad Request"_s, u"subscriptions cannot be changed"_s);
    Json changed = webhook.object;
    if (whole)
        changed.erase("custom_headers");
    for (const auto &[name, value] : given.items())
        changed[name] = value;
    if (const QString fault = webhookFault(changed); !fault.isEmpty())
        return webhookError(400, u"Bad Request"_s, fault);
    changed["updated_at"] = isoTime(context.now).toStdString();
    webhook.object = changed;
    return empty(204);
}

http::ServerAnswer SandboxState::triggers(const QString &rest, const http::ReceivedRequest &request,
                                          SandboxContext &context)
{
    const Json given = member(parsed(request.body), "trigger");
    if (rest.isEmpty() && request.method == "GET")
        return page(m_triggers, "triggers", request);
    if (rest.isEmpty() && request.method == "POST")
        return createTrigger(given, context);
    if (rest == u"definitions" && request.method == "GET")
        return jsonAnswer(200, Json{{"definitions", triggerDefinitions()}});
    if (rest == u"active" && request.method == "GET") {
        QList<Stored> active = m_triggers;
        active.removeIf([](const Stored &one) { return textOf(one.object, "active") != u"true"; });
        return page(active, "triggers", request);
    }
    const auto found = std::find_if(m_triggers.begin(), m_triggers.end(),
                                    [&](const Stored &one) { return one.id == rest; });
    if (found == m_triggers.end())
        return notFound();
    if (request.method == "GET")
        return jsonAnswer(200, Json{{"trigger", found->object}});
    if (request.method == "PUT")
        return changeTrigger(*found, given, context);
    if (request.method != "DELETE")
        return notFound();
    m_triggers.erase(found);
    return empty(204);
}

std::pair<QString, QString> SandboxState::triggerFault(const Json &trigger) const
{
    if (textOf(trigger, "title").isEmpty())
        return {u"title"_s, u"Title: cannot be blank"_s};
    const Json conditions = member(trigger, "conditions");
    if (listOf(conditions, "all").empty() && listOf(conditions, "any").empty())
        return {u"base"_s, u"Conditions: there must be at least one"_s};
    for (const char *list : {"all", "any"})
        for (const Json &one : listOf(conditions, list))
            if (textOf(one, "field").isEmpty() || textOf(one, "operator").isEmpty())
                return {u"conditions"_s, u"Conditions: field and operator are needed"_s};
    const Json actions = listOf(trigger, "actions");
    if (actions.empty())
        return {u"base"_s, u"Actions: there must be at least one"_s};
    for (const Json &one : actions) {
        if (textOf(one, "field") != u"notification_webhook")
            continue;
        const Json value = listOf(one, "value");
        const QString id = value.empty() ? QString() : textOf(value.at(0));
        const bool known =
            std::any_of(m_webhooks.begin(), m_webhooks.end(), [&](const Stored &webhook) {
                const Json connection = listOf(webhook.object, "subscriptions");
                return webhook.id == id && connection.size() == 1 &&
                       textOf(connection.at(0)) == u"conditional_ticket_events";
            });
        if (value.size() != 2 || !known)
            return {u"actions"_s, u"Actions: the webhook “%1” cannot be used"_s.arg(id)};
    }
    return {};
}

http::ServerAnswer SandboxState::createTrigger(const Json &given, SandboxContext &context)
{
    Json trigger = unwrapped(given);
    if (const auto [field, words] = triggerFault(trigger); !field.isEmpty())
        return recordInvalid(field, words);
    const std::string now = isoTime(context.now).toStdString();
    if (member(trigger, "active").is_null())
        trigger["active"] = true;
    trigger["created_at"] = now;
    trigger["updated_at"] = now;
    addTrigger(std::move(trigger));
    return jsonAnswer(201, Json{{"trigger", m_triggers.last().object}});
}

http::ServerAnswer SandboxState::changeTrigger(Stored &trigger, const Json &given,
                                               SandboxContext &context)
{
    const Json wanted = unwrapped(given);
    Json changed = trigger.object;
    // Touching either replaces both.
    if (wanted.contains("conditions") || wanted.contains("actions")) {
        changed["conditions"] = Json{{"all", Json::array()}, {"any", Json::array()}};
        changed["actions"] = Json::array();
    }
    if (wanted.is_object())
        for (const auto &[name, value] : wanted.items())
            changed[name] = value;
    if (const auto [field, words] = triggerFault(changed); !field.isEmpty())
        return recordInvalid(field, words);
    changed["updated_at"] = isoTime(context.now).toStdString();
    trigger.object = changed;
    return jsonAnswer(200, Json{{"trigger", changed}});
}

} // namespace sendbench::integrations::zendesk
