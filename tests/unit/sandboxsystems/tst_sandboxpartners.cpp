// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/payload.h"
#include "resources/resources.h"
#include "unit/sandboxsystems/systemcall.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;

/// The partners in the sandbox: each at its own path, with its own credentials, answering by
/// CleverTap's contract.
class SandboxPartnersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void credentials_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<http::Headers>("right");
        const QByteArray key = "sandbox-partner-key-1";
        const QByteArray basic =
            "Basic " + QByteArray("sandbox-user:sandbox-password-1").toBase64();
        const auto row = [](const char *path, const http::Headers &right) {
            QTest::newRow(path) << QString::fromLatin1(path) << right;
        };
        row("/haptik/clevertap", {{"Token", key}});
        row("/clever-tap/t1/messages", {{"x-anything", key}});
        row("/v2/accounts/sandbox/messages/clevertap/whatsapp", {{"Authorization", basic}});
        row("/api/sendmessage", {{"Authorization", basic}});
        row("/kaleyra/clevertap", {{"api-key", key},
                                   {"sid", "s"},
                                   {"kaleyra-host", "https://api.kaleyra.io/"},
                                   {"inbound-message-callback-url", "https://x.example"},
                                   {"delivery-report-callback-url", "https://x.example"}});
        row("/integrations/genericIntegration/clevertap", {{"Authorization", key}});
        row("/v1/platform_integrations/clevertap/message/",
            {{"user", "sandbox-user"}, {"password", "sandbox-password-1"}});
        row("/routemobile/clevertap", {{"API-KEY", key}});
        row("/integrations/api/clevertap/WHATSAPP/send-message", {{"x-quick", key}});
        row("/whatsapp/message/clevertap", {{"Authorization", key}});
        row("/sinch/clevertap", {{"user", "sandbox-user"}, {"password", "sandbox-password-1"}});
        row("/generic/clevertap", {{"Authorization", basic}});
    }
    void credentials()
    {
        QFETCH(QString, path);
        QFETCH(http::Headers, right);
        const QByteArray body = preflight(u"+918889500122"_s);
        SystemCall call;
        QCOMPARE(SystemCall::verdict(call("POST", path, body, right)), u"200/0"_s);
        QCOMPARE(SystemCall::verdict(call("POST", path, body, http::Headers{})), u"200/2000"_s);
        http::Headers wrong = right;
        wrong.first().value = "x";
        QCOMPARE(SystemCall::verdict(call("POST", path, body, wrong)), u"200/2000"_s);
        QCOMPARE(call("GET", path, {}, right).status, 403);
        QCOMPARE(call("POST", path, "{", right).status, 403);
        const auto refused =
            call("POST", path, freeFormText(u"+918889500122"_s, u"x"_s, u"m|1"_s, u"hi"_s), right);
        QCOMPARE(SystemCall::verdict(refused), u"200/2002"_s);
    }

    void oneWithoutCredentialsTakesAll()
    {
        SystemCall call;
        QCOMPARE(SystemCall::verdict(call("POST", u"/onextel/clevertap"_s,
                                          preflight(u"+918889500122"_s), http::Headers{})),
                 u"200/0"_s);
    }

    void reportsFollow()
    {
        SystemCall call;
        (void)call("POST", u"/haptik/clevertap"_s,
                   freeFormText(u"+918889500122"_s, u"+6591234567"_s, u"m|1"_s, u"hi"_s),
                   http::Headers{{"Token", "sandbox-partner-key-1"}});
        QCOMPARE(call.callbacks().size(), 3);
    }

    void templatesNeedCredentialsAndALimit()
    {
        SystemCall call;
        const http::Headers key{{"x-key", "sandbox-partner-key-1"}};
        QCOMPARE(call("GET", u"/generic/templates?limit=50"_s, {}, http::Headers{}).status, 401);
        QCOMPARE(call("GET", u"/generic/templates"_s, {}, key).status, 400);
        QCOMPARE(call("GET", u"/generic/templates?limit=50&after=x"_s, {}, key).status, 400);
        QCOMPARE(call("GET", u"/generic/templates?limit=50"_s, {}, key).status, 200);
    }
};

QTEST_GUILESS_MAIN(SandboxPartnersTest)
#include "tst_sandboxpartners.moc"
