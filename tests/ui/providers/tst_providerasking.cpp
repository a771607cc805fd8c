// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "http/server.h"
#include "ui/pages/providers/providerspage.h"

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

namespace
{

const QString kSms = u"sms"_s;

/// The sentences of the list of checks under this rule.
QStringList found(const Fixture &f, const QString &rule)
{
    QStringList texts;
    for (QWidget *row : f.page->findChildren<QWidget *>())
        if (row->isVisible() && row->property("rule").toString() == rule)
            for (const QLabel *label : row->findChildren<QLabel *>())
                if (!label->text().isEmpty())
                    texts.append(label->text());
    return texts;
}

workspace::Document atPartner(quint16 port)
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append(provider(u"WA"_s, u"+6591234567"_s));
    document.providers.first().fields.insert(
        u"endpoint"_s,
        forms::FieldValue(
            u"http://127.0.0.1:%1/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s.arg(port)));
    return document;
}

workspace::Document withSms()
{
    sendbenchLoadResources();
    workspace::Document document = integrations::Registry().demoDocument();
    document.accounts = {acme()};
    document.webhooks.clear();
    document.providers.removeIf([](const auto &one) { return one.kind != u"clevertap.sms.8x8"_s; });
    auto &sms = document.providers.first();
    sms.id = kSms;
    sms.account = u"acme"_s;
    sms.fields.insert(
        u"endpoint"_s,
        forms::FieldValue(u"https://sms.us.8x8.com/api/v1/subaccounts/Acme_SMS/messages"_s));
    return document;
}

QString text(const Fixture &f, const QString &key)
{
    return f.document().provider(kSms)->fields.value(key).text();
}

/// The button's menu would wait for a person.
void choose(Fixture &f, const QString &recipe)
{
    QVERIFY(f.find<QAbstractButton>(u"useRecipe"_s)->isEnabled());
    auto *action = f.page->findChild<QAction *>(recipe);
    QVERIFY(action);
    action->trigger();
}

void store(Fixture &f, const secrets::SecretKey &key, const QByteArray &value)
{
    auto *job = f.engine.secretStore().write(key, value, &f.window);
    QSignalSpy done(job, &Job::finished);
    job->start();
    QVERIFY(done.wait());
}

} // namespace

/// What the page asks beyond the form: the partner's answer, the stored secrets, a recipe.
class TestProviderAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerThatSaveWouldRefuse_data();
    void anAnswerThatSaveWouldRefuse();
    void aStoredKeyWithoutBearer();
    void aRecipeIsOneStep();
    void aRecipeKeepsWhatWasTyped();
    void fieldsFollowTheAuthenticationType();
};

void TestProviderAsking::anAnswerThatSaveWouldRefuse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("delay");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("says");
    const QByteArray json = "application/json";
    const QByteArray good = "{\"status\":\"success\"}";
    QTest::newRow("slow") << good << json << 1200 << u"provider.preflight.slow"_s << u"second"_s;
    QTest::newRow("empty") << QByteArray() << json << 0 << u"provider.preflight.empty"_s
                           << u"success"_s;
    QTest::newRow("failure inside a 200")
        << QByteArray(R"({"status":"failure","error":{"code":2000,"message":"no such user"}})")
        << json << 0 << u"provider.preflight.refused"_s << u"failure"_s;
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body>Welcome</body></html>")
                          << QByteArray("text/html") << 0 << u"provider.preflight.html"_s
                          << u"page"_s;
    QTest::newRow("good") << good << json << 0 << QString() << QString();
}

void TestProviderAsking::anAnswerThatSaveWouldRefuse()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(int, delay);
    QFETCH(QString, rule);
    QFETCH(QString, says);
    http::Server partner([&](const http::ReceivedRequest &, const http::Server::Reply &reply) {
        reply({.headers = {{"Content-Type", type}},
               .body = body,
               .delay = std::chrono::milliseconds(delay)});
    });
    const auto port = partner.listen();
    QVERIFY(port);
    Fixture f(atPartner(*port));
    f.click(u"tabChecks"_s);
    f.click(u"runPreflight"_s);
    QTRY_VERIFY(f.isThere(u"showExchange"_s));
    if (rule.isEmpty()) {
        QTRY_VERIFY(f.text(u"OutcomeTitle"_s).contains(u"accepted"_s));
        for (QWidget *row : f.page->findChildren<QWidget *>())
            QVERIFY(!row->property("rule").toString().startsWith(u"provider.preflight"_s));
        return;
    }
    QTRY_VERIFY2(!found(f, rule).isEmpty(), qPrintable(f.text(u"OutcomeTitle"_s)));
    const QString sentences = found(f, rule).join(u' ');
    QVERIFY2(sentences.contains(u"CleverTap's Save would fail"_s), qPrintable(sentences));
    QVERIFY2(sentences.contains(says, Qt::CaseInsensitive), qPrintable(sentences));
    // The raw exchange is one click away.
    f.click(u"showExchange"_s);
    QTRY_COMPARE(f.opened.size(), 1);
    QTRY_COMPARE(f.opened.first().first, u"history"_s);
    QVERIFY(!f.opened.first().second.isEmpty());
    // It was about what was saved: an edit takes it away.
    f.enter(u"nickname"_s, u"another"_s);
    QTRY_VERIFY(found(f, rule).isEmpty());
}

void TestProviderAsking::aStoredKeyWithoutBearer()
{
    Fixture f(withSms());
    const QByteArray key = "acme-open-key-without-its-word";
    store(f, {kSms, u"headers.Authorization"_s}, key);
    f.click(u"tabChecks"_s);
    const QString rule = u"provider.headers.bearer"_s;
    QVERIFY(found(f, rule).isEmpty()); // nobody was asked yet
    for (QAction *one : f.page->findChildren<QAction *>(u"checkProvider"_s))
        one->trigger();
    QTRY_VERIFY(!found(f, rule).isEmpty());
    const QString sentences = found(f, rule).join(u' ');
    QVERIFY(sentences.contains(u"Bearer"_s));
    QVERIFY(!sentences.contains(QString::fromUtf8(key)));
    // Typed anew it is another one; saved, it is looked at without being asked.
    store(f, {kSms, u"headers.Authorization"_s}, "Bearer acme-open-key");
    f.enter(u"nickname"_s, u"another"_s);
    f.click(u"formSave"_s);
    QTRY_VERIFY(found(f, rule).isEmpty());
    QCOMPARE(f.filesWith(key), QStringList());
}

void TestProviderAsking::aRecipeIsOneStep()
{
    Fixture f(withSms());
    const auto before = f.document().provider(kSms)->fields;
    f.prompts.answer(u"provider.recipe"_s, true);
    choose(f, u"recipe:reference-batch"_s);
    QTRY_COMPARE(text(f, u"endpoint"_s),
                 u"https://sms.us.8x8.com/api/v1/subaccounts/Acme_SMS/messages/batch"_s);
    // What changes was shown first, and what stood there is kept.
    const QString asked = f.prompts.asked().first().text;
    QVERIFY2(asked.contains(u"/messages/batch"_s) && asked.contains(u"Batch: "_s),
             qPrintable(asked));
    QTRY_VERIFY(text(f, u"json"_s).contains(u"\"source\": \"SANDBOX\""_s));
    QTRY_VERIFY(text(f, u"json"_s).contains(u"\"messages\""_s));
    QVERIFY(f.document().provider(kSms)->fields.value(u"batch"_s).flag());
    QTRY_COMPARE(f.find<QLineEdit>(u"endpoint"_s)->text(), text(f, u"endpoint"_s));
    f.engine.workspace().undo();
    QCOMPARE(f.document().provider(kSms)->fields, before);
    QTRY_COMPARE(f.find<QLineEdit>(u"endpoint"_s)->text(),
                 u"https://sms.us.8x8.com/api/v1/subaccounts/Acme_SMS/messages"_s);
    QVERIFY(!f.engine.workspace().canUndo());
    f.engine.workspace().redo();
    QTRY_VERIFY(f.find<QLineEdit>(u"endpoint"_s)->text().endsWith(u"/batch"_s));
}

void TestProviderAsking::aRecipeKeepsWhatWasTyped()
{
    Fixture f(withSms());
    f.enter(u"nickname"_s, u"typed and not saved"_s);
    f.enter(u"endpoint"_s, u"https://sms.8x8.id/api/v1/subaccounts/Typed_SMS/messages"_s);
    f.prompts.answer(u"provider.recipe"_s, false);
    choose(f, u"recipe:page-batch"_s);
    QTRY_COMPARE(f.prompts.asked().size(), 1);
    QTRY_COMPARE(f.find<QLineEdit>(u"endpoint"_s)->text(),
                 u"https://sms.8x8.id/api/v1/subaccounts/Typed_SMS/messages"_s);
    f.prompts.answer(u"provider.recipe"_s, true);
    choose(f, u"recipe:page-batch"_s);
    QTRY_COMPARE(f.find<QLineEdit>(u"endpoint"_s)->text(),
                 u"https://sms.8x8.id/api/v1/subaccounts/Typed_SMS/messages/batch"_s);
    QTRY_COMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"typed and not saved"_s);
    f.engine.workspace().undo();
    QTRY_COMPARE(f.find<QLineEdit>(u"endpoint"_s)->text(),
                 u"https://sms.8x8.id/api/v1/subaccounts/Typed_SMS/messages"_s);
    QTRY_COMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"typed and not saved"_s);
}

void TestProviderAsking::fieldsFollowTheAuthenticationType()
{
    workspace::Document document = withSms();
    document.providers.first().fields.insert(u"authentication"_s, forms::FieldValue(u"basic"_s));
    Fixture f(document);
    QVERIFY(f.isThere(u"authentication.username"_s));
    QVERIFY(!f.isThere(u"authentication.clientUrl"_s));
    f.click(u"tabChecks"_s);
    QTRY_VERIFY(f.isThere(u"place:authentication.username"_s));
    auto *type = f.find<QWidget>(u"authentication"_s);
    type->setFocus();
    QTest::keyClick(type, Qt::Key_End);
    QTRY_VERIFY(f.isThere(u"authentication.clientUrl"_s));
    QTRY_VERIFY(!f.isThere(u"authentication.username"_s));
    QTRY_VERIFY(!f.isThere(u"place:authentication.username"_s));
    QTRY_VERIFY(f.isThere(u"place:authentication.clientUrl"_s));
    QTest::keyClick(type, Qt::Key_Home);
    QTRY_VERIFY(!f.isThere(u"authentication.clientUrl"_s));
    QTRY_VERIFY(!f.isThere(u"place:authentication.clientUrl"_s));
}

QTEST_MAIN(TestProviderAsking)
#include "tst_providerasking.moc"
