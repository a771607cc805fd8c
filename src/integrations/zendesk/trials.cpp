// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/trials.h"

#include "base/visibletext.h"
#include "integrations/zendesk/rules.h"
#include "integrations/zendesk/ticketjob.h"
#include "integrations/zendesk/webhooktest.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

providers::TrialJob *failed(const Error &error, QObject *parent)
{
    return new ReadyJob<providers::TrialReport>(Failure(error), parent);
}

const TriggerWish *triggerOf(const Setup &setup, const QString &key)
{
    for (const TriggerWish &wish : setup.triggers)
        if (wish.key == key)
            return &wish;
    return nullptr;
}

/// Whom a trigger notifies: the number that stands in the form, or the requester's.
QString recipientOf(const workspace::ProviderConfiguration &provider, const QString &requester)
{
    const QString written = provider.fields.value(u"recipient"_s).text().trimmed();
    return placeholdersIn(written).isEmpty() ? written : requester.trimmed();
}

} // namespace

QString TicketTrial::consequence(const workspace::Document &,
                                 const workspace::ProviderConfiguration &provider,
                                 const forms::FieldValues &values) const
{
    if (!values.value(u"send"_s).flag())
        return {};
    return tr("Each trigger that fires sends a real message to %1 through 8x8.")
        .arg(visibleText(recipient(provider, values), 40));
}

QString TicketTrial::recipient(const workspace::ProviderConfiguration &provider,
                               const forms::FieldValues &values) const
{
    return recipientOf(provider, values.value(u"phone"_s).text());
}

providers::TrialJob *TicketTrial::run(const changes::Sender &sender,
                                      const workspace::Document &document,
                                      const workspace::ProviderConfiguration &provider,
                                      const forms::FieldValues &values, QObject *parent) const
{
    TicketJob::Order order{.owner = provider.id,
                           .environment = document.environmentOf(provider),
                           .setup = setupOf(provider),
                           .ticket =
                               ticketOf(values, provider.fields.value(u"helpCenter"_s).flag()),
                           .send = values.value(u"send"_s).flag()};
    for (const WebhookWish &wish : order.setup.webhooks) {
        const QString host = QUrl(wish.endpoint).host();
        if (order.send && order.environment == Environment::Sandbox && !providers::isLoopback(host))
            return failed({.kind = ErrorKind::Guard,
                           .code = u"guard.sandbox-address"_s,
                           .where = provider.id,
                           .path = wish.channel + u".endpoint"_s,
                           .found = host},
                          parent);
    }
    return new TicketJob(sender, std::move(order), parent);
}

QString WebhookTrial::consequence(const workspace::Document &,
                                  const workspace::ProviderConfiguration &provider,
                                  const forms::FieldValues &values) const
{
    return tr("Zendesk sends a real message to %1 through 8x8.")
        .arg(visibleText(recipient(provider, values), 40));
}

QString WebhookTrial::recipient(const workspace::ProviderConfiguration &provider,
                                const forms::FieldValues &values) const
{
    return recipientOf(provider, values.value(u"number"_s).text());
}

providers::TrialJob *WebhookTrial::run(const changes::Sender &sender,
                                       const workspace::Document &document,
                                       const workspace::ProviderConfiguration &provider,
                                       const forms::FieldValues &values, QObject *parent) const
{
    const auto *account = document.account(provider.account);
    if (!account || account->kind != u"zendesk")
        return failed({.kind = ErrorKind::Input,
                       .code = u"plan.account"_s,
                       .where = provider.id,
                       .path = u"account"_s,
                       .expected = u"zendesk"_s,
                       .found = provider.account},
                      parent);
    const Setup setup = setupOf(provider);
    const QString key = values.value(u"trigger"_s).text();
    const TriggerWish *trigger = triggerOf(setup, key);
    const WebhookWish *webhook = trigger ? setup.webhook(trigger->channel) : nullptr;
    if (!webhook)
        return failed({.kind = ErrorKind::Input,
                       .code = u"trial.no-webhook"_s,
                       .where = provider.id,
                       .path = key,
                       .found = key},
                      parent);
    const QString number = recipient(provider, values);
    const QByteArray body = filled(payloadBody(trigger->payload), [&](const QString &name) {
        const Placeholder *known = placeholder(name);
        return !known ? QString() : known->phone ? number : known->sample;
    });
    return new WebhookTestJob(
        sender, {.owner = provider.id, .account = *account, .wish = *webhook, .payload = body},
        parent);
}

} // namespace sendbench::integrations::zendesk
