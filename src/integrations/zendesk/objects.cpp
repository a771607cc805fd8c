// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/objects.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

Json rule(const char *field, const QString &value)
{
    return Json{{"field", field}, {"value", value.toStdString()}};
}

} // namespace

Json authenticationObject(const WebhookWish &wish, const QString &token)
{
    if (wish.authentication != u"bearer_token")
        return {};
    return Json{{"type", "bearer_token"},
                {"add_position", "header"},
                {"data", Json{{"token", token.toStdString()}}}};
}

Json webhookObject(const WebhookWish &wish, const QString &token)
{
    Json webhook{{"name", wish.name.toStdString()},
                 {"endpoint", wish.endpoint.toStdString()},
                 {"http_method", wish.method.toStdString()},
                 {"request_format", wish.format.toStdString()},
                 {"status", "active"},
                 {"subscriptions", Json::array({"conditional_ticket_events"})}};
    if (Json authentication = authenticationObject(wish, token); !authentication.is_null())
        webhook["authentication"] = std::move(authentication);
    for (const auto &[name, value] : wish.headers)
        webhook["custom_headers"][name.toStdString()] = value.toStdString();
    return webhook;
}

Json triggerObject(const TriggerWish &wish, const QString &webhookId)
{
    Json all = Json::array();
    for (const Condition &one : wish.conditions)
        all.push_back(Json{{"field", one.field.toStdString()},
                           {"operator", one.op.toStdString()},
                           {"value", one.value.toStdString()}});
    Json notify = Json::array();
    notify.push_back(webhookId.toStdString());
    notify.push_back(payloadBody(wish.payload).toStdString());
    Json actions = Json::array();
    actions.push_back(Json{{"field", "notification_webhook"}, {"value", std::move(notify)}});
    if (!wish.addTags.isEmpty())
        actions.push_back(rule("current_tags", wish.addTags));
    if (!wish.removeTags.isEmpty())
        actions.push_back(rule("remove_tags", wish.removeTags));
    return Json{{"title", wish.title.toStdString()},
                {"active", true},
                {"conditions", Json{{"all", std::move(all)}, {"any", Json::array()}}},
                {"actions", std::move(actions)}};
}

} // namespace sendbench::integrations::zendesk
