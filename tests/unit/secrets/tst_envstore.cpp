// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/envstore.h"
#include "support/storejobs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

class EnvStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsVariables_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("variable");
        QTest::newRow("plain") << u"main"_s << u"apiKey"_s << u"SENDBENCH_SECRET_MAIN_APIKEY"_s;
        QTest::newRow("dotted") << u"8x8_WA_India"_s << u"headers.password"_s
                                << u"SENDBENCH_SECRET_8X8_WA_INDIA_HEADERS_PASSWORD"_s;
        QTest::newRow("other characters")
            << u"a-b c"_s << u"X-Api-Key"_s << u"SENDBENCH_SECRET_A_B_C_X_API_KEY"_s;
        QTest::newRow("outside ASCII, one for each character")
            << u"é😀ß"_s << u"k"_s << u"SENDBENCH_SECRET_____K"_s;
    }

    void namesItsVariables()
    {
        QFETCH(QString, owner);
        QFETCH(QString, field);
        QTEST(EnvStore::variableName({owner, field}), "variable");
    }

    void readsAndRedacts()
    {
        QProcessEnvironment environment;
        environment.insert(EnvStore::variableName(m_key), u"planted-välue"_s);
        Redactor redactor;
        EnvStore store(redactor, environment);
        QVERIFY(storejobs::holds(store, m_key, u"planted-välue"_s.toLocal8Bit()));
        QCOMPARE(redactor.find("see planted-v\xc3\xa4lue"), u"a/apiKey"_s);
    }

    void namesTheMissingVariable()
    {
        Redactor redactor;
        EnvStore store(redactor, QProcessEnvironment());
        const auto result = storejobs::read(store, m_key);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Secret);
        QCOMPARE(result.error().code, u"secret.not-found"_s);
        QCOMPARE(result.error().expected, u"SENDBENCH_SECRET_A_APIKEY"_s);
    }

    void tellsEmptyFromMissing()
    {
        QProcessEnvironment environment;
        environment.insert(EnvStore::variableName(m_key), QString());
        Redactor redactor;
        EnvStore store(redactor, environment);
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.empty"_s);
    }

    void oneVariableIsNotTwoSecrets()
    {
        const SecretKey upper{u"A"_s, u"apiKey"_s};
        const SecretKey other{u"b"_s, u"apiKey"_s};
        QProcessEnvironment environment;
        environment.insert(EnvStore::variableName(m_key), u"planted-value"_s);
        environment.insert(EnvStore::variableName(other), u"planted-other"_s);
        Redactor redactor;
        EnvStore store(redactor, environment);
        store.setSecrets([&] { return QList<SecretKey>{m_key, upper, other}; });
        const auto result = storejobs::read(store, m_key);
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"secret.same-variable"_s);
        QCOMPARE(result.error().found, u"A/apiKey"_s);
        QVERIFY(storejobs::holds(store, other, "planted-other"));
    }

    void isReadOnly()
    {
        Redactor redactor;
        EnvStore store(redactor, QProcessEnvironment());
        QVERIFY(!store.isWritable());
        QCOMPARE(storejobs::write(store, m_key, "planted-value"), u"secret.read-only"_s);
        QCOMPARE(storejobs::remove(store, m_key), u"secret.read-only"_s);
        // Refused, but typed into this run all the same.
        QVERIFY(redactor.find("planted-value"));
    }

private:
    const SecretKey m_key{u"a"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(EnvStoreTest)
#include "tst_envstore.moc"
