// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/planner.h"

#include "base/visibletext.h"
#include "integrations/zendesk/checks.h"
#include "integrations/zendesk/definitions.h"
#include "integrations/zendesk/triggerplan.h"
#include "integrations/zendesk/webhookplan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

bool isLive(const QList<Json> &objects, const char *member, const QString &name)
{
    for (const Json &one : objects)
        if (!name.isEmpty() && textOf(one, member) == name)
            return true;
    return false;
}

/// What was applied earlier and is switched off now.
Findings leftAlone(const workspace::ProviderConfiguration &provider, const Live &live)
{
    Findings findings;
    const auto note = [&](const QString &key, const QString &name, const QString &message) {
        findings.append({.severity = Severity::Note,
                         .rule = u"zendesk.live.left"_s,
                         .path = key,
                         .message = message.arg(visibleText(name, 60)),
                         .fix = tr("Delete it in Zendesk, or undo the run that made it.")});
    };
    const auto text = [&](const QString &key) {
        return provider.fields.value(key).text().trimmed();
    };
    for (const QString &key : triggerKeys())
        if (const QString title = text(key + u".title"_s);
            !provider.fields.value(key).flag() && isLive(live.triggers, "title", title))
            note(key, title,
                 tr("The trigger “%1” is at Zendesk and switched off in the form; the plan leaves "
                    "it "
                    "as it is."));
    for (const QString &key : channelKeys())
        if (const QString name = text(key + u".name"_s);
            !provider.fields.value(key).flag() && isLive(live.webhooks, "name", name))
            note(key, name,
                 tr("The webhook “%1” is at Zendesk and switched off in the form; the plan leaves "
                    "it "
                    "as it is."));
    return findings;
}

} // namespace

changes::Plan makePlan(const workspace::Account &account,
                       const workspace::ProviderConfiguration &provider, const Live &live,
                       const Findings &findings)
{
    changes::Plan plan{
        .owner = provider.id,
        .title =
            tr("%1 at Zendesk %2")
                .arg(visibleText(provider.nickname().isEmpty() ? provider.id : provider.nickname(),
                                 60),
                     visibleText(account.id, 60)),
        .environment = account.environment,
        .changes = {},
        .findings = findings};
    const Setup setup = setupOf(provider);
    QHash<QString, QString> ids;
    for (const WebhookWish &wish : setup.webhooks) {
        PlannedWebhook planned = planWebhook(account, wish, live);
        ids.insert(wish.channel, planned.id);
        plan.changes.append(std::move(planned.change));
        plan.findings += planned.findings;
    }
    for (const TriggerWish &wish : setup.triggers) {
        if (!ids.contains(wish.channel))
            continue; // the form's finding says that its channel is off
        PlannedTrigger planned = planTrigger(account, wish, ids.value(wish.channel), live);
        plan.changes.append(std::move(planned.change));
        plan.findings += planned.findings;
    }
    plan.findings += checkDefinitions(setup, live.definitions);
    plan.findings += leftAlone(provider, live);
    if (!setup.triggers.isEmpty())
        plan.findings.append(phoneConditionNote());
    sortFindings(plan.findings);
    return plan;
}

} // namespace sendbench::integrations::zendesk
