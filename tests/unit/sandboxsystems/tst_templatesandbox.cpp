// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/decoder.h"
#include "integrations/connect8x8/templatesandbox.h"
#include "resources/resources.h"
#include "templates/codec.h"
#include "templates/payload.h"
#include "unit/sandboxsystems/systemcall.h"
#include "unit/sandboxsystems/templatebodies.h"

#include <QJsonArray>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
using integrations::connect8x8::TemplateSandbox;

/// The stand-in for 8x8's templates API: state, review, events, files, and sends checked against
/// what was approved.
class TemplateSandboxTest : public QObject
{
    Q_OBJECT

private:
    static QString path(const QString &channel, const QString &name = {})
    {
        const QString list = u"/api/v1/accounts/00000000-5a4d-4b0c-8000-000000000001/channels/%1/"
                             "templates"_s.arg(channel);
        return name.isEmpty() ? list : list + u'/' + name;
    }
    /// "name/language/STATUS" of a channel.
    static QStringList listed(SystemCall &call, const QString &channel)
    {
        QStringList all;
        for (const auto one :
             SystemCall::json(call("GET", path(channel), {}))[u"templates"_s].toArray())
            all.append(one[u"templateName"_s].toString() + u'/' + one[u"language"_s].toString() +
                       u'/' + one[u"status"_s].toString());
        return all;
    }
    static QString sent(SystemCall &call, const QByteArray &content)
    {
        const auto answer = call(
            "POST", u"/api/v1/subaccounts/Sandbox_WA/messages"_s,
            R"({"user":{"msisdn":"+6591234567"},"type":"template","content":)" + content + '}');
        return SystemCall::verdict(answer);
    }
    static inline const QString kHarbor = u"harbor"_s;

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void theDemoChannelHasTemplatesAndOthersBeginEmpty()
    {
        SystemCall call;
        const QStringList demo = listed(call, TemplateSandbox::kDemoChannel);
        for (const QString &one :
             {u"order_ready/en_GB/APPROVED"_s, u"order_ready/hi/APPROVED"_s,
              u"island_trips/en_GB/APPROVED"_s, u"login_code/en_GB/APPROVED"_s})
            QVERIFY2(demo.contains(one), qPrintable(demo.join(u' ')));
        QVERIFY(listed(call, kHarbor).isEmpty());
        const auto answer = call("GET", path(TemplateSandbox::kDemoChannel), {});
        const auto entry = SystemCall::json(answer)[u"templates"_s][0];
        QCOMPARE(entry[u"languageName"_s].toString(), u"English (UK)"_s);
        QCOMPARE(entry[u"channelId"_s].toString(), TemplateSandbox::kDemoChannel);
        QCOMPARE(entry[u"statusName"_s].toString(), u"Approved"_s);
        QVERIFY(!entry[u"id"_s].isString());
    }

    void reviewApprovesAfterItsTimeAndTellsTheWebhook()
    {
        SystemCall call;
        const auto answer = call("POST", path(kHarbor), boat("boat_delay"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "{}");
        QCOMPARE(listed(call, kHarbor), QStringList{u"boat_delay/en_GB/PENDING"_s});
        QCOMPARE(call.callbacks().size(), 1);
        QCOMPARE(call.callbacks().first().after, integrations::connect8x8::kReviewAfter);
        const QJsonObject event = call.posted().first();
        QCOMPARE(event[u"provider"_s].toString(), u"WhatsApp"_s);
        QVERIFY(!event.contains(u"namespace"_s));
        QCOMPARE(event[u"eventType"_s].toString(), u"template_status_update"_s);
        const auto details = event[u"eventDetails"_s];
        QCOMPARE(details[u"templateName"_s].toString(), u"boat_delay"_s);
        QCOMPARE(details[u"templateLanguage"_s].toString(), u"en_GB"_s);
        QCOMPARE(details[u"meta"_s][u"status"_s].toString(), u"APPROVED"_s);
        QCOMPARE(details[u"meta"_s][u"reason"_s].toString(), u"NONE"_s);
        call.now = call.now.addSecs(2);
        QCOMPARE(listed(call, kHarbor), QStringList{u"boat_delay/en_GB/PENDING"_s});
        call.now = call.now.addSecs(2);
        QCOMPARE(listed(call, kHarbor), QStringList{u"boat_delay/en_GB/APPROVED"_s});
    }

    void reviewFollowsTheRulesAndTheName_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("reason");
        QTest::newRow("breaks a rule")
            << boat("boat_a", "{{1}} leaves at {{2}}") << 4 << u"REJECTED"_s << u"INVALID_FORMAT"_s;
        QTest::newRow("rejected") << boat("boat_rejected") << 4 << u"REJECTED"_s
                                  << u"INCORRECT_CATEGORY"_s;
        QTest::newRow("pending") << boat("boat_pending") << 100'000 << u"PENDING"_s << QString();
        QTest::newRow("not yet") << boat("boat_in_5m") << 299 << u"PENDING"_s << u"NONE"_s;
        QTest::newRow("at last") << boat("boat_in_5m") << 301 << u"APPROVED"_s << u"NONE"_s;
        QTest::newRow("paused") << boat("boat_paused") << 7 << u"PAUSED"_s << u"NONE"_s;
    }
    void reviewFollowsTheRulesAndTheName()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, seconds);
        QFETCH(QString, status);
        QFETCH(QString, reason);
        SystemCall call;
        QCOMPARE(call("POST", path(kHarbor), body).status, 200);
        call.now = call.now.addSecs(seconds);
        QCOMPARE(listed(call, kHarbor).value(0).section(u'/', 2), status);
        const auto meta = call.posted().value(0)[u"eventDetails"_s][u"meta"_s];
        QCOMPARE(meta[u"reason"_s].toString(), reason);
    }

    void aDeletionTakesEveryLanguageAndBlocksTheName()
    {
        SystemCall call;
        const QString demo = TemplateSandbox::kDemoChannel;
        QCOMPARE(call("DELETE", path(demo, u"order_ready"_s), {}).status, 200);
        QVERIFY(listed(call, demo).filter(u"order_ready"_s).isEmpty());
        QCOMPARE(call.posted().size(), 2);
        QCOMPARE(call.posted().first()[u"eventDetails"_s][u"meta"_s][u"status"_s].toString(),
                 u"PENDING_DELETION"_s);
        QCOMPARE(SystemCall::verdict(call("POST", path(demo), boat("order_ready"))), u"409/3060"_s);
        QCOMPARE(SystemCall::verdict(call("DELETE", path(demo, u"order_ready"_s), {})),
                 u"400/3038"_s);
        call.now = call.now.addDays(31);
        QCOMPARE(call("POST", path(demo), boat("order_ready")).status, 200);
    }

    void wrongCallsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const QByteArray &body, const QString &verdict,
                            const QByteArray &method = "POST", const QString &to = path(u"c"_s)) {
            QTest::newRow(name) << method << to << body << verdict;
        };
        row("broken", "{", u"400/1000"_s);
        row("a list", "[]", u"400/1000"_s);
        row("name", boat("Boat"), u"400/3032"_s);
        row("name too long", boat(QByteArray(513, 'a')), u"400/3031"_s);
        row("language", boat("a").replace("en_GB", "en_XX"), u"400/3037"_s);
        row("no language", boat("a").replace("en_GB", ""), u"400/3036"_s);
        row("no body", kWithoutBody, u"400/3034"_s);
        row("PUT", boat("a"), u"405/1000"_s, "PUT");
        row("one template", {}, u"405/1000"_s, "GET", path(u"c"_s, u"a"_s));
        row("account id", {}, u"400/1000"_s, "GET",
            u"/api/v1/accounts/acme/channels/c/templates"_s);
        row("unknown channel", {}, u"404/1300"_s, "GET", path(u"unknown"_s));
    }
    void wrongCallsAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, verdict);
        SystemCall call;
        QCOMPARE(SystemCall::verdict(call(method, path, body)), verdict);
        QCOMPARE(SystemCall::verdict(call(method == "PUT" ? "GET" : method, path, body,
                                          http::Headers{{"Authorization", "Bearer x"}})),
                 method == "GET" && path.endsWith(u"/a"_s) ? u"405/1000"_s : u"401/1200"_s);
    }

    void sendsAreCheckedAgainstWhatWasApproved_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("verdict");
        for (const SendCase &one : sendCases())
            QTest::newRow(one.name.constData()) << one.content << one.verdict;
    }
    void sendsAreCheckedAgainstWhatWasApproved()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, verdict);
        SystemCall call;
        QCOMPARE(sent(call, content), verdict);
        if (verdict != u"200/0"_s)
            QVERIFY(call.callbacks().isEmpty());
    }

    void whatSendbenchBuildsIsTaken()
    {
        SystemCall call;
        const auto live = templates::readTemplates(
            call("GET", path(TemplateSandbox::kDemoChannel), {}).body, u"8x8"_s);
        int taken = 0;
        for (const auto &one : live->templates) {
            if (one.value.remote.status != u"APPROVED"_s)
                continue;
            const auto body = templates::eightPayload(one.value, templates::sampleValues(one.value),
                                                      {.to = u"+6591234567"_s});
            QVERIFY2(body.has_value(), qPrintable(one.value.name));
            const auto answer = call("POST", u"/api/v1/subaccounts/Sandbox_WA/messages"_s, *body);
            QVERIFY2(answer.status == 200, (*body + '\n' + answer.body).constData());
            ++taken;
        }
        QCOMPARE(taken, 5);
    }

    void ownDecoderReadsTheEvent()
    {
        SystemCall call;
        QCOMPARE(call("POST", path(kHarbor), boat("boat_rejected")).status, 200);
        events::Event event;
        event.body = call.callbacks().first().body;
        QVERIFY(integrations::connect8x8::Connect8x8Decoder().decode(event));
        QCOMPARE(event.eventType, u"template_status_update"_s);
        QCOMPARE(event.status, u"REJECTED"_s);
        QCOMPARE(event.detail, u"boat_rejected · en_GB · INCORRECT_CATEGORY"_s);
        QVERIFY(event.occurredAt.isValid());
    }

    void aPausedTemplateIsTakenAndNotDelivered()
    {
        SystemCall call;
        QCOMPARE(sent(call, order(texts("body", {"Ines", "10:20"}), "en_GB", "delay_notice")),
                 u"200/0"_s);
        const auto status = call.posted().last()[u"payload"_s][u"status"_s];
        QCOMPARE(status[u"state"_s].toString(), u"undelivered"_s);
        QCOMPARE(status[u"errorCode"_s].toInt(), 1035);
    }

    void filesAreKeptBehindTheirToken()
    {
        SystemCall call;
        const QString upload = u"/api/v1/subaccounts/Sandbox_WA/files"_s;
        const auto headers = [](const QByteArray &type) {
            return http::Headers{{"Authorization", "Bearer sandbox-api-key-1"},
                                 {"Content-Type", type}};
        };
        const QByteArray bytes("\x89PNG\r\n\0x\r\n--b", 13);
        const QByteArray body =
            "--b-1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
            "Content-Type: image/png\r\n\r\n" +
            bytes + "\r\n--b-1--\r\n";
        const auto answer =
            call("POST", upload, body, headers("multipart/form-data; boundary=b-1"));
        QCOMPARE(answer.status, 201);
        const QString name = SystemCall::json(answer)[u"fileName"_s].toString();
        const QString token = SystemCall::json(answer)[u"token"_s].toString();
        const QString location = u"/files/%1?token=%2"_s.arg(name, token);
        QCOMPARE(http::headerValue(answer.headers, "Location"), location.toLatin1());
        const auto moved = call("GET", location, {}, http::Headers{}); // no key
        QCOMPARE(moved.status, 302);
        const auto there =
            call("GET", QString::fromLatin1(*http::headerValue(moved.headers, "Location")), {},
                 http::Headers{});
        QCOMPARE(there.status, 200);
        QCOMPARE(there.body, bytes);
        QCOMPARE(call("GET", u"/files/%1?token=x"_s.arg(name), {}).status, 404);
        QCOMPARE(call("POST", upload, body, headers("image/png")).status, 400);
        QCOMPARE(call("POST", upload, QByteArray(body).replace("a.png", "a.exe"),
                      headers("multipart/form-data; boundary=b-1"))
                     .status,
                 415);
        QCOMPARE(call("POST", upload, body, http::Headers{}).status, 401);
    }
};

QTEST_GUILESS_MAIN(TemplateSandboxTest)
#include "tst_templatesandbox.moc"
