// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "keychain/silent/silentservice.h"
#include "ui/pages/providers/providerspage.h"
#include "ui/providers/pagefixture.h"

#include <QPushButton>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

/// Save while the keyring's prompt waits for an answer.
class WindowPromptTest : public QObject
{
    Q_OBJECT

    SilentService m_service;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.start());
        m_service.setWaitingAtPrompt(true);
    }

    void saysWhatItWaitsForAndCanBeStopped()
    {
        Fixture f(document(), engine::SecretsBackend::Keychain);
        const auto before = f.document();
        f.enter(u"headers.password.value"_s, u"typed now"_s);
        f.enter(u"nickname"_s, u"Typed_Too"_s);
        f.click(u"formSave"_s);
        QVERIFY(f.text(u"formStatus"_s).startsWith(u"Saving…"_s));
        auto *cancel = f.find<QPushButton>(u"formCancel"_s);
        QVERIFY(!cancel->isEnabled());
        QTRY_VERIFY2(
            f.text(u"formStatus"_s).startsWith(u"Waiting for the keyring: answer its prompt."_s),
            qPrintable(f.text(u"formStatus"_s)));
        QVERIFY(cancel->isEnabled());
        f.click(u"formCancel"_s);
        QVERIFY(f.text(u"formNotice"_s).contains(u"everything typed is still here"_s));
        QVERIFY(f.find<QPushButton>(u"formSave"_s)->isEnabled());
        QCOMPARE(f.find<QLineEdit>(u"headers.password.value"_s)->text(), u"typed now"_s);
        QCOMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"Typed_Too"_s);
        QCOMPARE(f.document().providers, before.providers);
        // Now it is the ordinary Cancel again.
        f.click(u"formCancel"_s);
        QVERIFY(f.find<QLineEdit>(u"headers.password.value"_s)->text().isEmpty());
    }

private:
    static workspace::Document document()
    {
        workspace::Document document;
        document.accounts.append(acme());
        auto one = provider(u"first"_s, u"+918889500122"_s);
        one.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
        document.providers.append(one);
        return document;
    }
};

QTEST_MAIN(WindowPromptTest)
#include "tst_windowprompt.moc"
