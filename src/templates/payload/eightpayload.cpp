// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/payload.h"

#include "templates/payload/parts.h"
#include "templates/values/keys.h"
#include "templates/variables.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

using Json = PayloadJson;

/// A kind of button that 8x8's documentation has no shape for; empty: none of them.
QString undocumentedButton(const QList<Button> &buttons)
{
    for (const Button &button : buttons) {
        switch (button.type) {
        case ButtonType::Catalog:
            return u"CATALOG"_s;
        case ButtonType::Mpm:
            return u"MPM"_s;
        case ButtonType::Spm:
            return u"SPM"_s;
        case ButtonType::OrderDetails:
            return u"ORDER_DETAILS"_s;
        default:
            break;
        }
    }
    return {};
}

bool isProduct(const std::optional<Header> &header)
{
    return header && header->format == HeaderFormat::Product;
}

QString undocumentedCard(const QList<Card> &cards)
{
    for (const Card &card : cards) {
        if (isProduct(card.header))
            return u"PRODUCT"_s;
        if (const QString button = undocumentedButton(card.buttons); !button.isEmpty())
            return button;
    }
    return {};
}

/// What 8x8's documentation has no shape for; empty: nothing
/// (https://developer.8x8.com/connect/reference/send-message).
QString undocumentedPart(const Template &t)
{
    if (t.offer)
        return u"LIMITED_TIME_OFFER"_s;
    // CUSTOM is what Meta's list says of any other.
    for (const QString &kind : {t.subCategory, t.displayFormat})
        if (!kind.isEmpty() && kind.compare(u"CUSTOM"_s, Qt::CaseInsensitive) != 0)
            return kind;
    if (isProduct(t.header))
        return u"PRODUCT"_s;
    if (const QString button = undocumentedButton(t.buttons); !button.isEmpty())
        return button;
    if (const QString part = undocumentedCard(t.cards.value_or(QList<Card>{})); !part.isEmpty())
        return part;
    // Names of parameters exist for ZNS only.
    return t.parameterFormat == ParameterFormat::Named && !valueFields(t).isEmpty() ? u"NAMED"_s
                                                                                    : QString();
}

/// Reference 8x8-send.md, 1.4: schema spelling, whole numbers.
struct EightWriter {
    const Template &t;
    const Values &values;

    [[nodiscard]] static Json texts(const Given &given, const QString &part, const QString &text)
    {
        Json parameters = Json::array();
        const QStringList names = variableNames(text);
        for (const QString &name : names)
            parameters.push_back({{"type", "text"}, {"text", given.json(part + u'.' + name)}});
        return parameters;
    }

    [[nodiscard]] static Json place(const Given &given)
    {
        Json place{{"latitude", given.text(u"header.latitude"_s).toDouble()},
                   {"longitude", given.text(u"header.longitude"_s).toDouble()}};
        if (given.has(u"header.name"_s))
            place["name"] = given.json(u"header.name"_s);
        if (given.has(u"header.address"_s))
            place["address"] = given.json(u"header.address"_s);
        return Json::array({Json{{"type", "location"}, {"location", std::move(place)}}});
    }

    [[nodiscard]] static Json headerParameters(const Given &given, const Header &header)
    {
        const auto file = [&](const char *type) {
            return Json::array({Json{{"type", type}, {"url", given.json(u"header.media"_s)}}});
        };
        switch (header.format) {
        case HeaderFormat::Text:
            return texts(given, u"header"_s, header.text);
        case HeaderFormat::Image:
            return file("image");
        case HeaderFormat::Video:
            return file("video");
        case HeaderFormat::Gif:
            return file("gif");
        case HeaderFormat::Document:
            return file("document");
        case HeaderFormat::Location:
            return place(given);
        case HeaderFormat::Product:
        case HeaderFormat::Other:
            break;
        }
        return Json::array();
    }

    [[nodiscard]] static Json flow(const Given &given, qsizetype index)
    {
        Json parameter{{"type", "action"}};
        Json content = Json::object();
        if (const QString key = buttonKey(index, u"screen"_s); given.has(key))
            content["screen"] = given.json(key);
        if (auto data = given.parsed(buttonKey(index, u"data"_s)))
            content["data"] = std::move(*data);
        if (!content.empty())
            parameter["flowActionData"] = std::move(content);
        return Json::array({std::move(parameter)});
    }

    [[nodiscard]] static Json call(const Given &given, qsizetype index)
    {
        Json parameters = Json::array();
        if (const QString key = buttonKey(index, u"ttl"_s); given.has(key))
            parameters.push_back({{"type", "ttlMinutes"}, {"ttlMinutes", given.text(key).toInt()}});
        if (const QString key = buttonKey(index, u"payload"_s); given.has(key))
            parameters.push_back({{"type", "payload"}, {"payload", given.json(key)}});
        return parameters;
    }

    static void addButton(Json &components, const Given &given, const Button &one, qsizetype index)
    {
        const auto add = [&](const char *subType, Json parameters) {
            if (!parameters.empty())
                components.push_back({{"type", "button"},
                                      {"subType", subType},
                                      {"index", index},
                                      {"parameters", std::move(parameters)}});
        };
        const auto key = [&](const QString &member) { return buttonKey(index, member); };
        switch (one.type) {
        case ButtonType::Url: {
            Json parameters = Json::array();
            const QStringList names = variableNames(one.url);
            for (const QString &name : names)
                parameters.push_back({{"type", "text"}, {"text", given.json(key(name))}});
            return add("Url", std::move(parameters));
        }
        case ButtonType::QuickReply:
            if (given.has(key(u"payload"_s)))
                add("QuickReply", Json::array({Json{{"type", "payload"},
                                                    {"payload", given.json(key(u"payload"_s))}}}));
            return;
        case ButtonType::CopyCode:
            return add("CopyCode", Json::array({Json{{"type", "couponCode"},
                                                     {"couponCode", given.json(key(u"code"_s))}}}));
        case ButtonType::Flow:
            return add("Flow", flow(given, index));
        case ButtonType::VoiceCall:
            return add("VoiceCall", call(given, index));
        default:
            return;
        }
    }

    static void addParts(Json &components, const Given &given, const std::optional<Header> &header,
                         const std::optional<Body> &body)
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
            cards.push_back({{"cardIndex", i}, {"components", std::move(components)}});
        }
        return Json{{"type", "carousel"}, {"cards", std::move(cards)}};
    }

    [[nodiscard]] Json components() const
    {
        const Given given(values, -1);
        Json components = Json::array();
        if (sendsOneCode(t)) {
            const Json code =
                Json::array({Json{{"type", "text"}, {"text", given.json(u"code"_s)}}});
            components.push_back({{"type", "body"}, {"parameters", code}});
            components.push_back(
                {{"type", "button"}, {"subType", "Url"}, {"index", 0}, {"parameters", code}});
            return components;
        }
        addParts(components, given, t.header, t.body);
        for (qsizetype i = 0; i < t.buttons.size(); ++i)
            addButton(components, given, t.buttons.at(i), i);
        if (t.cards)
            components.push_back(carousel());
        return components;
    }
};

Result<Json> contentOf(const Template &t, const Values &values)
{
    if (const QString what = undocumentedPart(t); !what.isEmpty())
        return undocumented(t, what);
    if (const auto whole = complete(t, values); !whole)
        return Failure(whole.error());
    Json content{{"name", utf8(t.name)}, {"language", utf8(t.language)}};
    if (Json components = EightWriter{t, values}.components(); !components.empty())
        content["components"] = std::move(components);
    return content;
}

/// WhatsApp's business-scoped user id, "US.1349…": it has a field of its own.
bool isUserId(const QString &to)
{
    static const QRegularExpression id(u"^[A-Z]{2}\\.[A-Za-z0-9]+$"_s);
    return id.match(to).hasMatch();
}

} // namespace

Result<QByteArray> eightTemplate(const Template &t, const Values &values)
{
    const auto content = contentOf(t, values);
    if (!content)
        return Failure(content.error());
    return compact(*content);
}

Result<QByteArray> eightPayload(const Template &t, const Values &values, const Addressee &to)
{
    const auto content = contentOf(t, values);
    if (!content)
        return Failure(content.error());
    Json body = Json::object();
    if (!to.to.isEmpty())
        body["user"] = Json{{isUserId(to.to) ? "channelUserId" : "msisdn", utf8(to.to)}};
    if (!to.messageId.isEmpty())
        body["clientMessageId"] = utf8(to.messageId);
    body["type"] = "template";
    body["content"] = Json{{"template", *content}};
    return compact(body);
}

} // namespace sendbench::templates
