// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/connect8x8/webhookanswers.h"

using namespace Qt::StringLiterals;

const QString kOAuthElement =
    uR"([{"subAccountId":"Harbor_Alerts","url":"https://hooks.example.net/8x8/sms","enabled":true,)"
    R"("oauth":{"url":"https://login.example.net/token","clientId":"harbor-console",)"
    R"("clientSecret":"s-1","credentialsLocation":"body","scope":"events.write"}}])"_s;
const QString kBearerElement =
    uR"([{"subAccountId":"*","url":"https://hooks.example.net/8x8/sms","enabled":false,)"
    R"("httpAuthorization":"Bearer s-1"}])"_s;
// "harbor:s-1"
const QString kBasicElement =
    uR"([{"subAccountId":"Harbor_Alerts","url":"https://hooks.example.net/8x8/sms","type":"CABM",)"
    R"("enabled":true,"httpAuthorization":"Basic aGFyYm9yOnMtMQ=="}])"_s;
const QString kTypedElement =
    uR"([{"subAccountId":"Harbor_Alerts","url":"https://hooks.example.net/8x8/sms","type":"DR",)"
    R"("enabled":true}])"_s;
const QString kWithoutSecretElement =
    uR"([{"subAccountId":"Harbor_Alerts","url":"https://hooks.example.net/8x8/sms",)"
    R"("enabled":true}])"_s;

const QByteArray kSmsAnswer =
    R"([{"subAccountId":"Harbor_Alerts","url":"https://hooks.example.net/8x8/sms","enabled":true,)"
    R"("oauth":{"url":"https://login.example.net/token","clientId":"harbor-console",)"
    R"("clientSecret":"***","credentialsLocation":"body","scope":"events.write"}},)"
    R"({"subAccountId":"Harbor_Alerts","url":"https://hooks.example.net/sales","enabled":true,)"
    R"("httpAuthorization":"***"},)"
    R"({"subAccountId":"*","url":"https://hooks.example.net/dr"},)"
    R"({"subAccountId":"*","url":"https://hooks.example.net/mo","enabled":false,"retries":3}])";
const QByteArray kChatAnswer =
    R"([{"type":"CADR","subAccountId":"Harbor_WA","url":"https://hooks.example.net/wa"},)"
    R"({"subAccountId":"Harbor_Alerts","url":"https://hooks.example.net/wa2"},)"
    R"({"type":"NEWS","subAccountId":"*","url":"https://hooks.example.net/news"}])";
const QByteArray kTypedAnswer =
    R"([{"subAccountId":"Harbor_Alerts","type":"DR","version":3,"url":"http://hooks.example.net/dr",)"
    R"("httpAuthorization":"Basic aGFyYm9yOmNvbnNvbGU=","httpContenttype":"text/xml",)"
    R"("enabled":true},)"
    R"({"subAccountId":"*","type":"MO","version":2,"url":"http://hooks.example.net/mo",)"
    R"("enabled":true}])";
const QByteArray kForeignAnswer =
    R"([{"subAccountId":"Harbor_WA","url":"https://hooks.example.net/wa","type":"CADR"}])";
const QByteArray kWithoutUrl = R"([{"subAccountId":"Harbor_WA"}])";
