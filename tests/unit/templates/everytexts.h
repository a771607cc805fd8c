// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

/// Templates that together have every text that there can be, unknown members among them; apart
/// from their test, in which moc would stumble over the quotes.

inline const QByteArray kMessage = R"({"name":"boat","language":"en_GB","category":"UTILITY",
  "sub_category":"ORDER_STATUS","display_format":"PLAIN","parameter_format":"POSITIONAL",
  "usecase":{"deep":["pier",{"x":"y"}]},
  "components":[
    {"type":"HEADER","format":"TEXT","text":"Boat {{1}} today","note":"n",
     "example":{"header_text":["12"]}},
    {"type":"BODY","text":"Hello {{1}}, your boat leaves at {{2}} today.","note":"n",
     "example":{"body_text":[["Ada","10:20"],["Ines","11:40"]]}},
    {"type":"FOOTER","text":"Harbour tours","note":"n"},
    {"type":"MOORING","text":"pier four","list":["a"]},
    {"type":"BUTTONS","note":"n","buttons":[
      {"type":"QUICK_REPLY","text":"I will come","note":"n"},
      {"type":"URL","text":"See it","url":"https://harbor.example.net/t/{{1}}","example":["loop"]},
      {"type":"PHONE_NUMBER","text":"Call us","phone_number":"+6591234567","country":"SG"},
      {"type":"COPY_CODE","text":"Copy","example":"ISLE25"},
      {"type":"FLOW","text":"Ask","flow_id":"12345","flow_action":"navigate",
       "navigate_screen":"WELCOME","icon":"REVIEW"},
      {"type":"FLOW","text":"Ask more","flow_name":"tickets",
       "flow_json":"{\"version\":\"7.2\",\"screens\":[{\"id\":\"WELCOME\"}]}"},
      {"type":"VOICE_CALL","text":"Ring"},
      {"type":"ROW","text":"Row there","oars":"two"}]},
    {"type":"CALL_PERMISSION_REQUEST","note":"n"}]})";

inline const QByteArray kNamed = R"({"name":"boat","language":"en_GB","category":"MARKETING",
  "parameter_format":"NAMED","components":[
    {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW1hZ2U="]}},
    {"type":"LIMITED_TIME_OFFER","limited_time_offer":{"text":"Two days","has_expiration":true,
     "note":"n"}},
    {"type":"BODY","text":"Hello {{first_name}}, half price for your next trip.",
     "example":{"body_text_named_params":[{"param_name":"first_name","example":"Ada"}]}},
    {"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":"ISLE25"},
      {"type":"URL","text":"Book","url":"https://harbor.example.net/t/{{1}}",
       "example":["https://harbor.example.net/t/loop"]}]}]})";

inline const QByteArray kCards =
    R"({"name":"boat","language":"en_GB","category":"MARKETING","components":[
    {"type":"BODY","text":"Hello {{1}}, these are our trips.","example":{"body_text":[["Ada"]]}},
    {"type":"CAROUSEL","note":"n","cards":[
      {"note":"n","components":[
        {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW1hZ2U="]}},
        {"type":"BODY","text":"To the isle of {{1}} in an hour.","example":{"body_text":[["Man"]]}},
        {"type":"BUTTONS","buttons":[{"type":"URL","text":"Book",
          "url":"https://harbor.example.net/t/{{1}}","example":["loop"],"note":"n"}]}]},
      {"components":[
        {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW1hZ2U="]}},
        {"type":"BODY","text":"To the isle of {{1}} by night.","example":{"body_text":[["Man"]]}},
        {"type":"BUTTONS","buttons":[{"type":"URL","text":"Book",
          "url":"https://harbor.example.net/n/{{1}}","example":["loop"]}]}]}]}]})";

inline const QByteArray kCode = R"({"name":"boat","language":"en_GB","category":"AUTHENTICATION",
  "components":[{"type":"BODY","add_security_recommendation":true},
    {"type":"FOOTER","code_expiration_minutes":5},
    {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"ONE_TAP","text":"Copy code",
      "autofill_text":"Autofill","supported_apps":[{"package_name":"com.example.boat",
      "signature_hash":"K8a/AINcGX7","note":"n"}]}]}]})";

/// Numbers, escapes and white space of somebody else's.
inline const QString kSpelled =
    QStringLiteral(R"({ "a" : 1.50, "b\tc": "x\ty", "d":["\u0041", 1e3] })");
inline const QString kOpen = QStringLiteral(R"("open)");
