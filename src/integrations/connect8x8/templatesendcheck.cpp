// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatesendcheck.h"

#include "templates/languages.h"
#include "templates/variables.h"
#include "templates/words.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using templates::Button;
using templates::ButtonType;
using templates::HeaderFormat;
using Verdict = std::optional<SendRefusal>;

constexpr qsizetype kLongestName = 512;
constexpr qsizetype kLongestBody = 1024;

Verdict missingParameters()
{
    return SendRefusal{3040, u"Template parameters are empty"_s};
}

QString typeOf(const QJsonObject &object)
{
    return object[u"type"_s].toString().toLower();
}

QList<QJsonObject> objectsOf(const QJsonValue &list)
{
    QList<QJsonObject> all;
    for (const auto one : list.toArray())
        all.append(one.toObject());
    return all;
}

/// Of a value that fills a variable: Meta takes no line break, tab or run of spaces in it.
Verdict checkText(const QJsonObject &parameter)
{
    static const QRegularExpression wrong(uR"([\n\r\t]| {5})"_s);
    if (typeOf(parameter) != u"text"_s)
        return SendRefusal{3042, u"Template parameter type is invalid"_s};
    const QString text = parameter[u"text"_s].toString();
    if (text.trimmed().isEmpty() || wrong.match(text).hasMatch())
        return SendRefusal{3041, u"Template parameter is invalid"_s};
    if (text.size() > kLongestBody)
        return SendRefusal{3043, u"Template text parameter is too long"_s};
    return std::nullopt;
}

/// As many as there are variables, each a text.
Verdict checkTexts(const QList<QJsonObject> &given, qsizetype wanted)
{
    if (given.isEmpty() && wanted > 0)
        return missingParameters();
    if (wanted == 0 && !given.isEmpty())
        return SendRefusal{3045, u"Template parameter is not allowed"_s};
    if (given.size() > wanted)
        return SendRefusal{3033, u"Too many template parameters"_s};
    for (const QJsonObject &one : given)
        if (auto refused = checkText(one))
            return refused;
    return given.size() < wanted ? missingParameters() : std::nullopt;
}

Verdict checkMedia(const QJsonObject &parameter, const QString &wanted)
{
    if (typeOf(parameter) != wanted)
        return SendRefusal{3042, u"Template parameter type is invalid"_s};
    const QUrl url(parameter[u"url"_s].toString(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(u"http"_s))
        return SendRefusal{3046, u"Template parameter URL is invalid"_s};
    return std::nullopt;
}

Verdict checkPlace(const QJsonObject &parameter)
{
    if (typeOf(parameter) != u"location"_s)
        return SendRefusal{3042, u"Template parameter type is invalid"_s};
    const QJsonObject place = parameter[u"location"_s].toObject();
    const auto has = [&](const QString &name) { // numbers in the schema, texts in a sample
        return place[name].isDouble() || !place[name].toString().isEmpty();
    };
    if (!has(u"latitude"_s) || !has(u"longitude"_s))
        return SendRefusal{3044, u"Template location parameter is empty"_s};
    return std::nullopt;
}

Verdict checkHeader(const std::optional<templates::Header> &header, const QList<QJsonObject> &given)
{
    if (!header)
        return given.isEmpty() ? Verdict()
                               : SendRefusal{3034, u"Template component combination "
                                                   "is invalid"_s};
    if (header->format == HeaderFormat::Text)
        return checkTexts(given, templates::variableNames(header->text).size());
    if (header->format == HeaderFormat::Product || header->format == HeaderFormat::Other)
        return std::nullopt;
    if (given.isEmpty())
        return missingParameters();
    if (given.size() > 1)
        return SendRefusal{3033, u"Too many template parameters"_s};
    if (header->format == HeaderFormat::Location)
        return checkPlace(given.first());
    return checkMedia(given.first(), templates::headerFormatWord(*header).toLower());
}

/// "QuickReply", "quickreply", "quick_reply"; the OTP sample writes a number.
ButtonType subTypeOf(const QJsonObject &component)
{
    const QJsonValue value = component[u"subType"_s];
    return value.isDouble() ? ButtonType::Url : templates::buttonTypeFrom(value.toString());
}

qsizetype indexOf(const QJsonObject &component)
{
    const QJsonValue value = component[u"index"_s];
    bool good = value.isDouble();
    const qsizetype index = good ? value.toInt(-1) : value.toString().toInt(&good);
    return good ? index : -1;
}

Verdict checkButton(const Button &button, const QJsonObject &component)
{
    const SendRefusal wrong{3049, u"Template button parameter is invalid"_s};
    const ButtonType said = subTypeOf(component);
    if (said == ButtonType::Other)
        return SendRefusal{3052, u"Template component subtype is invalid"_s};
    const bool otp = button.type == ButtonType::Otp && said == ButtonType::Url;
    if (said != button.type && !otp)
        return wrong;
    const auto given = objectsOf(component[u"parameters"_s]);
    if (button.type == ButtonType::VoiceCall)
        return std::nullopt; // parameters are optional
    if (given.isEmpty())
        return missingParameters();
    const QJsonObject first = given.first();
    switch (button.type) {
    case ButtonType::Url:
        return checkTexts(given, templates::variableNames(button.url).size());
    case ButtonType::Otp:
        return checkTexts(given, 1);
    case ButtonType::QuickReply:
        return first[u"payload"_s].toString().isEmpty() ? Verdict(wrong) : std::nullopt;
    case ButtonType::CopyCode:
        return first[u"couponCode"_s].toString().isEmpty() ? Verdict(wrong) : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// Whether a send must name this button.
bool needsValue(const Button &button)
{
    switch (button.type) {
    case ButtonType::Url:
        return !templates::variableNames(button.url).isEmpty();
    case ButtonType::CopyCode:
    case ButtonType::Flow:
    case ButtonType::Otp:
        return true;
    default:
        return false;
    }
}

Verdict checkButtons(const QList<Button> &buttons, const QList<QJsonObject> &components)
{
    QSet<qsizetype> met;
    for (const QJsonObject &component : components) {
        const qsizetype index = indexOf(component);
        if (index < 0 || index >= buttons.size() || met.contains(index))
            return SendRefusal{3053, u"Template component index is invalid"_s};
        met.insert(index);
        if (auto refused = checkButton(buttons.at(index), component))
            return refused;
    }
    for (qsizetype i = 0; i < buttons.size(); ++i)
        if (needsValue(buttons.at(i)) && !met.contains(i))
            return missingParameters();
    return std::nullopt;
}

/// A message, or a card of it.
struct Part {
    std::optional<templates::Header> header;
    qsizetype bodyVariables = 0;
    QList<Button> buttons;
    const QList<templates::Card> *cards = nullptr;
};

qsizetype variablesOf(const std::optional<templates::Body> &body)
{
    return body ? templates::variableNames(body->text).size() : 0;
}

Verdict checkPart(const Part &part, const QList<QJsonObject> &components);

Verdict checkCards(const QList<templates::Card> &cards, const QJsonObject &component)
{
    const auto given = objectsOf(component[u"cards"_s]);
    if (given.size() != cards.size())
        return SendRefusal{3034, u"Template component combination is invalid"_s};
    for (const QJsonObject &one : given) {
        const qsizetype index = one[u"cardIndex"_s].toInt(-1);
        if (index < 0 || index >= cards.size())
            return SendRefusal{3053, u"Template component index is invalid"_s};
        const templates::Card &card = cards.at(index);
        if (auto refused = checkPart({.header = card.header,
                                      .bodyVariables = variablesOf(card.body),
                                      .buttons = card.buttons},
                                     objectsOf(one[u"components"_s])))
            return refused;
    }
    return std::nullopt;
}

Verdict checkPart(const Part &part, const QList<QJsonObject> &components)
{
    static const QSet<QString> known{u"header"_s,
                                     u"body"_s,
                                     u"footer"_s,
                                     u"button"_s,
                                     u"carousel"_s,
                                     u"call_permission_request"_s,
                                     u"request_contact_info"_s};
    QHash<QString, QList<QJsonObject>> byType;
    for (const QJsonObject &component : components) {
        if (!known.contains(typeOf(component)))
            return SendRefusal{3039, u"Template component type is invalid"_s};
        byType[typeOf(component)].append(component);
    }
    const auto parameters = [&](const QString &type) {
        return objectsOf(byType.value(type).value(0)[u"parameters"_s]);
    };
    const SendRefusal wrong{3034, u"Template component combination is invalid"_s};
    if (byType.value(u"header"_s).size() > 1 || byType.value(u"body"_s).size() > 1 ||
        byType.value(u"carousel"_s).size() != (part.cards ? 1 : 0))
        return part.cards && !byType.contains(u"carousel"_s) ? missingParameters() : wrong;
    if (auto refused = checkHeader(part.header, parameters(u"header"_s)))
        return refused;
    if (auto refused = checkTexts(parameters(u"body"_s), part.bodyVariables))
        return refused;
    if (auto refused = checkButtons(part.buttons, byType.value(u"button"_s)))
        return refused;
    return part.cards ? checkCards(*part.cards, byType.value(u"carousel"_s).first()) : std::nullopt;
}

} // namespace

std::optional<SendRefusal> checkTemplateObject(const QJsonObject &content)
{
    static const QRegularExpression legal(uR"(\A[a-z0-9_]+\z)"_s);
    const QJsonObject object = content[u"template"_s].toObject();
    if (object.isEmpty())
        return SendRefusal{3030, u"Template is empty"_s};
    const QString name = object[u"name"_s].toString();
    if (name.isEmpty() || name.size() > kLongestName)
        return SendRefusal{3031, u"Template name length is invalid"_s};
    if (!legal.match(name).hasMatch())
        return SendRefusal{3032, u"Template name is invalid"_s};
    const QString language = object[u"language"_s].toString();
    if (language.isEmpty())
        return SendRefusal{3036, u"Template language is empty"_s};
    if (!templates::language(language))
        return SendRefusal{3037, u"Template language is invalid"_s};
    return std::nullopt;
}

std::optional<SendRefusal> checkTemplateSend(const templates::Template &approved,
                                             const QJsonObject &content)
{
    const bool code = approved.category == templates::Category::Authentication;
    const Part whole{.header = approved.header,
                     .bodyVariables = code ? 1 : variablesOf(approved.body),
                     .buttons = approved.buttons,
                     .cards = approved.cards ? &*approved.cards : nullptr};
    return checkPart(whole, objectsOf(content[u"template"_s][u"components"_s]));
}

} // namespace sendbench::integrations::connect8x8
