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
        QTest::newRow("media") << Message{.kind = MessageKind::Media,
                                          .to = u"+65"_s,
                                          .media = {.kind = MediaKind::File,
                                                    .url = u"https://a.example/x?y=1"_s,
                                                    .caption = u"ü"_s,
                                                    .fileName = u"plan.pdf"_s}};
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
        for (const char *text :
             {"", "null", "[]", "{}", R"({"kind":"telegram"})", R"({"kind":7})",
              R"({"kind":"media"})", R"({"kind":"media","media":{"kind":"hologram"}})"})
            QVERIFY2(!decodeMessage(text), text);
    }

    void mediaIsCheckedAgainstTheRoute()
    {
        const auto code = [](const Media &media, MediaExtras extras) {
            const auto result = checkMedia(media, extras);
            return result ? QString() : result.error().code + u' ' + result.error().path;
        };
        const QString url = u"https://a.example/x.jpg"_s;
        const Media full{.url = url, .caption = u"c"_s, .fileName = u"f"_s};
        QCOMPARE(code(full, {.caption = true, .fileName = true}), QString());
        QCOMPARE(code(full, {.fileName = true}), u"message.media-caption caption"_s);
        QCOMPARE(code(full, {.caption = true}), u"message.media-file-name filename"_s);
        for (const QString &wrong : {u""_s, u"x.jpg"_s, u"file:///etc/passwd"_s, u"https://"_s})
            QCOMPARE(code({.url = wrong}, {}), u"message.media-url media"_s);
    }

    void namesGoBothWays()
    {
        for (const auto kind :
             {MessageKind::Text, MessageKind::Media, MessageKind::Preflight, MessageKind::Raw})
            QCOMPARE(messageKindFromName(messageKindName(kind)), kind);
        for (const auto kind : mediaKinds())
            QCOMPARE(mediaKindFromName(mediaKindName(kind)), kind);
        QVERIFY(!mediaKindFromName(u"hologram"_s));
        for (const auto kind : {OutcomeKind::Accepted, OutcomeKind::Refused, OutcomeKind::Failed,
                                OutcomeKind::Unclear})
            QCOMPARE(outcomeKindFromName(outcomeKindName(kind)), kind);
        QVERIFY(!messageKindFromName(u"Text"_s));
        QVERIFY(!outcomeKindFromName(QString()));
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "tst_message.moc"
