// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/chattrial.h"

#include "base/visibletext.h"
#include "integrations/cognigy/chatjob.h"
#include "integrations/cognigy/remote8x8.h"

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

QString queueOf(const workspace::ProviderConfiguration &provider, const forms::FieldValues &values)
{
    const QString own = values.value(u"assignmentId"_s).text().trimmed();
    return own.isEmpty() ? provider.fields.value(u"queueId"_s).text().trimmed() : own;
}

int number(const forms::FieldValues &values, const QString &key, int otherwise)
{
    return static_cast<int>(values.value(key).number().value_or(otherwise));
}

} // namespace

QString ChatTrial::consequence(const workspace::Document &,
                               const workspace::ProviderConfiguration &provider,
                               const forms::FieldValues &values) const
{
    return tr("This opens a real conversation in the channel “%1”, queue %2: an agent may get it. "
              "It is ended afterwards.")
        .arg(visibleText(provider.fields.value(u"channelName"_s).text(), 60),
             visibleText(queueOf(provider, values), 60));
}

providers::TrialJob *ChatTrial::run(const changes::Sender &sender,
                                    const workspace::Document &document,
                                    const workspace::ProviderConfiguration &provider,
                                    const forms::FieldValues &values, QObject *parent) const
{
    const auto *account = gatewayAccount(document, provider);
    if (!account)
        return new ReadyJob<providers::TrialReport>(
            Failure(Error{.kind = ErrorKind::Input,
                          .code = u"plan.account"_s,
                          .where = provider.id,
                          .path = u"account"_s,
                          .expected = u"8x8.contact-center"_s,
                          .found = provider.account}),
            parent);
    const auto text = [&](const QString &key) { return values.value(key).text().trimmed(); };
    ChatJob::Order order{
        .owner = provider.id,
        .environment = account->environment,
        .gateway = contactcenter8x8::gatewayOf(*account),
        .uri = {provider.id, u"endpointUrl"_s},
        .channelName = provider.fields.value(u"channelName"_s).text().trimmed(),
        .start = {.userName = text(u"userName"_s), .language = text(u"language"_s)},
        .text = text(u"text"_s),
        .seconds = number(values, u"seconds"_s, 20),
        .afterAgent = {}};
    if (const QString type = text(u"assignment"_s); type == u"queue" || type == u"script") {
        order.start.assignmentType = type;
        order.start.assignmentId = queueOf(provider, values);
    }
    if (values.value(u"afterAgent"_s).flag())
        order.afterAgent = contactcenter8x8::PostAgentAssignment{
            .webhookId = {},
            .maxTotalMinutes = number(values, u"maxTotalMinutes"_s, 60),
            .userTimeoutMinutes = number(values, u"userTimeoutInMinutes"_s, 30),
            .notifyChannelWebhook = values.value(u"notifyChannelWebhook"_s).flag()};
    return new ChatJob(sender, std::move(order), parent);
}

} // namespace sendbench::integrations::cognigy
