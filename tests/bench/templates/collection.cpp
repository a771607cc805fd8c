// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/templates/collection.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::array kLanguages{"en", "en_GB", "de", "fr", "es_MX", "pt_BR", "ar", "hi"};

std::string sentences(int at)
{
    std::string text = "Hello {{1}}, your boat " + std::to_string(at) + " leaves at {{2}} today.";
    for (int i = 0; i < at % 9; ++i)
        text += "\n\n*Please* bring your _ticket_ to the pier; the crew of the ferry waits for "
                "you until the last minute 🚢.";
    return text + "\nThank you for travelling with us.";
}

Json header(int at)
{
    if (at % 3 == 0)
        return {{"type", "HEADER"},
                {"format", "TEXT"},
                {"text", "Your trip {{1}} today"},
                {"example", {{"header_text", Json::array({"12"})}}}};
    return {{"type", "HEADER"},
            {"format", at % 3 == 1 ? "IMAGE" : "DOCUMENT"},
            {"example", {{"header_handle", Json::array({"https://media.example.net/a"})}}}};
}

Json body(const std::string &text, const Json &samples)
{
    return {{"type", "BODY"}, {"text", text}, {"example", {{"body_text", Json::array({samples})}}}};
}

Json url(const char *label)
{
    return {{"type", "URL"},
            {"text", label},
            {"url", "https://harbor.example.net/t/{{1}}"},
            {"example", Json::array({"https://harbor.example.net/t/loop"})}};
}

Json buttons(Json list)
{
    return {{"type", "BUTTONS"}, {"buttons", std::move(list)}};
}

Json reply(const char *label)
{
    return {{"type", "QUICK_REPLY"}, {"text", label}};
}

Json plain(int at)
{
    return Json::array({header(at),
                        body(sentences(at), Json::array({"Ada", "10:20"})),
                        {{"type", "FOOTER"}, {"text", "Harbor Ferries"}},
                        buttons(Json::array({reply("Thank you"), reply("Stop"), url("See it")}))});
}

Json offer(int at)
{
    Json code{{"type", "COPY_CODE"}, {"example", "ISLE25"}};
    return Json::array({header(1),
                        {{"type", "LIMITED_TIME_OFFER"},
                         {"limited_time_offer", {{"text", "Two days"}, {"has_expiration", true}}}},
                        body("Hi {{1}}, half price on trip " + std::to_string(at) +
                                 " for the two of you, only this week.",
                             Json::array({"Ada"})),
                        buttons(Json::array({std::move(code), url("Book")}))});
}

Json carousel(int at)
{
    Json cards = Json::array();
    for (int i = 0; i < 4; ++i)
        cards.push_back(
            {{"components", Json::array({header(1),
                                         {{"type", "BODY"}, {"text", "Trip " + std::to_string(i)}},
                                         buttons(Json::array({url("Book"), reply("More")}))})}});
    return Json::array({body(sentences(at), Json::array({"Ada", "10:20"})),
                        {{"type", "CAROUSEL"}, {"cards", std::move(cards)}}});
}

Json code()
{
    return Json::array({{{"type", "BODY"}, {"add_security_recommendation", true}},
                        {{"type", "FOOTER"}, {"code_expiration_minutes", 5}},
                        buttons(Json::array({{{"type", "OTP"}, {"otp_type", "COPY_CODE"}}}))});
}

Json one(int at)
{
    const int kind = at % 10;
    Json t{{"id", std::to_string(900'000 + at)},
           {"name", "trip_" + std::to_string(at / static_cast<int>(kLanguages.size()))},
           {"language", kLanguages[static_cast<std::size_t>(at) % kLanguages.size()]}};
    t["category"] = kind == 9 ? "AUTHENTICATION" : kind < 5 ? "UTILITY" : "MARKETING";
    t["components"] = kind == 9   ? code()
                      : kind == 8 ? carousel(at)
                      : kind == 7 ? offer(at)
                                  : plain(at);
    return t;
}

} // namespace

QByteArray collection(int count)
{
    Json data = Json::array();
    for (int i = 0; i < count; ++i)
        data.push_back(one(i));
    return QByteArray::fromStdString(Json{{"data", std::move(data)}}.dump());
}
