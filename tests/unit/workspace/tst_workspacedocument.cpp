// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::workspace;
using sendbench::tests::fullDocument;

/// Ids, look-ups and what follows from an account.
class TestWorkspaceDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("valid");
        QTest::newRow("one") << u"a"_s << true;
        QTest::newRow("all kinds") << u"9A.b_c-d"_s << true;
        QTest::newRow("64") << QString(64, u'x') << true;
        QTest::newRow("65") << QString(65, u'x') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("dot first") << u".a"_s << false;
        QTest::newRow("slash") << u"a/b"_s << false;
        QTest::newRow("line feed") << u"a\n"_s << false;
        QTest::newRow("other letters") << u"aé"_s << false;
        QTest::newRow("other digits") << u"١"_s << false;
    }
    void validIds()
    {
        QFETCH(QString, id);
        QTEST(isValidId(id), "valid");
    }

    void freeIds_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("id");
        QTest::newRow("free") << u"us"_s << u"us"_s;
        QTest::newRow("taken by an account") << u"eu-test"_s << u"eu-test-2"_s;
        QTest::newRow("2 is taken too") << u"wa"_s << u"wa-3"_s;
        QTest::newRow("spaces") << u"my bot"_s << u"my_bot"_s;
        QTest::newRow("bad first") << u"  x"_s << u"x"_s;
        QTest::newRow("nothing usable") << u"лось"_s << u"id"_s;
        QTest::newRow("empty") << QString() << u"id"_s;
        QTest::newRow("long") << QString(99, u'l') << QString(64, u'l');
        QTest::newRow("long and taken") << QString(99, u'x') << QString(62, u'x') + u"-2"_s;
    }
    void freeIds()
    {
        QFETCH(QString, base);
        Document document = fullDocument();
        document.accounts.append({.id = QString(64, u'x')});
        const QString id = document.freeId(base);
        QTEST(id, "id");
        QVERIFY(isValidId(id));
    }

    void looksUpById()
    {
        Document document = fullDocument();
        QCOMPARE(std::as_const(document).account(u"eu-test"_s)->kind, u"8x8.connect"_s);
        QVERIFY(!document.account(u"wa"_s));
        QVERIFY(!document.provider(u"eu-test"_s));
        document.provider(u"wa"_s)->kind = u"other"_s;
        QCOMPARE(document.providers[0].kind, u"other"_s);
    }

    void changingACopyLeavesTheOriginal()
    {
        const Document original = fullDocument();
        Document copy = original;
        copy.account(u"eu-test"_s)->kind = u"other"_s;
        QCOMPARE(original, fullDocument());
    }

    void environmentComesFromTheAccount()
    {
        Document document = fullDocument();
        document.account(u"eu-test"_s)->environment = Environment::Production;
        QCOMPARE(document.environmentOf(document.providers[0]), Environment::Production);
        QCOMPARE(document.environmentOf(document.providers[1]), Environment::Test);
    }

    void nicknameIsAField()
    {
        QVERIFY(fullDocument().providers[0].nickname().startsWith(u"8x8 EU"_s));
        QCOMPARE(fullDocument().providers[1].nickname(), QString());
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceDocument)
#include "tst_workspacedocument.moc"
