// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/zendeskjson.h"

#include <algorithm>

namespace sendbench::integrations::zendesk
{

namespace
{
constexpr int kMostLevels = 60;
}

Json parsed(const QByteArray &text)
{
    return Json::parse(
        text.begin(), text.end(),
        [](int depth, Json::parse_event_t, const Json &) { return depth <= kMostLevels; }, false);
}

bool same(const Json &one, const Json &other)
{
    if (one.is_object() && other.is_object())
        return one.size() == other.size() &&
               std::all_of(one.items().begin(), one.items().end(), [&](const auto &item) {
                   return other.contains(item.key()) && same(item.value(), other.at(item.key()));
               });
    if (one.is_array() && other.is_array())
        return std::equal(one.begin(), one.end(), other.begin(), other.end(), same);
    return one == other;
}

QByteArray compact(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QByteArray pretty(const Json &json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) +
           '\n';
}

Json member(const Json &object, const char *name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && found != object.end() ? *found : Json();
}

QString textOf(const Json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_boolean() || value.is_number())
        return QString::fromUtf8(compact(value));
    return {};
}

Json listOf(const Json &object, const char *name)
{
    Json list = member(object, name);
    return list.is_array() ? list : Json::array();
}

} // namespace sendbench::integrations::zendesk
