// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/opensecrets.h"
#include "base/redactor.h"
#include "support/plantedforms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;

class OpenSecretsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFormIsFoundAndNoneIsTold()
    {
        Redactor redactor;
        redactor.add(u"acme/key"_s, test::kPlanted);
        const auto forms = test::plantedForms(test::kPlanted);
        for (auto it = forms.cbegin(); it != forms.cend(); ++it) {
            if (it.key().startsWith("UTF-16")) // no text holds these
                continue;
            const auto found =
                openSecret(u"before "_s + QString::fromUtf8(it.value()), u"url"_s, redactor, {});
            QVERIFY2(found, it.key().constData());
            QCOMPARE(found->path, u"url"_s);
            QVERIFY(found->message.contains(u"acme/key"_s));
            QCOMPARE(test::formsIn((found->message + found->fix).toUtf8(), test::kPlanted),
                     QByteArrayList());
        }
    }

    void whatEverybodyKnowsHidesNoOther()
    {
        Redactor redactor;
        redactor.add(u"sandbox/key"_s, "planted-public");
        redactor.add(u"acme/key"_s, "planted-value");
        const QSet<QString> publics{u"sandbox/key"_s};
        QVERIFY(!openSecretLabel(u"planted-public"_s, redactor, publics));
        QCOMPARE(openSecretLabel(u"planted-public planted-value"_s, redactor, publics),
                 u"acme/key"_s);
        QVERIFY(!openSecretLabel(u"planted-public "_s + Redactor::mark(u"acme/key"_s), redactor,
                                 publics));
        QVERIFY(!openSecretLabel(u"nothing"_s, redactor, publics));
    }

    void aDocumentIsSearchedTextByText()
    {
        Redactor redactor;
        redactor.add(u"acme/key"_s, "planted-value");
        const auto found = openSecretsInJson(
            R"({"a": 1, "b": ["x", {"text": "it is planted-value"}], "c": "planted-value"})",
            redactor, {});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].path, u"/b/1/text"_s);
        QCOMPARE(found[1].path, u"/c"_s);
        QVERIFY(openSecretsInJson("planted-value {", redactor, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(OpenSecretsTest)
#include "tst_opensecrets.moc"
