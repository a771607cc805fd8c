// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/readers.h"

#include "sending/errortable.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

using Json = nlohmann::ordered_json;

QString readState(const Place &place)
{
    const QString found = place.text();
    const QString state = found.toLower();
    if (found.isEmpty())
        return {};
    if (!stateWords().contains(state))
        place.fault(u"message.word"_s,
                    Place::tr("The contract knows no status “%1”; CleverTap drops the report.")
                        .arg(Place::shown(found)),
                    Place::tr("One of: %1.").arg(stateWords().join(u", "_s)));
    else if (found != state)
        place.noteSpelling(found, state);
    return state;
}

QString readCode(const Place &place)
{
    const auto number = place.integer();
    if (!number)
        return place.value().toString();
    const QString code = QString::number(*number);
    static const auto table = sending::ErrorTable::load(u"clevertap-callback"_s);
    if (!table.row(code))
        place.warn(
            u"message.code"_s,
            Place::tr("%1 is none of the codes of a delivery report, 1000 to 1010.").arg(code),
            Place::tr("CleverTap counts it under “generic miscellaneous”, code 1009."));
    return code;
}

void readError(const Place &status, Status &read)
{
    const Place error = status.member(u"error"_s);
    if (!error.exists() && read.state != u"failed"_s)
        return;
    if (!error.object().isObject())
        return;
    read.errorCode = readCode(error.member(u"code"_s));
    const Place title = error.member(u"title"_s);
    read.errorTitle = read.state == u"failed"_s ? title.text() : title.optionalText();
}

void readClick(const Place &status, Status &read)
{
    read.url = status.member(u"url"_s).optionalText();
    read.shortUrl = status.member(u"shortUrl"_s).optionalText();
    read.userAgent = status.member(u"userAgent"_s).optionalText();
    if (read.state == u"clicked"_s && (read.url.isEmpty() || read.shortUrl.isEmpty()))
        status.warn(u"message.click"_s,
                    Place::tr("A click should tell “url” and “shortUrl”; one page of CleverTap "
                              "calls both mandatory."));
}

QDateTime readTime(const Place &status, const QString &state)
{
    const Place time = status.member(u"timestamp"_s, {u"ts"_s});
    if (!time.exists() && state == u"clicked"_s) {
        time.note(u"message.no-time"_s,
                  Place::tr("The click tells no time, as in one sample of CleverTap's."));
        return {};
    }
    return time.seconds();
}

Status readStatus(const Place &place)
{
    Status status;
    if (!place.object().isObject())
        return status;
    status.msgId = readMessageId(place);
    status.state = readState(place.member(u"status"_s));
    status.at = readTime(place, status.state);
    readError(place, status);
    readClick(place, status);
    place.noteUnknown({u"msgId"_s, u"msg_id"_s, u"status"_s, u"timestamp"_s, u"ts"_s, u"error"_s,
                       u"url"_s, u"shortUrl"_s, u"userAgent"_s});
    return status;
}

Json writeCode(const QString &code)
{
    bool good = false;
    const int number = code.toInt(&good);
    return good ? Json(number) : Json(code.toStdString());
}

Json writeStatus(const Status &status)
{
    Json json{{"msgId", status.msgId.toStdString()}, {"status", status.state.toStdString()}};
    if (status.at.isValid())
        json["timestamp"] = std::to_string(status.at.toSecsSinceEpoch());
    if (!status.errorCode.isEmpty() || !status.errorTitle.isEmpty())
        json["error"] = {{"code", writeCode(status.errorCode)},
                         {"title", status.errorTitle.toStdString()}};
    const std::pair<const char *, QString> more[] = {
        {"url", status.url}, {"shortUrl", status.shortUrl}, {"userAgent", status.userAgent}};
    for (const auto &[key, value] : more)
        if (!value.isEmpty())
            json[key] = value.toStdString();
    return json;
}

} // namespace

DeliveryReport readReport(const Place &root)
{
    DeliveryReport report;
    const Place list = root.member(u"statuses"_s);
    for (const Place &one : list.elements())
        report.statuses.append(readStatus(one));
    if (list.value().isArray() && report.statuses.isEmpty())
        list.fault(u"message.count"_s, Place::tr("The report tells of no message."));
    root.noteUnknown({u"payloadVersion"_s, u"paytloadVersion"_s, u"statuses"_s});
    return report;
}

QByteArray build(const DeliveryReport &report)
{
    Json statuses = Json::array();
    for (const Status &one : report.statuses)
        statuses.push_back(writeStatus(one));
    return compact({{"payloadVersion", "0.1"}, {"statuses", statuses}});
}

} // namespace sendbench::integrations::clevertap::message
