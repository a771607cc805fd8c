// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace clitest
{

/// Meta's create form; the name says what it has.
inline const QByteArray kTwoCards = R"({"name":"two_cards","language":"en_GB",
 "category":"MARKETING","components":[
 {"type":"BODY","text":"Hi {{1}}, two trips for you.","example":{"body_text":[["Ada"]]}},
 {"type":"CAROUSEL","cards":[
  {"components":[{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::a"]}},
   {"type":"BODY","text":"Island at {{1}}, two hours.","example":{"body_text":[["9"]]}},
   {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Tell me"},{"type":"URL","text":"Book",
    "url":"https://harbor.example.net/t/{{1}}","example":["loop"]}]}]},
  {"components":[{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::b"]}},
   {"type":"BODY","text":"Lights at {{1}}, one hour.","example":{"body_text":[["20"]]}},
   {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Tell me"},{"type":"URL","text":"Book",
    "url":"https://harbor.example.net/t/{{1}}","example":["lights"]}]}]}]}]})";

inline const QByteArray kOffer = R"({"name":"offer","language":"en","category":"MARKETING",
 "components":[{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::a"]}},
 {"type":"LIMITED_TIME_OFFER","limited_time_offer":{"text":"Two for one","has_expiration":true}},
 {"type":"BODY","text":"{{1}}, this weekend only.","example":{"body_text":[["Marc"]]}},
 {"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":"WKND26"},
  {"type":"URL","text":"Shop","url":"https://shop.example.org"}]}]})";

inline const QByteArray kLogin = R"({"name":"login","language":"en","category":"AUTHENTICATION",
 "components":[{"type":"BODY","add_security_recommendation":true},
 {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE","text":"Copy code"}]}]})";

inline const QByteArray kPlace = R"({"name":"place","language":"fr","category":"UTILITY",
 "components":[{"type":"HEADER","format":"LOCATION"},
 {"type":"BODY","text":"Votre magasin vous attend."}]})";

} // namespace clitest
