// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/recordoutput.h"

#include "base/clock.h"
#include "diagnosis/errortext.h"
#include "diagnosis/exchangenotes.h"
#include "history/exchangejson.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::cli", text);
}

/// A terminal obeys control characters; a payload must not. Line ends and tabs stay.
QString safe(const QByteArray &bytes)
{
    QString out;
    for (const QChar c : QString::fromUtf8(bytes)) {
        const ushort u = c.unicode();
        const bool control =
            (u < 0x20 && u != '\n' && u != '\t' && u != '\r') || (u >= 0x7f && u < 0xa0);
        const bool bidi = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
        if (u == '\r')
            continue;
        if (control || bidi)
            out += u"\\u%1"_s.arg(static_cast<uint>(u), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

constexpr qsizetype kShown = 64 * 1024;

QString shortened(const QByteArray &bytes)
{
    QString text = safe(bytes.left(kShown));
    if (bytes.size() > kShown)
        text +=
            u'\n' + tr("… %1 of %2 bytes shown; --json has them all").arg(kShown).arg(bytes.size());
    return text;
}

QString responseText(const http::Exchange &exchange)
{
    const http::Response &response = *exchange.response;
    // An answer that cannot be read is shown as it came.
    const QStringList notes = diagnosis::exchangeNotes(exchange);
    if (!response.wire.isEmpty()) {
        QString bytes = shortened(response.wire);
        for (const QString &note : notes)
            bytes += u"\n["_s + note + u']';
        return bytes;
    }
    QByteArray head = "HTTP/" + response.httpVersion + ' ' + QByteArray::number(response.status) +
                      ' ' + response.reason + '\n';
    for (const auto &header : response.headers)
        head += header.name + ": " + header.value + '\n';
    QString text = safe(head) + u'\n' + shortened(response.body);
    for (const QString &note : notes)
        text += u"\n["_s + note + u']';
    if (!response.extra.isEmpty())
        text += u'\n' + shortened(response.extra);
    return text;
}

QString indented(const QString &text, QChar mark)
{
    QString out;
    const auto lines = text.split(u'\n');
    for (const QString &line : lines)
        out += QString(mark) + u' ' + line + u'\n';
    return out;
}

} // namespace

Json recordJson(const sending::SendRecord &record)
{
    Json json = Json::parse(history::encodeRecord(record).toStdString());
    json["notes"] = Json::array();
    const QStringList notes = diagnosis::exchangeNotes(record.exchange);
    for (const QString &note : notes)
        json["notes"].push_back(note.toStdString());
    return json;
}

QString requestText(const http::SentRequest &request)
{
    return safe(http::wireHead(request).trimmed() + "\n\n" + request.body);
}

QString recordText(const sending::SendRecord &record, InHistory inHistory)
{
    const auto &exchange = record.exchange;
    QString text = indented(requestText(exchange.request), u'>');
    if (exchange.response)
        text += u'\n' + indented(responseText(exchange), u'<');
    text += u'\n';
    if (exchange.error)
        text += diagnosis::fullText(*exchange.error) + u'\n';
    text += u"%1"_s.arg(sending::outcomeKindName(record.outcome.kind));
    if (!record.outcome.code.isEmpty())
        text += u" · %1"_s.arg(record.outcome.code);
    text += u" · %1 ms"_s.arg(exchange.timing.totalMs, 0, 'f', 1);
    if (!exchange.remoteAddress.isEmpty())
        text += u" · %1"_s.arg(exchange.remoteAddress);
    text += u'\n' + record.outcome.reason + u'\n';
    for (const auto &[name, value] : record.outcome.ids)
        text += u"%1: %2\n"_s.arg(name, value);
    return inHistory == InHistory::Yes ? text + tr("History: %1").arg(exchange.id) + u'\n' : text;
}

Json eventJson(const events::Event &event)
{
    Json ids = Json::object();
    for (const auto &[name, value] : event.ids)
        ids[name.toStdString()] = value.toStdString();
    return {{"id", event.id.toStdString()},
            {"at", isoTime(event.at).toStdString()},
            {"recognised", event.recognised},
            {"system", event.system.toStdString()},
            {"product", event.product.toStdString()},
            {"namespace", event.nameSpace.toStdString()},
            {"eventType", event.eventType.toStdString()},
            {"direction", event.direction.toStdString()},
            {"status", event.status.toStdString()},
            {"detail", event.detail.toStdString()},
            {"ids", ids},
            {"body", QString::fromUtf8(event.body).toStdString()}};
}

QString eventText(const events::Event &event)
{
    const QString what =
        event.recognised
            ? event.status + (event.detail.isEmpty() ? QString() : u" ("_s + event.detail + u')')
            : tr("unknown event");
    return u"%1  %2\n%3"_s.arg(isoTime(event.at), what, indented(safe(event.body), u'|'));
}

} // namespace sendbench::cli
