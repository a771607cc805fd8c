// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "unit/webhooks/fakeapi.h"
#include "webhooks/planner.h"

#include <QTest>

#include <memory>

namespace sendbench::webhooks::tests
{

using namespace Qt::StringLiterals;

/// What is wanted and what is there, for a test to fill, and the plan of it.
class Planning
{
protected:
    std::unique_ptr<FakeApi> m_sms;
    std::unique_ptr<FakeApi> m_voice;
    std::unique_ptr<FakeApi> m_gateway;
    std::unique_ptr<FakeApi> m_old;
    QMap<QString, const WebhookApi *> m_apis;
    JoinInput m_input;
    QStringList m_missing;
    PlanWish m_wish;
    const QList<workspace::Account> m_accounts{
        {.id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Production},
        {.id = u"beta"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test},
        {.id = u"desk"_s, .kind = u"8x8.contact-center"_s, .environment = Environment::Test}};
    static const inline QString kA = u"https://hooks.example.net/a"_s;
    static const inline QString kB = u"https://hooks.example.net/b"_s;

    Webhook &want(const QString &id, const QString &product, const QString &scope,
                  const QString &url, const QString &type = {})
    {
        m_input.desired.append({.id = id,
                                .account = u"acme"_s,
                                .product = product,
                                .scope = scope,
                                .type = type,
                                .url = url});
        return m_input.desired.last();
    }
    LiveWebhook &have(const QString &product, const QString &scope, const QString &url,
                      const QString &type = {})
    {
        m_input.live.append({.account = u"acme"_s,
                             .product = product,
                             .scope = scope,
                             .type = type,
                             .url = url,
                             .hasSecret = false,
                             .enabled = true,
                             .raw = url.toUtf8()});
        return m_input.live.last();
    }
    QList<AccountPlan> plans() const
    {
        return plansFor(m_input, join(m_input, m_apis), m_apis, m_accounts, m_missing, m_wish);
    }
    /// The only one; an empty one when there is none.
    changes::Plan plan() const
    {
        const auto all = plans();
        [&] { QVERIFY(all.size() <= 1); }();
        return all.isEmpty() ? changes::Plan() : all.first().plan;
    }
    static QStringList said(const changes::Plan &plan)
    {
        QStringList all;
        for (const auto &change : plan.changes)
            all.append(changes::actionName(change.action) + u' ' + change.title);
        return all;
    }
    static QStringList rules(const changes::Plan &plan, Severity severity)
    {
        QStringList all;
        for (const Finding &one : plan.findings)
            if (one.severity == severity)
                all.append(one.rule);
        return all;
    }

    void reset()
    {
        m_sms = std::make_unique<FakeApi>(smsProduct());
        m_voice = std::make_unique<FakeApi>(voiceProduct());
        m_gateway = std::make_unique<FakeApi>(gatewayProduct());
        m_gateway->setSystem(u"8x8.chat-gateway"_s);
        Product old = smsProduct();
        old.id = u"wavecell"_s;
        old.title = u"Wavecell"_s;
        old.typed = true;
        old.everySubAccount = false;
        m_old = std::make_unique<FakeApi>(old);
        m_apis = {{u"sms"_s, m_sms.get()},
                  {u"voice"_s, m_voice.get()},
                  {u"chat-gateway"_s, m_gateway.get()},
                  {u"wavecell"_s, m_old.get()}};
        m_input = {};
        for (const QString &product : m_apis.keys())
            m_input.asked.append({u"acme"_s, product});
        m_missing.clear();
        m_wish = {};
    }
};

} // namespace sendbench::webhooks::tests
