// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/answer.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "resources/resources.h"
#include "unit/sandboxsystems/gatewaybodies.h"
#include "unit/sandboxsystems/systemcall.h"

#include <QJsonArray>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
using integrations::contactcenter8x8::GatewaySandbox;
using integrations::contactcenter8x8::readProblem;

/// The stand-in of the Chat Gateway: access, state, limits, refusals.
class SandboxGatewayTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SystemCall> m_call;

    http::ServerAnswer ask(const QByteArray &method, const QString &path,
                           const QByteArray &body = {},
                           const QByteArray &key = GatewaySandbox::kApiKey,
                           const QByteArray &tenant = {})
    {
        http::Headers headers{{"X-API-Key", key}};
        if (!tenant.isEmpty())
            headers.append(http::Header{"x-8x8-tenant", tenant});
        return (*m_call)(method, u"/chat-gateway/v1/"_s + path, body, headers);
    }
    /// "status/code".
    static QString verdict(const http::ServerAnswer &answer)
    {
        return u"%1/%2"_s.arg(answer.status).arg(readProblem(answer.body).code);
    }
    static QJsonArray items(const http::ServerAnswer &answer, const QString &name)
    {
        return SystemCall::json(answer)[u"_embedded"_s][name].toArray();
    }
    QString add(const QString &collection, const QByteArray &body)
    {
        return SystemCall::json(ask("POST", collection, body))[u"id"_s].toString();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_call = std::make_unique<SystemCall>(); }

    void keyThenTenant()
    {
        QCOMPARE(verdict(ask("GET", u"webhooks"_s, {}, "x")), u"401/access_denied"_s);
        QCOMPARE(ask("GET", u"webhooks"_s, {}, GatewaySandbox::kApiKey, "othertenant").status, 403);
        const QByteArray right = GatewaySandbox::kTenant.toUtf8();
        QCOMPARE(ask("GET", u"webhooks"_s, {}, GatewaySandbox::kApiKey, right).status, 200);
        QCOMPARE(ask("GET", u"webhooks"_s).status, 200);
    }

    void webhookLivesAndDies()
    {
        const QString id = add(u"webhooks"_s, gatewaybodies::webhook("hook"));
        QVERIFY(!id.isEmpty());
        QCOMPARE(ask("PUT", u"webhooks/"_s + id, gatewaybodies::webhook("renamed")).status, 200);
        const auto read = ask("GET", u"webhooks/"_s + id);
        QCOMPARE(SystemCall::json(read)[u"name"_s].toString(), u"renamed"_s);
        QCOMPARE(http::headerValue(read.headers, "Content-Type"), "application/hal+json");
        QCOMPARE(ask("DELETE", u"webhooks/"_s + id).status, 204);
        QCOMPARE(ask("GET", u"webhooks/"_s + id).status, 404);
        QCOMPARE(ask("DELETE", u"webhooks/"_s + id).status, 404);
    }

    void aWebhookInUseStays()
    {
        const QString webhook = add(u"webhooks"_s, gatewaybodies::webhook("hook"));
        const QString channel =
            add(u"channels"_s, gatewaybodies::channel("chat", webhook.toUtf8()));
        QCOMPARE(verdict(ask("DELETE", u"webhooks/"_s + webhook)), u"400/invalid_parameter"_s);
        QCOMPARE(ask("DELETE", u"channels/"_s + channel).status, 204);
        QCOMPARE(ask("DELETE", u"webhooks/"_s + webhook).status, 204);
    }

    void pagesTellHowManyThereAre()
    {
        for (int i = 0; i < 4; ++i)
            add(u"webhooks"_s, gatewaybodies::webhook(QByteArray::number(i)));
        const auto second = ask("GET", u"webhooks?size=2&page=2"_s);
        QCOMPARE(items(second, u"webhooks"_s).size(), 1);
        const auto page = SystemCall::json(second)[u"page"_s];
        QCOMPARE(page[u"totalElements"_s].toInt(), 5);
        QCOMPARE(page[u"totalPages"_s].toInt(), 3);
        QVERIFY(items(ask("GET", u"webhooks?size=2&page=99999999"_s), u"webhooks"_s).isEmpty());
        QCOMPARE(items(ask("GET", u"webhooks?size=-1&page=x"_s), u"webhooks"_s).size(), 5);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        using namespace gatewaybodies;
        const QString bad = u"400/invalid_parameter"_s;
        QTest::newRow("no JSON") << u"webhooks"_s << QByteArray("{")
                                 << u"400/invalid_json_object"_s;
        QTest::newRow("no name") << u"webhooks"_s << webhook("") << bad;
        QTest::newRow("long name") << u"webhooks"_s << webhook(QByteArray(257, 'n')) << bad;
        QTest::newRow("taken name") << u"webhooks"_s << webhook("Survey bot") << bad;
        QTest::newRow("relative") << u"webhooks"_s << webhook("n", "bot.example") << bad;
        QTest::newRow("http") << u"webhooks"_s << webhook("n", "http://bot.example") << bad;
        QTest::newRow("other version") << u"webhooks"_s << kOldVersion << bad;
        QTest::newRow("no version") << u"webhooks"_s << kNoVersion << bad;
        QTest::newRow("queue") << u"channels"_s << channel("c", "12", "112")
                               << u"400/invalid_queue"_s;
        QTest::newRow("webhook") << u"channels"_s << channel("c", "404") << bad;
        QTest::newRow("type") << u"channels"_s << channel("c", "12", "101", "SMS") << bad;
        QTest::newRow("long channel")
            << u"channels"_s << channel(QByteArray(256, 'c'), "12") << bad;
        QTest::newRow("taken channel") << u"channels"_s << channel("Survey chat", "12") << bad;
        QTest::newRow("unreachable")
            << u"webhooks/verify"_s << verify("https://bot.example/unreachable")
            << u"400/invalid_webhook"_s;
        QTest::newRow("reached") << u"webhooks/verify"_s << verify("https://bot.example/x")
                                 << u"204/"_s;
        QTest::newRow("loopback") << u"webhooks/verify"_s << verify("http://127.0.0.1:9/x")
                                  << u"204/"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, verdict);
        QCOMPARE(this->verdict(ask("POST", path, body)), verdict);
    }

    void otherPathsAreNotTaken()
    {
        QCOMPARE(ask("GET", u"interactions"_s).status, 404);
        QVERIFY(ask("GET", u"interactions"_s).body.isEmpty());
        QCOMPARE(ask("PATCH", u"webhooks"_s).status, 405);
    }
};

QTEST_GUILESS_MAIN(SandboxGatewayTest)
#include "tst_sandboxgateway.moc"
