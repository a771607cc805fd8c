// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/sandboxdefinitions.h"

#include <initializer_list>

namespace sendbench::integrations::zendesk
{

namespace
{

using Words = std::initializer_list<const char *>;

Json operators(Words words)
{
    Json list = Json::array();
    for (const char *word : words)
        list.push_back(Json{{"value", word}, {"title", word}, {"terminal", false}});
    return list;
}

Json values(Words words)
{
    Json list = Json::array();
    for (const char *word : words)
        list.push_back(Json{{"value", word}, {"title", word}, {"enabled", true}});
    return list;
}

Json entry(const char *subject, const char *title, Words values_)
{
    Json one{{"group", "ticket"},  {"nullable", false}, {"repeatable", false},
             {"subject", subject}, {"title", title},    {"type", values_.size() ? "list" : "text"}};
    if (values_.size())
        one["values"] = values(values_);
    return one;
}

Json condition(const char *subject, const char *title, Words operators_, Words values_)
{
    Json one = entry(subject, title, values_);
    one["operators"] = operators(operators_);
    return one;
}

} // namespace

Json triggerDefinitions()
{
    Json conditions = Json::array();
    conditions.push_back(
        condition("status", "Status",
                  {"is", "is_not", "less_than", "greater_than", "changed", "value",
                   "value_previous", "not_changed", "not_value", "not_value_previous"},
                  {"new", "open", "pending", "hold", "solved", "closed"}));
    conditions.push_back(condition("update_type", "Ticket", {"is"}, {"Create", "Change"}));
    conditions.push_back(condition("comment_is_public", "Comment", {"is"},
                                   {"true", "false", "not_relevant", "requester_can_see_comment"}));
    conditions.push_back(condition("current_tags", "Tags", {"includes", "not_includes"}, {}));
    Json actions = Json::array();
    actions.push_back(entry("status", "Status", {"open", "pending", "hold", "solved", "closed"}));
    actions.push_back(entry("notification_webhook", "Notify active webhook", {}));
    actions.push_back(entry("current_tags", "Add tags", {}));
    actions.push_back(entry("remove_tags", "Remove tags", {}));
    actions.push_back(entry("set_tags", "Set tags", {}));
    return Json{
        {"actions", actions}, {"conditions_all", conditions}, {"conditions_any", conditions}};
}

} // namespace sendbench::integrations::zendesk
