// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/payload/writer.h"

#include "templates/variables.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

using Json = PayloadJson;

PayloadWriter::PayloadWriter(const Template &t, const Values &values, const PayloadWords &words)
    : m_template(t)
    , m_values(values)
    , m_words(words)
{
}

Json PayloadWriter::components() const
{
    if (sendsOneCode(m_template))
        return oneCode();
    const Given given(m_values, -1);
    Json components = Json::array();
    addParts(components, given, m_template.header, m_template.body);
    addOffer(components, given);
    addButtons(components, given, m_template.buttons);
    addCarousel(components);
    addRest(components, given);
    return components;
}

Json PayloadWriter::texts(const Given &given, const QString &part, const QString &text) const
{
    Json parameters = Json::array();
    const QStringList names = variableNames(text);
    for (const QString &name : names)
        parameters.push_back(textOf(given, part + u'.' + name, name));
    return parameters;
}

Json PayloadWriter::button(const char *subType, qsizetype index, Json parameters) const
{
    return Json{{"type", "button"},
                {m_words.subType, subType},
                {"index", index},
                {"parameters", std::move(parameters)}};
}

Json PayloadWriter::oneCode() const
{
    const Json code =
        Json::array({Json{{"type", "text"}, {"text", utf8(m_values.value(u"code"_s))}}});
    return Json::array(
        {Json{{"type", "body"}, {"parameters", code}}, button(m_words.url, 0, code)});
}

void PayloadWriter::addParts(Json &components, const Given &given,
                             const std::optional<Header> &header,
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

Json PayloadWriter::call(const Given &given, qsizetype index) const
{
    Json parameters = Json::array();
    if (const QString key = buttonKey(index, u"ttl"_s); given.has(key))
        parameters.push_back(
            {{"type", m_words.ttlMinutes}, {m_words.ttlMinutes, given.text(key).toInt()}});
    if (const QString key = buttonKey(index, u"payload"_s); given.has(key))
        parameters.push_back({{"type", "payload"}, {"payload", given.json(key)}});
    return parameters;
}

void PayloadWriter::addButton(Json &components, const Given &given, const Button &one,
                              qsizetype index) const
{
    const auto add = [&](const char *subType, Json parameters) {
        if (!parameters.empty())
            components.push_back(button(subType, index, std::move(parameters)));
    };
    const auto only = [&](const char *type, const QString &member) {
        const QString key = buttonKey(index, member);
        return given.has(key) ? Json::array({Json{{"type", type}, {type, given.json(key)}}})
                              : Json::array();
    };
    switch (one.type) {
    case ButtonType::Url: {
        Json parameters = Json::array();
        const QStringList names = variableNames(one.url);
        for (const QString &name : names)
            parameters.push_back(suffix(given, name, index));
        return add(m_words.url, std::move(parameters));
    }
    case ButtonType::QuickReply:
        return add(m_words.quickReply, only("payload", u"payload"_s));
    case ButtonType::CopyCode:
        return add(m_words.copyCode, only(m_words.couponCode, u"code"_s));
    case ButtonType::VoiceCall:
        return add(m_words.voiceCall, call(given, index));
    default:
        return addOther(components, given, one, index);
    }
}

void PayloadWriter::addButtons(Json &components, const Given &given,
                               const QList<Button> &buttons) const
{
    for (qsizetype i = 0; i < buttons.size(); ++i)
        addButton(components, given, buttons.at(i), i);
}

void PayloadWriter::addCarousel(Json &components) const
{
    if (!m_template.cards)
        return;
    Json cards = Json::array();
    for (qsizetype i = 0; i < m_template.cards->size(); ++i) {
        const Card &card = m_template.cards->at(i);
        const Given given(m_values, i);
        Json inside = Json::array();
        addParts(inside, given, card.header, card.body);
        addButtons(inside, given, card.buttons);
        cards.push_back({{m_words.cardIndex, i}, {"components", std::move(inside)}});
    }
    components.push_back({{"type", "carousel"}, {"cards", std::move(cards)}});
}

} // namespace sendbench::templates
