// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/clevertapsystem.h"
#include "providers/checkall.h"
#include "resources/resources.h"

#include <QTest>

#include <functional>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;
using forms::FieldValue;
using forms::SecretMark;
using workspace::Document;
using workspace::ProviderConfiguration;

using Change = std::function<void(Document &, ProviderConfiguration &)>;
Q_DECLARE_METATYPE(Change)

/// What partners ask for, as data: each partner's example has nothing to mend, and each rule says
/// so when it is broken.
class PartnersTest : public QObject
{
    Q_OBJECT

private:
    CleverTapSystem *m_system = nullptr;

    const GenericWhatsAppKind *kind(const QString &id) const
    {
        for (const auto *one : m_system->providerKinds())
            if (one->id() == u"clevertap.whatsapp."_s + id)
                return static_cast<const GenericWhatsAppKind *>(one);
        return nullptr;
    }
    QStringList ids() const
    {
        QStringList all;
        for (const auto *one : m_system->providerKinds())
            if (one->id().startsWith(u"clevertap.whatsapp."_s))
                all.append(one->id().section(u'.', 2));
        return all;
    }
    static QStringList rules(const Findings &findings)
    {
        QStringList all;
        for (const Finding &finding : findings)
            all.append(severityName(finding.severity) + u' ' + finding.rule + u' ' + finding.path);
        return all;
    }
    /// As its guide fills it, for a real account.
    ProviderConfiguration example(const GenericWhatsAppKind &kind) const
    {
        ProviderConfiguration one{.id = u"p"_s, .kind = kind.id(), .account = u"ct"_s};
        one.fields = kind.descriptor().initialValues();
        one.fields.insert(u"nickname"_s, u"Partner"_s);
        one.fields.insert(u"mobileNumber"_s, u"+918889500122"_s);
        one.fields.insert(u"deliveryReportCallbackUrl"_s,
                          u"https://in1.cb.wzrkt.com/wa/generic/status?a=AB-1"_s);
        one.fields.insert(u"inboundMessageCallbackUrl"_s,
                          u"https://in1.cb.wzrkt.com/wa/generic/response?a=AB-1"_s);
        QString endpoint = one.fields.value(u"endpoint"_s).text();
        if (endpoint.isEmpty())
            endpoint = u"https://partner.example.com/clevertap"_s;
        endpoint.replace(u"{{AccountSID}}"_s, u"acme1"_s).replace(u"{{subaccountid}}"_s, u"Acme"_s);
        one.fields.insert(u"endpoint"_s, endpoint);
        if (kind.partner() && !kind.partner()->credentials.isEmpty())
            fill(one, *kind.partner(), kind.partner()->credentials.first());
        return one;
    }
    static void fill(ProviderConfiguration &one, const Partner &partner,
                     const Partner::Credentials &set)
    {
        if (set.basic) {
            one.fields.insert(u"basicAuth"_s, FieldValue(true));
            one.fields.insert(u"basicAuth.username"_s, u"acme"_s);
            one.fields.insert(u"basicAuth.password"_s, FieldValue(SecretMark{}));
        }
        if (set.any)
            one.fields.insert(u"headers.x-copied"_s, FieldValue(SecretMark{}));
        for (const auto &row : set.rows) {
            QString open = row.value.isEmpty() ? u"acme"_s : row.value;
            for (const auto &callback : partner.callbacks)
                if (callback.way == Partner::CallbackWay::Header && callback.to == row.name)
                    open = one.fields.value(callback.field).text();
            one.fields.insert(u"headers."_s + row.name,
                              row.secret ? FieldValue(SecretMark{}) : FieldValue(open));
        }
    }
    static Document document()
    {
        Document document;
        workspace::Account account{.id = u"ct"_s, .kind = u"clevertap"_s};
        account.fields.insert(u"region"_s, u"in1"_s);
        account.fields.insert(u"accountId"_s, u"AB-1"_s);
        account.fields.insert(u"passcode"_s, FieldValue(SecretMark{}));
        document.accounts.append(account);
        return document;
    }
    static Change set(const QString &key, const FieldValue &value)
    {
        return [=](Document &, ProviderConfiguration &one) { one.fields.insert(key, value); };
    }
    static Change without(const QString &key)
    {
        return [=](Document &, ProviderConfiguration &one) { one.fields.remove(key); };
    }
    static Change import(const QString &key, const FieldValue &value)
    {
        return [=](Document &, ProviderConfiguration &one) {
            one.fields.insert(u"templateImport"_s, FieldValue(true));
            one.fields.insert(u"templateImport.endpoint"_s, u"https://partner.example.com/t"_s);
            one.fields.insert(key, value);
        };
    }
    void addKinds(bool partnersOnly)
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : ids())
            if (!partnersOnly || kind(id)->partner())
                QTest::newRow(qPrintable(id)) << id;
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_system = new CleverTapSystem;
    }
    void cleanupTestCase() { delete m_system; }

    void offersEveryPartnerOfTheTable()
    {
        const QStringList ids = this->ids();
        QCOMPARE(ids.mid(0, 4), (QStringList{u"8x8"_s, u"haptik"_s, u"aisensy"_s, u"generic"_s}));
        for (const QString &id :
             {u"exotel"_s, u"infobip"_s, u"kaleyra"_s, u"yellowai"_s, u"interakt"_s,
              u"routemobile"_s, u"quickreply"_s, u"onextel"_s, u"doubletick"_s, u"sinch"_s})
            QVERIFY2(ids.contains(id), qPrintable(id));
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    }

    void exampleHasNothingToMend_data() { addKinds(false); }
    void exampleHasNothingToMend()
    {
        QFETCH(QString, id);
        const auto *one = kind(id);
        Findings findings = providers::checkAll(*one, document(), example(*one));
        findings.removeIf([](const Finding &f) { return f.severity == Severity::Note; });
        QCOMPARE(rules(findings), QStringList());
    }

    void demoIsCompleteAndHasItsSecrets_data() { addKinds(false); }
    void demoIsCompleteAndHasItsSecrets()
    {
        QFETCH(QString, id);
        Document document;
        document.accounts.append(
            {.id = u"sandbox"_s, .kind = u"8x8.connect"_s, .environment = Environment::Sandbox});
        m_system->addDemo(document);
        const auto *one = kind(id);
        for (const auto &provider : document.providers) {
            if (provider.kind != one->id())
                continue;
            Findings findings = providers::checkAll(*one, document, provider);
            findings.removeIf([](const Finding &f) { return f.severity == Severity::Note; });
            QCOMPARE(rules(findings), QStringList());
            for (const auto &key : one->secretKeys(provider))
                QVERIFY2(!m_system->demoSecret(provider.kind, key.field).isEmpty(),
                         qPrintable(key.field));
            return;
        }
        QFAIL("no demo object of this kind");
    }

    void guideReachesEveryCallback_data() { addKinds(true); }
    void guideReachesEveryCallback()
    {
        QFETCH(QString, id);
        const auto *one = kind(id);
        QStringList inGuide;
        for (const auto &step : one->descriptor().guide)
            inGuide += step.fields;
        for (const auto &callback : one->partner()->callbacks)
            QVERIFY2(inGuide.count(callback.field) > 1, qPrintable(callback.field));
        QVERIFY(inGuide.contains(u"nickname"_s));
        QVERIFY(inGuide.contains(u"endpoint"_s));
    }

    void rule_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("found"); // without notes
        const auto row = [](const char *name, const char *id, const Change &change,
                            const QStringList &found) {
            QTest::newRow(name) << QString::fromLatin1(id) << change << found;
        };
        row("placeholder left", "exotel",
            set(u"endpoint"_s,
                u"https://api.in.exotel.com/v2/accounts/{{AccountSID}}/messages/clevertap/whatsapp"_s),
            {u"error provider.endpoint.placeholder endpoint"_s});
        row("other host", "exotel",
            set(u"endpoint"_s,
                u"https://api.exotel.example/v2/accounts/a/messages/clevertap/whatsapp"_s),
            {u"warning provider.endpoint.host endpoint"_s});
        row("other path", "exotel",
            set(u"endpoint"_s, u"https://api.in.exotel.com/v2/accounts/a"_s),
            {u"error provider.endpoint.path endpoint"_s});
        row("placeholder is one segment", "exotel",
            set(u"endpoint"_s,
                u"https://api.in.exotel.com/v2/accounts/a/b/messages/clevertap/whatsapp"_s),
            {u"error provider.endpoint.path endpoint"_s});
        row("slash forgotten", "interakt",
            set(u"endpoint"_s,
                u"https://api.interakt.ai/v1/platform_integrations/clevertap/message"_s),
            {u"error provider.endpoint.path endpoint"_s});
        row("given addresses have no pattern", "haptik",
            set(u"endpoint"_s, u"https://anything.example.com/x"_s), {});
        row("http", "haptik", set(u"endpoint"_s, u"http://anything.example.com/x"_s),
            {u"error provider.https endpoint"_s});
        row("sandbox account, real host", "haptik",
            [](Document &d, ProviderConfiguration &) {
                d.accounts[0].environment = Environment::Sandbox;
            },
            {u"error provider.endpoint.not-sandbox endpoint"_s});

        row("Basic not ticked", "exotel", set(u"basicAuth"_s, FieldValue(false)),
            {u"error provider.headers.incomplete basicAuth"_s});
        row("Basic without user", "infobip", set(u"basicAuth.username"_s, FieldValue(QString())),
            {u"error provider.headers.incomplete basicAuth"_s});
        row("no token", "haptik", without(u"headers.Token"_s),
            {u"error provider.headers.incomplete headers"_s});
        row("half a pair", "interakt", without(u"headers.password"_s),
            {u"error provider.headers.incomplete headers"_s});
        row("nothing copied", "aisensy", without(u"headers.x-copied"_s),
            {u"error provider.headers.incomplete headers"_s});
        row("only a content type copied", "aisensy",
            [](Document &, ProviderConfiguration &one) {
                one.fields.remove(u"headers.x-copied"_s);
                one.fields.insert(u"headers.Content-Type"_s, u"application/json"_s);
            },
            {u"error provider.headers.incomplete headers"_s});
        row("key in the open", "doubletick", set(u"headers.Authorization"_s, u"abc"_s),
            {u"warning provider.headers.open headers.Authorization"_s});
        row("no credentials are asked for", "onextel", [](Document &, ProviderConfiguration &) {},
            {});
        row("one of Kaleyra's five", "kaleyra", without(u"headers.sid"_s),
            {u"error provider.headers.incomplete headers"_s});
        row("Kaleyra's host is another", "kaleyra",
            set(u"headers.kaleyra-host"_s, u"https://api.in.kaleyra.io/"_s),
            {u"warning provider.headers.value headers.kaleyra-host"_s});
        row("header carries another callback", "kaleyra",
            set(u"headers.delivery-report-callback-url"_s, u"https://in1.cb.wzrkt.com/old"_s),
            {u"error provider.callback.header headers.delivery-report-callback-url"_s});

        row("callback of another region", "haptik",
            [](Document &d, ProviderConfiguration &) {
                d.accounts[0].fields.insert(u"region"_s, u"sg1"_s);
            },
            {u"warning provider.callback.other-region deliveryReportCallbackUrl"_s,
             u"warning provider.callback.other-region inboundMessageCallbackUrl"_s});
        row("callback of another account", "haptik",
            [](Document &d, ProviderConfiguration &) {
                d.accounts[0].fields.insert(u"accountId"_s, u"ZZ-9"_s);
            },
            {u"warning provider.callback.other-account deliveryReportCallbackUrl"_s,
             u"warning provider.callback.other-account inboundMessageCallbackUrl"_s});
        row("account without an id", "haptik",
            [](Document &d, ProviderConfiguration &) {
                d.accounts[0].fields.remove(u"accountId"_s);
            },
            {});
        row("one of two accounts fits", "haptik",
            [](Document &d, ProviderConfiguration &one) {
                workspace::Account other = d.accounts[0];
                other.id = u"other"_s;
                other.fields.insert(u"accountId"_s, u"ZZ-9"_s);
                d.accounts.append(other);
                one.account.clear();
            },
            {});

        row("import by http", "generic",
            import(u"templateImport.endpoint"_s, u"http://partner.example.com/t"_s),
            {u"error provider.https templateImport.endpoint"_s});
        row("import limit too small", "generic",
            import(u"templateImport.limit"_s, FieldValue(qint64(49))),
            {u"warning provider.templates.limit templateImport.limit"_s});
        row("import limit too large", "generic",
            import(u"templateImport.limit"_s, FieldValue(qint64(501))),
            {u"warning provider.templates.limit templateImport.limit"_s});
        row("import limit at its ends", "generic",
            import(u"templateImport.limit"_s, FieldValue(qint64(500))), {});
        row("import authorised twice", "generic",
            [](Document &d, ProviderConfiguration &one) {
                import(u"templateImport.basicAuth"_s, FieldValue(true))(d, one);
                one.fields.insert(u"templateImport.headers.authorization"_s,
                                  FieldValue(SecretMark{}));
            },
            {u"error provider.auth.twice templateImport.basicAuth"_s});
        row("clicks on an address", "generic",
            import(u"templateImport.trackClicks"_s, u"https://shop.example.com/"_s),
            {u"warning provider.templates.domain templateImport.trackClicks"_s});
        row("clicks on a domain", "generic",
            import(u"templateImport.trackClicks"_s, u"shop.example.com"_s), {});
        row("closed group is not looked at", "generic",
            set(u"templateImport.trackClicks"_s, u"https://x"_s), {});
    }
    void rule()
    {
        QFETCH(QString, id);
        QFETCH(Change, change);
        QFETCH(QStringList, found);
        Document doc = document();
        const auto *one = kind(id);
        ProviderConfiguration provider = example(*one);
        change(doc, provider);
        Findings findings = one->check(doc, provider);
        findings.removeIf([](const Finding &f) { return f.severity == Severity::Note; });
        QCOMPARE(rules(findings), found);
        for (const Finding &finding : findings) {
            QVERIFY2(!finding.message.contains(u'%'), qPrintable(finding.message));
            QVERIFY2(!finding.fix.isEmpty(), qPrintable(finding.rule));
        }
    }

    void notes_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("rule");
        QTest::newRow("digits alone") << u"quickreply"_s << u"provider.number.form"_s;
        QTest::newRow("passcode") << u"aisensy"_s << u"provider.prerequisite.passcode"_s;
    }
    void notes()
    {
        QFETCH(QString, id);
        QFETCH(QString, rule);
        const auto *one = kind(id);
        Document bare;
        QStringList said;
        for (const Finding &finding : one->check(bare, example(*one)))
            said.append(finding.rule);
        QVERIFY2(said.contains(rule), qPrintable(said.join(u' ')));
        QVERIFY(!rules(kind(u"haptik"_s)->check(bare, example(*kind(u"haptik"_s))))
                     .join(u' ')
                     .contains(rule));
    }

    void digitsPartnerGetsDigits()
    {
        const auto number = [this](const QString &id) {
            const auto *one = kind(id);
            const auto request = one->route(document(), example(*one))
                                     ->build({.kind = sending::MessageKind::Preflight}, {});
            return request ? request->body : request.error().code.toLatin1();
        };
        QVERIFY(number(u"sinch"_s).contains("\"918889500122\""));
        QVERIFY(number(u"interakt"_s).contains("\"+918889500122\""));
    }

    void genericOffersAllOthers()
    {
        const auto *one = kind(u"generic"_s);
        QStringList labels;
        for (const auto &choice : one->endpoints({}, {}))
            labels.append(choice.label);
        QVERIFY(labels.join(u'\n').contains(u"Exotel · "_s));
        QVERIFY(labels.join(u'\n').contains(u"DoubleTick · "_s));
        QStringList presets;
        for (const auto &preset : one->descriptor().field(u"headers"_s)->presets)
            presets.append(preset.title);
        QVERIFY(presets.join(u'\n').contains(u"Haptik · Token"_s));
        QVERIFY(presets.join(u'\n').contains(u"Kaleyra · "_s));
    }

    void haptikKeepsItsOwnWords()
    {
        const auto *one = kind(u"haptik"_s);
        QCOMPARE(one->descriptor().field(u"mobileNumber"_s)->label, u"WhatsApp Business Number"_s);
        QCOMPARE(one->partner()->callbacks.size(), 1);
        QVERIFY(one->partner()->callbacks[0].to.startsWith(u"CleverTap Webhook URL"_s));
    }

    void only8x8LacksTemplateImport_data() { addKinds(false); }
    void only8x8LacksTemplateImport()
    {
        QFETCH(QString, id);
        QCOMPARE(kind(id)->descriptor().field(u"templateImport"_s) == nullptr, id == u"8x8"_s);
    }
};

QTEST_GUILESS_MAIN(PartnersTest)
#include "tst_partners.moc"
