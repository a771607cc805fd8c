// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/undolookjob.h"
#include "resources/resources.h"
#include "unit/engine/webhookengine.h"

using namespace sendbench;
using namespace Qt::StringLiterals;
using test::WebhookEngine;
using webhooks::State;

namespace
{

const QByteArray kPart = "q7m2planted4711xv90kt";
const QByteArray kAddress = "https://hooks.example.net/in/" + kPart;

} // namespace

/// An address with a token in it: kept like a password, at every product of 8x8 Connect.
class WebhookAddressTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WebhookEngine> m_bench;

    static webhooks::Webhook hook(const QString &product, bool secret = true)
    {
        webhooks::Webhook wanted{.id = u"w"_s, .account = u"acme"_s, .product = product};
        wanted.scope = product == u"voice"_s ? u"Acme_Voice"_s : u"Acme_One"_s;
        if (product == u"chatapps"_s)
            wanted.type = u"MSG"_s;
        if (product == u"voice"_s)
            wanted.type = u"VSS"_s;
        if (product == u"automation"_s) {
            wanted.type = u"inbound_sms"_s;
            wanted.name = u"Forward"_s;
            wanted.more.insert(u"method"_s, u"POST"_s);
        }
        if (secret)
            wanted.more.insert(webhooks::kAddressField, u"secret"_s);
        else
            wanted.url = QString::fromUtf8(kAddress);
        return wanted;
    }
    static QString textOf(const webhooks::AccountPlan &one)
    {
        QString all;
        for (const auto &change : one.plan.changes) {
            all += QString::fromUtf8(change.before + change.after);
            for (const auto &field : change.fields)
                all += field.before + field.after;
            for (const auto &step : change.steps)
                all += QString::fromUtf8(step.body);
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_bench = std::make_unique<WebhookEngine>(); }
    void cleanup() { m_bench.reset(); }

    void itGoesOutAndStandsNowhere_data()
    {
        QTest::addColumn<QString>("product");
        for (const char *product : {"sms", "chatapps", "voice", "automation"})
            QTest::newRow(product) << QString::fromLatin1(product);
    }
    void itGoesOutAndStandsNowhere()
    {
        QFETCH(QString, product);
        m_bench->want(hook(product));
        // Without it nothing is sent.
        auto planned = m_bench->plans();
        QVERIFY(hasErrors(planned.first().plan.findings));
        QCOMPARE(planned.first().plan.findings.first().path, u"w/uri"_s);

        m_bench->enter({u"w"_s, u"uri"_s}, kAddress);
        planned = m_bench->plans();
        QVERIFY2(!hasErrors(planned.first().plan.findings),
                 qPrintable(planned.first().plan.findings.value(0).message));
        QVERIFY(!textOf(planned.first()).contains(QString::fromUtf8(kPart)));
        const auto applied = m_bench->apply(planned);
        QVERIFY(applied.runs.first().finished());
        QVERIFY(m_bench->proxy.writes().constLast().contains(kAddress));
        QVERIFY(!m_bench->journal().contains(kPart));
        const auto state = m_bench->read();
        for (const auto &live : state.input.live)
            QVERIFY(!live.url.contains(QString::fromUtf8(kPart)) && !live.raw.contains(kPart));
        QVERIFY(m_bench->stateOf(u"w"_s) == State::InSync);
        const auto back = m_bench->back(applied.runs.first());
        QVERIFY(back);
        QVERIFY2(!changes::needsChoice(*back), qPrintable(changes::choiceText(*back)));

        // Another one, entered in the same run, is another one.
        m_bench->enter({u"w"_s, u"uri"_s}, kAddress + "2");
        QCOMPARE(m_bench->stateOf(u"w"_s), State::Differs);
    }

    void whatItWasBeforeIsHeldAndComesBack_data() { itGoesOutAndStandsNowhere_data(); }
    void whatItWasBeforeIsHeldAndComesBack()
    {
        QFETCH(QString, product);
        // Somebody made it elsewhere.
        m_bench->want(hook(product, false));
        const auto before = m_bench->apply(m_bench->plans());
        QVERIFY(before.runs.first().finished());
        QVERIFY(m_bench->engine.runs().remove(before.runs.first().id));

        auto moved = hook(product, false);
        moved.url = u"https://hooks.example.net/other"_s;
        m_bench->want(moved);
        const auto applied = m_bench->apply(m_bench->plans());
        QVERIFY(applied.runs.first().finished());
        QVERIFY(!m_bench->journal().contains(kPart));
        const auto back = m_bench->back(applied.runs.first());
        QVERIFY(back);
        const auto undone =
            m_bench->apply({{u"acme"_s, applied.runs.first().system, *back}}, applied.runs.first());
        QVERIFY(!undone.error && undone.runs.first().finished());
        QVERIFY(m_bench->proxy.writes().constLast().contains(kAddress));
        QVERIFY(!m_bench->journal().contains(kPart));
    }

    void twoWithOneAddressAreBothInSync()
    {
        auto one = hook(u"sms"_s);
        auto other = hook(u"sms"_s);
        other.id = u"v"_s;
        other.scope = u"Acme_Two"_s;
        auto plain = hook(u"sms"_s, false);
        plain.id = u"p"_s;
        plain.scope = u"Acme_Three"_s;
        for (const auto &wanted : {one, other, plain})
            m_bench->want(wanted);
        m_bench->enter({u"w"_s, u"uri"_s}, kAddress);
        m_bench->enter({u"v"_s, u"uri"_s}, kAddress);
        QVERIFY(m_bench->apply(m_bench->plans()).runs.first().finished());
        for (const QString &id : {u"w"_s, u"v"_s, u"p"_s})
            QCOMPARE(m_bench->stateOf(id), State::InSync);
    }

    void somebodysChangeIsSeenBeforeUndo()
    {
        m_bench->want(hook(u"sms"_s));
        m_bench->enter({u"w"_s, u"uri"_s}, kAddress);
        const auto applied = m_bench->apply(m_bench->plans());
        auto moved = hook(u"sms"_s, false);
        moved.url = u"https://hooks.example.net/other"_s;
        m_bench->want(moved);
        QVERIFY(m_bench->apply(m_bench->plans()).runs.first().finished());
        const auto back = m_bench->back(applied.runs.first());
        QVERIFY(back);
        QVERIFY(changes::needsChoice(*back));
        QVERIFY2(changes::choiceText(*back).contains(u"/other"_s),
                 qPrintable(changes::choiceText(*back)));
    }
};

QTEST_GUILESS_MAIN(WebhookAddressTest)
#include "tst_webhookaddress.moc"
