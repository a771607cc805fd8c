// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundle/comparison.h"
#include "bundle/exportjob.h"
#include "resources/resources.h"
#include "secrets/memorystore.h"
#include "workspace/codec.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace sendbench::bundle;
using namespace Qt::StringLiterals;

namespace
{

workspace::Document acme()
{
    workspace::Document document{.name = u"Acme"_s};
    workspace::Account account{.id = u"zeta"_s, .kind = u"8x8.connect"_s};
    account.fields.insert(u"region"_s, u"ap"_s);
    account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
    workspace::Account other{.id = u"alpha"_s, .kind = u"8x8.connect"_s};
    workspace::ProviderConfiguration provider{
        .id = u"wa"_s, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"zeta"_s};
    provider.fields.insert(u"nickname"_s, u"WA"_s);
    provider.fields.insert(u"endpoint"_s, u"https://chatapps.8x8.com/x"_s);
    provider.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    document.accounts = {account, other};
    document.providers = {provider};
    document.testRecipients = {{.number = u"+6591234567"_s, .label = u"me"_s}};
    return document;
}

workspace::StoredTemplate templateOf(const QString &id, const QString &provider,
                                     const QByteArray &text = "Hello")
{
    return {.id = id,
            .provider = provider,
            .name = u"order_ready"_s,
            .language = u"en_GB"_s,
            .content = R"({"form":"sendbench.template/1","name":"order_ready","language":"en_GB",)"
                       R"("category":"UTILITY","components":[{"type":"BODY","text":")" +
                       text + R"(","example":{"body_text":[["Ines"]]}}]})",
            .extras = {}};
}

/// With templates for the provider, for an account, for one that is gone, and one that has the id
/// of the provider.
workspace::Document acmeWithTemplates()
{
    auto document = acme();
    document.templates = {templateOf(u"ready"_s, u"wa"_s), templateOf(u"account"_s, u"alpha"_s),
                          templateOf(u"orphan"_s, u"gone"_s), templateOf(u"wa"_s, {})};
    return document;
}

const ObjectRef kProvider{ObjectType::Provider, u"wa"_s};

ImportItem item(const QList<ImportItem> &items, const QString &id)
{
    for (const ImportItem &one : items)
        if (one.object.id == id)
            return one;
    return {};
}

} // namespace

/// What leaves in a bundle, and what comes in from one.
class BundleTest : public QObject
{
    Q_OBJECT

private:
    Redactor m_redactor;
    std::unique_ptr<secrets::MemoryStore> m_store;

    void put(const secrets::SecretKey &key, const QByteArray &value)
    {
        auto *write = m_store->write(key, value, nullptr);
        QSignalSpy done(write, &Job::finished);
        write->start();
        QVERIFY(done.wait());
    }
    Result<QByteArray> exported(const workspace::Document &document)
    {
        auto *job = new ExportJob(*m_store, m_redactor, selection(document, allObjects(document)),
                                  {{u"zeta"_s, u"apiKey"_s}, {u"wa"_s, u"headers.password"_s}},
                                  {{u"zeta"_s, u"public"_s}}, this);
        job->setAutoDelete(false);
        QSignalSpy done(job, &Job::finished);
        job->start();
        [&] { QVERIFY(done.wait()); }();
        return job->result();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_store = std::make_unique<secrets::MemoryStore>(m_redactor); }

    void aChosenProviderBringsItsAccountAndNothingElse()
    {
        const auto part = selection(acme(), {kProvider});
        QCOMPARE(part.providers.size(), 1);
        QCOMPARE(part.accounts.size(), 1);
        QCOMPARE(part.accounts.first().id, u"zeta"_s);
        QVERIFY(part.testRecipients.isEmpty());
    }

    void theSameContentGivesTheSameBytesInAnyOrder()
    {
        auto turned = acme();
        std::reverse(turned.accounts.begin(), turned.accounts.end());
        QCOMPARE(workspace::encode(selection(turned, allObjects(turned))),
                 workspace::encode(selection(acme(), allObjects(acme()))));
    }

    void outAndInAndOutAgainAreTheSameBytes()
    {
        const auto bytes = exported(acme());
        QVERIFY(bytes);
        const auto there = workspace::decode(*bytes, u"bundle"_s);
        QVERIFY(there);
        const auto items = compare({}, *there, {});
        const auto imported =
            merged(workspace::Document{.name = u"empty"_s}, *there, defaultChoice(items));
        const auto again = exported(imported);
        QVERIFY(again);
        QCOMPARE(*again, *bytes);
    }

    void everyStateIsTold()
    {
        auto here = acme();
        auto there = acme();
        here.accounts.append({.id = u"only-here"_s, .kind = u"8x8.connect"_s});
        there.accounts.append({.id = u"only-there"_s, .kind = u"8x8.connect"_s});
        there.providers.first().fields.insert(u"nickname"_s, u"Other"_s);
        const auto items = compare(here, there, {});
        QCOMPARE(item(items, u"alpha"_s).state, ItemState::Same);
        QCOMPARE(item(items, u"only-here"_s).state, ItemState::Missing);
        QCOMPARE(item(items, u"only-there"_s).state, ItemState::New);
        QCOMPARE(item(items, u"wa"_s).state, ItemState::Different);
        QCOMPARE(item(items, u"wa"_s).fields,
                 (QList<FieldChange>{{u"nickname"_s, u"WA"_s, u"Other"_s}}));
        const auto result = merged(here, there, defaultChoice(items));
        QVERIFY(result.account(u"only-here"_s));
        QVERIFY(result.account(u"only-there"_s));
        QCOMPARE(result.provider(u"wa"_s)->nickname(), u"Other"_s);
    }

    void whatThisVersionDoesNotKnowIsADifferenceToo()
    {
        auto there = acme();
        there.providers.first().extras.insert(u"later"_s, "1");
        QCOMPARE(item(compare(acme(), there, {}), u"wa"_s).state, ItemState::Different);
    }

    void aTemplateBringsWhatItIsWrittenFor()
    {
        const auto document = acmeWithTemplates();
        const auto part = selection(document, {{ObjectType::Template, u"ready"_s}});
        QCOMPARE(part.templates.size(), 1);
        QCOMPARE(part.providers.size(), 1);
        QCOMPARE(part.accounts.size(), 1); // of the provider
        const auto other = selection(document, {{ObjectType::Template, u"account"_s}});
        QCOMPARE(other.accounts.constFirst().id, u"alpha"_s);
        const auto orphan = selection(document, {{ObjectType::Template, u"orphan"_s}});
        QVERIFY(orphan.accounts.isEmpty() && orphan.providers.isEmpty());
        QCOMPARE(orphan.templates.size(), 1);
        QCOMPARE(findObject(document, u"wa"_s)->type, ObjectType::Provider);
        QCOMPARE(findObject(document, u"template:wa"_s)->type, ObjectType::Template);
    }

    void templatesOutAndInAndOutAgainAreTheSameBytes()
    {
        auto turned = acmeWithTemplates();
        std::reverse(turned.templates.begin(), turned.templates.end());
        const auto bytes = exported(acmeWithTemplates());
        QVERIFY(bytes);
        QCOMPARE(*exported(turned), *bytes);
        const auto there = workspace::decode(*bytes, u"bundle"_s);
        QVERIFY(there);
        QCOMPARE(there->templates.size(), 4);
        const auto imported = merged({}, *there, defaultChoice(compare({}, *there, {})));
        QCOMPARE(*exported(imported), *bytes);
    }

    void templatesAreComparedByComponent()
    {
        const auto here = acmeWithTemplates();
        auto there = acmeWithTemplates();
        there.templates[0] = templateOf(u"ready"_s, u"wa"_s, "Good day");
        there.templates[1].content.replace("Ines", "Mei");
        there.templates[2].provider = u"wa"_s;
        // Another order of members is no difference.
        there.templates[3].content =
            R"({"language":"en_GB","form":"sendbench.template/1","name":"order_ready",)"
            R"("category":"UTILITY","components":[{"text":"Hello","type":"BODY",)"
            R"("example":{"body_text":[["Ines"]]}}]})";
        there.templates.append(templateOf(u"later"_s, {}));
        const auto items = compare(here, there, {});
        QCOMPARE(item(items, u"ready"_s).fields,
                 (QList<FieldChange>{{u"Body"_s, u"Hello"_s, u"Good day"_s}}));
        QCOMPARE(item(items, u"ready"_s).title, u"order_ready · en_GB"_s);
        QCOMPARE(item(items, u"account"_s).fields,
                 (QList<FieldChange>{
                     {u"template/components/0/example/body_text/0/0"_s, u"Ines"_s, u"Mei"_s}}));
        QCOMPARE(item(items, u"orphan"_s).fields,
                 (QList<FieldChange>{{u"provider"_s, u"gone"_s, u"wa"_s}}));
        QCOMPARE(item(items, u"later"_s).state, ItemState::New);
        for (const ImportItem &one : items)
            if (one.object == ObjectRef{ObjectType::Template, u"wa"_s})
                QCOMPARE(one.state, ItemState::Same);
        QCOMPARE(item(compare(there, here, {}), u"later"_s).state, ItemState::Missing);
        const auto result = merged(here, there, defaultChoice(items));
        QCOMPARE(result.templates.size(), 5);
        QCOMPARE(result.templates.at(0), there.templates.at(0));
    }

    void aTemplateDoesNotBringASecretElsewhere()
    {
        const auto there = acmeWithTemplates();
        // The provider is new, and a secret is left under its id: neither comes in unasked.
        const auto items = compare({}, there, {{u"wa"_s, u"headers.password"_s}});
        QVERIFY(redirecting(items).contains({ObjectType::Template, u"ready"_s}));
        QVERIFY(!item(items, u"ready"_s).redirectsSecrets);
        QVERIFY(!defaultChoice(items).contains(ObjectRef{ObjectType::Template, u"ready"_s}));
        QVERIFY(defaultChoice(items).contains(ObjectRef{ObjectType::Template, u"wa"_s}));
        // Where the provider is here, the template comes alone.
        auto other = there;
        other.providers.first().fields.insert(u"endpoint"_s, u"https://evil.example/x"_s);
        const auto result = merged(acme(), other, {{ObjectType::Template, u"ready"_s}});
        QCOMPARE(result.templates.size(), 1);
        QCOMPARE(result.providers, acme().providers);
    }

    void thousandsAreCompared()
    {
        auto many = acme();
        for (int i = 0; i < 10'000; ++i)
            many.templates.append(templateOf(u"t%1"_s.arg(i), u"wa"_s));
        auto there = many;
        there.templates[7777].content.replace("Hello", "Good day");
        QElapsedTimer timer;
        timer.start();
        const auto items = compare(many, there, {});
        const auto chosen = defaultChoice(items);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(selection(many, allObjects(many)).templates.size(), 10'000);
        QCOMPARE(merged({}, there, allObjects(there)).templates.size(), 10'000);
        qInfo("10000 templates compared, chosen, merged: %lld ms", timer.elapsed());
    }

    void aStoredSecretIsNotSentElsewhereUnasked_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("redirects");
        QTest::newRow("endpoint") << u"endpoint"_s << u"https://evil.example/x"_s << true;
        QTest::newRow("nickname") << u"nickname"_s << u"Else"_s << false;
        QTest::newRow("an address anywhere") << u"note"_s << u"https://evil.example"_s << true;
    }
    void aStoredSecretIsNotSentElsewhereUnasked()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(bool, redirects);
        auto there = acme();
        there.providers.first().fields.insert(field, value);
        const auto items = compare(acme(), there, {{u"wa"_s, u"headers.password"_s}});
        QCOMPARE(item(items, u"wa"_s).redirectsSecrets, redirects);
        QCOMPARE(defaultChoice(items).contains(kProvider), !redirects);
    }

    /// Each object looked for from the start would be far beyond the time limit of a test.
    void tensOfThousandsOfObjectsAreCompared()
    {
        constexpr int kMany = 40'000;
        workspace::Document there{.name = u"Many"_s};
        QList<secrets::SecretKey> stored;
        for (int i = 0; i < kMany; ++i) {
            const QString number = QString::number(i);
            there.accounts.append({.id = u"a"_s + number, .kind = u"8x8.connect"_s});
            there.providers.append({.id = u"p"_s + number,
                                    .kind = u"clevertap.whatsapp.8x8"_s,
                                    .account = u"a"_s + number});
            there.testRecipients.append({.number = u"+65"_s + number, .label = number});
            stored.append({u"p"_s + number, u"headers.password"_s});
        }
        workspace::Document here = there;
        here.providers[7].kind = u"clevertap.whatsapp.generic"_s;
        here.accounts.removeLast();
        here.providers.removeLast();
        const auto items = compare(here, there, stored);
        QCOMPARE(items.size(), 3 * kMany);
        QCOMPARE(item(items, u"p7"_s).state, ItemState::Different);
        // One goes to another address, one would get what is left of another.
        QCOMPARE(redirecting(items).size(), 2);
        QCOMPARE(defaultChoice(items).size(), 1);
        QCOMPARE(merged(here, there, allObjects(there)).providers.size(), kMany);
        const auto part = selection(there, {{ObjectType::Provider, u"p9"_s}});
        QCOMPARE(part.accounts.first().id, u"a9"_s);
    }

    void aNewObjectDoesNotInheritALeftSecret()
    {
        const auto items = compare({}, acme(), {{u"wa"_s, u"headers.password"_s}});
        QVERIFY(item(items, u"wa"_s).redirectsSecrets);
    }

    void anAccountThatInheritsASecretDoesNotComeAlongUnasked()
    {
        const auto items = compare({}, acme(), {{u"zeta"_s, u"apiKey"_s}});
        QVERIFY(redirecting(items).contains({ObjectType::Provider, u"wa"_s}));
        QVERIFY(!defaultChoice(items).contains(kProvider));
    }

    void aChosenProviderDoesNotReplaceTheAccountThatIsHere()
    {
        auto there = acme();
        there.account(u"zeta"_s)->fields.insert(u"host.sms"_s, u"evil.example"_s);
        there.providers.first().fields.insert(u"nickname"_s, u"Other"_s);
        const auto result = merged(acme(), there, {kProvider});
        QVERIFY(!result.account(u"zeta"_s)->fields.contains(u"host.sms"_s));
        QCOMPARE(result.provider(u"wa"_s)->nickname(), u"Other"_s);
    }

    void aSecretInTheOpenStopsTheExport_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("raw") << u"planted-secret-4711"_s;
        QTest::newRow("base64") << u"cGxhbnRlZC1zZWNyZXQtNDcxMQ=="_s;
        QTest::newRow("percent") << u"https://x.example/?k=planted%2Dsecret%2D4711"_s;
        QTest::newRow("hex") << QString::fromLatin1(QByteArray("planted-secret-4711").toHex());
    }
    void aSecretInTheOpenStopsTheExport()
    {
        QFETCH(QString, text);
        put({u"zeta"_s, u"apiKey"_s}, "planted-secret-4711");
        auto document = acme();
        document.providers.first().fields.insert(u"nickname"_s, text);
        const auto bytes = exported(document);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, u"guard.secret-in-export"_s);
        QCOMPARE(bytes.error().where, u"zeta/apiKey"_s);
    }

    void aSecretInATemplatesTextStopsTheExport()
    {
        put({u"zeta"_s, u"apiKey"_s}, "planted-secret-4711");
        auto document = acmeWithTemplates();
        document.templates[0] = templateOf(u"ready"_s, u"wa"_s, "Use planted\\u002dsecret-4711");
        QVERIFY(!exported(document));
        document.templates[0] = templateOf(u"ready"_s, u"wa"_s, "Use planted-secret-4711");
        QCOMPARE(exported(document).error().code, u"guard.secret-in-export"_s);
    }

    void whatEverybodyKnowsHidesNoHit()
    {
        put({u"zeta"_s, u"public"_s}, "everybody-knows-me");
        put({u"zeta"_s, u"apiKey"_s}, "planted-secret-4711");
        auto document = acme();
        document.name = u"everybody-knows-me"_s;
        QVERIFY(exported(document));
        document.providers.first().fields.insert(u"nickname"_s, u"planted-secret-4711"_s);
        QVERIFY(!exported(document));
    }
};

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
