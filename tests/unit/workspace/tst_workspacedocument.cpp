// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "workspace/codec.h"

#include <QTest>

#include <functional>

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

    void anIndexNeverAnswersOfAnotherState_data()
    {
        using Change = std::function<void(Document &)>;
        QTest::addColumn<Change>("change");
        QTest::newRow("none") << Change([](Document &) {});
        QTest::newRow("renamed in the list")
            << Change([](Document &d) { d.accounts[1].id = u"new"_s; });
        QTest::newRow("renamed by pointer")
            << Change([](Document &d) { d.account(u"b"_s)->id = u"new"_s; });
        QTest::newRow("removed") << Change([](Document &d) { d.accounts.removeFirst(); });
        QTest::newRow("put before")
            << Change([](Document &d) { d.accounts.prepend({.id = u"new"_s, .kind = u"new"_s}); });
        QTest::newRow("another list")
            << Change([](Document &d) { d.accounts = {{.id = u"c"_s, .kind = u"new"_s}}; });
        QTest::newRow("two changed places")
            << Change([](Document &d) { d.accounts.swapItemsAt(0, 1); });
        QTest::newRow("cleared and filled again") << Change([](Document &d) {
            d.accounts.clear();
            d.accounts.append({.id = u"b"_s, .kind = u"new"_s});
        });
        QTest::newRow("changed after a new index") << Change([](Document &d) {
            d.accounts[0].id = u"new"_s;
            d.makeIndex();
            d.accounts[0].id = u"c"_s;
        });
    }
    /// The same answers as a look through the list, for each id, also those that are gone.
    void anIndexNeverAnswersOfAnotherState()
    {
        QFETCH(std::function<void(Document &)>, change);
        Document document;
        document.accounts = {{.id = u"a"_s, .kind = u"1"_s}, {.id = u"b"_s, .kind = u"2"_s}};
        document.makeIndex();
        QVERIFY(std::as_const(document).account(u"a"_s)); // it is made by now
        const Document before = document;
        change(document);
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"new"_s}) {
            const Account *expected = nullptr;
            for (const Account &one : std::as_const(document.accounts))
                expected = one.id == id ? &one : expected;
            QCOMPARE(std::as_const(document).account(id), expected);
        }
        QCOMPARE(before.account(u"a"_s), &before.accounts.at(0));
        QCOMPARE(before.account(u"b"_s), &before.accounts.at(1));
        QVERIFY(!before.account(u"new"_s));
    }
    void anIndexIsNoPartOfWhatADocumentSays()
    {
        const Document plain = fullDocument();
        Document indexed = plain;
        indexed.makeIndex();
        QCOMPARE(indexed, plain);
        QCOMPARE(encode(indexed), encode(plain));
    }
    /// Each looked for from the start would be far beyond the time limit of a test.
    void lookUpsDoNotGrowWithTheDocument()
    {
        constexpr int kMany = 200'000;
        Document document;
        for (int i = 0; i < kMany; ++i) {
            document.accounts.append({.id = u"a%1"_s.arg(i)});
            document.providers.append({.id = u"p%1"_s.arg(i), .account = u"a%1"_s.arg(i)});
        }
        document.accounts.last().environment = Environment::Production;
        document.makeIndex();
        const Document &read = document;
        int production = 0;
        int gone = 0;
        for (const auto &provider : read.providers) {
            production += read.environmentOf(provider) == Environment::Production ? 1 : 0;
            gone += read.account(provider.id) ? 0 : 1;
        }
        QCOMPARE(production, 1);
        QCOMPARE(gone, kMany);
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
