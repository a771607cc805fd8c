// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Answers of the Chat Gateway, away from moc.
namespace gatewaybodies
{

inline const QByteArray kWebhooks = R"({"_embedded":{"webhooks":[
  {"id":"31","name":"hook","uri":"https://bot.example/x","version":"Chat Gateway v1.0"},
  {"id":32,"name":"other","uri":"https://bot.example/y"}]},
  "page":{"size":2,"number":0,"totalElements":3,"totalPages":2}})";
inline const QByteArray kChannels = R"({"_embedded":{"channels":[
  {"id":"25","name":"Web","type":"WebChat","webHookId":"31","routingOptions":{"type":"queue","id":"101"}}]},
  "page":{"size":20,"number":0,"totalElements":1,"totalPages":1}})";
inline const QByteArray kStrange = R"({"_embedded":{"webhooks":[
  {"id":"31","name":"hook","uri":"https://bot.example/x","version":"Chat Gateway v1.0","region":"lunar"},
  {"id":"31","name":"hook","uri":"https://bot.example/x"}]},
  "page":{"size":20,"number":0,"totalElements":2,"totalPages":1}})";
inline const QByteArray kNone =
    R"({"page":{"size":20,"number":0,"totalElements":0,"totalPages":0}})";
inline const QByteArray kNameIsList = R"({"_embedded":{"webhooks":[{"id":"1","name":[]}]}})";
inline const QByteArray kPageOfOurs = R"(<html>Log in</html>)";
inline const QByteArray kNoList = R"({"status":"ok"})";

inline const QByteArray kObjects =
    R"({"message":"Bad","errors":[{"code":"invalid_queue","message":"Queue ID 112 is invalid."}],"referenceId":"ref-1"})";
inline const QByteArray kTexts =
    R"({"message":"The tenant does not belong to customer.","errors":["Header does not match"]})";
inline const QByteArray kObject =
    R"({"message":"Bad","errors":{"code":"invalid_json_object","message":"Bad"}})";
inline const QByteArray kValidations =
    R"({"message":"Bad","validations":[{"field":"name","code":"invalid_parameter","message":"too long"}]})";
inline const QByteArray kValidationTexts = R"({"message":"Bad","validations":["name: too long"]})";

inline const QByteArray kWebhookBody =
    R"({"name":"hook","uri":"‹secret:desk/endpointUrl›","version":"Chat Gateway v1.0","notificationVersion":"Chat Gateway v1.0"})";
inline const QByteArray kVerifyBody =
    R"({"version":"Chat Gateway v1.0","uri":"‹secret:desk/endpointUrl›"})";
inline const QByteArray kChannelBody =
    R"({"name":"Web \"1\"","type":"ChatAPI","webHookId":"{{out:webhook.id}}","routingOptions":{"type":"queue","id":"101"}})";

} // namespace gatewaybodies

/// Answers of token endpoints.
namespace tokenbodies
{

inline const QByteArray kText = R"({"access_token":"abc","expires_in":"1799"})";
inline const QByteArray kNumber = R"({"access_token":"abc","expires_in":3600})";
inline const QByteArray kNone = R"({"access_token":"abc"})";
inline const QByteArray kNonsense = R"({"access_token":"abc","expires_in":"soon"})";
inline const QByteArray kEmpty = R"({"access_token":"","expires_in":3600})";
inline const QByteArray kTwoLines = R"({"access_token":"a\nb"})";
inline const QByteArray kErrorInside = R"({"error":"invalid_client"})";
inline const QByteArray kScope = R"({"error":"invalid_scope","error_description":"no such scope"})";
inline const QByteArray kOf8x8 = R"({"ErrorCode":"invalid_client","Error":"Invalid client"})";

} // namespace tokenbodies
