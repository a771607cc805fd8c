// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What can be done with webhooks.

#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "engine/webhookundojob.h"
#include "providers/providerkind.h"
#include "ui/pages/history/recordtable.h"
#include "ui/pages/shared/secretchanges.h"
#include "ui/pages/webhooks/byhanddialog.h"
#include "ui/pages/webhooks/copydialog.h"
#include "ui/pages/webhooks/delivery/deliverydialog.h"
#include "ui/pages/webhooks/migration/migrationdialog.h"
#include "ui/pages/webhooks/webhookdetails.h"
#include "ui/pages/webhooks/webhookspage.h"
#include "ui/pages/webhooks/who/whodialog.h"
#include "ui/shell/environment.h"
#include "webhooks/adopt.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

bool hasSecrets(const workspace::StoredWebhook &one)
{
    return std::any_of(one.fields.begin(), one.fields.end(),
                       [](const auto &field) { return field.second.isSecret(); });
}

} // namespace

QList<secrets::SecretKey> WebhooksPage::secretKeys(const QString &id) const
{
    const auto *stored = document().webhook(id);
    const auto *api = stored ? m_fleet.apis().value(stored->product) : nullptr;
    return api ? providers::secretKeys(api->form(), id, stored->fields)
               : QList<secrets::SecretKey>();
}

bool WebhooksPage::store(const QString &id, const forms::FieldValues &values)
{
    if (!document().webhook(id))
        return false;
    const auto had = secretKeys(id);
    const bool done =
        m_context.engine.workspace().edit(tr("Save webhook"), [&](workspace::Document &changed) {
            changed.webhook(id)->fields = values;
        });
    if (done)
        m_parking.park(had);
    return done;
}

void WebhooksPage::addProducts(QMenu &menu, const workspace::Account &account)
{
    for (const auto *api : m_context.engine.registry().webhookApis()) {
        const auto &product = api->product();
        if (product.accountKind != account.kind || !product.writable || product.legacy)
            continue;
        QAction *action = menu.addAction(product.title);
        action->setObjectName(u"webhookAdd:"_s + product.id);
        connect(action, &QAction::triggered, this,
                [this, account = account.id, id = product.id] { addWebhook(account, id); });
    }
}

void WebhooksPage::fillAddMenu()
{
    m_addMenu->clear();
    const auto all = m_fleet.accounts();
    for (const auto &account : all) {
        const QString title =
            u"%1 · %2"_s.arg(visibleText(account.id, 60), environmentTitle(account.environment));
        if (all.size() == 1)
            m_addMenu->addSection(title);
        addProducts(all.size() == 1 ? *m_addMenu : *m_addMenu->addMenu(title), account);
    }
    m_addMenu->addSeparator();
    m_addMenu->addAction(m_byHand);
}

void WebhooksPage::addWebhook(const QString &account, const QString &product)
{
    const auto *known = document().account(account);
    const auto *api = m_fleet.apis().value(product);
    if (!known || !api)
        return;
    const auto made = emptyWebhook(document(), *known, *api);
    auto &workspace = m_context.engine.workspace();
    workspace.setDraft(made.id, {});
    m_current = models::WebhookTableModel::keyOfDesired(made.id);
    if (!workspace.edit(tr("Add webhook"),
                        [&](workspace::Document &changed) { changed.webhooks.append(made); }))
        return;
    choose(models::WebhookTableModel::keyOfDesired(made.id));
    m_details->focusForm();
}

void WebhooksPage::keepSecrets(const QList<SecretChange> &changes, const QString &said)
{
    if (changes.isEmpty()) {
        m_context.toast(said);
        return;
    }
    auto *job = new SecretChanges(m_context.engine.secretStore(), changes, this);
    QStringList owners;
    for (const SecretChange &change : changes)
        owners.append(change.key.owner);
    connect(job, &Job::finished, this, [this, job, said, owners] {
        m_context.toast(said);
        m_fleet.recheckSecrets(owners);
        if (job->error())
            m_context.prompts.tell(this, tr("A secret was not kept"),
                                   tr("“%1” of “%2” has to be entered. %3")
                                       .arg(job->error()->path, job->error()->where,
                                            diagnosis::fullText(*job->error())));
    });
    job->start();
}

void WebhooksPage::askCopy()
{
    QList<workspace::StoredWebhook> from;
    QStringList ids;
    for (const qsizetype at : chosenDesired())
        if (const auto *stored = document().webhook(m_fleet.input().desired.at(at).id)) {
            from.append(*stored);
            ids.append(stored->id);
        }
    if (from.isEmpty())
        return;
    auto *dialog = new CopyDialog(m_context, m_fleet, from, this);
    connect(dialog, &CopyDialog::chosen, this,
            [this, ids](const QList<CopyTarget> &targets) { copyTo(targets, ids); });
    dialog->open();
}

void WebhooksPage::copyTo(const QList<CopyTarget> &targets, const QStringList &ids)
{
    workspace::Document changed = document();
    QList<SecretChange> secrets;
    QString first;
    int count = 0;
    FreeIds free(changed);
    for (const QString &id : ids) {
        const auto *from = document().webhook(id);
        for (const auto &target : from ? targets : QList<CopyTarget>()) {
            auto copy = copied(*from, target);
            copy.id = free.take(copy.id);
            for (const auto &[key, value] : copy.fields)
                if (value.isSecret())
                    secrets.append({.key = {copy.id, key}, .value = {}, .from = {id, key}});
            changed.webhooks.append(copy);
            first = first.isEmpty() ? copy.id : first;
            ++count;
        }
    }
    if (count == 0)
        return;
    m_current = models::WebhookTableModel::keyOfDesired(first);
    if (!m_context.engine.workspace().edit(tr("Copy webhooks"),
                                           [&](workspace::Document &open) { open = changed; }))
        return;
    choose(m_current);
    keepSecrets(secrets, tr("%n webhook(s) copied", nullptr, count));
}

void WebhooksPage::askRemoveHere()
{
    QStringList ids;
    for (const qsizetype at : chosenDesired())
        ids.append(m_fleet.input().desired.at(at).id);
    if (ids.isEmpty() || !m_removeHere->isEnabled())
        return;
    m_context.prompts.ask(
        this,
        {.id = u"webhook.remove"_s,
         .title =
             tr("Remove %n webhook(s) from the workspace?", nullptr, static_cast<int>(ids.size())),
         .text = tr("%1 leaves the workspace, and its secret the keychain. 8x8 keeps what it has: "
                    "it is “not managed” then. Undo brings both back until the program ends.")
                     .arg(namesOf(ids)),
         .confirm = tr("Remove"),
         .destructive = true},
        [this, ids](bool yes) {
            if (yes)
                removeHere(ids);
        });
}

void WebhooksPage::removeHere(const QStringList &ids)
{
    QList<secrets::SecretKey> keys;
    for (const QString &id : ids)
        if (const auto *stored = document().webhook(id); stored && hasSecrets(*stored))
            keys += secretKeys(id);
    const QSet<QString> gone(ids.cbegin(), ids.cend());
    if (!m_context.engine.workspace().edit(tr("Remove webhooks"), [&](workspace::Document &open) {
            open.webhooks.removeIf([&](const auto &one) { return gone.contains(one.id); });
        }))
        return;
    m_parking.park(keys);
    m_context.toast(
        tr("%n webhook(s) removed; Undo brings them back", nullptr, static_cast<int>(ids.size())));
}

void WebhooksPage::deleteThere()
{
    PlanOrder order;
    for (const qsizetype at : chosenLive())
        order.remove.append(m_fleet.input().live.at(at));
    if (!order.remove.isEmpty())
        plan(order);
}

void WebhooksPage::plan(const PlanOrder &order)
{
    auto *dialog = new PlanDialog(m_context, m_fleet, order, this);
    connect(dialog, &PlanDialog::findingWanted, this, &WebhooksPage::openObject);
    dialog->open();
}

void WebhooksPage::undoLastRun()
{
    auto &engine = m_context.engine;
    const auto runs = engine.runs().list(currentAccount());
    const auto found = std::find_if(runs.cbegin(), runs.cend(), [&engine](const auto &run) {
        return run.undoes.isEmpty() && run.canUndo() && engine::isWebhookRun(engine, run);
    });
    if (found == runs.cend()) {
        m_context.prompts.tell(this, tr("Nothing to take back"),
                               tr("Nothing was applied to the webhooks of “%1” from here that "
                                  "could be taken back.")
                                   .arg(visibleText(currentAccount(), 60)));
        return;
    }
    if (found->environment == Environment::Sandbox)
        if (const auto started = engine.startSandbox(); !started) {
            m_context.prompts.tell(this, tr("Nothing was taken back"),
                                   diagnosis::fullText(started.error()));
            return;
        }
    plan({.only = {}, .remove = {}, .undo = *found});
}

QString WebhooksPage::exchangeOf(const webhooks::Row &row) const
{
    const auto &input = m_fleet.input();
    if (row.live >= 0)
        return input.live.at(row.live).exchangeId;
    const auto &wanted = input.desired.at(row.desired);
    const auto is = [&wanted](const auto &one) {
        return one.account == wanted.account && one.product == wanted.product &&
               (one.scope.isEmpty() || one.scope == wanted.scope);
    };
    if (row.state == webhooks::State::NotRead)
        for (const auto &one : input.failures)
            if (is(one) && !one.exchangeId.isEmpty())
                return one.exchangeId;
    return {};
}

void WebhooksPage::showExchange()
{
    if (const auto rows = chosenRows(); rows.size() == 1)
        if (const QString id = exchangeOf(*rows.constFirst()); !id.isEmpty())
            m_context.open(u"history"_s, id);
}

void WebhooksPage::testDelivery()
{
    const auto desired = chosenDesired();
    openDelivery(m_context,
                 desired.size() == 1 ? m_fleet.input().desired.at(desired.constFirst()).id
                                     : QString(),
                 this);
}

void WebhooksPage::whoReceives()
{
    const auto rows = chosenRows();
    QString scope;
    if (rows.size() == 1)
        scope = rows.constFirst()->desired >= 0
                    ? m_fleet.input().desired.at(rows.constFirst()->desired).scope
                    : m_fleet.input().live.at(rows.constFirst()->live).scope;
    openWho(m_context, m_fleet.input().live, m_fleet.input().failures,
            scope == webhooks::kEverySubAccount ? QString() : scope, this);
}

void WebhooksPage::leaveWavecell()
{
    const QString account = currentAccount();
    auto *dialog = openMigration(m_context, account, this);
    if (!dialog)
        return;
    // What is there now is what counts.
    connect(dialog, &QDialog::finished, this, [this, account] {
        if (m_fleet.readAt().isValid() && !m_fleet.isReading())
            m_fleet.read({.accounts = {account}, .products = {}});
    });
}

void WebhooksPage::showByHand()
{
    QString url;
    if (const auto desired = chosenDesired(); !desired.isEmpty())
        url = m_fleet.input().desired.at(desired.constFirst()).url;
    auto *dialog = new ByHandDialog(m_context, url, this);
    dialog->open();
}

} // namespace sendbench::ui
