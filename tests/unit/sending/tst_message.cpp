// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/message.h"
#include "sending/outcome.h"

#include <QTest>

using namespace sendbench::sending;
using namespace Qt::StringLiterals;

/// "Send again" needs the message back exactly.
class MessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<Message>("message");
        QTest::newRow("text") << Message{.id = u"01"_s, .to = u"+65 9"_s, .text = u"a\nü👋\""_s};
        QTest::newRow("preflight") << Message{.kind = MessageKind::Preflight, .id = u"x"_s};
        QTest::newRow("raw bytes") << Message{.kind = MessageKind::Raw,
                                              .to = u"+65"_s,
                                              .rawBody = QByteArray("\0\xff\r\n{ }", 7),
                                              .callbackUrl = u"http://127.0.0.1:1/"_s};
        QTest::newRow("empty") << Message{};
    }
    void comesBack()
    {
        QFETCH(Message, message);
        const auto back = decodeMessage(encodeMessage(message));
        QVERIFY(back);
        QCOMPARE(*back, message);
    }

    void whatIsNoMessageIsNone()
    {
        for (const char *text : {"", "null", "[]", "{}", R"({"kind":"telegram"})", R"({"kind":7})"})
            QVERIFY2(!decodeMessage(text), text);
    }

    void namesGoBothWays()
    {
        for (const auto kind : {MessageKind::Text, MessageKind::Preflight, MessageKind::Raw})
            QCOMPARE(messageKindFromName(messageKindName(kind)), kind);
        for (const auto kind : {OutcomeKind::Accepted, OutcomeKind::Refused, OutcomeKind::Failed,
                                OutcomeKind::Unclear})
            QCOMPARE(outcomeKindFromName(outcomeKindName(kind)), kind);
        QVERIFY(!messageKindFromName(u"Text"_s));
        QVERIFY(!outcomeKindFromName(QString()));
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "tst_message.moc"
