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
constexpr qsizetype kMostNamed = 5;

QString namesOf(const QStringList &ids)
{
    QStringList shown;
    for (const QString &id : ids.mid(0, kMostNamed))
        shown.append(visibleText(id, 60));
    QString text = shown.join(u", "_s);
    if (ids.size() > kMostNamed)
        text += u' ' +
                WebhooksPage::tr("and %n more", nullptr, static_cast<int>(ids.size() - kMostNamed));
    return text;
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

void WebhooksPage::adopt(const QList<qsizetype> &live)
{
    if (live.isEmpty())
        return;
    workspace::Document changed = document();
    QStringList ids;
    QStringList withSecret;
    QList<SecretChange> addresses;
    for (const qsizetype at : live) {
        const auto &record = m_fleet.input().live.at(at);
        auto one = webhooks::adopted(changed, record);
        const auto *api = m_fleet.apis().value(record.product);
        if (const QByteArray whole = api ? api->wholeUrl(record) : QByteArray(); !whole.isEmpty()) {
            one.fields.insert(u"address"_s, forms::FieldValue(u"secret"_s));
            one.fields.insert(webhooks::kSecretUrlField, forms::FieldValue(forms::SecretMark{}));
            one.fields.remove(u"url"_s);
            addresses.append({.key = {one.id, webhooks::kSecretUrlField}, .value = whole});
        }
        if (engine::desiredWebhook(one).auth.hasSecret())
            withSecret.append(one.id);
        ids.append(one.id);
        changed.webhooks.append(one);
    }
    m_current = models::WebhookTableModel::keyOfDesired(ids.constFirst());
    if (!m_context.engine.workspace().edit(tr("Adopt webhooks"),
                                           [&](workspace::Document &open) { open = changed; }))
        return;
    choose(m_current);
    QString said = tr("%n webhook(s) adopted", nullptr, static_cast<int>(ids.size()));
    if (!withSecret.isEmpty())
        said +=
            u". "_s + tr("8x8 does not tell secrets: enter those of %1.").arg(namesOf(withSecret));
    keepSecrets(addresses, said);
    m_fleet.recheckSecrets(withSecret);
    if (ids.size() == 1 && !withSecret.isEmpty())
        m_details->focusField(webhooks::kSecretField);
}

void WebhooksPage::keepSecrets(const QList<SecretChange> &changes, const QString &said)
{
    if (changes.isEmpty()) {
        m_context.toast(said);
        return;
    }
    auto *job = new SecretChanges(m_context.engine.secretStore(), changes, this);
    connect(job, &Job::finished, this, [this, job, said] {
        m_context.toast(said);
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
    for (const QString &id : ids)
        for (const auto &target : targets) {
            const auto *from = changed.webhook(id);
            if (!from)
                continue;
            const auto copy = copied(changed, *from, target);
            for (const auto &[key, value] : copy.fields)
                if (value.isSecret())
                    secrets.append({.key = {copy.id, key}, .value = {}, .from = {id, key}});
            changed.webhooks.append(copy);
            first = first.isEmpty() ? copy.id : first;
            ++count;
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
        keys += secretKeys(id);
    if (!m_context.engine.workspace().edit(tr("Remove webhooks"), [&](workspace::Document &open) {
            open.webhooks.removeIf([&](const auto &one) { return ids.contains(one.id); });
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
