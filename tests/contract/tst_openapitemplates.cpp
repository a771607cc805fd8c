// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "contract/oracle.h"
#include "integrations/connect8x8/fileupload.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/templatesapi.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;

/// Our requests for templates and files, and our sandbox's answers, against 8x8's own OpenAPI.
class OpenApiTemplatesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Oracle> m_oracle;
    integrations::Registry m_registry;

    TemplateChannel channel() const
    {
        workspace::Account account = *m_registry.demoDocument().account(u"sandbox"_s);
        account.fields.insert(u"host.chatapps"_s, m_oracle->url().toString());
        return *templateChannel(account, u"0b8c9d10-1111-4222-8333-000000000001"_s);
    }
    static templates::Template boat(const QString &name)
    {
        templates::Template t{
            .name = name, .language = u"en_GB"_s, .category = templates::Category::Utility};
        t.body = templates::Body{.text = u"Hello {{1}}, your boat leaves at {{2}} today."_s,
                                 .samples = {{{}, u"Ada"_s}, {{}, u"10:20"_s}}};
        t.buttons = {{.type = templates::ButtonType::QuickReply, .text = u"On my way"_s},
                     {.type = templates::ButtonType::Url,
                      .text = u"See it"_s,
                      .url = u"https://shop.example.org/boat"_s}};
        return t;
    }
    static http::Exchange send(const sending::Route &route,
                               const QByteArray &key = ConnectSandbox::kApiKey)
    {
        sending::SecretValues secrets;
        for (const auto &one : route.neededSecrets())
            secrets.insert(one, key);
        return exchanged(*route.build({}, secrets));
    }
    static http::Exchange send(const changes::Step &step,
                               const QByteArray &key = ConnectSandbox::kApiKey)
    {
        return send(changes::StepRoute(u"t"_s, kTemplatesSystem, Environment::Sandbox, step), key);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString description = u"business_messaging_api.json"_s;
        if (const QString lacks = Oracle::lacks(description); !lacks.isEmpty())
            QSKIP(qPrintable(lacks));
        sendbenchLoadResources();
        m_sandbox =
            std::make_unique<sandbox::Sandbox>(m_registry.makeSandbox(), sandbox::SandboxOptions{});
        QVERIFY(m_sandbox->start());
        m_oracle = std::make_unique<Oracle>();
        if (!m_oracle->start(description, m_sandbox->url()))
            QSKIP(("Prism did not start (is npm's registry reachable?): " +
                   m_oracle->output().right(500))
                      .constData());
    }
    void cleanupTestCase() { m_oracle.reset(); }

    void aTemplatesLife()
    {
        const auto create = createTemplate(channel(), boat(u"boat_delay"_s));
        QCOMPARE(verdict(send(create)), u"200"_s);
        const auto list = send(listTemplates(channel()));
        QCOMPARE(verdict(list), u"200"_s);
        QCOMPARE(readTemplateList(list.response->body, {})->first().value.name, u"boat_delay"_s);
        QCOMPARE(verdict(send(deleteTemplate(channel(), u"boat_delay"_s))), u"200"_s);
        QCOMPARE(verdict(send(create)), u"409"_s);
        QCOMPARE(verdict(send(createTemplate(channel(), boat(u"Boat"_s)))), u"400"_s);
        QCOMPARE(verdict(send(deleteTemplate(channel(), u"nowhere"_s))), u"400"_s);
    }

    void aWrongKey()
    {
        QCOMPARE(verdict(send(listTemplates(channel()), "x")), u"401"_s);
        QCOMPARE(verdict(send(createTemplate(channel(), boat(u"b"_s)), "x")), u"401"_s);
        QCOMPARE(verdict(send(deleteTemplate(channel(), u"b"_s), "x")), u"401"_s);
    }

    void theOracleSeesAWrongTemplate()
    {
        auto step = createTemplate(channel(), boat(u"b"_s));
        step.body = R"({"name":"b"})";
        QVERIFY(verdict(send(step)).size() > 3);
    }

    /// The description makes the part `file` an object, which no file can be: that is all that the
    /// oracle has against the upload.
    void knownDifferenceOfFiles()
    {
        const FileUploadRoute route(channel().account, u"Sandbox_WA"_s, {u"a.png"_s, "\x89PNG\r\n"},
                                    "boundary-1");
        const auto exchange = send(route);
        const QJsonObject report = QJsonDocument::fromJson(exchange.response->body).object();
        QStringList complaints;
        for (const auto one : report[u"validation"_s].toArray())
            complaints.append(one[u"location"_s].toVariant().toStringList().join(u'.') + u' ' +
                              one[u"code"_s].toString());
        QCOMPARE(complaints, QStringList{u"body.file type"_s});
    }
};

QTEST_GUILESS_MAIN(OpenApiTemplatesTest)
#include "tst_openapitemplates.moc"
