// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/inventory.h"

#include "base/visibletext.h"
#include "integrations/wavecell/wavecellcalls.h"
#include "webhooks/planchecks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::wavecell
{

namespace
{

using webhooks::LiveWebhook;
using webhooks::Webhook;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::wavecell", text);
}

bool covers(const OldKey &key, const LiveWebhook &record)
{
    return (key.scope == kEverything || key.scope == record.scope) &&
           (key.type == kEverything || key.type == record.type);
}

/// When a run from here deleted it and nothing put it back.
QDateTime deletionOf(const LiveWebhook &record, const QList<changes::Run> &runs)
{
    for (const changes::Run &run : runs)
        for (const changes::RunStep &step : run.steps) {
            if (step.state != changes::StepState::Done)
                continue;
            const auto keys = deletedBy(step.step);
            if (std::any_of(keys.cbegin(), keys.cend(),
                            [&](const OldKey &key) { return covers(key, record); }))
                return run.startedAt;
        }
    return {};
}

class Taker
{
public:
    explicit Taker(const InventoryInput &input)
        : m_input(input)
    {
    }

    Inventory take()
    {
        m_inventory.account = m_input.account;
        m_inventory.failures = m_input.failures;
        takeLive();
        for (const Webhook &one : m_input.desired)
            if (one.account == m_input.account && one.product == kProduct)
                takeEntered(one);
        for (const Mention &one : m_input.mentions)
            takeMention(one);
        predict();
        return m_inventory;
    }

private:
    void takeLive();
    void takeEntered(const Webhook &one);
    void takeMention(const Mention &mention);
    void add(OldRecord old);
    void predict();
    void predictPresent(const Webhook &wanted, const QList<LiveWebhook> &old);
    void predictOld(const Webhook &wanted);
    void predictTyped(const Webhook &wanted);
    [[nodiscard]] bool isWantedTyped(const LiveWebhook &live) const;

    const InventoryInput &m_input;
    Inventory m_inventory;
};

bool Taker::isWantedTyped(const LiveWebhook &live) const
{
    return std::any_of(m_input.desired.cbegin(), m_input.desired.cend(), [&](const Webhook &one) {
        return one.account == live.account && one.product == live.product &&
               one.scope == live.scope && one.type == live.type;
    });
}

void Taker::takeLive()
{
    for (const LiveWebhook &live : m_input.live) {
        if (live.account != m_input.account)
            continue;
        if (!webhooks::isOlderForm(live.product)) {
            m_inventory.current.append(live);
            continue;
        }
        if (!webhooks::isCertainlyOld(live.oldVersion) && isWantedTyped(live))
            continue;
        add({.record = live,
             .source = OldRecord::Source::Listed,
             .certain = webhooks::isCertainlyOld(live.oldVersion),
             .at = {},
             .exchangeId = live.exchangeId,
             .webhook = {},
             .deletedAt = {}});
    }
}

void Taker::takeEntered(const Webhook &one)
{
    LiveWebhook record{.account = one.account, .product = kProduct, .scope = one.scope};
    record.type = one.type;
    record.url = one.url;
    record.oldVersion = u"V1"_s;
    add({.record = record,
         .source = OldRecord::Source::Entered,
         .certain = true,
         .at = {},
         .exchangeId = {},
         .webhook = one.id,
         .deletedAt = deletionOf(record, m_input.runs)});
}

void Taker::takeMention(const Mention &mention)
{
    const auto conflict = recognisedConflict(mention.words);
    if (!conflict || conflict->kind != Conflict::Kind::NewBlockedByOld || conflict->scope.isEmpty())
        return;
    LiveWebhook record{.account = m_input.account, .product = kProduct, .scope = conflict->scope};
    record.type = conflict->type;
    record.url = conflict->url;
    record.oldVersion = conflict->version.isEmpty() ? u"V1"_s : conflict->version;
    QDateTime deleted = deletionOf(record, m_input.runs);
    if (deleted.isValid() && deleted < mention.at)
        deleted = {}; // it was named again afterwards
    add({.record = record,
         .source = OldRecord::Source::Refused,
         .certain = true,
         .at = mention.at,
         .exchangeId = mention.exchangeId,
         .webhook = {},
         .deletedAt = deleted});
}

/// What was known first counts; what it does not tell, another source may.
void Taker::add(OldRecord old)
{
    for (OldRecord &one : m_inventory.old)
        if (one.record.scope == old.record.scope && one.record.type == old.record.type) {
            if (one.record.url.isEmpty())
                one.record.url = old.record.url;
            if (one.webhook.isEmpty())
                one.webhook = old.webhook;
            one.certain |= old.certain && old.isThere();
            if (old.isThere())
                one.deletedAt = {};
            return;
        }
    m_inventory.old.append(std::move(old));
}

void Taker::predict()
{
    QList<LiveWebhook> old;
    for (const OldRecord &one : m_inventory.old)
        if (one.isThere())
            old.append(one.record);
    for (const Webhook &wanted : m_input.desired) {
        if (wanted.account != m_input.account)
            continue;
        if (wanted.product == kProduct)
            predictOld(wanted);
        else if (webhooks::isOlderForm(wanted.product))
            predictTyped(wanted);
        else
            predictPresent(wanted, old);
    }
}

void Taker::predictPresent(const Webhook &wanted, const QList<LiveWebhook> &old)
{
    for (const qsizetype i : webhooks::OldRecords(old).blocking(wanted)) {
        const LiveWebhook &one = old.at(i);
        // A record of today that is there already was taken in spite of the old one.
        const bool taken = std::any_of(
            m_inventory.current.cbegin(), m_inventory.current.cend(), [&](const auto &live) {
                return live.product == wanted.product && live.scope == wanted.scope;
            });
        const auto known = std::find_if(
            m_inventory.old.cbegin(), m_inventory.old.cend(), [&](const OldRecord &other) {
                return other.record.scope == one.scope && other.record.type == one.type;
            });
        const bool certain = !taken && known != m_inventory.old.cend() && known->certain &&
                             one.scope == wanted.scope;
        const Conflict conflict{.kind = Conflict::Kind::NewBlockedByOld,
                                .type = one.type,
                                .scope = one.scope,
                                .version = one.oldVersion,
                                .url = one.url};
        m_inventory.predictions.append(
            {.webhook = wanted.id,
             .conflict = conflict,
             .certain = certain,
             .text = (certain ? tr("“%1” would be refused. %2") : tr("“%1” may be refused. %2"))
                         .arg(visibleText(wanted.id, 60), conflictText(conflict))});
        return; // 8x8's text names one
    }
}

void Taker::predictOld(const Webhook &wanted)
{
    for (const LiveWebhook &live : std::as_const(m_inventory.current)) {
        if (live.scope != wanted.scope && live.scope != kEverything && wanted.scope != kEverything)
            continue;
        const Conflict conflict{.kind = Conflict::Kind::OldBlockedByNew,
                                .type = {},
                                .scope = live.scope,
                                .version = {},
                                .url = live.url};
        m_inventory.predictions.append(
            {.webhook = wanted.id,
             .conflict = conflict,
             .certain = live.scope == wanted.scope,
             .text = tr("“%1” could not be put back at api.wavecell.com while that is there. %2")
                         .arg(visibleText(wanted.id, 60), conflictText(conflict))});
        return;
    }
}

void Taker::predictTyped(const Webhook &wanted)
{
    const bool answersTyped =
        std::any_of(m_input.live.cbegin(), m_input.live.cend(), [&](const LiveWebhook &live) {
            return live.account == wanted.account && live.product == wanted.product &&
                   !webhooks::isCertainlyOld(live.oldVersion);
        });
    if (answersTyped)
        return;
    const Conflict conflict{.kind = Conflict::Kind::UseWavecell,
                            .type = wanted.type,
                            .scope = wanted.scope,
                            .version = {},
                            .url = {}};
    m_inventory.predictions.append(
        {.webhook = wanted.id,
         .conflict = conflict,
         .certain = false,
         .text = tr("“%1” may be refused: this account answers no typed records. %2")
                     .arg(visibleText(wanted.id, 60), conflictText(conflict))});
}

} // namespace

QStringList Inventory::oldScopes(bool certain) const
{
    QStringList all;
    for (const OldRecord &one : old)
        if (one.isThere() && (one.certain || !certain) && !all.contains(one.record.scope))
            all.append(one.record.scope);
    return all;
}

Inventory takeInventory(const InventoryInput &input)
{
    return Taker(input).take();
}

QString searchWords()
{
    return u"old format exists for this subaccount"_s;
}

QString sourceName(OldRecord::Source source)
{
    switch (source) {
    case OldRecord::Source::Listed:
        return u"listed"_s;
    case OldRecord::Source::Refused:
        return u"refused"_s;
    case OldRecord::Source::Entered:
        break;
    }
    return u"entered"_s;
}

QString sourceText(const OldRecord &old)
{
    if (!old.isThere())
        return tr("deleted from here on %1")
            .arg(QLocale().toString(old.deletedAt.toLocalTime(), QLocale::ShortFormat));
    switch (old.source) {
    case OldRecord::Source::Listed:
        return old.certain ? tr("8x8's list shows it")
                           : tr("8x8's list shows it, typed; whether that counts as old it does "
                                "not say");
    case OldRecord::Source::Refused:
        return tr("a refusal of %1 named it")
            .arg(QLocale().toString(old.at.toLocalTime(), QLocale::ShortFormat));
    case OldRecord::Source::Entered:
        break;
    }
    return tr("written down as “%1”").arg(visibleText(old.webhook, 60));
}

} // namespace sendbench::integrations::wavecell
