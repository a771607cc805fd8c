// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/samples.h"

#include "base/clock.h"

#include <QFile>
#include <QMap>
#include <QUuid>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int kIndent = 2;

QString textOf(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string()
               ? QString::fromStdString(found->get<std::string>())
               : QString();
}

DeliveryRules rulesOf(const Json &row)
{
    DeliveryRules rules{.id = textOf(row, "id"),
                        .title = textOf(row, "title"),
                        .only200 = textOf(row, "success") == u"200"_s,
                        .limit = std::chrono::milliseconds(row.at("limitMs").get<int>()),
                        .limitDocumented = row.at("limitDocumented").get<bool>(),
                        .pausesDocumented = row.at("retryDocumented").get<bool>(),
                        .signature = textOf(row, "signature"),
                        .note = textOf(row, "note"),
                        .source = textOf(row, "source")};
    for (const Json &pause : row.at("retrySeconds"))
        rules.pauses.append(std::chrono::seconds(pause.get<int>()));
    for (const Json &header : row.at("headers"))
        rules.headers.append({QByteArray::fromStdString(header.at(0).get<std::string>()),
                              QByteArray::fromStdString(header.at(1).get<std::string>())});
    return rules;
}

struct Row {
    Sample sample;
    QString why; ///< there is none
};

QMap<QString, Row> readSamples()
{
    QFile file(u":/sendbench/samples/8x8-events.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    const Json root = Json::parse(file.readAll().toStdString());
    QMap<QString, DeliveryRules> rules;
    for (const Json &row : root.at("deliveries"))
        rules.insert(textOf(row, "id"), rulesOf(row));
    QMap<QString, Row> all;
    for (const Json &row : root.at("samples")) {
        const QString answer = textOf(row, "answer");
        Row one{.sample = {.event = textOf(row, "event"), .source = textOf(row, "source")},
                .why = textOf(row, "why")};
        one.sample.answer = answer == u"callflow"_s ? WantedAnswer::Callflow
                            : answer == u"json"_s   ? WantedAnswer::Json
                                                    : WantedAnswer::Any;
        one.sample.rules = rules.value(textOf(row, "delivery"));
        if (row.contains("body"))
            one.sample.body = QByteArray::fromStdString(row.at("body").dump());
        all.insert(one.sample.event, one);
    }
    return all;
}

/// Fills texts wherever they are; one that is a place for a number alone becomes that number.
void fill(Json &value, const Filling &filling)
{
    if (value.is_string()) {
        const auto text = value.get<std::string>();
        if (text == "{{nowMs}}")
            value = filling.now.toMSecsSinceEpoch();
        else if (text.find("{{") != std::string::npos)
            value = filledText(QByteArray::fromStdString(text), filling).toStdString();
    } else if (value.is_structured()) {
        for (Json &one : value)
            fill(one, filling);
    }
}

Failure failure(const QString &code, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path, .found = path});
}

/// The member's parts: of "/a~1b/0" or of "a.b.0".
QStringList partsOf(const QString &path)
{
    if (!path.startsWith(u'/'))
        return path.split(u'.');
    QStringList parts = path.mid(1).split(u'/');
    for (QString &part : parts)
        part.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return parts;
}

/// The member of that name, made if it is not there; nullptr where there can be none.
Json *member(Json *value, const QString &name)
{
    if (value->is_null())
        *value = Json::object();
    if (value->is_object())
        return &(*value)[name.toStdString()];
    bool isIndex = false;
    const auto index = static_cast<std::size_t>(name.toUInt(&isIndex));
    if (!value->is_array() || !isIndex || index > value->size())
        return nullptr;
    if (index == value->size())
        value->push_back(nullptr);
    return &value->at(index);
}

} // namespace

Result<Sample> sampleOf(const QString &event)
{
    static const QMap<QString, Row> all = readSamples();
    const auto found = all.constFind(event);
    if (found == all.cend() || !found->why.isEmpty())
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"webhook.no-sample"_s,
                             .where = event,
                             .found = event,
                             .detail = found == all.cend() ? QString() : found->why});
    return found->sample;
}

QByteArray filledText(const QByteArray &text, const Filling &filling)
{
    const QString uuid =
        filling.uuid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : filling.uuid;
    QByteArray result = text;
    result.replace("{{uuid}}", uuid.toUtf8());
    result.replace("{{nowMs}}", QByteArray::number(filling.now.toMSecsSinceEpoch()));
    result.replace("{{now}}", isoTime(filling.now).toUtf8());
    result.replace("{{retry}}", QByteArray::number(filling.retry));
    result.replace("{{subAccount}}", filling.subAccount.toUtf8());
    return result;
}

QByteArray filledBody(const Sample &sample, const Filling &filling, Layout layout)
{
    Json body = Json::parse(sample.body.toStdString());
    fill(body, filling);
    return QByteArray::fromStdString(body.dump(layout == Layout::Indented ? kIndent : -1, ' ',
                                               false, Json::error_handler_t::replace));
}

Result<QByteArray> withValue(const QByteArray &body, const QString &path, const QString &value)
{
    Json json = Json::parse(body.toStdString(), nullptr, false);
    if (json.is_discarded())
        return failure(u"delivery.body"_s, path);
    Json *place = &json;
    const QStringList parts = partsOf(path);
    const bool named = std::none_of(parts.begin(), parts.end(),
                                    [](const QString &part) { return part.isEmpty(); });
    for (const QString &part : parts)
        place = place && named ? member(place, part) : nullptr;
    if (!place)
        return failure(u"delivery.path"_s, path);
    Json parsed = Json::parse(value.toStdString(), nullptr, false);
    *place =
        place->is_string() || parsed.is_discarded() ? Json(value.toStdString()) : std::move(parsed);
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace sendbench::webhooks
