// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/payload.h"

#include "templates/payload/parts.h"
#include "templates/values/keys.h"
#include "templates/variables.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

using Json = PayloadJson;

/// Cloud API, section 4.1 of the reference: components without values are left out.
struct MetaWriter {
    const Template &t;
    const Values &values;

    [[nodiscard]] Json textOf(const Given &given, const QString &part, const QString &name) const
    {
        Json parameter{{"type", "text"}};
        if (t.parameterFormat == ParameterFormat::Named)
            parameter["parameter_name"] = utf8(name);
        parameter["text"] = given.json(part + u'.' + name);
        return parameter;
    }

    [[nodiscard]] Json texts(const Given &given, const QString &part, const QString &text) const
    {
        Json parameters = Json::array();
        const QStringList names = variableNames(text);
        for (const QString &name : names)
            parameters.push_back(textOf(given, part, name));
        return parameters;
    }

    /// An id of a file that was uploaded, or an address.
    [[nodiscard]] static Json file(const Given &given)
    {
        static const QRegularExpression digits(u"^\\d+$"_s);
        const QString media = given.text(u"header.media"_s);
        Json file{{digits.match(media).hasMatch() ? "id" : "link", utf8(media)}};
        if (given.has(u"header.filename"_s))
            file["filename"] = given.json(u"header.filename"_s);
        return file;
    }

    [[nodiscard]] static Json place(const Given &given)
    {
        Json place{{"latitude", given.json(u"header.latitude"_s)},
                   {"longitude", given.json(u"header.longitude"_s)}};
        if (given.has(u"header.name"_s))
            place["name"] = given.json(u"header.name"_s);
        if (given.has(u"header.address"_s))
            place["address"] = given.json(u"header.address"_s);
        return place;
    }

    [[nodiscard]] Json headerParameters(const Given &given, const Header &header) const
    {
        const auto one = [](const char *type, Json value) {
            return Json::array({Json{{"type", type}, {type, std::move(value)}}});
        };
        switch (header.format) {
        case HeaderFormat::Text:
            return texts(given, u"header"_s, header.text);
        case HeaderFormat::Image:
            return one("image", file(given));
        case HeaderFormat::Video:
            return one("video", file(given));
        case HeaderFormat::Gif:
            return one("gif", file(given));
        case HeaderFormat::Document:
            return one("document", file(given));
        case HeaderFormat::Location:
            return one("location", place(given));
        case HeaderFormat::Product:
            return one("product", Json{{"product_retailer_id", given.json(u"header.product"_s)},
                                       {"catalog_id", given.json(u"header.catalog"_s)}});
        case HeaderFormat::Other:
            break;
        }
        return Json::array();
    }

    [[nodiscard]] static Json button(const char *subType, qsizetype index, Json parameters)
    {
        return Json{{"type", "button"},
                    {"sub_type", subType},
                    {"index", index},
                    {"parameters", std::move(parameters)}};
    }

    [[nodiscard]] static Json action(Json content)
    {
        return Json::array({Json{{"type", "action"}, {"action", std::move(content)}}});
    }

    [[nodiscard]] static Json flow(const Given &given, qsizetype index)
    {
        Json content = Json::object();
        if (const QString key = buttonKey(index, u"token"_s); given.has(key))
            content["flow_token"] = given.json(key);
        if (auto data = given.parsed(buttonKey(index, u"data"_s)))
            content["flow_action_data"] = std::move(*data);
        return button("flow", index, action(std::move(content)));
    }

    [[nodiscard]] static Json products(const Given &given, qsizetype index)
    {
        Json content{
            {"thumbnail_product_retailer_id", given.json(buttonKey(index, u"thumbnail"_s))}};
        if (auto sections = given.parsed(buttonKey(index, u"sections"_s)))
            content["sections"] = std::move(*sections);
        return action(std::move(content));
    }

    [[nodiscard]] static Json call(const Given &given, qsizetype index)
    {
        Json parameters = Json::array();
        if (const QString key = buttonKey(index, u"ttl"_s); given.has(key))
            parameters.push_back(
                {{"type", "ttl_minutes"}, {"ttl_minutes", given.text(key).toInt()}});
        if (const QString key = buttonKey(index, u"payload"_s); given.has(key))
            parameters.push_back({{"type", "payload"}, {"payload", given.json(key)}});
        return parameters;
    }

    /// An address may keep {{1}} in a template of named variables.
    [[nodiscard]] static Json suffix(const Given &given, const Button &one, qsizetype index)
    {
        Json parameters = Json::array();
        const QStringList names = variableNames(one.url);
        for (const QString &name : names) {
            Json parameter{{"type", "text"}};
            if (!Variable{.name = name}.isPositional())
                parameter["parameter_name"] = utf8(name);
            parameter["text"] = given.json(buttonKey(index, name));
            parameters.push_back(std::move(parameter));
        }
        return parameters;
    }

    /// Appends the button if a send has something to say of it.
    static void addButton(Json &components, const Given &given, const Button &one, qsizetype index)
    {
        const auto add = [&](const char *subType, Json parameters) {
            if (!parameters.empty())
                components.push_back(button(subType, index, std::move(parameters)));
        };
        const auto key = [&](const QString &member) { return buttonKey(index, member); };
        switch (one.type) {
        case ButtonType::Url:
            return add("url", suffix(given, one, index));
        case ButtonType::QuickReply:
            if (given.has(key(u"payload"_s)))
                add("quick_reply", Json::array({Json{{"type", "payload"},
                                                     {"payload", given.json(key(u"payload"_s))}}}));
            return;
        case ButtonType::CopyCode:
            return add("copy_code",
                       Json::array({Json{{"type", "coupon_code"},
                                         {"coupon_code", given.json(key(u"code"_s))}}}));
        case ButtonType::Flow:
            components.push_back(flow(given, index));
            return;
        case ButtonType::Catalog:
            if (given.has(key(u"thumbnail"_s)))
                add("catalog", products(given, index));
            return;
        case ButtonType::Mpm:
            return add("mpm", products(given, index));
        case ButtonType::VoiceCall:
            return add("voice_call", call(given, index));
        case ButtonType::OrderDetails:
            if (auto order = given.parsed(key(u"order"_s)))
                add("order_details", action(Json{{"order_details", std::move(*order)}}));
            return;
        case ButtonType::PhoneNumber:
        case ButtonType::Spm:
        case ButtonType::RequestContactInfo:
        case ButtonType::Otp:
        case ButtonType::Other:
            return;
        }
    }

    void addParts(Json &components, const Given &given, const std::optional<Header> &header,
                  const std::optional<Body> &body) const
    {
        const auto add = [&](const char *type, Json parameters) {
            if (!parameters.empty())
                components.push_back({{"type", type}, {"parameters", std::move(parameters)}});
        };
        if (header)
            add("header", headerParameters(given, *header));
        if (body)
            add("body", texts(given, u"body"_s, body->text));
    }

    [[nodiscard]] Json carousel() const
    {
        Json cards = Json::array();
        for (qsizetype i = 0; i < t.cards->size(); ++i) {
            const Card &card = t.cards->at(i);
            const Given given(values, i);
            Json components = Json::array();
            addParts(components, given, card.header, card.body);
            for (qsizetype b = 0; b < card.buttons.size(); ++b)
                addButton(components, given, card.buttons.at(b), b);
            cards.push_back({{"card_index", i}, {"components", std::move(components)}});
        }
        return Json{{"type", "carousel"}, {"cards", std::move(cards)}};
    }

    [[nodiscard]] Json oneCode() const
    {
        const Json code =
            Json::array({Json{{"type", "text"}, {"text", utf8(values.value(u"code"_s))}}});
        return Json::array({Json{{"type", "body"}, {"parameters", code}}, button("url", 0, code)});
    }

    [[nodiscard]] Json orderStatus(const Given &given) const
    {
        Json order{{"status", given.json(u"order.status"_s)}};
        if (given.has(u"order.description"_s))
            order["description"] = given.json(u"order.description"_s);
        Json status{{"reference_id", given.json(u"order.reference"_s)},
                    {"order", std::move(order)}};
        return Json{{"type", "order_status"},
                    {"parameters", Json::array({Json{{"type", "order_status"},
                                                     {"order_status", std::move(status)}}})}};
    }

    [[nodiscard]] Json components() const
    {
        if (sendsOneCode(t))
            return oneCode();
        const Given given(values, -1);
        Json components = Json::array();
        addParts(components, given, t.header, t.body);
        if (given.has(u"offer.expires"_s))
            components.push_back(
                {{"type", "limited_time_offer"},
                 {"parameters",
                  Json::array({Json{
                      {"type", "limited_time_offer"},
                      {"limited_time_offer", {{"expiration_time_ms", expiryMs(values)}}}}})}});
        for (qsizetype i = 0; i < t.buttons.size(); ++i)
            addButton(components, given, t.buttons.at(i), i);
        if (t.cards)
            components.push_back(carousel());
        if (given.has(u"order.reference"_s))
            components.push_back(orderStatus(given));
        return components;
    }
};

} // namespace

Result<QByteArray> metaPayload(const Template &made, const Values &values, const Addressee &to)
{
    const Template t = withGivenCards(made, values);
    if (const auto whole = complete(t, values); !whole)
        return Failure(whole.error());
    Json content{{"name", utf8(t.name)}, {"language", {{"code", utf8(t.language)}}}};
    if (Json components = MetaWriter{t, values}.components(); !components.empty())
        content["components"] = std::move(components);
    Json body{{"messaging_product", "whatsapp"}, {"recipient_type", "individual"}};
    if (!to.to.isEmpty())
        body["to"] = utf8(to.to);
    body["type"] = "template";
    body["template"] = std::move(content);
    return compact(body);
}

} // namespace sendbench::templates
