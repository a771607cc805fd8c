// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/payload.h"

#include "templates/payload/writer.h"
#include "templates/variables.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

using Json = PayloadJson;

constexpr PayloadWords kWords{.subType = "sub_type",
                              .cardIndex = "card_index",
                              .url = "url",
                              .quickReply = "quick_reply",
                              .copyCode = "copy_code",
                              .voiceCall = "voice_call",
                              .couponCode = "coupon_code",
                              .ttlMinutes = "ttl_minutes"};

/// Cloud API, section 4.1 of the reference: components without values are left out.
class MetaWriter final : public PayloadWriter
{
public:
    using PayloadWriter::PayloadWriter;

protected:
    [[nodiscard]] Json textOf(const Given &given, const QString &key,
                              const QString &name) const override
    {
        const ParameterType type = given.type(key);
        const char *kind = type == ParameterType::Currency   ? "currency"
                           : type == ParameterType::DateTime ? "date_time"
                                                             : "text";
        Json parameter{{"type", kind}};
        if (value().parameterFormat == ParameterFormat::Named)
            parameter["parameter_name"] = utf8(name);
        if (type == ParameterType::Currency)
            parameter[kind] = money(given, key);
        else if (type == ParameterType::DateTime)
            parameter[kind] = Json{{"fallback_value", given.json(key)}};
        else
            parameter[kind] = given.json(key);
        return parameter;
    }

    [[nodiscard]] static Json money(const Given &given, const QString &key)
    {
        return Json{{"fallback_value", given.json(key)},
                    {"code", given.json(currencyKey(key))},
                    {"amount_1000", thousandthsOf(given.text(amountKey(key))).value_or(0)}};
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

    [[nodiscard]] Json headerParameters(const Given &given, const Header &header) const override
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

    [[nodiscard]] static Json action(Json content)
    {
        return Json::array({Json{{"type", "action"}, {"action", std::move(content)}}});
    }

    [[nodiscard]] Json flow(const Given &given, qsizetype index) const
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

    /// An address may keep {{1}} in a template of named variables.
    [[nodiscard]] Json suffix(const Given &given, const QString &name,
                              qsizetype index) const override
    {
        Json parameter{{"type", "text"}};
        if (!Variable{.name = name}.isPositional())
            parameter["parameter_name"] = utf8(name);
        parameter["text"] = given.json(buttonKey(index, name));
        return parameter;
    }

    void addOther(Json &components, const Given &given, const Button &one,
                  qsizetype index) const override
    {
        switch (one.type) {
        case ButtonType::Flow:
            components.push_back(flow(given, index));
            break;
        case ButtonType::Catalog:
            if (given.has(buttonKey(index, u"thumbnail"_s)))
                components.push_back(button("catalog", index, products(given, index)));
            break;
        case ButtonType::Mpm:
            components.push_back(button("mpm", index, products(given, index)));
            break;
        case ButtonType::OrderDetails:
            if (auto order = given.parsed(buttonKey(index, u"order"_s)))
                components.push_back(button("order_details", index,
                                            action(Json{{"order_details", std::move(*order)}})));
            break;
        default:
            break;
        }
    }

    void addOffer(Json &components, const Given &given) const override
    {
        if (given.has(u"offer.expires"_s))
            components.push_back(expiry());
    }

    void addRest(Json &components, const Given &given) const override
    {
        if (given.has(u"order.reference"_s))
            components.push_back(orderStatus(given));
        if (given.has(u"tap.url"_s))
            components.push_back(tapTarget(given));
    }

private:
    [[nodiscard]] Json expiry() const
    {
        const Json moment{{"expiration_time_ms", expiryMs(values())}};
        return Json{{"type", "limited_time_offer"},
                    {"parameters", Json::array({Json{{"type", "limited_time_offer"},
                                                     {"limited_time_offer", moment}}})}};
    }

    [[nodiscard]] static Json orderStatus(const Given &given)
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

    /// "tap_target_configuration" of
    /// …/templates/tap-target-url-title-override
    [[nodiscard]] static Json tapTarget(const Given &given)
    {
        const char *name = "tap_target_configuration";
        Json target{{"url", given.json(u"tap.url"_s)}, {"title", given.json(u"tap.title"_s)}};
        return Json{
            {"type", name},
            {"parameters", Json::array({Json{{"type", name}, {name, Json::array({target})}}})}};
    }
};

} // namespace

Result<QByteArray> metaPayload(const Template &made, const Values &values, const Addressee &to)
{
    const Template t = withGivenCards(made, values);
    if (const auto whole = complete(t, values); !whole)
        return Failure(whole.error());
    Json content{{"name", utf8(t.name)}, {"language", {{"code", utf8(t.language)}}}};
    if (Json components = MetaWriter(t, values, kWords).components(); !components.empty())
        content["components"] = std::move(components);
    Json body{{"messaging_product", "whatsapp"}, {"recipient_type", "individual"}};
    if (!to.to.isEmpty())
        body["to"] = utf8(to.to);
    body["type"] = "template";
    body["template"] = std::move(content);
    return compact(body);
}

} // namespace sendbench::templates
