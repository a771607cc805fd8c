// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// JSON of the tests, away from moc, which stumbles over raw strings with quotes and braces.
namespace sendbench::changes::bodies
{

inline const QByteArray kWebhook = R"({"name":"hook","uri":"mark"})";
inline const QByteArray kWebhookSent =
    R"({"name":"hook","uri":"https://bot.example/\"tok\"-planted-88"})";
inline const QByteArray kEndpoint = R"(https://bot.example/"tok"-planted-88)";
inline const QByteArray kChannel = R"({"webHookId":"{{out:webhook.id}}"})";
inline const QByteArray kChannelSent = R"({"webHookId":"31"})";
inline const QByteArray kMade = R"({"id":31,"name":"hook"})";
inline const QByteArray kFailureInside = R"({"id":31,"status":"error","message":"no"})";
inline const QByteArray kNotFound = R"({"error":"RecordNotFound","description":"Not found"})";
inline const QByteArray kNameTaken = R"({"message":"name taken"})";
inline const QByteArray kNamesWhatItMisses =
    R"({"message":"Constraint Violation","errors":["<<notificationVersion>>: May not be empty."]})";
inline const QByteArray kWebhookWithBoth = R"({"notificationVersion":"v2.0","uri":"mark"})";
inline const QByteArray kWebhookWithBothSent =
    R"({"notificationVersion":"v2.0","uri":"https://bot.example/\"tok\"-planted-88"})";
inline const QByteArray kChannelWithFallback = R"({"webHookId":"{{out:webhook.id|30}}"})";
inline const QByteArray kChannelFallenBack = R"({"webHookId":"30"})";
inline const QByteArray kOtherTenant = R"({"message":"other tenant"})";
inline const QByteArray kSly = R"({"name":"‹secret:acme/apiKey› {{secret:acme/apiKey}}","uri":""})";

} // namespace sendbench::changes::bodies
