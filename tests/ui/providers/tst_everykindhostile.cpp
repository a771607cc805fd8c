// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "hostilekinds.h"

using namespace sendbench::test;

/// Hostile values in each form of the program but those of CleverTap's partners.
class TestEveryKindHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_data()
    {
        addKinds([](const QString &id) { return !id.startsWith(u"clevertap.whatsapp."_s); });
    }
    void kind()
    {
        QFETCH(QString, id);
        hostile(id);
    }
    void halfFilledKind_data() { kind_data(); }
    void halfFilledKind()
    {
        QFETCH(QString, id);
        halfFilled(id);
    }
};

QTEST_MAIN(TestEveryKindHostile)
#include "tst_everykindhostile.moc"
