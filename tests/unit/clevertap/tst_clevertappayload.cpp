// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/payload.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;

/// The bytes that CleverTap itself would POST.
class CleverTapPayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freeFormIsExact()
    {
        QCOMPARE(
            freeFormText(u"+4930000000"_s, u"+4915500000017"_s, u"a|b|c"_s, u"Yes, at nine."_s),
            R"({"payloadVersion":0.1,"wabaNumber":"+4930000000","to":"+4915500000017",)"
            R"("isTemplate":false,"msgId":"a|b|c","type":"text","text":{"body":"Yes, at nine."}})");
    }

    void preflightIsExact()
    {
        QCOMPARE(
            preflight(u"4930000000"_s),
            R"({"payloadVersion":0.1,"wabaNumber":"4930000000","to":"+10000000000",)"
            R"("isTemplate":true,"template":{"namespace":"whatsapp:hsm:technology:generic:verify",)"
            R"("languageCode":"en"},"components":[{"type":"body","body":{"text":)"
            R"("1 code: 2. Good for 3 min.","parameters":[{"type":"text","text":"1"},)"
            R"({"type":"text","text":"2"},{"type":"text","text":"3"}]}}],"msgId":"0|0|0|0"})");
    }

    void textsSurvive_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << u"say \"hi\" \\ and \\n"_s;
        QTest::newRow("line break") << u"one\ntwo\ttab"_s;
        QTest::newRow("emoji") << u"👋🏽 नमस्ते"_s;
        QTest::newRow("right to left override") << u"a\u202Eb"_s;
        QTest::newRow("control") << u"a\u0001b"_s;
        QTest::newRow("zero") << QString(u"a"_s + QChar(0) + u'b');
        QTest::newRow("long") << QString(100'000, u'ü');
    }
    void textsSurvive()
    {
        QFETCH(QString, text);
        const QByteArray body = freeFormText(u"+1"_s, u"+2"_s, u"id"_s, text);
        QJsonParseError error;
        const QJsonObject root = QJsonDocument::fromJson(body, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(root[u"text"_s][u"body"_s].toString(), text);
    }

    void halfASurrogateBreaksNothing()
    {
        const QByteArray body = freeFormText(u"+1"_s, u"+2"_s, u"id"_s, QString(QChar(0xd83d)));
        QVERIFY(QJsonDocument::fromJson(body).isObject());
    }

    void messageIdHasTheFormAndLength()
    {
        const QString id = messageId(u"01JD3QWERTYASDFGHZXCVBNM12"_s);
        QCOMPARE(id, u"sendbench|test|0|01JD3QWERTYASDFGHZXCVBNM12"_s);
        QCOMPARE(messageId(QString(200, u'x')).size(), 60);
        QVERIFY(messageId(u"1"_s) != messageId(u"2"_s));
        QVERIFY(messageId(u"1"_s) != kPreflightMessageId);
    }
};

QTEST_GUILESS_MAIN(CleverTapPayloadTest)
#include "tst_clevertappayload.moc"
