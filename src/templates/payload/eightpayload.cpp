// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/payload.h"

#include "templates/payload/writer.h"

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

constexpr PayloadWords kWords{.subType = "subType",
                              .cardIndex = "cardIndex",
                              .url = "Url",
                              .quickReply = "QuickReply",
                              .copyCode = "CopyCode",
                              .voiceCall = "VoiceCall",
                              .couponCode = "couponCode",
                              .ttlMinutes = "ttlMinutes"};

/// Reference 8x8-send.md, 1.4: schema spelling, whole numbers.
class EightWriter final : public PayloadWriter
{
public:
    using PayloadWriter::PayloadWriter;

protected:
    [[nodiscard]] Json textOf(const Given &given, const QString &key,
                              const QString & /*name*/) const override
    {
        return Json{{"type", "text"}, {"text", given.json(key)}};
    }

    [[nodiscard]] Json suffix(const Given &given, const QString &name,
                              qsizetype index) const override
    {
        return textOf(given, buttonKey(index, name), name);
    }

    void addOther(Json &components, const Given &given, const Button &one,
                  qsizetype index) const override
    {
        if (one.type == ButtonType::Flow)
            components.push_back(button("Flow", index, flow(given, index)));
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

    [[nodiscard]] Json headerParameters(const Given &given, const Header &header) const override
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

private:
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
};

Result<Json> contentOf(const Template &t, const Values &values)
{
    if (const QString what = undocumentedPart(t); !what.isEmpty())
        return undocumented(t, what);
    if (const QString what = onlyMetas(t, values); !what.isEmpty())
        return undocumented(t, what);
    if (const auto whole = complete(t, values); !whole)
        return Failure(whole.error());
    Json content{{"name", utf8(t.name)}, {"language", utf8(t.language)}};
    if (Json components = EightWriter(t, values, kWords).components(); !components.empty())
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
