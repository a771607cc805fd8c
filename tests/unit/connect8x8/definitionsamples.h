// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Workflow definitions as Automation lists them.

/// In the shape of 8x8's sample: id and version inside, "subaccountId".
inline QByteArray definitionBySample()
{
    return R"({
      "accountId": "Acme/1", "subaccountId": "Acme_SMS", "trigger": "inbound_sms",
      "status": "enabled", "createdAt": "2026-07-12T04:49:30.27Z",
      "definition": {
        "id": "ae54eaf1-b86d-43c5-8982-2818f9bbe52c", "name": "Tell the shop", "version": 3,
        "steps": [
          {"id": "pause", "stepType": "Wait", "inputs": {"duration": "00:02:00"}},
          {"id": "tell", "stepType": "HttpRequest",
           "inputs": {"url": "https://hooks.example.net/old", "method": "POST",
                      "timeoutSeconds": 9,
                      "headers": {"Authorization": "Bearer their-bearer",
                                  "X-Api-Key": "their-key"}}},
          {"id": "choose", "stepType": "If",
           "do": [[{"id": "deep", "stepType": "HttpRequest",
                    "inputs": {"url": "https://hooks.example.net/deep", "method": "GET",
                               "parameters": {"token": "their-query", "page": "1"},
                               "headers": {"Authorization": "Basic their-deep",
                                           "X-Token": "{{data.token}}"}}}]]}
        ]
      }
    })";
}

/// In the shape of its schema, with a member that nobody documents and no HttpRequest step.
inline QByteArray definitionBySchema()
{
    return R"({
      "accountId": "Acme/1", "subAccountId": "Acme_SMS", "trigger": "inbound_sms",
      "status": "enabled", "createdAt": "2026-07-12T04:49:30.27Z", "colour": "blue",
      "id": "ae54eaf1-b86d-43c5-8982-2818f9bbe52c", "version": 1,
      "definition": {
        "name": "Tell the shop",
        "steps": [{"id": "pause", "stepType": "Wait", "inputs": {"duration": "1"}}]
      }
    })";
}
