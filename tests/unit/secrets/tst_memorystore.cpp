// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/memorystore.h"
#include "support/storejobs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

class MemoryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasStored()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.not-found"_s);
        const QByteArray value("one\0two\xff", 8);
        QCOMPARE(storejobs::write(store, m_key, value), QString());
        QVERIFY(storejobs::holds(store, m_key, value));
        QCOMPARE(storejobs::readCode(store, {u"other"_s, u"apiKey"_s}), u"secret.not-found"_s);
    }

    void removesAlsoWhatIsNotThere()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        QCOMPARE(storejobs::remove(store, m_key), QString());
        QCOMPARE(storejobs::write(store, m_key, "value"), QString());
        QCOMPARE(storejobs::remove(store, m_key), QString());
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.not-found"_s);
    }

    void refusesEmptyAndTooLarge()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        QCOMPARE(storejobs::write(store, m_key, {}), u"secret.empty"_s);
        QCOMPARE(storejobs::write(store, m_key, QByteArray(2561, 'a')), u"secret.too-large"_s);
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.not-found"_s);
        QCOMPARE(storejobs::write(store, m_key, QByteArray(2560, 'a')), QString());
    }

    void tellsTheRedactorBeforeAnythingHappens()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        auto *job = store.write(m_key, "planted-value", this);
        QCOMPARE(redactor.redact(u"x planted-value y"_s), u"x ‹secret:a/apiKey› y"_s);
        QCOMPARE(storejobs::codeOf(job), QString());
    }

    void saysWhatChanged()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        int changes = 0;
        connect(&store, &SecretStore::changed, this, [&](const SecretKey &key) {
            QCOMPARE(key, m_key);
            ++changes;
        });
        QCOMPARE(storejobs::write(store, m_key, "value"), QString());
        QCOMPARE(storejobs::write(store, m_key, {}), u"secret.empty"_s);
        QCOMPARE(storejobs::remove(store, m_key), QString());
        QCOMPARE(storejobs::remove(store, m_key), QString());
        QCOMPARE(changes, 2);
    }

    void jobsOutliveTheStore()
    {
        Redactor redactor;
        auto store = std::make_unique<MemoryStore>(redactor);
        auto *job = store->write(m_key, "value", nullptr);
        store.reset();
        QCOMPARE(storejobs::codeOf(job), u"job.cancelled"_s);
    }

private:
    const SecretKey m_key{u"a"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(MemoryStoreTest)
#include "tst_memorystore.moc"
