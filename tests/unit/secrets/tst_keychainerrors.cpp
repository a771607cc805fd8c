// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainerrors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

/// QtKeychain says "other error" or "not found" to most things; the state of the service decides.
class KeychainErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateDecides_data()
    {
        const ServiceState good{.backend = u"Secret Service"_s,
                                .asked = true,
                                .bus = Known::Yes,
                                .service = Known::Yes,
                                .answers = Known::Yes,
                                .collection = Known::Yes,
                                .unlocked = Known::Yes};
        ServiceState noBus{.asked = true, .bus = Known::No};
        ServiceState noService = good;
        noService.service = Known::No;
        ServiceState hangs = good;
        hangs.answers = Known::No;
        ServiceState empty = good;
        empty.collection = Known::No;
        ServiceState locked = good;
        locked.unlocked = Known::No;

        QTest::addColumn<ServiceState>("state");
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const ServiceState &state, QKeychain::Error from,
                            const QString &code) {
            QTest::newRow(name) << state << static_cast<int>(from) << code;
        };
        row("nothing there", good, QKeychain::EntryNotFound, u"secret.not-found"_s);
        row("other systems", {}, QKeychain::EntryNotFound, u"secret.not-found"_s);
        row("no bus", noBus, QKeychain::OtherError, u"keychain.no-dbus"_s);
        row("no service", noService, QKeychain::OtherError, u"keychain.no-service"_s);
        row("no backend", good, QKeychain::NoBackendAvailable, u"keychain.no-service"_s);
        row("hangs", hangs, QKeychain::OtherError, u"keychain.prompt-timeout"_s);
        row("never set up", empty, QKeychain::EntryNotFound, u"keychain.never-set-up"_s);
        row("locked", locked, QKeychain::EntryNotFound, u"keychain.locked"_s);
        row("locked, said otherwise", locked, QKeychain::AccessDenied, u"keychain.locked"_s);
        row("declined", locked, QKeychain::AccessDeniedByUser, u"keychain.denied"_s);
        row("denied", good, QKeychain::AccessDenied, u"keychain.denied"_s);
        row("anything else", good, QKeychain::OtherError, u"keychain.failed"_s);
    }

    void stateDecides()
    {
        QFETCH(ServiceState, state);
        QFETCH(int, from);
        const Error error = keychainError(static_cast<QKeychain::Error>(from), u"words"_s, state,
                                          {u"a"_s, u"apiKey"_s});
        QTEST(error.code, "code");
        QCOMPARE(error.kind, ErrorKind::Secret);
        QCOMPARE(error.where, u"a/apiKey"_s);
        if (error.code != u"secret.not-found"_s)
            QCOMPARE(error.detail, u"words"_s);
    }

    void onlyAPersonMayTakeLong()
    {
        ServiceState state{.asked = true, .bus = Known::Yes, .service = Known::Yes};
        state.answers = Known::No;
        QVERIFY(!state.mayBePrompting());
        state.answers = Known::Yes;
        state.collection = Known::No;
        QVERIFY(state.mayBePrompting());
        state.collection = Known::Yes;
        state.unlocked = Known::No;
        QVERIFY(state.mayBePrompting());
        state.unlocked = Known::Yes;
        QVERIFY(!state.mayBePrompting());
    }
};

Q_DECLARE_METATYPE(sendbench::secrets::ServiceState)

QTEST_GUILESS_MAIN(KeychainErrorsTest)
#include "tst_keychainerrors.moc"
