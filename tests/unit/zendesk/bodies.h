// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// The bodies of 8x8's guide, away from moc, which stumbles over raw strings with quotes and
/// braces.
namespace sendbench::zendeskbodies
{

inline const QByteArray kSms =
    R"({"source":"HARBOR","destination":"{{ticket.requester.phone}}","text":"Update for ticket #{{ticket.id}} ({{ticket.status}}). View: {{ticket.link}}"})";
inline const QByteArray kTemplate =
    R"({"user":{"msisdn":"{{ticket.requester.phone}}"},"type":"template","content":{"template":{"language":"en_GB","name":"ticket_note","components":[{"type":"body","parameters":[{"type":"text","text":"{{ticket.id}}"}]}]}}})";
inline const QByteArray kText =
    R"({"user":{"msisdn":"{{ticket.requester.phone}}"},"type":"text","content":{"text":"We updated your ticket #{{ticket.id}} ({{ticket.status}}). View: {{ticket.link}}"}})";
inline const QByteArray kSmsSent =
    R"({"source":"HARBOR","destination":"+12025550123","text":"Update for ticket #35436 (Solved). View: https://acme.zendesk.com/hc/requests/35436"})";

} // namespace sendbench::zendeskbodies
