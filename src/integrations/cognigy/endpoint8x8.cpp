// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/endpoint8x8.h"

#include "integrations/cognigy/endpointchecks.h"
#include "integrations/contactcenter8x8/gateway.h"
#include "integrations/descriptors.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::cognigy", text);
}

} // namespace

Endpoint8x8Kind::Endpoint8x8Kind()
    : m_descriptor(u"providers"_s, u"cognigy.8x8"_s)
{
}

Findings Endpoint8x8Kind::check(const workspace::Document &document,
                                const workspace::ProviderConfiguration &provider) const
{
    Findings findings;
    providers::checkNicknameUnique(findings, document, provider, u"nickname"_s);
    const EndpointForm form{.values = provider.fields,
                            .account = gatewayAccount(document, provider),
                            .environment = document.environmentOf(provider)};
    checkAccount(findings, form);
    checkBaseUrl(findings, form);
    checkKey(findings, form);
    checkTenant(findings, form);
    checkNames(findings, form);
    checkQueue(findings, form);
    checkOthers(findings, document, provider);
    return findings;
}

QList<providers::NamedCheck> Endpoint8x8Kind::namedChecks() const
{
    return {{tr("Base URL"), {u"provider.base"_s, u"provider.https"_s, u"form."_s}, {u"baseUrl"_s}},
            {tr("Tenant as in the account"), {u"provider.tenant"_s}, {u"tenant"_s}},
            {tr("Names at 8x8"),
             {u"provider.webhook"_s, u"provider.channel"_s, u"form."_s},
             {u"webhookName"_s, u"channelName"_s}},
            {tr("Queue"), {u"provider.queue"_s, u"form."_s}, {u"queueId"_s}},
            {tr("Endpoint URL"), {u"secret."_s, u"form."_s}, {u"endpointUrl"_s}}};
}

QList<providers::EndpointChoice>
Endpoint8x8Kind::endpoints(const workspace::Document &,
                           const workspace::ProviderConfiguration &) const
{
    return {};
}

std::shared_ptr<const sending::Route>
Endpoint8x8Kind::route(const workspace::Document &, const workspace::ProviderConfiguration &) const
{
    return nullptr;
}

providers::OnlineCheckJob *
Endpoint8x8Kind::onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                             const workspace::ProviderConfiguration &provider,
                             QObject *parent) const
{
    return compareWith8x8(m_remote.plan(sender, document, provider, nullptr), parent);
}

} // namespace sendbench::integrations::cognigy
