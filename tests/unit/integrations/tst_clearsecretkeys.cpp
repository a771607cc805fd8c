// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clearsecrets.h"
#include "integrations/registry.h"
#include "providers/clearsecrets.h"
#include "resources/resources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// Which keys of a workspace are worth reading a form for, to see whether a secret stands in them.
class ClearSecretKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void everySecretFieldIsLookedAt();
    void noFormIsReadForWhatIsNone();
    void theAddressOfAWebhookIsFound();

private:
    /// Every field of every form, with the form's id.
    static void eachField(
        const std::function<void(const QString &form, const forms::FieldDescriptor &field)> &look)
    {
        const integrations::Registry registry;
        const auto all = [&](const forms::FormDescriptor &form) {
            for (const auto *field : form.valueFields())
                look(form.id, *field);
        };
        for (const auto *kind : registry.accountKinds())
            all(kind->descriptor());
        for (const auto *kind : registry.providerKinds())
            all(kind->descriptor());
        for (const auto *api : registry.webhookApis())
            all(api->form());
    }
};

void ClearSecretKeysTest::everySecretFieldIsLookedAt()
{
    int secrets = 0;
    eachField([&](const QString &form, const forms::FieldDescriptor &field) {
        if (field.kind != forms::FieldKind::Secret)
            return;
        ++secrets;
        QVERIFY2(providers::mayBeSecret(field.key), qPrintable(form + u' ' + field.key));
    });
    QVERIFY(secrets > 20);
}

void ClearSecretKeysTest::noFormIsReadForWhatIsNone()
{
    eachField([](const QString &form, const forms::FieldDescriptor &field) {
        const bool mayHold =
            field.kind == forms::FieldKind::Secret || field.kind == forms::FieldKind::KeyValues ||
            field.kind == forms::FieldKind::Flag || field.kind == forms::FieldKind::Group;
        QVERIFY2(mayHold || !providers::mayBeSecret(field.key),
                 qPrintable(form + u' ' + field.key));
    });
}

void ClearSecretKeysTest::theAddressOfAWebhookIsFound()
{
    const integrations::Registry registry;
    workspace::Document document;
    workspace::StoredWebhook webhook;
    webhook.id = u"hook"_s;
    webhook.product = u"sms"_s;
    webhook.fields.insert(u"uri"_s, forms::FieldValue(u"https://hooks.example.net/8x8/sms"_s));
    webhook.fields.insert(u"auth.username"_s, forms::FieldValue(u"somebody"_s));
    document.webhooks.append(webhook);
    const auto found = integrations::clearSecrets(registry, document);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().key, (secrets::SecretKey{u"hook"_s, u"uri"_s}));
    QCOMPARE(found.first().path, u"webhooks[0].fields.uri"_s);
}

QTEST_GUILESS_MAIN(ClearSecretKeysTest)
#include "tst_clearsecretkeys.moc"
