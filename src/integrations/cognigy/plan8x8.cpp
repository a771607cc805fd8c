// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/plan8x8.h"

#include "base/redactor.h"
#include "base/visibletext.h"
#include "changes/held.h"
#include "integrations/cognigy/uri.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

namespace
{

using changes::Action;
using changes::Change;
using changes::FieldState;
using changes::Plan;
using changes::Step;
using contactcenter8x8::Channel;
using contactcenter8x8::GatewayState;
using contactcenter8x8::Webhook;

const QString kChatApi = u"ChatAPI"_s;
const QString kQueue = u"queue"_s;
const QString kChannelPage =
    u"https://developer.8x8.com/actions-events/reference/createchatapichannel-1"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::cognigy", text);
}

void compare(Change &change, const QString &name, const QString &before, const QString &after)
{
    change.fields.append({.name = name,
                          .state = before == after ? FieldState::Equal : FieldState::Different,
                          .before = before,
                          .after = after});
}

/// One plan being made.
class Planner
{
public:
    Planner(const Wanted &wanted, const GatewayState &live)
        : m_wanted(wanted)
        , m_live(live)
        , m_plan{.owner = wanted.provider, .title = wanted.title, .environment = wanted.environment}
    {
    }

    Plan make()
    {
        checkUri();
        planWebhook();
        planChannel();
        noteQueues();
        sortFindings(m_plan.findings);
        return m_plan;
    }

private:
    void add(Severity severity, const QString &rule, const QString &path, const QString &message,
             const QString &fix = {}, const QString &code = {})
    {
        m_plan.findings.append({.severity = severity,
                                .rule = rule,
                                .path = path,
                                .message = message,
                                .fix = fix,
                                .source = kChannelPage,
                                .code = code});
    }

    void checkUri();
    [[nodiscard]] const Webhook *chooseWebhook();
    void planWebhook();
    void replaceWebhook(const Webhook &live, Change &change);
    /// The way back from a change; an address that is not ours it holds.
    [[nodiscard]] Step restored(const Webhook &live) const;
    void noteWebhook(const Webhook &live);
    void planChannel();
    void replaceChannel(const Channel &live, const Channel &wanted, Change &change);
    void noteOtherChannels();
    void noteQueues();

    [[nodiscard]] QString mark() const { return Redactor::mark(m_wanted.uri.label()); }
    [[nodiscard]] bool hasUri(const Webhook &webhook) const
    {
        return m_live.sameUri.contains(webhook.id);
    }
    /// As it may be shown: a path of a stranger's holds a token too.
    [[nodiscard]] QString shownUri(const Webhook &webhook) const
    {
        return hasUri(webhook) ? mark()
                               : withoutPath(m_live.otherUris.value(webhook.id, webhook.uri));
    }

    const Wanted &m_wanted;
    const GatewayState &m_live;
    Plan m_plan;
    const Webhook *m_webhook = nullptr; ///< of `m_live`
    QString m_webhookId;                ///< its id, or a place for it
};

/// The URL is a secret, so its form is known only here, where it was read.
void Planner::checkUri()
{
    const QString field = u"endpointUrl"_s;
    const auto is = [this](const QString &trait) { return m_live.uriTraits.contains(trait); };
    const bool sandboxed = m_wanted.environment == Environment::Sandbox && is(u"loopback"_s);
    if (!is(u"absolute"_s) || (!is(u"https"_s) && !sandboxed))
        add(Severity::Error, u"plan.uri"_s, field,
            tr("The Endpoint URL that is stored is no whole address with https://."),
            tr("Copy it again from the Endpoint in Cognigy."), u"invalid_parameter"_s);
    else if (is(u"handover"_s) && !m_wanted.handover)
        add(Severity::Error, u"plan.uri.handover"_s, u"target"_s,
            tr("The stored address is that of a handover provider; with it no Flow answers."),
            tr("Copy the Endpoint URL of the Endpoint, or choose the handover address."));
    else if (!is(u"handover"_s) && m_wanted.handover)
        add(Severity::Warning, u"plan.uri.no-handover"_s, u"target"_s,
            tr("The stored address has not the form of a handover provider, "
               "https://endpoint-<environment>/handover/eightByEight."),
            tr("Check which of the two addresses is meant."));
}

const Webhook *Planner::chooseWebhook()
{
    const auto firstOf = [this](auto &&fits) {
        const auto at = std::find_if(m_live.webhooks.begin(), m_live.webhooks.end(), fits);
        return at == m_live.webhooks.end() ? nullptr : &*at;
    };
    if (!m_wanted.webhookId.isEmpty()) {
        const auto *pinned =
            firstOf([this](const Webhook &one) { return one.id == m_wanted.webhookId; });
        if (!pinned)
            add(Severity::Error, u"plan.webhook.unknown"_s, u"webhookId"_s,
                tr("8x8 has no webhook with the id “%1”.").arg(visibleText(m_wanted.webhookId, 60)),
                tr("Clear the field, or take an id from 8x8's list."), u"404"_s);
        return pinned;
    }
    const auto named = [this](const Webhook &one) { return one.name == m_wanted.webhookName; };
    if (const auto *both = firstOf([&](const Webhook &one) { return hasUri(one) && named(one); }))
        return both;
    if (const auto *same = firstOf([this](const Webhook &one) { return hasUri(one); }))
        return same;
    return firstOf(named);
}

void Planner::planWebhook()
{
    m_webhook = chooseWebhook();
    Change change{.title = tr("Webhook “%1”").arg(m_wanted.webhookName),
                  .after = contactcenter8x8::webhookJson(m_wanted.webhookName, mark())};
    if (m_webhook) {
        m_webhookId = m_webhook->id;
        noteWebhook(*m_webhook);
        replaceWebhook(*m_webhook, change);
    } else {
        change.action = Action::Create;
        m_webhookId = changes::outputPlace(u"webhook.id"_s);
        compare(change, u"name"_s, {}, m_wanted.webhookName);
        compare(change, u"uri"_s, {}, mark());
        compare(change, u"version"_s, {}, contactcenter8x8::kGatewayVersion);
        Step create = contactcenter8x8::createWebhook(
            m_wanted.gateway, {.name = m_wanted.webhookName, .uriKey = m_wanted.uri});
        create.undo = std::make_shared<const Step>(
            contactcenter8x8::deleteWebhook(m_wanted.gateway, m_webhookId));
        change.steps = {contactcenter8x8::verifyWebhook(m_wanted.gateway, m_wanted.uri), create};
    }
    m_plan.changes.append(change);
}

void Planner::replaceWebhook(const Webhook &live, Change &change)
{
    change.before = contactcenter8x8::webhookJson(live.name, shownUri(live));
    compare(change, u"name"_s, live.name, m_wanted.webhookName);
    compare(change, u"uri"_s, shownUri(live), mark());
    if (!hasUri(live))
        change.fields.last().state = FieldState::Different; // an earlier value has the same mark
    compare(change, u"version"_s, live.version, contactcenter8x8::kGatewayVersion);
    const bool same = std::all_of(change.fields.begin(), change.fields.end(),
                                  [](const auto &one) { return one.state == FieldState::Equal; });
    if (same)
        return;
    change.action = Action::Replace;
    Step put = contactcenter8x8::putWebhook(m_wanted.gateway, live.id,
                                            {.name = m_wanted.webhookName, .uriKey = m_wanted.uri});
    put.undo = std::make_shared<const Step>(restored(live));
    if (!hasUri(live))
        change.warnings.append(
            tr("The earlier address may hold a token: it is kept in the keychain "
               "until the run is undone or forgotten."));
    for (const Channel &channel : m_live.channels)
        if (!hasUri(live) && channel.webHookId == live.id && channel.name != m_wanted.channelName)
            change.warnings.append(
                tr("The channel “%1” uses this webhook too; its chats go to the new address.")
                    .arg(visibleText(channel.name, 60)));
    if (!hasUri(live))
        change.steps.append(contactcenter8x8::verifyWebhook(m_wanted.gateway, m_wanted.uri));
    change.steps.append(put);
}

Step Planner::restored(const Webhook &live) const
{
    const QString earlier = u"webhook.%1.uri"_s.arg(live.id);
    const QByteArray value = m_live.otherUris.value(live.id).toUtf8();
    contactcenter8x8::WebhookBody body{.name = live.name};
    if (hasUri(live))
        body.uriKey = m_wanted.uri;
    else if (!value.isEmpty())
        body.uriKey = changes::heldKey(earlier);
    Step back = contactcenter8x8::putWebhook(m_wanted.gateway, live.id, body);
    back.id = u"webhook.restore"_s;
    back.title = tr("Give the webhook “%1” its earlier values").arg(live.name);
    if (!hasUri(live) && !value.isEmpty())
        changes::hold(back, earlier, value);
    return back;
}

void Planner::noteWebhook(const Webhook &live)
{
    for (const Webhook &other : m_live.webhooks) {
        if (other.id == live.id)
            continue;
        if (other.name == m_wanted.webhookName)
            add(Severity::Error, u"plan.webhook.name-taken"_s, u"webhookName"_s,
                tr("The webhook with the id %1 has this name already.").arg(other.id),
                tr("Choose another name."));
        else if (hasUri(other))
            add(Severity::Warning, u"plan.webhook.twice"_s, u"endpointUrl"_s,
                tr("The webhook “%1” (id %2) has this address too.")
                    .arg(visibleText(other.name, 60), other.id),
                tr("Delete the one that no channel uses, at 8x8."));
    }
}

void Planner::planChannel()
{
    const auto at =
        std::find_if(m_live.channels.begin(), m_live.channels.end(),
                     [this](const Channel &one) { return one.name == m_wanted.channelName; });
    const Channel wanted{.name = m_wanted.channelName,
                         .type = kChatApi,
                         .webHookId = m_webhookId,
                         .routingType = kQueue,
                         .queueId = m_wanted.queueId};
    Change change{.title = tr("Channel “%1”").arg(m_wanted.channelName),
                  .after = contactcenter8x8::channelJson(wanted)};
    if (at != m_live.channels.end()) {
        replaceChannel(*at, wanted, change);
    } else {
        noteOtherChannels();
        change.action = Action::Create;
        compare(change, u"name"_s, {}, wanted.name);
        compare(change, u"type"_s, {}, wanted.type);
        compare(change, u"webHookId"_s, {}, m_webhook ? m_webhookId : tr("(the new webhook)"));
        compare(change, u"routingOptions.id"_s, {}, wanted.queueId);
        Step create = contactcenter8x8::createChannel(m_wanted.gateway, wanted);
        create.undo = std::make_shared<const Step>(contactcenter8x8::deleteChannel(
            m_wanted.gateway, changes::outputPlace(u"channel.id"_s)));
        change.steps = {create};
    }
    m_plan.changes.append(change);
}

void Planner::replaceChannel(const Channel &live, const Channel &wanted, Change &change)
{
    change.before = contactcenter8x8::channelJson(live);
    if (live.type != kChatApi) {
        add(Severity::Error, u"plan.channel.type"_s, u"channelName"_s,
            tr("The channel “%1” is of the type %2; the gateway can make and change Chat API "
               "channels only.")
                .arg(visibleText(live.name, 60), visibleText(live.type, 30)),
            tr("Choose another name for the channel."));
        return;
    }
    compare(change, u"name"_s, live.name, wanted.name);
    compare(change, u"type"_s, live.type, wanted.type);
    compare(change, u"webHookId"_s, live.webHookId,
            m_webhook ? m_webhookId : tr("(the new webhook)"));
    compare(change, u"routingOptions.type"_s, live.routingType, wanted.routingType);
    compare(change, u"routingOptions.id"_s, live.queueId, wanted.queueId);
    Channel after = wanted;
    after.id = live.id;
    if (after == live)
        return;
    change.action = Action::Replace;
    if (live.webHookId != wanted.webHookId)
        change.warnings.append(
            tr("Until now its chats went to the webhook with the id %1; they go to the new one.")
                .arg(live.webHookId));
    Step put = contactcenter8x8::putChannel(m_wanted.gateway, after);
    Step back = contactcenter8x8::putChannel(m_wanted.gateway, live);
    back.id = u"channel.restore"_s;
    back.title = tr("Give the channel “%1” its earlier values").arg(live.name);
    put.undo = std::make_shared<const Step>(back);
    change.steps = {put};
}

/// A channel of the same webhook under another name may be the one that is meant.
void Planner::noteOtherChannels()
{
    for (const Channel &channel : m_live.channels)
        if (m_webhook && channel.webHookId == m_webhook->id && channel.type == kChatApi)
            add(Severity::Note, u"plan.channel.other"_s, u"channelName"_s,
                tr("The channel “%1” uses this webhook already, with the queue %2.")
                    .arg(visibleText(channel.name, 60), visibleText(channel.queueId, 30)),
                tr("To use it instead of a new one, write its name into the form."));
}

void Planner::noteQueues()
{
    QStringList seen;
    for (const Channel &channel : m_live.channels)
        if (channel.routingType == kQueue && !seen.contains(channel.queueId))
            seen.append(channel.queueId);
    if (seen.isEmpty() || seen.contains(m_wanted.queueId))
        return;
    add(Severity::Note, u"plan.queue.unseen"_s, u"queueId"_s,
        tr("No channel uses the queue “%1” yet, and 8x8 cannot list queues. In use are: %2.")
            .arg(visibleText(m_wanted.queueId, 30), visibleText(seen.join(u", "_s), 200)),
        {}, u"invalid_queue"_s);
}

} // namespace

Plan planFor(const Wanted &wanted, const GatewayState &live)
{
    return Planner(wanted, live).make();
}

} // namespace sendbench::integrations::cognigy
