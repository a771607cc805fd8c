// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/keychainstore.h"
#include "support/examine.h"
#include "support/storejobs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

/// A session bus on which nobody keeps secrets.
class NoServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNone()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        const SecretKey key{u"a"_s, u"apiKey"_s};
        QCOMPARE(storejobs::readCode(store, key), u"keychain.no-service"_s);
        QCOMPARE(storejobs::write(store, key, "value"), u"keychain.no-service"_s);
        QCOMPARE(storejobs::remove(store, key), u"keychain.no-service"_s);
    }

    void doctorSaysSo()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        const DoctorReport report = storejobs::examine(store);
        QCOMPARE(report.code, u"keychain.no-service"_s);
        QCOMPARE(storejobs::states(report),
                 u"session-bus:ok service:failed default-collection:unknown unlocked:unknown "
                 "write:failed read:unknown compare:unknown remove:unknown"_s);
    }
};

QTEST_GUILESS_MAIN(NoServiceTest)
#include "tst_noservice.moc"
