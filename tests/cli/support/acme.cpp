// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/acme.h"

namespace clitest
{

QByteArray acmeDescriptor()
{
    return R"({
  "id": "clevertap.whatsapp.acme",
  "extends": "clevertap.whatsapp.generic",
  "name": "CleverTap · WhatsApp · Acme",
  "source": "Acme's guide for partners",
  "change": {
    "nickname": { "placeholder": "Acme_WA" },
    "endpoint": { "initial": "https://api.acme.example/{{tenant}}/clevertap" }
  },
  "guide": [
    "open", "add", "name", "endpoint",
    { "id": "key", "text": "Add the header X-Acme-Key.", "fields": [ "headers" ] },
    "callbacks", "test", "handover"
  ],
  "partner": {
    "name": "Acme",
    "source": "Acme's guide for partners",
    "endpoint": {
      "choices": [ { "label": "As printed in the guide", "url": "https://api.acme.example/{{tenant}}/clevertap", "source": "Acme's guide for partners" } ]
    },
    "credentials": [
      { "id": "key", "title": "Acme's key", "source": "Acme's guide for partners", "rows": [ { "name": "X-Acme-Key", "secret": true } ] }
    ],
    "callbacks": {
      "source": "Acme's guide for partners",
      "list": [ { "field": "deliveryReportCallbackUrl", "way": "mail", "to": "partners@acme.example" } ]
    }
  }
})";
}

} // namespace clitest
