// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/decoder.h"
#include "integrations/clevertap/payload.h"
#include "integrations/clevertap/sandbox.h"
#include "resources/resources.h"
#include "unit/sandboxsystems/systemcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;

/// The stand-in for 8x8's end of the CleverTap link.
class SandboxPartnerTest : public QObject
{
    Q_OBJECT

private:
    static QString path(const QString &subAccount = u"Sandbox_WA"_s)
    {
        return u"/api/v1/subaccounts/%1/partners/clevertap/wa"_s.arg(subAccount);
    }
    static http::Headers pair()
    {
        return {{"user", PartnerSandbox::kUser}, {"password", PartnerSandbox::kPassword}};
    }
    static QByteArray text(const QString &to)
    {
        return freeFormText(u"+918889500122"_s, to, u"m|1"_s, u"hi"_s);
    }
    static QStringList states(const SystemCall &call)
    {
        QStringList all;
        for (const QJsonObject &one : call.posted())
            all.append(one[u"statuses"_s][0][u"status"_s].toString());
        return all;
    }
    /// The free-form text with one member changed.
    static QByteArray changed(const QString &member, const QJsonValue &value)
    {
        QJsonObject root = QJsonDocument::fromJson(text(u"+6591234567"_s)).object();
        if (value.isUndefined())
            root.remove(member);
        else
            root[member] = value;
        return QJsonDocument(root).toJson();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void answers_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        const QByteArray good = text(u"+6591234567"_s);
        const auto row = [](const char *name, const QString &where, const QByteArray &body,
                            const QString &verdict) {
            QTest::newRow(name) << where << body << verdict;
        };
        row("text", path(), good, u"200/0"_s);
        row("preflight", path(), preflight(u"+918889500122"_s), u"200/0"_s);
        row("preflight in a body", path(), "{\"body\":" + preflight(u"918889500122"_s) + "}",
            u"200/0"_s);
        row("number without plus", path(), text(u"6591234567"_s), u"200/0"_s);
        row("unknown sub-account", path(u"My_unknown"_s), good, u"400/1001"_s);
        row("illegal sub-account", path(u"a*c"_s), good, u"400/1001"_s);
        row("malformed", path(), good.chopped(1), u"400/1000"_s);
        row("empty", path(), {}, u"400/1000"_s);
        row("list", path(), "[]", u"400/1000"_s);
        row("bad number", path(), text(u"hello"_s), u"200/2002"_s);
        row("bad business number", path(), changed(u"wabaNumber"_s, u"x"_s), u"200/2002"_s);
        const QJsonValue none(QJsonValue::Undefined);
        row("no version", path(), changed(u"payloadVersion"_s, none), u"200/2001"_s);
        row("no msgId", path(), changed(u"msgId"_s, none), u"200/2001"_s);
        row("no isTemplate", path(), changed(u"isTemplate"_s, none), u"200/2001"_s);
        row("isTemplate as text", path(), changed(u"isTemplate"_s, u"false"_s), u"200/2001"_s);
        row("no type", path(), changed(u"type"_s, none), u"200/2001"_s);
        row("no text", path(), changed(u"text"_s, QJsonObject()), u"200/2001"_s);
        row("template without name", path(), changed(u"isTemplate"_s, true), u"200/2001"_s);
    }
    void answers()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, verdict);
        SystemCall call;
        const auto answer = call("POST", path, body, pair());
        QCOMPARE(SystemCall::verdict(answer), verdict);
        if (verdict == u"200/0"_s)
            QCOMPARE(answer.body, R"({"status":"success"})");
        else if (answer.status == 200)
            QCOMPARE(SystemCall::json(answer)[u"status"_s].toString(), u"failure"_s);
        else
            QVERIFY(SystemCall::json(answer).contains(u"errorId"_s));
        if (verdict != u"200/0"_s)
            QVERIFY(call.callbacks().isEmpty());
    }

    void credentials_data()
    {
        QTest::addColumn<http::Headers>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("pair") << pair() << 200;
        QTest::newRow("pair, other case") << http::Headers{{"USER", PartnerSandbox::kUser},
                                                           {"Password", PartnerSandbox::kPassword}}
                                          << 200;
        QTest::newRow("bearer") << http::Headers{{"Authorization", "Bearer sandbox-api-key-1"}}
                                << 200;
        QTest::newRow("nothing") << http::Headers{} << 401;
        QTest::newRow("user alone") << http::Headers{{"user", PartnerSandbox::kUser}} << 401;
        QTest::newRow("wrong password")
            << http::Headers{{"user", PartnerSandbox::kUser}, {"password", "x"}} << 401;
        QTest::newRow("wrong bearer") << http::Headers{{"Authorization", "Bearer x"}} << 401;
        QTest::newRow("preview sent by mistake")
            << http::Headers{{"user", "‹secret:a/b›"}, {"password", "‹secret:a/c›"}} << 401;
    }
    void credentials()
    {
        QFETCH(http::Headers, headers);
        QFETCH(int, status);
        SystemCall call;
        QCOMPARE(call("POST", path(), text(u"+6591234567"_s), headers).status, status);
    }

    void onlyPost()
    {
        SystemCall call;
        const auto answer = call("GET", path(), {}, pair());
        QCOMPARE(answer.status, 405);
        QCOMPARE(http::headerValue(answer.headers, "Allow"), "POST");
    }

    void scenarios_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QStringList>("reports");
        QTest::addColumn<int>("delay");
        const QStringList all{u"sent"_s, u"delivered"_s, u"read"_s};
        QTest::newRow("any") << u"+6591234567"_s << u"200/0"_s << all << 0;
        QTest::newRow("9001") << u"+6591239001"_s << u"200/0"_s
                              << QStringList{u"sent"_s, u"failed"_s} << 0;
        QTest::newRow("9002") << u"+6591239002"_s << u"200/2003"_s << QStringList{} << 0;
        QTest::newRow("9003") << u"+6591239003"_s << u"200/0"_s << all << 1500;
        QTest::newRow("9004") << u"+6591239004"_s << u"200/0"_s << QStringList{u"sent"_s} << 0;
    }
    void scenarios()
    {
        QFETCH(QString, to);
        QFETCH(QString, verdict);
        QFETCH(QStringList, reports);
        QFETCH(int, delay);
        SystemCall call;
        const auto answer = call("POST", path(), text(to), pair());
        QCOMPARE(SystemCall::verdict(answer), verdict);
        QCOMPARE(answer.delay.count(), delay);
        QCOMPARE(states(call), reports);
    }

    void reportsHaveCleverTapsForm()
    {
        SystemCall call;
        (void)call("POST", path(), text(u"+6591239001"_s), pair());
        const QJsonObject report = call.posted().last();
        QCOMPARE(report[u"payloadVersion"_s].toString(), u"0.1"_s);
        const QJsonObject status = report[u"statuses"_s][0].toObject();
        QCOMPARE(status[u"msgId"_s].toString(), u"m|1"_s);
        QCOMPARE(status[u"timestamp"_s].toString(), u"1795168801"_s); // text, seconds, of the event
        QCOMPARE(status[u"error"_s][u"code"_s].toInt(), 1005);
        events::Event event;
        event.body = call.callbacks().last().body;
        QVERIFY(CleverTapDecoder().decode(event));
        QCOMPARE(event.ids.value(u"msgId"_s), u"m|1"_s);
        QCOMPARE(event.errorCode, u"1005"_s);
    }

    void preflightIsNotReported()
    {
        SystemCall call;
        (void)call("POST", path(), preflight(u"+918889500122"_s), pair());
        QVERIFY(call.callbacks().isEmpty());
    }

    void otherSpellingOfTheId()
    {
        QJsonObject root = QJsonDocument::fromJson(text(u"+6591234567"_s)).object();
        root[u"msg_id"_s] = root.take(u"msgId"_s);
        SystemCall call;
        QCOMPARE(call("POST", path(), QJsonDocument(root).toJson(), pair()).status, 200);
        QCOMPARE(call.posted().first()[u"statuses"_s][0][u"msgId"_s].toString(), u"m|1"_s);
    }
};

QTEST_GUILESS_MAIN(SandboxPartnerTest)
#include "tst_sandboxpartner.moc"
