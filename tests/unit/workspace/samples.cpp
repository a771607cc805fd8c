// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

using namespace Qt::StringLiterals;

namespace sendbench::tests
{

using namespace workspace;

Document fullDocument()
{
    Account account{.id = u"eu-test"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test};
    account.fields.insert(u"region"_s, u"eu"_s);
    account.fields.insert(u"apiKey"_s, forms::SecretMark());
    ProviderConfiguration provider{
        .id = u"wa"_s, .kind = u"clevertap.whatsapp.8x8"_s, .account = account.id};
    provider.fields.insert(u"nickname"_s, u"8x8 EU \u202eлось 🦌\n\t\"quoted\" \\ /"_s);
    provider.fields.insert(u"default"_s, true);
    provider.fields.insert(u"rate"_s, std::numeric_limits<qint64>::min());
    provider.fields.insert(u"headers.X-A"_s, u""_s);
    provider.savedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 41, 7, 113), Qt::UTC);
    ProviderConfiguration bare{.id = u"wa-2"_s, .kind = u"clevertap.whatsapp.8x8"_s};
    StoredWebhook webhook{.id = u"hook"_s,
                          .product = u"chatapps"_s,
                          .account = account.id,
                          .fields = {},
                          .written = u"00ff00ff00ff00ff"_s,
                          .extras = {}};
    webhook.fields.insert(u"scope"_s, u"*"_s);
    webhook.fields.insert(u"enabled"_s, false);
    webhook.fields.insert(u"auth.secret"_s, forms::SecretMark());
    return {.name = u"Demo"_s,
            .accounts = {account},
            .providers = {provider, bare},
            .templates = {{.id = u"wa"_s, // of its own kind: no clash with the provider
                           .provider = u"wa"_s,
                           .name = u"order_ready"_s,
                           .language = u"en_GB"_s,
                           .content = R"({"name":"order_ready","language":"en_GB"})",
                           .extras = {}},
                          {.id = u"bare"_s,
                           .provider = {},
                           .name = {},
                           .language = {},
                           .content = "{}",
                           .extras = {}}},
            .webhooks = {webhook},
            .testRecipients = {{.number = u"+6591234567"_s, .label = u"Ann"_s}}};
}

QByteArray fullFile()
{
    return R"({
  "schedules": [{"id": 18446744073709551615, "z": null, "a": [[], {}, {"deep": [1.10, 1e5, -0.0]}]}],
  "sendbench": "workspace", "schemaVersion": 1, "name": "Demo", "huge": 36893488147419103232,
  "accounts": [{"zone": {"b": 1, "a": "\u00e9\ud83e\udd8c\u0007\/"}, "id": "eu-test", "kind": "8x8.connect",
    "environment": "production", "fields": {"region": "eu", "apiKey": {"secret": true}}}],
  "providers": [{"id": "wa", "kind": "k", "account": "eu-test", "fields": {"nickname": "n", "default": false},
    "notes": "kept"}],
  "templates": [{"id": "order_ready.en_GB", "provider": "wa", "reviewer": {"b": 1, "a": 2.50}, "template": {
    "form": "sendbench.template/1", "name": "order_ready", "language": "en_GB", "later": [1.10],
    "components": [{"type": "BODY", "text": "Hi"}]}}],
  "webhooks": [{"id": "hook", "product": "voice", "account": "eu-test", "owner": {"b": 1},
    "fields": {"type": "VSS", "auth.secret": {"secret": true}}}],
  "testRecipients": [{"number": "+6591234567", "label": "Ann", "since": 2.50}]
})";
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace sendbench::tests
