// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Answers to a voice call action: moc loses a class when such texts stand in its file.
namespace callflows
{

inline const QByteArray kGood = R"({"clientActionId":"menu-root","callflow":[
 {"action":"say","params":{"text":"One for times.","voiceProfile":"en-GB-Example","repetition":1,"speed":1.0}},
 {"action":"sayAndCapture","params":{"promptMessage":"Your choice.","voiceProfile":"en-GB-Example","minDigits":1,
  "maxDigits":1,"digitTimeout":4000,"overallTimeout":15000,"noOfTries":2,"completeOnHash":false}},
 {"action":"makeCall","params":{"source":"+15005550100","destination":"+15005550042"}},
 {"action":"playFile","params":{"fileUrl":"https://files.example.net/a.wav"}},{"action":"hangup"}]})";
inline const QByteArray kComment = R"({"callflow":[{"action":"hangup"}, ]} // the end)";
inline const QByteArray kNoList = R"({"callflow":{"action":"hangup"}})";
inline const QByteArray kCapital =
    R"({"callflow":[{"action":"Say","params":{"text":"a","voiceProfile":"b"}}]})";
inline const QByteArray kNoVoice = R"({"callflow":[{"action":"say","params":{"text":"a"}}]})";
inline const QByteArray kRepeats =
    R"({"callflow":[{"action":"playFile","params":{"fileUrl":"https://a.example/b","repetition":4}}]})";
inline const QByteArray kTimes =
    R"({"callflow":[{"action":"sayAndCapture","params":{"promptMessage":"a","voiceProfile":"b","digitTimeout":5000,"overallTimeout":5000}}]})";
inline const QByteArray kNoMost =
    R"({"callflow":[{"action":"sayAndCapture","params":{"promptMessage":"a","voiceProfile":"b","completeOnHash":false}}]})";
inline const QByteArray kEmpty = R"({"callflow":[]})";

inline const QByteArray kEvent =
    R"({"namespace":"SMS","payload":{"body":"Hi","smsCount":1,"id":900000000000001234,"list":[{"a":"b"}]}})";
inline const QByteArray kEventBody =
    R"({"namespace":"SMS","payload":{"body":"12","smsCount":1,"id":900000000000001234,"list":[{"a":"b"}]}})";
inline const QByteArray kEventCount =
    R"({"namespace":"SMS","payload":{"body":"Hi","smsCount":2,"id":900000000000001234,"list":[{"a":"b"}]}})";
inline const QByteArray kEventList =
    R"({"namespace":"SMS","payload":{"body":"Hi","smsCount":1,"id":900000000000001234,"list":[{"a":"c"}]}})";
inline const QByteArray kEventMore =
    R"({"namespace":"SMS","payload":{"body":"Hi","smsCount":1,"id":900000000000001234,"list":[{"a":"b"}],"price":{"total":0.5}}})";
inline const QByteArray kToken =
    R"({"access_token":"planted-token-4711","token_type":"Bearer","expires_in":3600})";

} // namespace callflows
