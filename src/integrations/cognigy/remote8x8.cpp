// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/remote8x8.h"

#include "integrations/cognigy/planjobs.h"

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

Failure lacks(const workspace::ProviderConfiguration &provider, const QString &key,
              const QString &label)
{
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = u"plan.field-missing"_s,
                         .where = provider.id,
                         .path = key,
                         .expected = label});
}

Result<Wanted> wantedBy(const workspace::Document &document,
                        const workspace::ProviderConfiguration &provider)
{
    const auto *account = gatewayAccount(document, provider);
    if (!account)
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"plan.account"_s,
                             .where = provider.id,
                             .path = u"account"_s,
                             .expected = u"8x8.contact-center"_s,
                             .found = provider.account});
    const auto text = [&](const QString &key) {
        return provider.fields.value(key).text().trimmed();
    };
    Wanted wanted{.gateway = contactcenter8x8::gatewayOf(*account),
                  .provider = provider.id,
                  .title = tr("%1 at 8x8 Contact Center (%2)").arg(provider.id, account->id),
                  .environment = account->environment,
                  .uri = {provider.id, u"endpointUrl"_s},
                  .webhookName = text(u"webhookName"_s),
                  .webhookId = text(u"webhookId"_s),
                  .channelName = text(u"channelName"_s),
                  .queueId = text(u"queueId"_s),
                  .handover = text(u"target"_s) == u"handover"_s};
    if (provider.fields.value(u"endpointUrl"_s).isEmpty())
        return lacks(provider, u"endpointUrl"_s, tr("the Endpoint URL"));
    if (wanted.webhookName.isEmpty())
        return lacks(provider, u"webhookName"_s, tr("the name of the webhook"));
    if (wanted.channelName.isEmpty())
        return lacks(provider, u"channelName"_s, tr("the name of the channel"));
    if (wanted.queueId.isEmpty())
        return lacks(provider, u"queueId"_s, tr("the queue"));
    return wanted;
}

} // namespace

const workspace::Account *gatewayAccount(const workspace::Document &document,
                                         const workspace::ProviderConfiguration &provider)
{
    const auto *account = document.account(provider.account);
    return account && account->kind == u"8x8.contact-center"_s ? account : nullptr;
}

QString Remote8x8::system() const
{
    return contactcenter8x8::kGatewaySystem;
}

providers::PlanJob *Remote8x8::plan(const changes::Sender &sender,
                                    const workspace::Document &document,
                                    const workspace::ProviderConfiguration &provider,
                                    QObject *parent) const
{
    auto wanted = wantedBy(document, provider);
    if (!wanted)
        return new ReadyJob<changes::Plan>(Failure(wanted.error()), parent);
    return new Plan8x8Job(sender, *std::move(wanted), parent);
}

providers::OnlineCheckJob *compareWith8x8(providers::PlanJob *plan, QObject *parent)
{
    return new Compare8x8Job(plan, parent);
}

} // namespace sendbench::integrations::cognigy
