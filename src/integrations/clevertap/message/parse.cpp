// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/parse.h"

#include "base/jsonreader.h"
#include "integrations/clevertap/message/readers.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

using Json = nlohmann::ordered_json;

/// What a provider answers to a message that it cannot read.
const QString kTemplateInvalid = u"2001"_s;
constexpr qsizetype kLongestId = 60;

enum class Sort { Outbound, Report, Inbound, None };

Sort sortOf(const QJsonObject &root)
{
    if (root.contains(u"statuses"_s))
        return Sort::Report;
    if (root.contains(u"from"_s))
        return Sort::Inbound;
    for (const QString &key : {u"isTemplate"_s, u"to"_s, u"template"_s, u"components"_s})
        if (root.contains(key))
            return Sort::Outbound;
    return Sort::None;
}

/// CleverTap's newest page prints the message of a Save inside a member `body`, older ones bare.
Place unwrapped(const Place &whole)
{
    const Place inside = whole.member(u"body"_s);
    if (whole.has(u"payloadVersion"_s) || !inside.isObject() || !inside.has(u"payloadVersion"_s))
        return whole;
    inside.note(u"message.spelling"_s,
                Place::tr("The message stands in a member “body”, as the newest page prints it."));
    return inside;
}

/// True if a version is there at all.
bool readVersion(const Place &root, bool outbound)
{
    const Place version = root.member(u"payloadVersion"_s, {u"paytloadVersion"_s});
    if (!version.exists()) {
        version.fault(u"message.required"_s, Place::tr("“payloadVersion” is missing."),
                      Place::tr("The only version there is: 0.1."));
        return false;
    }
    bool good = version.value().isDouble();
    const double number =
        good ? version.value().toDouble() : version.value().toString().toDouble(&good);
    if (!good || number != kPayloadVersion)
        version.fault(u"message.version"_s, Place::tr("The only version there is: 0.1."));
    else if (outbound && version.value().isString())
        version.note(u"message.spelling"_s,
                     Place::tr("“payloadVersion” is a text; CleverTap sends a number."));
    else if (!outbound && version.value().isDouble())
        version.note(u"message.spelling"_s,
                     Place::tr("“payloadVersion” is a number; the samples of what CleverTap "
                               "receives have a text."));
    return true;
}

std::optional<Message> readOutbound(const Place &root)
{
    const Place which = root.member(u"isTemplate"_s);
    if (!which.value().isBool()) {
        which.fault(which.exists() ? u"message.type"_s : u"message.required"_s,
                    Place::tr("“isTemplate” has to be true or false; it tells templates from "
                              "free-form messages."));
        return std::nullopt;
    }
    return which.value().toBool() ? Message(readTemplate(root)) : Message(readFreeForm(root));
}

Findings brokenText(const QByteArray &json)
{
    Finding finding{.severity = Severity::Error, .rule = u"message.json"_s};
    const auto document = JsonDocument::parse(json, {});
    const QString place = document ? QString() : document.error().path;
    finding.message = place.isEmpty() ? Place::tr("The message is no JSON object.")
                                      : Place::tr("The message is no JSON: %1.").arg(place);
    if (json.contains("\xe2\x80\x9c") || json.contains("\xe2\x80\x9d"))
        finding.fix = Place::tr("Some samples of CleverTap's page have typographic quotes; JSON "
                                "needs straight ones.");
    return {finding};
}

} // namespace

QByteArray compact(const nlohmann::ordered_json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json outboundHead(const QString &wabaNumber, const QString &to, bool isTemplate)
{
    return {{"payloadVersion", kPayloadVersion},
            {"wabaNumber", wabaNumber.toStdString()},
            {"to", to.toStdString()},
            {"isTemplate", isTemplate}};
}

QString readMessageId(const Place &root)
{
    const Place place = root.member(u"msgId"_s, {u"msg_id"_s});
    const QString id = place.text();
    if (id.size() > kLongestId)
        place.warn(u"message.id-length"_s,
                   Place::tr("“msgId” has %1 characters; an older page states at most %2.")
                       .arg(id.size())
                       .arg(kLongestId));
    return id;
}

Parsed parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {.message = std::nullopt, .findings = brokenText(json)};
    Parsed parsed;
    const Place whole(document.object(), {}, {}, &parsed.findings);
    const Place place = unwrapped(whole);
    const Sort sort = sortOf(place.value().toObject());
    if (sort == Sort::None) {
        place.fault(u"message.none"_s,
                    Place::tr("This is no message, delivery report or inbound message of "
                              "CleverTap's contract."));
        return parsed;
    }
    const bool outbound = sort == Sort::Outbound;
    const Place root = place.answering(outbound ? kTemplateInvalid : QString());
    const bool versioned = readVersion(root, outbound);
    if (outbound)
        parsed.message = readOutbound(root);
    else if (sort == Sort::Report)
        parsed.message = readReport(root);
    else
        parsed.message = readInbound(root);
    // Other systems have `statuses` and `from` too; CleverTap drops what has no version.
    if (!versioned && !outbound)
        parsed.message.reset();
    return parsed;
}

Findings validate(const QByteArray &json)
{
    return parse(json).findings;
}

Findings validate(const Message &message)
{
    return validate(std::visit([](const auto &one) { return build(one); }, message));
}

} // namespace sendbench::integrations::clevertap::message
