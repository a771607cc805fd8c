// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/cognigysystem.h"

#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "integrations/sandboxaddress.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

void CognigySystem::addDemo(workspace::Document &document) const
{
    workspace::Account installation{
        .id = u"sandbox-cognigy"_s, .kind = m_account.id(), .environment = Environment::Sandbox};
    installation.fields = m_account.descriptor().initialValues();
    installation.fields.insert(u"host.api"_s, u"https://endpoint.cognigy.example"_s);
    document.accounts.append(installation);

    workspace::ProviderConfiguration demo{.id = u"Cognigy_Sandbox"_s,
                                          .kind = m_endpoint.id(),
                                          .account = u"sandbox-contact-center"_s};
    const forms::FieldValue secret{forms::SecretMark{}};
    demo.fields = m_endpoint.descriptor().initialValues();
    demo.fields.insert(u"nickname"_s, u"8x8 harbor desk"_s);
    demo.fields.insert(u"flow"_s, u"Harbor desk"_s);
    demo.fields.insert(u"baseUrl"_s, sandboxBase());
    demo.fields.insert(u"apiKey"_s, secret);
    demo.fields.insert(u"tenant"_s, contactcenter8x8::GatewaySandbox::kTenant);
    demo.fields.insert(u"endpointUrl"_s, secret);
    demo.fields.insert(u"webhookName"_s, u"Cognigy harbor desk"_s);
    demo.fields.insert(u"channelName"_s, u"Harbor chat"_s);
    demo.fields.insert(u"queueId"_s, u"102"_s);
    document.providers.append(demo);
}

QByteArray CognigySystem::demoSecret(const QString &kind, const QString &field) const
{
    if (kind != m_endpoint.id())
        return {};
    if (field == u"apiKey"_s)
        return contactcenter8x8::GatewaySandbox::kApiKey;
    if (field == u"endpointUrl"_s)
        return "https://endpoint.cognigy.example/demo-endpoint-token";
    return {};
}

} // namespace sendbench::integrations::cognigy
