// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "keychain/silent/silentservice.h"
#include "ui/pages/providers/providerspage.h"
#include "ui/providers/pagefixture.h"

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

namespace
{

const QString kField = u"headers.password"_s;
const QString kLine = kField + u".value"_s;
const QString kTyped = u"typed now"_s;
const QString kQuestion = u"secrets.thisRun"_s;
const QString kWaiting = u"Waiting for the keyring: answer its prompt."_s;

workspace::Document withSecret()
{
    workspace::Document document;
    document.accounts.append(acme());
    auto one = provider(u"first"_s, u"+918889500122"_s);
    one.fields.insert(kField, forms::FieldValue(forms::SecretMark{}));
    document.providers.append(one);
    return document;
}

/// The page with another secret typed and Save pressed.
class Saving : public Fixture
{
public:
    Saving()
        : Fixture(withSecret(), engine::SecretsBackend::Keychain)
    {
        click(kField + u".replace"_s); // the line of a stored one takes nothing
        enter(kLine, kTyped);
        click(u"formSave"_s);
    }
    [[nodiscard]] QString status() const { return text(u"formStatus"_s); }
    [[nodiscard]] bool waits() const { return status().startsWith(kWaiting); }
    [[nodiscard]] bool canPress(const QString &name) const
    {
        return find<QAbstractButton>(name)->isEnabled();
    }
    [[nodiscard]] QString typed() const { return find<QLineEdit>(kLine)->text(); }
};

} // namespace

/// A save while the keyring's prompt is open says what it waits for until that ends.
class SavePromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_service.start()); }
    void init()
    {
        m_service.setAnswering(false);
        m_service.setWaitingAtPrompt(true);
    }

    void cancelStopsIt()
    {
        Saving f;
        QTRY_VERIFY2_WITH_TIMEOUT(f.waits(), qPrintable(f.status()), 20'000);
        QVERIFY(m_service.unanswered() > 0);
        QVERIFY(!f.canPress(u"formSave"_s));
        QCOMPARE(f.find<QAbstractButton>(u"formCancel"_s)->toolTip(),
                 u"Stops saving; what was typed stays"_s);
        f.click(u"formCancel"_s);
        QTRY_VERIFY2(!f.waits(), qPrintable(f.status()));
        QCOMPARE(f.text(u"formNotice"_s), u"Not saved; everything typed is still here."_s);
        QCOMPARE(f.typed(), kTyped);
        QVERIFY(f.canPress(u"formSave"_s));
        QVERIFY(f.prompts.asked().isEmpty());
    }

    void aRefusalEndsIt()
    {
        Saving f;
        f.prompts.answer(kQuestion, false);
        QTRY_VERIFY2_WITH_TIMEOUT(f.waits(), qPrintable(f.status()), 20'000);
        m_service.setAnswering(true); // with an error, to this and to what comes
        QTRY_VERIFY2(!f.waits(), qPrintable(f.status()));
        QTRY_COMPARE_WITH_TIMEOUT(f.prompts.asked().size(), 1, 20'000);
        QCOMPARE(f.prompts.asked().first().id, kQuestion);
        QTRY_VERIFY2(f.text(u"formNotice"_s).startsWith(u"Not saved"_s),
                     qPrintable(f.text(u"formNotice"_s)));
        QCOMPARE(f.typed(), kTyped);
        QVERIFY(f.canPress(u"formSave"_s));
    }

private:
    SilentService m_service;
};

QTEST_MAIN(SavePromptTest)
#include "tst_saveprompt.moc"
