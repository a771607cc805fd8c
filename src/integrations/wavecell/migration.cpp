// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/migration.h"

#include "base/visibletext.h"
#include "integrations/wavecell/proposal.h"
#include "integrations/wavecell/wavecellcalls.h"
#include "webhooks/comparison.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::wavecell
{

namespace
{

using changes::Action;
using changes::Change;
using webhooks::LiveWebhook;
using webhooks::Webhook;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::wavecell", text);
}

bool isPresent(const QString &product)
{
    return product == u"sms"_s || product == u"chatapps"_s;
}

/// An address that a restore could put back: a secret in it was covered.
bool isWhole(const QString &url)
{
    return !url.isEmpty() && !url.contains(u'‹');
}

class MigrationPlanner
{
public:
    MigrationPlanner(const MigrationInput &input, const MigrationWish &wish)
        : m_input(input)
        , m_wish(wish)
        , m_scopes(input.inventory.oldScopes(wish.scopes.isEmpty()))
    {
    }

    Migration make();

private:
    void add(Severity severity, const QString &rule, const QString &path, const QString &message,
             const QString &fix = {})
    {
        m_migration.findings.append({.severity = severity,
                                     .rule = u"webhook."_s + rule,
                                     .path = path,
                                     .message = message,
                                     .fix = fix,
                                     .source = kGuide});
    }
    [[nodiscard]] bool chooseScopes();
    [[nodiscard]] QList<OldRecord> oldOf(const QStringList &scopes) const;
    [[nodiscard]] QList<Webhook> wantedOf(const QString &scope) const;
    [[nodiscard]] const LiveWebhook *liveOf(const Webhook &wanted) const;
    [[nodiscard]] QList<Webhook> recordsFor(const QString &scope);
    [[nodiscard]] Change deletion(const QStringList &scopes, const QList<OldRecord> &old) const;
    /// Something of today stands for them already.
    [[nodiscard]] bool isReceived(const QStringList &scopes) const;
    void addWrites(MigrationPart &part, const Webhook &wanted);
    void addPart(const QString &title, const QStringList &scopes, const QList<Webhook> &wanted);

    const MigrationInput &m_input;
    const MigrationWish &m_wish;
    QStringList m_scopes;
    Migration m_migration;
};

Migration MigrationPlanner::make()
{
    if (!chooseScopes())
        return m_migration;
    QList<Webhook> every = wantedOf(kEverything);
    every.removeIf([this](const Webhook &one) { return liveOf(one) != nullptr; });
    const bool asOne = m_wish.reach == Reach::WholeAccount || !every.isEmpty();
    QList<std::pair<QString, QList<Webhook>>> records;
    for (const QString &scope : std::as_const(m_scopes))
        if (scope != kEverything)
            records.append({scope, recordsFor(scope)});
    if (m_wish.reach == Reach::WholeAccount)
        for (const Webhook &one : m_input.desired)
            if (one.account == m_input.account.id && isPresent(one.product) &&
                one.scope != kEverything && !m_scopes.contains(one.scope))
                records.append({one.scope, {one}});
    if (!asOne) {
        for (const auto &[scope, wanted] : std::as_const(records))
            addPart(visibleText(scope, 60), {scope}, wanted);
    } else {
        QList<Webhook> all;
        for (const auto &[scope, wanted] : std::as_const(records))
            all += wanted;
        if (every.isEmpty() && m_scopes.contains(kEverything))
            every = recordsFor(kEverything);
        addPart(tr("every sub-account"), m_scopes, all + every);
    }
    sortFindings(m_migration.findings);
    return m_migration;
}

bool MigrationPlanner::chooseScopes()
{
    const QStringList there = m_scopes;
    for (const QString &scope : m_wish.scopes)
        if (!there.contains(scope))
            add(Severity::Error, u"old-unknown"_s, scope,
                tr("No old record of “%1” is known.").arg(visibleText(scope, 60)),
                tr("Look at connect.8x8.com/webhooks and write it down with the product Wavecell; "
                   "or remove everything of the account."));
    if (!m_wish.scopes.isEmpty())
        m_scopes.removeIf([this](const QString &one) { return !m_wish.scopes.contains(one); });
    const bool whole = m_wish.reach == Reach::WholeAccount;
    if (whole && m_scopes != there)
        add(Severity::Error, u"old-partly"_s, {},
            tr("Removing everything of the account takes the old records of all sub-accounts, "
               "also of those that are not chosen."),
            tr("Choose all sub-accounts, or remove known records alone."));
    if (m_scopes.contains(kEverything) && !whole)
        add(Severity::Error, u"old-wildcard"_s, kEverything,
            tr("An old record stands under *. At api.wavecell.com a deletion with * takes the "
               "records of every sub-account; there is no way to delete that one alone."),
            tr("Choose to remove everything of the account, or leave this one out."));
    const bool left = m_scopes != there;
    const bool hasEvery =
        std::any_of(m_input.desired.cbegin(), m_input.desired.cend(), [&](const Webhook &one) {
            return one.account == m_input.account.id && isPresent(one.product) &&
                   one.scope == kEverything && !liveOf(one);
        });
    if (left && hasEvery)
        add(Severity::Error, u"old-partly"_s, {},
            tr("The workspace wants a record for *, which 8x8 refuses while any sub-account has an "
               "old one."),
            tr("Choose all sub-accounts that have old records."));
    // Where nobody knows of any, only the wildcard could find some.
    return !m_scopes.isEmpty() || whole;
}

QList<OldRecord> MigrationPlanner::oldOf(const QStringList &scopes) const
{
    QList<OldRecord> all;
    for (const OldRecord &one : m_input.inventory.old)
        if (one.isThere() && scopes.contains(one.record.scope) &&
            (one.certain || m_wish.scopes.contains(one.record.scope)))
            all.append(one);
    return all;
}

QList<Webhook> MigrationPlanner::wantedOf(const QString &scope) const
{
    QList<Webhook> all;
    for (const Webhook &one : m_input.desired)
        if (one.account == m_input.account.id && isPresent(one.product) && one.scope == scope)
            all.append(one);
    return all;
}

const LiveWebhook *MigrationPlanner::liveOf(const Webhook &wanted) const
{
    const auto *api = m_input.apis.value(wanted.product);
    for (const LiveWebhook &live : m_input.inventory.current)
        if (api && live.product == wanted.product && api->isSame(wanted, live))
            return &live;
    return nullptr;
}

QList<Webhook> MigrationPlanner::recordsFor(const QString &scope)
{
    const QList<Webhook> own = wantedOf(scope);
    QList<Webhook> wanted = own;
    const QList<Webhook> every = wantedOf(kEverything);
    const Proposal proposal =
        propose(oldOf({scope}), m_input.account, scope, m_input.inventory.current);
    for (const Webhook &one : proposal.records) {
        const auto covers = [&one](const Webhook &other) {
            return other.product == one.product && (other.type == one.type || other.type.isEmpty());
        };
        if (std::none_of(wanted.cbegin(), wanted.cend(), covers) &&
            std::none_of(every.cbegin(), every.cend(), covers)) {
            wanted.append(one);
            add(Severity::Warning, u"old-proposed"_s, scope,
                tr("The workspace wants no record of %1 for “%2”: one is proposed that POSTs to "
                   "the old address, without authentication.")
                    .arg(m_input.apis.value(one.product)->product().title, visibleText(scope, 60)),
                tr("Add the webhook to the workspace to have it otherwise."));
        }
    }
    m_migration.findings += proposal.findings;
    for (const auto &[product, finding] : proposal.undecided) {
        const auto isOf = [&product](const Webhook &one) { return one.product == product; };
        if (std::none_of(own.cbegin(), own.cend(), isOf) &&
            std::none_of(every.cbegin(), every.cend(), isOf))
            m_migration.findings.append(finding);
    }
    return wanted;
}

Change MigrationPlanner::deletion(const QStringList &scopes, const QList<OldRecord> &old) const
{
    QList<OldKey> keys;
    QList<OldKey> back;
    QStringList lost;
    for (const OldRecord &one : old) {
        const OldKey key{one.record.scope, one.record.type, one.record.url};
        keys.append({key.scope, key.type, {}});
        if (isWhole(key.url))
            back.append(key);
        else
            lost.append(visibleText(key.scope, 50) + u' ' + visibleText(key.type, 20));
    }
    if (m_wish.reach == Reach::EveryType) {
        keys.clear();
        for (const QString &scope : scopes)
            keys.append({scope, kEverything, {}});
    }
    if (m_wish.reach == Reach::WholeAccount)
        keys = {{kEverything, kEverything, {}}};
    Change change{.action = Action::Delete,
                  .title = m_wish.reach == Reach::WholeAccount
                               ? tr("Old webhooks (Wavecell): all of the account")
                               : tr("Old webhooks (Wavecell) of %1").arg(scopes.join(u", "_s))};
    for (const OldRecord &one : old)
        change.fields.append({one.record.scope + u' ' + one.record.type,
                              changes::FieldState::Different,
                              one.record.url,
                              {}});
    changes::Step step = deleteOld(m_input.account, keys);
    if (!back.isEmpty())
        step.undo = std::make_shared<const changes::Step>(restoreOld(m_input.account, back));
    change.steps = {step};
    if (m_wish.reach == Reach::WholeAccount)
        change.warnings.append(tr("Here * is a true wildcard: every old record of the account "
                                  "goes, also those that nobody knows of here. Those do not come "
                                  "back."));
    if (m_wish.reach == Reach::EveryType)
        change.warnings.append(tr("Old records of other types of the same sub-account go too, and "
                                  "do not come back: nobody knows of them here."));
    if (!lost.isEmpty())
        change.warnings.append(tr("The address of %1 is not known in full: it does not come back.")
                                   .arg(lost.join(u", "_s)));
    change.warnings.append(
        tr("The way back is a POST at api.wavecell.com, which 8x8 does not document; "
           "authentication of the old record is not known and does not come back."));
    return change;
}

void MigrationPlanner::addWrites(MigrationPart &part, const Webhook &wanted)
{
    const auto *api = m_input.apis.value(wanted.product);
    const LiveWebhook *live = liveOf(wanted);
    if (!api || (live && api->sameUrl(wanted, *live, {})))
        return; // stands there already; what else differs is the manager's plan
    if (!wanted.id.isEmpty() && wanted.auth.hasSecret() &&
        m_input.missingSecrets.contains(wanted.id))
        add(Severity::Error, u"secret-missing"_s, wanted.id,
            tr("The secret of “%1” is not in the keychain.").arg(visibleText(wanted.id, 60)),
            tr("Enter it."));
    for (Finding one : api->check(&m_input.account, wanted)) {
        one.path = wanted.id.isEmpty() ? wanted.scope : wanted.id + u'/' + one.path;
        m_migration.findings.append(one);
    }
    auto write = api->write(m_input.account, wanted, live, false);
    Change change{.action = live ? Action::Replace : Action::Create,
                  .title =
                      webhooks::recordTitle(api->product(), wanted.scope, wanted.type, wanted.name),
                  .before = live ? live->raw : QByteArray(),
                  .after = api->json(wanted),
                  .fields = webhooks::Comparison(*api).fields(wanted, live, {}),
                  .warnings = write.warnings,
                  .steps = write.steps};
    for (changes::Step &step : change.steps) {
        if (!step.undo || step.undo->method != "DELETE")
            continue;
        // A write that failed left nothing to delete: what is gone is gone.
        changes::Step back = *step.undo;
        back.success.append(404);
        step.undo = std::make_shared<const changes::Step>(back);
    }
    part.requestsInGap += static_cast<int>(change.steps.size());
    part.plan.changes.append(change);
}

bool MigrationPlanner::isReceived(const QStringList &scopes) const
{
    const auto &current = m_input.inventory.current;
    return std::any_of(current.cbegin(), current.cend(), [&](const LiveWebhook &live) {
        return live.scope == kEverything || scopes.contains(live.scope);
    });
}

void MigrationPlanner::addPart(const QString &title, const QStringList &scopes,
                               const QList<Webhook> &wanted)
{
    const auto &account = m_input.account;
    const QList<OldRecord> old = oldOf(scopes);
    MigrationPart part{.title = title,
                       .plan = {.owner = account.id,
                                .title = tr("Leave Wavecell: %1 of the account “%2” (%3)")
                                             .arg(title, visibleText(account.id, 60),
                                                  environmentName(account.environment)),
                                .environment = account.environment,
                                .changes = {deletion(scopes, old)},
                                .findings = {}},
                       .payloads = {}};
    for (const Webhook &one : wanted)
        addWrites(part, one);
    if (part.requestsInGap > 0)
        part.plan.changes.first().warnings.append(
            tr("From this deletion until the new record stands nothing is received: about %1 s, a "
               "guess of one second for each request. How long it was is told afterwards.")
                .arg(part.guessedGap()));
    else if (!isReceived(scopes))
        add(Severity::Error, u"old-no-successor"_s, scopes.value(0),
            tr("Nothing would receive the events of %1 afterwards.").arg(title),
            tr("Add an SMS or Chat Apps webhook for it to the workspace."));
    for (const PayloadChange &one : payloadChanges()) {
        const bool had = std::any_of(old.cbegin(), old.cend(), [&](const OldRecord &record) {
            return record.record.type == one.type;
        });
        const bool gets = one.product.isEmpty() ||
                          std::any_of(wanted.cbegin(), wanted.cend(), [&](const Webhook &record) {
                              return record.product == one.product;
                          });
        if (had && gets)
            part.payloads.append(one);
    }
    m_migration.parts.append(part);
}

} // namespace

Migration planMigration(const MigrationInput &input, const MigrationWish &wish)
{
    return MigrationPlanner(input, wish).make();
}

} // namespace sendbench::integrations::wavecell
