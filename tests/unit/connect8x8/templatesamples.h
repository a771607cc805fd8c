// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Templates in the forms of 8x8's reference, with values of our own.

inline const QByteArray kBoatDelay = R"({"name":"boat_delay_v2","language":"en_GB",
"category":"UTILITY","components":[{"type":"BODY",
"text":"Hello {{1}}, your boat leaves at {{2}} & not earlier.","examples":["Ada","10:20"]}]})";

inline const QByteArray kBoatDelayBody =
    R"({"name":"boat_delay_v2","language":"en_GB","category":"UTILITY","components":[{"type":"BODY",)"
    R"("text":"Hello {{1}}, your boat leaves at {{2}} & not earlier.","examples":["Ada","10:20"]}]})";

inline const QByteArray kWithFile = R"({"name":"pier_map","language":"en_GB","category":"UTILITY",
"components":[{"type":"HEADER","format":"Image",
"examples":["https://chatapps.8x8.com/files/a.png?token=file-token-1"]},
{"type":"BODY","text":"This is the way to the pier."}]})";

inline const QByteArray kWithHandle = R"({"name":"pier_map","language":"en_GB","category":"UTILITY",
"components":[{"type":"HEADER","format":"Image","examples":["4::aW1hZ2U"]},
{"type":"BODY","text":"This is the way to the pier."}]})";

inline const QByteArray kLiveList = R"json({"templates":[
{"channelId":"0b8c9d10-1111-4222-8333-444455556666","channelName":"Harbor WA",
"templateName":"boat_delay_v2","language":"en_GB","languageName":"English (UK)",
"components":[{"type":"BODY","text":"Hello {{1}}, your boat leaves at {{2}} today.",
"example":{"bodyText":["Ada","10:20"]}}],"category":"UTILITY","categoryName":"Utility",
"status":"PENDING","statusName":"Pending","createdAt":"2026-03-02T09:00:00.00Z",
"updatedAt":"2026-03-02T09:00:00.00Z"},
{"channelId":"0b8c9d10-1111-4222-8333-444455556666","templateName":"welcome","language":"en_GB",
"components":[{"type":"BODY","text":"Welcome aboard, {{1}}!","example":{"bodyText":["Ada"]}}],
"category":"MARKETING","status":"APPROVED","statusName":"Approved"},
{"channelId":"0b8c9d10-1111-4222-8333-444455556666","templateName":"sale","language":"en_GB",
"components":[{"type":"BODY","text":"{{1}}"}],"category":"UTILITY","status":"REJECTED"}]})json";

inline const QByteArray kRefusedMeta = R"({"status":"REJECTED","reason":"SCAM"})";
inline const QByteArray kPendingMeta = R"({"status":"PENDING","reason":"NONE"})";
inline const QByteArray kRedMeta = R"({"previousQualityScore":"GREEN","newQualityScore":"RED"})";

/// An event of type CABM about boat_delay_v2 in English.
inline QByteArray toldEvent(const QByteArray &type, const QByteArray &at, const QByteArray &meta)
{
    return R"({"eventId":"e-)" + at + R"(","timestamp":")" + at +
           R"(","provider":"WhatsApp","eventType":")" + type +
           R"(","eventDetails":{"templateId":900000000000001234,"templateName":"boat_delay_v2",)"
           R"("templateLanguage":"en_GB","meta":)" +
           meta + "}}";
}
