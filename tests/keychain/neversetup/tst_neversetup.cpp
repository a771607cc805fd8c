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

/// gnome-keyring runs, but no keyring was ever made. The system itself calls that "not found".
class NeverSetUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotTakenForNotFound()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits({std::chrono::seconds(3), std::chrono::seconds(5)});
        const int limit = 20'000;
        QCOMPARE(storejobs::readCode(store, m_key, limit), u"keychain.never-set-up"_s);
        QCOMPARE(storejobs::write(store, m_key, "value", limit), u"keychain.never-set-up"_s);
        QCOMPARE(storejobs::remove(store, m_key, limit), QString());
    }

    void doctorSaysSo()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits({std::chrono::seconds(3), std::chrono::seconds(5)});
        const DoctorReport report = storejobs::examine(store);
        QCOMPARE(report.code, u"keychain.never-set-up"_s);
        QVERIFY2(storejobs::states(report).startsWith(
                     u"session-bus:ok service:ok default-collection:failed unlocked:unknown "
                     "write:failed"_s),
                 qPrintable(storejobs::states(report)));
    }

private:
    const SecretKey m_key{u"a"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(NeverSetUpTest)
#include "tst_neversetup.moc"
