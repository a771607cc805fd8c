// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/whatsapp8x8.h"
#include "resources/resources.h"
#include "unit/clevertap/samples.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;
using forms::FieldValue;
using forms::SecretMark;
using workspace::Document;
using workspace::ProviderConfiguration;

using Change = std::function<void(Document &, ProviderConfiguration &)>;
Q_DECLARE_METATYPE(Change)

/// One way to break each rule of the dialog, and the rule that says so.
class CleverTapChecksTest : public QObject
{
    Q_OBJECT

private:
    static Findings check(const Change &change)
    {
        Document document = sampleDocument();
        ProviderConfiguration provider = sampleProvider();
        change(document, provider);
        return WhatsApp8x8Kind().check(document, provider);
    }
    static QStringList rules(const Findings &findings)
    {
        QStringList all;
        for (const Finding &finding : findings)
            all.append(severityName(finding.severity) + u' ' + finding.rule + u' ' + finding.path);
        return all;
    }
    static Change set(const QString &key, const FieldValue &value)
    {
        return [=](Document &, ProviderConfiguration &provider) {
            provider.fields.insert(key, value);
        };
    }
    static Change endpoint(const QString &url) { return set(u"endpoint"_s, url); }
    static Change bearer(const FieldValue &value)
    {
        return [=](Document &, ProviderConfiguration &provider) {
            provider.fields.remove(u"headers.user"_s);
            provider.fields.remove(u"headers.password"_s);
            provider.fields.insert(u"headers.Content-Type"_s, u"application/json"_s);
            provider.fields.insert(u"headers.Authorization"_s, value);
        };
    }
    static Change other(const Change &change)
    {
        return [=](Document &document, ProviderConfiguration &) {
            ProviderConfiguration second = sampleProvider();
            second.id = u"second"_s;
            second.fields.insert(u"nickname"_s, u"Second"_s);
            second.fields.insert(u"mobileNumber"_s, u"+918889500999"_s);
            change(document, second);
            document.providers.append(second);
        };
    }
    static QString path(const QString &host, const QString &subAccount)
    {
        return u"https://%1/api/v1/subaccounts/%2/partners/clevertap/wa"_s.arg(host, subAccount);
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void rule_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("found"); // all of them: what is not listed must not be said
        const auto row = [](const char *name, const Change &change, const QStringList &found) {
            QTest::newRow(name) << change << found;
        };
        const QString sub = u"Acme_WA"_s;
        row("faultless", [](Document &, ProviderConfiguration &) {}, {});
        row("bearer preset", bearer(SecretMark{}), {});
        row("no account", [](Document &, ProviderConfiguration &p) { p.account.clear(); }, {});

        row("nickname taken, case ignored", other([](Document &, ProviderConfiguration &p) {
                p.fields.insert(u"nickname"_s, u"8X8_wa_india "_s);
            }),
            {u"error provider.nickname.unique nickname"_s});
        row("two others", other([](Document &, ProviderConfiguration &) {}), {});
        row("number without country code", set(u"mobileNumber"_s, u"8889500122"_s),
            {u"error provider.number.e164 mobileNumber"_s});
        row("number too short", set(u"mobileNumber"_s, u"+12345"_s),
            {u"error provider.number.e164 mobileNumber"_s});
        row("number with spaces", set(u"mobileNumber"_s, u"+91 88895 00122"_s), {});
        row("number used", other([](Document &, ProviderConfiguration &p) {
                p.fields.insert(u"mobileNumber"_s, u"91 88895-00122"_s);
            }),
            {u"error provider.number.unique mobileNumber"_s});
        row("default moves",
            [](Document &d, ProviderConfiguration &p) {
                p.fields.insert(u"default"_s, FieldValue(true));
                other([](Document &, ProviderConfiguration &q) {
                    q.fields.insert(u"default"_s, FieldValue(true));
                })(d, p);
            },
            {u"note provider.default.moves default"_s});
        row("only default", set(u"default"_s, FieldValue(true)), {});

        row("callback by http",
            set(u"deliveryReportCallbackUrl"_s,
                u"http://sg1.cb.wzrkt.com/wa/generic/status?a=AB1"_s),
            {u"error provider.https deliveryReportCallbackUrl"_s});
        row("callback elsewhere",
            [](Document &, ProviderConfiguration &p) {
                p.fields.insert(u"deliveryReportCallbackUrl"_s,
                                u"https://evil.example/status?a=AB1"_s);
                p.fields.insert(u"inboundMessageCallbackUrl"_s,
                                u"https://evil.example/response?a=AB1"_s);
            },
            {u"warning provider.callback.host deliveryReportCallbackUrl"_s,
             u"warning provider.callback.host inboundMessageCallbackUrl"_s});
        row("callback host only looks alike",
            [](Document &, ProviderConfiguration &p) {
                p.fields.insert(u"deliveryReportCallbackUrl"_s,
                                u"https://notwzrkt.com/status?a=1"_s);
                p.fields.remove(u"inboundMessageCallbackUrl"_s);
            },
            {u"warning provider.callback.host deliveryReportCallbackUrl"_s});
        row("callbacks swapped",
            [](Document &, ProviderConfiguration &p) {
                const auto a = p.fields.value(u"deliveryReportCallbackUrl"_s);
                p.fields.insert(u"deliveryReportCallbackUrl"_s,
                                p.fields.value(u"inboundMessageCallbackUrl"_s));
                p.fields.insert(u"inboundMessageCallbackUrl"_s, a);
            },
            {u"warning provider.callback.swapped deliveryReportCallbackUrl"_s});
        row("callbacks the same",
            set(u"inboundMessageCallbackUrl"_s,
                u"https://sg1.cb.wzrkt.com/wa/generic/status?a=AB1"_s),
            {u"warning provider.callback.same inboundMessageCallbackUrl"_s});
        row("callbacks of two regions",
            set(u"inboundMessageCallbackUrl"_s,
                u"https://in1.cb.wzrkt.com/wa/generic/response?a=AB1"_s),
            {u"warning provider.callback.region inboundMessageCallbackUrl"_s});
        row("callbacks of two accounts",
            set(u"inboundMessageCallbackUrl"_s,
                u"https://sg1.cb.wzrkt.com/wa/generic/response?a=CD2"_s),
            {u"warning provider.callback.account inboundMessageCallbackUrl"_s});

        row("placeholder left", endpoint(path(u"chatapps.8x8.com"_s, u"{{subaccountid}}"_s)),
            {u"error provider.endpoint.placeholder endpoint"_s});
        row("endpoint by http",
            endpoint(u"http://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s),
            {u"error provider.https endpoint"_s});
        row("endpoint without scheme", endpoint(u"chatapps.8x8.com"_s),
            {u"error provider.https endpoint"_s});
        row("endpoint with space around",
            endpoint(u" "_s + path(u"chatapps.8x8.com"_s, sub) + u' '), {});
        row("foreign host", endpoint(path(u"chatapps.example.com"_s, sub)),
            {u"warning provider.endpoint.host endpoint"_s});
        row("SMS host", endpoint(path(u"sms.8x8.com"_s, sub)),
            {u"warning provider.endpoint.host endpoint"_s});
        row("own host of the account",
            [](Document &d, ProviderConfiguration &p) {
                d.accounts[0].fields.insert(u"host.chatapps"_s, u"https://proxy.example.com"_s);
                p.fields.insert(u"endpoint"_s, path(u"proxy.example.com"_s, u"Acme_WA"_s));
            },
            {});
        row("other region than the account", endpoint(path(u"chatapps.8x8.uk"_s, sub)),
            {u"error provider.endpoint.region endpoint"_s});
        row("region of the account, path inferred",
            [](Document &d, ProviderConfiguration &p) {
                d.accounts[0].fields.insert(u"region"_s, u"eu"_s);
                p.fields.insert(u"endpoint"_s, path(u"chatapps.8x8.uk"_s, u"Acme_WA"_s));
            },
            {u"note provider.endpoint.region-inferred endpoint"_s});
        row("sandbox account, real host",
            [](Document &d, ProviderConfiguration &) {
                d.accounts[0].environment = Environment::Sandbox;
            },
            {u"error provider.endpoint.not-sandbox endpoint"_s});
        row("sandbox on loopback",
            [](Document &d, ProviderConfiguration &p) {
                d.accounts[0].environment = Environment::Sandbox;
                p.fields.insert(
                    u"endpoint"_s,
                    u"http://127.0.0.1:47808/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s);
            },
            {});
        row("path of Chat Apps",
            endpoint(u"https://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/messages"_s),
            {u"error provider.endpoint.path endpoint"_s});
        row("slash at the end", endpoint(path(u"chatapps.8x8.com"_s, sub) + u'/'),
            {u"error provider.endpoint.path endpoint"_s});
        row("sub-account too short", endpoint(path(u"chatapps.8x8.com"_s, u"ab"_s)),
            {u"error provider.endpoint.sub-account endpoint"_s});
        row("sub-account with a space", endpoint(path(u"chatapps.8x8.com"_s, u"Acme%20WA"_s)),
            {u"error provider.endpoint.sub-account endpoint"_s});
        row("sub-account not listed", endpoint(path(u"chatapps.8x8.com"_s, u"Acme_WB"_s)),
            {u"warning provider.endpoint.other-sub-account endpoint"_s});
        row("sub-account with &, written plainly",
            endpoint(path(u"chatapps.8x8.com"_s, u"Acme&Co"_s)), {});
        row("sub-account with &, encoded", endpoint(path(u"chatapps.8x8.com"_s, u"Acme%26Co"_s)),
            {});

        row("no headers",
            [](Document &, ProviderConfiguration &p) {
                p.fields.remove(u"headers.user"_s);
                p.fields.remove(u"headers.password"_s);
            },
            {u"error provider.headers.incomplete headers"_s});
        row("password empty", set(u"headers.password"_s, FieldValue(QString())),
            {u"error provider.headers.incomplete headers"_s});
        row("user in the open is fine", set(u"headers.user"_s, u"acme"_s), {});
        row("password in the open", set(u"headers.password"_s, u"pw"_s),
            {u"warning provider.headers.open headers.password"_s});
        row("names in another case",
            [](Document &, ProviderConfiguration &p) {
                p.fields.remove(u"headers.user"_s);
                p.fields.insert(u"headers.USER"_s, u"acme"_s);
            },
            {});
        row("bearer in the open", bearer(u"Bearer abc"_s),
            {u"warning provider.headers.open headers.Authorization"_s});
        row("key without Bearer", bearer(u"abc"_s),
            {u"error provider.headers.bearer headers.Authorization"_s,
             u"warning provider.headers.open headers.Authorization"_s});
        row("only the word Bearer", bearer(u"Bearer "_s),
            {u"error provider.headers.incomplete headers"_s});
        row("both presets", set(u"headers.Authorization"_s, SecretMark{}),
            {u"warning provider.headers.both headers"_s});
        row("bearer with a left-over",
            [](Document &d, ProviderConfiguration &p) {
                bearer(SecretMark{})(d, p);
                p.fields.insert(u"headers.user"_s, FieldValue(QString()));
            },
            {u"warning provider.headers.both headers"_s});
        row("pair with an empty Authorization",
            set(u"headers.authorization"_s, FieldValue(QString())),
            {u"warning provider.headers.both headers"_s});
        row("basic beside the pair", set(u"basicAuth"_s, FieldValue(true)), {});
        row("basic beside Authorization, any case",
            [](Document &d, ProviderConfiguration &p) {
                bearer(SecretMark{})(d, p);
                p.fields.remove(u"headers.Authorization"_s);
                p.fields.insert(u"headers.authorization"_s, SecretMark{});
                p.fields.insert(u"basicAuth"_s, FieldValue(true));
            },
            {u"error provider.auth.twice basicAuth"_s});
    }
    void rule()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, found);
        const Findings findings = check(change);
        QCOMPARE(rules(findings), found);
        for (const Finding &finding : findings) {
            QVERIFY2(finding.message.endsWith(u'.') || finding.rule.endsWith(u".sub-account"_s),
                     qPrintable(finding.message));
            QVERIFY(!finding.message.contains(u"%1"_s));
        }
    }

    void endpointsFollowTheAccountFirst()
    {
        const auto all = WhatsApp8x8Kind().endpoints(sampleDocument(), sampleProvider());
        QStringList urls;
        for (const auto &one : all)
            urls.append(one.url);
        QCOMPARE(urls.mid(0, 2), (QStringList{path(u"chatapps.8x8.com"_s, u"Acme_WA"_s),
                                              path(u"chatapps.8x8.com"_s, u"Acme%26Co"_s)}));
        QVERIFY(urls.contains(path(u"chatapps.us.8x8.com"_s, u"Acme_WA"_s)));
        QVERIFY(urls.contains(path(u"chatapps.8x8.id"_s, u"Acme_WA"_s)));
    }

    void endpointsWithoutAnAccountKeepThePlaceholder()
    {
        const auto all = WhatsApp8x8Kind().endpoints({}, sampleProvider());
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0].url, path(u"chatapps.8x8.com"_s, u"{{subaccountid}}"_s));
    }

    void filledEndpointsPassTheirOwnChecks()
    {
        const auto all = WhatsApp8x8Kind().endpoints(sampleDocument(), sampleProvider());
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(rules(check(endpoint(all[i].url))), QStringList());
    }
};

QTEST_GUILESS_MAIN(CleverTapChecksTest)
#include "tst_clevertapchecks.moc"
