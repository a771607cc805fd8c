// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/planner.h"

#include "base/visibletext.h"
#include "webhooks/comparison.h"
#include "webhooks/matching.h"
#include "webhooks/planchecks.h"
#include "webhooks/stepnames.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using changes::Action;
using changes::Change;
using changes::FieldState;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

QString gapWarning(qsizetype requests)
{
    return tr("Between the deletion and the new record nothing is received: about %1 s if both "
              "go well, until it is repaired if the second fails.")
        .arg(std::max<qsizetype>(1, requests));
}

/// One of them.
struct Draft {
    AccountPlan plan;
    StepNames names;

    void add(const Finding &finding) { plan.plan.findings.append(finding); }
};

/// All plans being made.
class Planner
{
public:
    Planner(const JoinInput &input, const QList<Row> &rows,
            const QMap<QString, const WebhookApi *> &apis,
            const QList<workspace::Account> &accounts, const QStringList &missing,
            const PlanWish &wish)
        : m_input(input)
        , m_rows(rows)
        , m_apis(apis)
        , m_missing(missing.cbegin(), missing.cend())
        , m_only(wish.only.cbegin(), wish.only.cend())
        , m_anyway(wish.anyway)
        , m_withNone(wish.withNone)
        , m_old(input.live)
    {
        for (const auto &one : accounts)
            m_accounts.insert(one.id, &one);
        for (const auto &[product, api] : apis.asKeyValueRange())
            m_comparisons.emplace(product, Comparison(*api));
        for (const qsizetype i : wish.remove)
            if (i >= 0 && i < input.live.size())
                m_remove.insert(i);
        lookAtKeys();
    }

    QList<AccountPlan> make()
    {
        for (const Row &row : m_rows)
            if (row.desired >= 0 && isWished(m_input.desired.at(row.desired)))
                planRow(row);
        for (qsizetype i = 0; i < m_input.live.size(); ++i)
            if (m_remove.contains(i) && !m_done.contains(i))
                planRemoval(i);
        QList<AccountPlan> all;
        for (Draft &one : m_drafts) {
            const bool isShown = m_withNone && !one.plan.plan.changes.isEmpty();
            if (!isShown && !one.plan.plan.hasWork() && one.plan.plan.findings.isEmpty())
                continue;
            sortFindings(one.plan.plan.findings);
            all.append(std::move(one.plan));
        }
        return all;
    }

private:
    void lookAtKeys();
    [[nodiscard]] bool isWished(const Webhook &wanted) const
    {
        return m_only.isEmpty() || m_only.contains(wanted.id);
    }
    Draft &draftOf(const QString &account, const QString &product);
    void note(Draft &draft, const Row &row, bool writes) const;
    void planRow(const Row &row);
    void write(Draft &draft, const Row &row, const WebhookApi &api);
    void compare(Change &change, const Row &row, const Webhook &wanted, bool asJoined) const;
    [[nodiscard]] bool mayWrite(Draft &draft, const Webhook &wanted, const WebhookApi &api) const;
    /// It goes, before anything that comes later in this plan.
    [[nodiscard]] bool goesFirst(const Draft &draft, qsizetype live) const;
    /// Deletes first what stands in the way and is to go; answers with how many requests.
    qsizetype clearWay(const Draft &draft, const Webhook &wanted, const QString &key);
    qsizetype planRemoval(qsizetype index);
    static void add(Draft &draft, Change change, const Write &write, const QString &owner);

    const JoinInput &m_input;
    const QList<Row> &m_rows;
    const QMap<QString, const WebhookApi *> &m_apis;
    QHash<QString, const workspace::Account *> m_accounts;
    QSet<QString> m_missing;
    QSet<QString> m_only;
    bool m_anyway;
    bool m_withNone;
    OldRecords m_old;
    QSet<qsizetype> m_remove; ///< of `live`
    QSet<qsizetype> m_done;   ///< of those, planned already
    QHash<QString, QList<qsizetype>> m_removeByKey;
    QSet<QString> m_duplicateKeys;
    QHash<qsizetype, qsizetype> m_desiredOf; ///< live → desired
    std::map<QString, Comparison> m_comparisons;
    std::deque<Draft> m_drafts;        ///< references stay while it grows
    QHash<QString, Draft *> m_draftOf; ///< by account and system
};

void Planner::lookAtKeys()
{
    for (const Row &row : m_rows) {
        if (row.live < 0)
            continue;
        const LiveWebhook &live = m_input.live.at(row.live);
        if (row.desired >= 0)
            m_desiredOf.insert(row.live, row.desired);
        const WebhookApi *api = m_apis.value(live.product);
        const QString key = api ? recordKey(live, api->product()) : QString();
        if (key.isEmpty())
            continue;
        if (row.state == State::Duplicate)
            m_duplicateKeys.insert(key);
        if (m_remove.contains(row.live))
            m_removeByKey[key].append(row.live);
    }
}

Draft &Planner::draftOf(const QString &account, const QString &product)
{
    const WebhookApi *api = m_apis.value(product);
    const QString system = api ? api->system() : QString();
    Draft *&draft = m_draftOf[account + QChar(0x1F) + system];
    if (draft)
        return *draft;
    draft = &m_drafts.emplace_back();
    draft->plan = {.account = account, .system = system, .plan = {.owner = account}};
    changes::Plan &plan = draft->plan.plan;
    if (const auto *known = m_accounts.value(account)) {
        plan.environment = known->environment;
        plan.title = tr("Webhooks of the account “%1” (%2)")
                         .arg(account, environmentName(known->environment));
        return *draft;
    }
    plan.title = tr("Webhooks of the account “%1”").arg(visibleText(account, 60));
    draft->add({.severity = Severity::Error,
                .rule = u"webhook.account-unknown"_s,
                .path = u"account"_s,
                .message = tr("There is no account “%1”.").arg(visibleText(account, 60)),
                .fix = tr("Choose one of the workspace's accounts.")});
    return *draft;
}

/// What was found when the records were joined; only what is written can be wrong to write.
void Planner::note(Draft &draft, const Row &row, bool writes) const
{
    const Webhook &wanted = m_input.desired.at(row.desired);
    for (Finding finding : row.findings) {
        if (finding.severity == Severity::Note)
            continue;
        finding.path = wanted.id;
        if (finding.rule == u"webhook.twice") {
            if (!writes)
                continue;
            finding.severity = Severity::Error;
        }
        draft.add(finding);
    }
    if (row.state == State::Unknown && m_apis.contains(wanted.product))
        draft.add({.severity = Severity::Warning,
                   .rule = u"webhook.not-asked"_s,
                   .path = wanted.id,
                   .message = tr("8x8 was not asked for what it has of “%1”: it is left alone.")
                                  .arg(visibleText(wanted.id, 60)),
                   .fix = tr("Read the account.")});
}

void Planner::planRow(const Row &row)
{
    const Webhook &wanted = m_input.desired.at(row.desired);
    const LiveWebhook *live = row.live < 0 ? nullptr : &m_input.live.at(row.live);
    if (live && m_remove.contains(row.live))
        return; // it goes, by hand: it is not written again in the same plan
    Draft &draft = draftOf(wanted.account, wanted.product);
    const WebhookApi *api = m_apis.value(wanted.product);
    const QString key = api ? recordKey(wanted, api->product()) : QString();
    const bool forced = m_anyway && row.state == State::AuthUnverifiable;
    const bool again = live && !key.isEmpty() && m_removeByKey.contains(key);
    const bool writes =
        row.state == State::Missing || row.state == State::Differs || forced || again;
    note(draft, row, writes);
    if (!api || !m_accounts.contains(wanted.account))
        return;
    if (writes && mayWrite(draft, wanted, *api)) {
        write(draft, row, *api);
    } else if (live) {
        draft.plan.plan.changes.append(
            {.action = Action::None,
             .title = recordTitle(api->product(), wanted.scope, wanted.type, wanted.name),
             .before = live->raw,
             .after = api->json(wanted),
             .fields = row.fields});
    }
}

bool Planner::mayWrite(Draft &draft, const Webhook &wanted, const WebhookApi &api) const
{
    const Product &product = api.product();
    if (m_accounts.value(wanted.account)->kind != product.accountKind) {
        draft.add({.severity = Severity::Error,
                   .rule = u"webhook.account-kind"_s,
                   .path = wanted.id,
                   .message = tr("%1 belongs to an account of another kind than “%2”.")
                                  .arg(product.title, wanted.account),
                   .fix = tr("Choose an account of the kind %1.").arg(product.accountKind)});
        return false;
    }
    if (product.writable)
        return true;
    draft.add({.severity = Severity::Error,
               .rule = u"webhook.not-writable"_s,
               .path = wanted.id,
               .message = tr("%1 is not changed from here.").arg(product.title),
               .fix = product.elsewhere,
               .source = product.source});
    return false;
}

void Planner::compare(Change &change, const Row &row, const Webhook &wanted, bool asJoined) const
{
    const LiveWebhook *live = row.live < 0 ? nullptr : &m_input.live.at(row.live);
    const WebhookApi &api = *m_apis.value(wanted.product);
    change.action = live ? Action::Replace : Action::Create;
    change.title = recordTitle(api.product(), wanted.scope, wanted.type, wanted.name);
    change.before = live ? live->raw : QByteArray();
    change.after = api.json(wanted);
    change.fields =
        asJoined && live
            ? row.fields
            : m_comparisons.at(wanted.product).fields(wanted, live, traceOf(m_input, wanted.id));
}

void Planner::write(Draft &draft, const Row &row, const WebhookApi &api)
{
    Webhook wanted = m_input.desired.at(row.desired);
    const workspace::Account &account = *m_accounts.value(wanted.account);
    const LiveWebhook *live = row.live < 0 ? nullptr : &m_input.live.at(row.live);
    const QString key = recordKey(wanted, api.product());
    const auto secret = lookAtSecret(api, wanted, live, m_missing.contains(wanted.id), m_anyway);
    if (secret.drop)
        wanted.auth = {};
    Findings found = api.check(&account, wanted);
    requireFields(found, api.form(), wanted);
    for (Finding &one : found)
        one.path = one.path.isEmpty() ? wanted.id : wanted.id + u'/' + one.path;
    found += secret.findings;
    if (wanted.isAddressSecret() && !m_input.addresses.contains(wanted.id))
        found.append(addressMissing(wanted));
    if (!live)
        for (const qsizetype old : m_old.blocking(wanted))
            if (!goesFirst(draft, old))
                found.append(blockedFinding(wanted, m_input.live.at(old), m_anyway));
    draft.plan.plan.findings += found;

    Change change;
    compare(change, row, wanted, !secret.drop);
    const bool again = live && !key.isEmpty() && m_removeByKey.contains(key);
    const qsizetype before = clearWay(draft, wanted, key);
    const Write write =
        api.write(account, wanted, again ? nullptr : live, traceOf(m_input, wanted.id).isSame());
    if (again)
        change.warnings.append(tr("It is written again, because 8x8's deletion names the key and "
                                  "may take every record of it."));
    else if (live && m_duplicateKeys.contains(key))
        change.warnings.append(tr("8x8 has more than one record of this key, and does not "
                                  "document which of them a write replaces."));
    const bool untold = live && api.product().deleteBeforeWrite && write.warnings.isEmpty();
    if (before > 0 || untold)
        change.warnings.append(gapWarning(before + write.steps.size()));
    add(draft, std::move(change), write, wanted.id);
}

bool Planner::goesFirst(const Draft &draft, qsizetype live) const
{
    const WebhookApi *api = m_apis.value(m_input.live.at(live).product);
    return api && m_remove.contains(live) && api->system() == draft.plan.system;
}

qsizetype Planner::clearWay(const Draft &draft, const Webhook &wanted, const QString &key)
{
    QList<qsizetype> first = key.isEmpty() ? QList<qsizetype>() : m_removeByKey.value(key);
    for (const qsizetype old : m_old.blocking(wanted))
        if (goesFirst(draft, old))
            first.append(old);
    qsizetype requests = 0;
    for (const qsizetype i : first)
        if (!m_done.contains(i))
            requests += planRemoval(i);
    return requests;
}

qsizetype Planner::planRemoval(qsizetype index)
{
    m_done.insert(index);
    const LiveWebhook &live = m_input.live.at(index);
    Draft &draft = draftOf(live.account, live.product);
    const WebhookApi *api = m_apis.value(live.product);
    const auto *account = m_accounts.value(live.account);
    if (!api || !account)
        return 0;
    const qsizetype desired = m_desiredOf.value(index, -1);
    const Webhook *twin = desired < 0 ? nullptr : &m_input.desired.at(desired);
    const Write write = api->remove(*account, live, twin);
    Change change{.action = Action::Delete,
                  .title = recordTitle(api->product(), live.scope, live.type, live.name),
                  .before = live.raw};
    if (!live.url.isEmpty())
        change.fields.append({urlName(api->product()), FieldState::Different, live.url, {}});
    if (live.scope == kEverySubAccount && api->product().everySubAccount)
        change.warnings.append(tr("Only the record that stands under * goes; those of single "
                                  "sub-accounts stay."));
    add(draft, std::move(change), write, live.remoteId);
    return write.steps.size();
}

void Planner::add(Draft &draft, Change change, const Write &write, const QString &owner)
{
    change.warnings += write.warnings;
    change.steps = write.steps;
    for (changes::Step &step : change.steps) {
        if (sendsMask(step))
            draft.add(
                {.severity = Severity::Error,
                 .rule = u"webhook.mask"_s,
                 .path = owner,
                 .message = tr("“%1” would send 8x8's mask (***) as a secret.").arg(step.title),
                 .fix = tr("Enter the secret again.")});
        if (step.undo && sendsMask(*step.undo)) {
            step.undo = nullptr;
            change.warnings.append(
                tr("This cannot be taken back: 8x8 does not tell the secret that stands there."));
        }
    }
    draft.names.makeUnique(change.steps);
    draft.plan.plan.changes.append(std::move(change));
}

} // namespace

QList<AccountPlan> plansFor(const JoinInput &input, const QList<Row> &rows,
                            const QMap<QString, const WebhookApi *> &apis,
                            const QList<workspace::Account> &accounts, const QStringList &missing,
                            const PlanWish &wish)
{
    return Planner(input, rows, apis, accounts, missing, wish).make();
}

} // namespace sendbench::webhooks
