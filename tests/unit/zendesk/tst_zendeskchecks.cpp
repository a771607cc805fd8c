// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/registry.h"
#include "providers/checkall.h"
#include "resources/resources.h"

#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
using forms::FieldValue;

/// What the form of the Zendesk set-up says about a value.
class ZendeskChecksTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<integrations::Registry> m_registry;
    workspace::Document m_document;

    workspace::ProviderConfiguration &provider()
    {
        return *m_document.provider(u"Zendesk_Sandbox"_s);
    }
    Findings findings()
    {
        return providers::checkAll(*m_registry->providerKind(provider().kind), m_document,
                                   provider());
    }
    /// "error at recipient"; empty if the rule is silent.
    static QString verdict(const Findings &all, const QString &rule)
    {
        for (const Finding &finding : all)
            if (finding.rule == rule)
                return severityName(finding.severity) + u" at "_s + finding.path;
        return {};
    }
    /// A real set-up beside the demo's.
    void makeReal()
    {
        m_document.account(u"sandbox-zendesk"_s)->environment = Environment::Test;
        auto *connect = m_document.account(u"sandbox"_s);
        connect->environment = Environment::Test;
        connect->fields.insert(u"region"_s, u"eu"_s);
        provider().fields.insert(u"sms.endpoint"_s,
                                 u"https://sms.8x8.uk/api/v1/subaccounts/Sandbox_SMS/messages"_s);
        provider().fields.insert(
            u"whatsapp.endpoint"_s,
            u"https://chatapps.8x8.uk/api/v1/subaccounts/Sandbox_WA/messages"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_registry = std::make_unique<integrations::Registry>();
    }
    void init() { m_document = m_registry->demoDocument(); }

    void theDemoHasNothingWrong()
    {
        for (const Finding &finding : findings())
            QVERIFY2(finding.severity == Severity::Note,
                     qPrintable(finding.rule + u": "_s + finding.message));
        QCOMPARE(verdict(findings(), u"zendesk.condition.phone"_s), u"note at recipient"_s);
    }

    void aRealSetUpHasNothingWrong()
    {
        makeReal();
        for (const Finding &finding : findings())
            QVERIFY2(finding.severity == Severity::Note,
                     qPrintable(finding.rule + u": "_s + finding.message));
    }

    void aNewOneHasItsErrorsAtItsFields()
    {
        provider().fields = m_registry->providerKind(provider().kind)->descriptor().initialValues();
        const Findings all = findings();
        QCOMPARE(verdict(all, u"zendesk.endpoint.placeholder"_s), u"error at sms.endpoint"_s);
        QCOMPARE(verdict(all, u"zendesk.payload.template"_s), u"error at comment.templateName"_s);
        QCOMPARE(verdict(all, u"zendesk.placeholder.link"_s), u"warning at solved.text"_s);
    }

    void oneValue_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<FieldValue>("value");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &key, const FieldValue &value,
                            const QString &rule, const QString &expected) {
            QTest::newRow(name) << key << value << rule << expected;
        };
        const QString sms = u"sms.endpoint"_s;
        const QString text = u"solved.text"_s;
        row("no 8x8 account", u"connectAccount"_s, u"nobody"_s, u"zendesk.connect-account"_s,
            u"error at connectAccount"_s);
        row("GET", u"requestMethod"_s, u"GET"_s, u"zendesk.method"_s, u"error at requestMethod"_s);
        row("XML", u"requestFormat"_s, u"xml"_s, u"zendesk.format"_s, u"error at requestFormat"_s);
        row("no Bearer", u"authentication"_s, u"basic_auth"_s, u"zendesk.bearer"_s,
            u"error at authentication"_s);
        row("key in a header", u"customHeaders.Authorization"_s, u"x"_s,
            u"zendesk.headers.credential"_s, u"error at customHeaders.Authorization"_s);
        row("not on this machine", sms, u"https://sms.8x8.com/api/v1/subaccounts/Abc/messages"_s,
            u"zendesk.endpoint.not-sandbox"_s, u"error at sms.endpoint"_s);
        row("path of CleverTap", sms,
            u"http://127.0.0.1:47808/api/v1/subaccounts/Abc/partners/clevertap/wa"_s,
            u"zendesk.endpoint.path"_s, u"error at sms.endpoint"_s);
        row("batch", sms, u"http://127.0.0.1:47808/api/v1/subaccounts/Abc/messages/batch"_s,
            u"zendesk.endpoint.path"_s, u"error at sms.endpoint"_s);
        row("other sub-account", sms, u"http://127.0.0.1:47808/api/v1/subaccounts/Abc/messages"_s,
            u"zendesk.endpoint.other-sub-account"_s, u"warning at sms.endpoint"_s);
        row("one address for both", sms,
            u"http://127.0.0.1:47808/api/v1/subaccounts/Sandbox_WA/messages"_s,
            u"zendesk.webhook.per-channel"_s, u"error at whatsapp.endpoint"_s);
        row("one name for both", u"sms.name"_s, u"8x8 WhatsApp Send"_s, u"zendesk.webhook.name"_s,
            u"error at whatsapp.name"_s);
        row("channel off", u"whatsapp"_s, false, u"zendesk.trigger.channel"_s,
            u"error at comment.payload"_s);
        row("free text", u"comment.payload"_s, u"text"_s, u"zendesk.trigger.window"_s,
            u"note at comment.payload"_s);
        row("WhatsApp's variable", u"comment.templateParameters"_s, u"{{1}}"_s,
            u"zendesk.placeholder.template"_s, u"error at comment.templateParameters"_s);
        row("misspelled", text, u"{{ticket.requestor.name}}"_s, u"zendesk.placeholder.unsafe"_s,
            u"warning at solved.text"_s);
        row("our own place", text, u"{{out:sms.webhook.id}}"_s, u"zendesk.placeholder.reserved"_s,
            u"error at solved.text"_s);
        row("not closed", text, u"Ticket {{ticket.id"_s, u"zendesk.placeholder.braces"_s,
            u"error at solved.text"_s);
        row("spaces inside are fine", text, u"Ticket {{ ticket.id }}"_s,
            u"zendesk.placeholder.unsafe"_s, QString());
        row("logic", text, u"{% if ticket.id %}x{% endif %}"_s, u"zendesk.placeholder.logic"_s,
            u"warning at solved.text"_s);
        row("no Help Center", u"helpCenter"_s, false, u"zendesk.placeholder.link"_s,
            u"warning at solved.text"_s);
        row("names are typed by people", text, u"Dear {{ticket.requester.name}}"_s,
            u"zendesk.payload.raw"_s, u"warning at solved.text"_s);
        row("quotes of one's own are fine", text, u"Say \"{{ticket.id}}\"\nto us"_s,
            u"zendesk.payload.raw"_s, QString());
        row("too long for a trigger", text, QString(16'001, u'x'), u"zendesk.payload.size"_s,
            u"error at solved.text"_s);
        row("too long for an SMS", text, QString(1'531, u'x'), u"zendesk.payload.long"_s,
            u"warning at solved.text"_s);
        row("no text", text, QString(), u"zendesk.payload.text"_s, u"error at solved.text"_s);
        row("template not named", u"comment.templateName"_s, u"<Template Name>"_s,
            u"zendesk.payload.template"_s, u"error at comment.templateName"_s);
        row("no guard", u"tag.sentTag"_s, QString(), u"zendesk.tag.guard"_s,
            u"warning at tag.sentTag"_s);
        row("guard is the tag", u"tag.sentTag"_s, u"notify_customer_sms"_s, u"zendesk.tag.same"_s,
            u"error at tag.sentTag"_s);
        row("two guards", u"tag.sentTag"_s, u"a b"_s, u"zendesk.tag.one"_s,
            u"error at tag.sentTag"_s);
        row("one number for all", u"recipient"_s, u"+12025550123"_s, u"zendesk.recipient"_s,
            u"warning at recipient"_s);
        row("no number", u"recipient"_s, u"{{ticket.id}}"_s, u"zendesk.recipient"_s,
            u"error at recipient"_s);
        row("more than a number", u"recipient"_s, u"tel {{ticket.requester.phone}}"_s,
            u"zendesk.recipient"_s, u"error at recipient"_s);
        row("long sender", u"sms.source"_s, u"HARBORFERRIES"_s, u"zendesk.source"_s,
            u"warning at sms.source"_s);
        row("placeholder as a name", u"sms.name"_s, u"{{ticket.id}}"_s,
            u"zendesk.placeholder.field"_s, u"error at sms.name"_s);
        row("one title twice", u"tag.title"_s, u"Notify via SMS when ticket is solved"_s,
            u"zendesk.names.twice"_s, u"error at tag.title"_s);
    }
    void oneValue()
    {
        QFETCH(const QString, key);
        QFETCH(const FieldValue, value);
        QFETCH(const QString, rule);
        QFETCH(const QString, expected);
        QCOMPARE(verdict(findings(), rule), QString()); // it is this value's doing
        provider().fields.insert(key, value);
        QCOMPARE(verdict(findings(), rule), expected);
    }

    void regionsAndChannelsAreToldApart_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("rule");
        QTest::newRow("other region") << u"https://sms.8x8.com"_s << u"zendesk.endpoint.region"_s;
        QTest::newRow("other channel")
            << u"https://chatapps.8x8.uk"_s << u"zendesk.endpoint.channel"_s;
        QTest::newRow("somebody else")
            << u"https://sms.example.com"_s << u"zendesk.endpoint.host"_s;
        QTest::newRow("http") << u"http://sms.8x8.uk"_s << u"provider.https"_s;
    }
    void regionsAndChannelsAreToldApart()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, rule);
        makeReal();
        QCOMPARE(verdict(findings(), rule), QString());
        provider().fields.insert(u"sms.endpoint"_s,
                                 host + u"/api/v1/subaccounts/Sandbox_SMS/messages"_s);
        QVERIFY(verdict(findings(), rule).endsWith(u" at sms.endpoint"_s));
    }

    void aRealKeyIsNotGivenToTheSandbox()
    {
        m_document.account(u"sandbox"_s)->environment = Environment::Production;
        QCOMPARE(verdict(findings(), u"zendesk.environments"_s), u"error at connectAccount"_s);
    }

    void twoSetUpsOfOneZendeskDoNotShareNames()
    {
        auto copy = provider();
        copy.id = u"copy"_s;
        copy.fields.insert(u"nickname"_s, u"copy"_s);
        m_document.providers.append(copy);
        QCOMPARE(verdict(findings(), u"zendesk.names.shared"_s), u"warning at sms.name"_s);
    }

    void theAccount_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("rule");
        QTest::newRow("whole address")
            << u"subdomain"_s << u"https://acme.zendesk.com"_s << u"account.subdomain"_s;
        QTest::newRow("two labels") << u"subdomain"_s << u"acme.help"_s << u"account.subdomain"_s;
        QTest::newRow("/token") << u"email"_s << u"a@b.example/token"_s << u"account.email"_s;
        QTest::newRow("no email") << u"email"_s << u"admin"_s << u"account.email"_s;
        QTest::newRow("far host") << u"host.api"_s << u"https://acme.zendesk.com"_s
                                  << u"account.host.not-sandbox"_s;
    }
    void theAccount()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const QString, rule);
        auto &account = *m_document.account(u"sandbox-zendesk"_s);
        const auto &kind = *m_registry->accountKind(account.kind);
        QVERIFY(providers::checkAll(kind, m_document, account).isEmpty());
        account.fields.insert(key, value);
        QCOMPARE(verdict(providers::checkAll(kind, m_document, account), rule),
                 u"error at "_s + key);
    }
};

QTEST_GUILESS_MAIN(ZendeskChecksTest)
#include "tst_zendeskchecks.moc"
