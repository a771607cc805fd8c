// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"

#include <QTest>

using namespace sendbench::jsontext;

class JsonTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryKind()
    {
        const QByteArray json = "{\"a\" : \"b\\\"c\", \"n\":-1.5, \"t\":true}";
        QByteArrayList seen;
        for (const Token &token : tokens(json, 0, json.size()))
            seen.append(QByteArray::number(static_cast<int>(token.kind)) +
                        json.mid(token.begin, token.end - token.begin));
        QCOMPARE(seen, (QByteArrayList{"4{", "0\"a\"", "4:", "1\"b\\\"c\"", "4,", "0\"n\"",
                                       "4:", "2-1.5", "4,", "0\"t\"", "4:", "3true", "4}"}));
    }

    void aPieceMayBeginAndEndInsideAString()
    {
        const QByteArray json = "{\"long key\":\"long value\"}";
        const auto inKey = tokens(json, 4, 7, true);
        QCOMPARE(inKey, (QList<Token>{{4, 7, TokenKind::Key}}));
        const auto inValue = tokens(json, 15, json.size(), true);
        QCOMPARE(inValue,
                 (QList<Token>{{15, 24, TokenKind::String}, {24, 25, TokenKind::Punctuation}}));
    }

    void forgivesWhatIsNoJson()
    {
        const auto found = tokens("<p> \"open", 0, 9);
        QCOMPARE(found.constLast(), (Token{4, 9, TokenKind::String}));
    }
};

QTEST_APPLESS_MAIN(JsonTokens)
#include "tst_jsontokens.moc"
