// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/components.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

/// The names of a button's only parameter: its type, and the member with the value.
QString parameterOf(ButtonKind kind)
{
    if (kind == ButtonKind::CopyCode)
        return u"coupon_code"_s;
    return kind == ButtonKind::QuickReply ? u"payload"_s : u"text"_s;
}

void expectType(const Place &parameter, const QString &type)
{
    const Place there = parameter.member(u"type"_s);
    const QString found = there.text();
    if (!found.isEmpty() && found != type)
        there.fault(
            u"message.word"_s,
            Place::tr("The parameter's type is “%1”, not “%2”.").arg(Place::shown(found), type));
}

Json typed(const QString &type, const QString &value)
{
    return {{"type", type.toStdString()}, {type.toStdString(), value.toStdString()}};
}

QString buttonValue(const Place &list, ButtonKind kind)
{
    const QString type = parameterOf(kind);
    // A quick reply without a payload has no parameters, or an empty list of them.
    if (kind == ButtonKind::QuickReply && !list.exists())
        return {};
    const QList<Place> all = list.elements();
    if (all.isEmpty()) {
        if (kind != ButtonKind::QuickReply && list.exists() && list.value().isArray())
            list.fault(u"message.required"_s, Place::tr("The button has no parameter."),
                       Place::tr("It takes one of the type “%1”.").arg(type));
        return {};
    }
    if (all.size() > 1)
        list.fault(u"message.count"_s, Place::tr("A button takes one parameter."));
    const Place first = all.first().object();
    if (!first.isObject())
        return {};
    expectType(first, type);
    return first.member(type).text();
}

void readMedia(const Place &media, Header &header)
{
    header.media.url = media.member(u"mediaURL"_s).url();
    if (header.kind == HeaderKind::File)
        header.media.fileName = media.member(u"filename"_s).optionalText();
    media.noteUnknown(header.kind == HeaderKind::File ? QStringList{u"mediaURL"_s, u"filename"_s}
                                                      : QStringList{u"mediaURL"_s});
    if (header.kind == HeaderKind::Audio)
        media.note(u"message.spelling"_s,
                   Place::tr("Only an older page of CleverTap knows audio in a header."));
}

Json media(const Header &header)
{
    Json json{{"mediaURL", header.media.url.toStdString()}};
    if (header.kind == HeaderKind::File && !header.media.fileName.isEmpty())
        json["filename"] = header.media.fileName.toStdString();
    return json;
}

Json location(const Location &location)
{
    Json json{{"longitude", location.longitude.toStdString()},
              {"latitude", location.latitude.toStdString()}};
    if (!location.name.isEmpty())
        json["name"] = location.name.toStdString();
    if (!location.address.isEmpty())
        json["address"] = location.address.toStdString();
    return json;
}

} // namespace

FilledText readFilledText(const Place &text)
{
    FilledText filled;
    if (!text.object().isObject())
        return filled;
    filled.text = text.member(u"text"_s).text();
    const Place list = text.member(u"parameters"_s);
    if (list.exists())
        for (const Place &one : list.elements()) {
            if (!one.object().isObject())
                continue;
            expectType(one, u"text"_s);
            filled.parameters.append(one.member(u"text"_s).optionalText());
        }
    text.noteUnknown({u"text"_s, u"parameters"_s});
    return filled;
}

Location readLocation(const Place &location)
{
    Location read;
    if (!location.object().isObject())
        return read;
    read.longitude = location.member(u"longitude"_s).decimal();
    read.latitude = location.member(u"latitude"_s).decimal();
    read.name = location.member(u"name"_s).optionalText();
    read.address = location.member(u"address"_s).optionalText();
    read.url = location.member(u"url"_s).optionalText();
    const double longitude = read.longitude.toDouble();
    const double latitude = read.latitude.toDouble();
    if (longitude < -180 || longitude > 180 || latitude < -90 || latitude > 90)
        location.fault(u"message.range"_s, Place::tr("There is no such place on earth."),
                       Place::tr("Longitude is from -180 to 180, latitude from -90 to 90."));
    return read;
}

Header readHeader(const Place &header)
{
    Header read;
    if (!header.object().isObject())
        return read;
    const auto kind = header.member(u"type"_s).kind(headerWords());
    if (!kind)
        return read;
    read.kind = *kind;
    const QString key = wordOf(headerWords(), *kind);
    const Place inside =
        *kind == HeaderKind::File ? header.member(key, {u"document"_s}) : header.member(key);
    header.noteUnknown({u"type"_s, key, u"document"_s});
    if (*kind == HeaderKind::Text) {
        read.text = readFilledText(inside);
    } else if (*kind == HeaderKind::Location) {
        read.location = readLocation(inside);
        if (!read.location.name.isEmpty() || !read.location.address.isEmpty())
            inside.note(u"message.location"_s,
                        Place::tr("CleverTap's page lists name and address of a location, and "
                                  "says elsewhere that it sends neither."));
    } else if (inside.object().isObject()) {
        readMedia(inside, read);
    }
    return read;
}

std::optional<Button> readButton(const Place &button)
{
    Button read;
    const auto kind =
        button.member(u"subType"_s, {u"subtype"_s, u"sub_type"_s}).kind(buttonWords());
    const Place index = button.member(u"index"_s);
    read.index = static_cast<int>(index.integer().value_or(0));
    if (read.index < 0 || read.index > 9)
        index.fault(u"message.range"_s, Place::tr("A template has no button %1.").arg(read.index),
                    Place::tr("The first button has the index 0."));
    read.text = button.member(u"buttonText"_s).text();
    button.noteUnknown({u"type"_s, u"index"_s, u"subType"_s, u"subtype"_s, u"sub_type"_s,
                        u"buttonText"_s, u"parameters"_s});
    if (!kind)
        return std::nullopt;
    read.kind = *kind;
    const Place list = button.member(u"parameters"_s);
    read.value = buttonValue(list, *kind);
    if (*kind == ButtonKind::DynamicUrl && read.value.contains(u"://"_s))
        list.note(u"message.suffix"_s,
                  Place::tr("The value is a whole address; most samples have only what is appended "
                            "to the template's address."));
    return read;
}

Json writeFilledText(const FilledText &text)
{
    Json parameters = Json::array();
    for (const QString &value : text.parameters)
        parameters.push_back(typed(u"text"_s, value));
    return {{"text", text.text.toStdString()}, {"parameters", parameters}};
}

Json writeHeader(const Header &header)
{
    const std::string type = wordOf(headerWords(), header.kind).toStdString();
    Json inside;
    if (header.kind == HeaderKind::Text) {
        inside = writeFilledText(header.text);
        if (header.text.parameters.isEmpty())
            inside.erase("parameters");
    } else {
        inside = header.kind == HeaderKind::Location ? location(header.location) : media(header);
    }
    return {{"type", "header"}, {"header", {{"type", type}, {type, inside}}}};
}

Json writeButton(const Button &button)
{
    Json json{{"type", "button"},
              {"index", button.index},
              {"subType", wordOf(buttonWords(), button.kind).toStdString()},
              {"buttonText", button.text.toStdString()}};
    if (button.kind != ButtonKind::QuickReply || !button.value.isEmpty())
        json["parameters"] = Json::array({typed(parameterOf(button.kind), button.value)});
    return json;
}

} // namespace sendbench::integrations::clevertap::message
