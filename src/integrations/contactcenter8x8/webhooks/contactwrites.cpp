// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// The half of ContactWebhooks that changes something.
#include "base/visibletext.h"
#include "changes/held.h"
#include "integrations/contactcenter8x8/webhooks/contactwebhooks.h"
#include "integrations/contactcenter8x8/webhooks/keptrecord.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

using changes::Step;
using webhooks::LiveWebhook;
using webhooks::Write;

constexpr qsizetype kMostHeld = 2560; ///< bytes, see changes::hold()

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

/// The output of a step that makes a webhook; `of` tells the webhooks of a plan apart.
QString outputName(const QString &of)
{
    return u"webhook.%1.id"_s.arg(of);
}

/// A step whose id and output are its own among those of a plan.
Step named(Step step, const QString &of)
{
    step.id += u'.' + of;
    if (step.outputs.contains(u"webhook.id"_s)) {
        step.outputs.clear();
        step.outputs.insert(outputName(of), u"/id"_s);
    } else {
        step.outputs.clear(); // a channel's id, which nobody asks for
    }
    return step;
}

/// What a run goes back by: a run's file has no second try, so both names are sent at once; and
/// what somebody else removed meanwhile is gone as well.
Step asWayBack(Step step)
{
    if (step.second)
        step.body = step.second->body;
    step.second.reset();
    if (step.method == "DELETE")
        step.success = {204, 404};
    return step;
}

QString shortName(const QString &name)
{
    return visibleText(name, 60);
}

QString listed(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all.append(u'“' + shortName(name) + u'”');
    return all.join(u", "_s);
}

} // namespace

struct ContactWebhooks::Earlier {
    Body body;
    std::optional<changes::HeldValue> held{};
};

std::optional<ContactWebhooks::Earlier>
ContactWebhooks::earlier(const LiveWebhook &live, const webhooks::Webhook *twin) const
{
    Earlier result{.body = {.name = live.name}};
    if (const QString version = live.more.value(u"version"_s).text(); !version.isEmpty())
        result.body.version = version;
    const auto *kept = keptOf(live);
    if (kept && !kept->uri.isEmpty() && kept->uri.size() <= kMostHeld) {
        // A part that is shown as a mark is somebody's stored secret.
        if (live.url.toUtf8() == kept->uri && !mayHoldToken(live.url)) {
            result.body.uri = live.url;
        } else {
            const QString name = u"webhook.%1.uri"_s.arg(live.remoteId);
            result.body.uriKey = changes::heldKey(name);
            result.held = changes::HeldValue{.name = name, .value = kept->uri};
        }
        return result;
    }
    if (twin && twin->isAddressSecret() && live.url == shownUrl(*twin)) {
        result.body.uriKey = twin->addressKey();
        return result;
    }
    return std::nullopt;
}

Step ContactWebhooks::wayBack(Step step, const Earlier &earlier) const
{
    step = asWayBack(std::move(step));
    if (earlier.held)
        changes::hold(step, earlier.held->name, earlier.held->value);
    return step;
}

void ContactWebhooks::addChannelSteps(Write &write, const workspace::Account &account,
                                      const webhooks::Webhook &wanted, const QString &webhookId,
                                      const QList<Channel> &there) const
{
    const Channel channel{.name = wanted.more.value(u"channel.name"_s).text(),
                          .type = u"ChatAPI"_s,
                          .webHookId = webhookId,
                          .routingType = u"queue"_s,
                          .queueId = wanted.more.value(u"channel.queue"_s).text()};
    if (channel.name.isEmpty() || std::any_of(there.begin(), there.end(), [&](const Channel &one) {
            return one.name == channel.name;
        }))
        return;
    Step add = addChannel(account, channel);
    const QString output = u"channel.%1.id"_s.arg(wanted.id);
    add = named(std::move(add), wanted.id);
    add.outputs.insert(output, u"/id"_s);
    add.undo = std::make_shared<const Step>(
        asWayBack(named(eraseChannel(account, changes::outputPlace(output)), wanted.id)));
    write.steps.append(add);
}

Write ContactWebhooks::write(const workspace::Account &account, const webhooks::Webhook &wanted,
                             const LiveWebhook *live, bool /*knowsLiveSecret*/) const
{
    Write write;
    const Body body = bodyOf(wanted);
    const Step test = named(verifyOf(account, body), wanted.id);
    if (!live) {
        Step make = named(create(account, body), wanted.id);
        const QString id = changes::outputPlace(outputName(wanted.id));
        make.undo = std::make_shared<const Step>(asWayBack(named(erase(account, id), wanted.id)));
        write.steps = {make, test};
        addChannelSteps(write, account, wanted, id, {});
        return write;
    }
    const auto *kept = keptOf(*live);
    const bool moved = !sameUrl(wanted, *live, {});
    const QString version = live->more.value(u"version"_s).text();
    if (!moved && live->name == body.name && (version.isEmpty() || version == body.version)) {
        addChannelSteps(write, account, wanted, live->remoteId,
                        kept ? kept->channels : QList<Channel>());
        return write;
    }
    Step change = named(put(account, live->remoteId, body), wanted.id);
    if (const auto before = earlier(*live, &wanted)) {
        Step back = wayBack(put(account, live->remoteId, before->body), *before);
        back.id = u"webhook.restore."_s + live->remoteId;
        back.title = tr("Give the webhook “%1” its earlier values").arg(shortName(live->name));
        change.undo = std::make_shared<const Step>(back);
        if (before->held && moved)
            write.warnings.append(tr("The earlier address may hold a token: it is kept in the "
                                     "keychain until the run is undone or forgotten."));
    } else {
        write.warnings.append(tr("The earlier address of “%1” is not known whole, so it cannot be "
                                 "given back.")
                                  .arg(shortName(live->name)));
    }
    if (moved && !live->users.isEmpty())
        write.warnings.append(
            tr("The chats of %1 go to the new address.").arg(listed(live->users)));
    if (moved)
        write.steps.append(test);
    write.steps.append(change);
    addChannelSteps(write, account, wanted, live->remoteId,
                    kept ? kept->channels : QList<Channel>());
    return write;
}

Write ContactWebhooks::remove(const workspace::Account &account, const LiveWebhook &live,
                              const webhooks::Webhook *twin) const
{
    Write write;
    const auto *kept = keptOf(live);
    const auto before = earlier(live, twin);
    QStringList taken;
    for (const Channel &channel : kept ? kept->channels : QList<Channel>()) {
        if (!channel.type.isEmpty() && channel.type != u"ChatAPI"_s) {
            write.warnings.append(tr("The channel “%1” is of the type %2, which can only be "
                                     "changed in Configuration Manager: take it off this webhook "
                                     "there first.")
                                      .arg(shortName(channel.name), visibleText(channel.type, 30)));
            continue;
        }
        taken.append(channel.name);
        Step drop = named(eraseChannel(account, channel.id), channel.id);
        drop.title = tr("Delete the channel “%1”").arg(shortName(channel.name));
        Channel again = channel;
        again.webHookId = changes::outputPlace(outputName(live.remoteId), live.remoteId);
        drop.undo =
            std::make_shared<const Step>(asWayBack(named(addChannel(account, again), channel.id)));
        write.steps.append(drop);
    }
    if (!taken.isEmpty())
        write.warnings.append(tr("Used by %1: deleted first, with their queue. Until they are made "
                                 "again, no chat gets through.")
                                  .arg(listed(taken)));
    Step drop = named(erase(account, live.remoteId), live.remoteId);
    drop.title = tr("Delete the webhook “%1”").arg(shortName(live.name));
    if (before) {
        drop.undo = std::make_shared<const Step>(
            wayBack(named(create(account, before->body), live.remoteId), *before));
        write.warnings.append(tr("Taken back, what was deleted gets new ids at 8x8."));
    } else {
        write.warnings.append(tr("The address of “%1” is not known whole, so the webhook cannot be "
                                 "made again from here.")
                                  .arg(shortName(live.name)));
    }
    write.steps.append(drop);
    return write;
}

} // namespace sendbench::integrations::contactcenter8x8
