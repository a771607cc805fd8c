// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/ids.h"
#include "diagnosis/errortext.h"
#include "forms/oddcharacters.h"
#include "providers/checkall.h"
#include "ui/exchange/tabrow.h"
#include "ui/pages/accounts/accountspage_p.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kGuideDone = u"guideDone"_s;
const QString kSavedAt = u"savedAt"_s;
} // namespace

const workspace::Document &AccountsPage::Private::document() const
{
    return context.engine.workspace().document();
}

const workspace::Account *AccountsPage::Private::current() const
{
    return document().account(currentId);
}

const providers::AccountKind *AccountsPage::Private::kindOf(const QString &id) const
{
    const auto *account = document().account(id);
    return account ? context.engine.registry().accountKind(account->kind) : nullptr;
}

workspace::Account AccountsPage::Private::edited() const
{
    workspace::Account account = *current();
    if (editor.model() && editor.objectId() == currentId)
        account.fields = editor.model()->values();
    return account;
}

QList<std::pair<QString, QString>> AccountsPage::Private::kinds() const
{
    QList<std::pair<QString, QString>> all;
    for (const auto *kind : context.engine.registry().accountKinds())
        all.append({kind->id(), kind->descriptor().name});
    return all;
}

ObjectState AccountsPage::Private::stateOfAccount(const QString &id) const
{
    const auto *account = document().account(id);
    const auto *kind = kindOf(id);
    if (!account || !kind)
        return {Severity::Warning, tr("unknown kind"),
                account ? forms::visibleText(account->kind, 60) : QString()};
    return stateOf(providers::checkAll(*kind, document(), *account), kind->descriptor().name);
}

QStringList AccountsPage::Private::usersOf(const QString &id) const
{
    QStringList users;
    for (const auto &provider : document().providers)
        if (provider.account == id)
            users.append(forms::visibleText(
                provider.nickname().isEmpty() ? provider.id : provider.nickname(), 60));
    return users;
}

/// Secrets, configurations and the history name an account by its id.
bool AccountsPage::Private::isRenamable() const
{
    const auto *kind = kindOf(currentId);
    return kind && !savedAt() && usersOf(currentId).isEmpty() &&
           current()->fields == kind->descriptor().initialValues();
}

void AccountsPage::Private::add(const QString &kindId)
{
    const auto *kind = context.engine.registry().accountKind(kindId);
    if (!kind)
        return;
    workspace::Account account{.id = document().freeId(u"account"_s), .kind = kindId};
    account.fields = kind->descriptor().initialValues();
    context.engine.workspace().setDraft(account.id, {});
    const QString before = std::exchange(currentId, account.id);
    const bool done = context.engine.workspace().edit(
        tr("Add account"), [&](workspace::Document &changed) { changed.accounts.append(account); });
    if (!done) {
        currentId = before;
        return;
    }
    tabs->choose(u"tabAccounts"_s);
    area->showForm();
    strip->focusId();
}

void AccountsPage::Private::rename(const QString &to)
{
    if (!current() || to == currentId)
        return;
    if (!workspace::isValidId(to)) {
        strip->setProblem(diagnosis::fullText(
            Error{.code = u"object.id"_s, .found = forms::visibleText(to, 40)}));
        return;
    }
    if (document().account(to) || document().provider(to)) {
        strip->setProblem(diagnosis::fullText(Error{.code = u"object.exists"_s, .found = to}));
        return;
    }
    const QString from = currentId;
    editor.rename(to);
    currentId = to;
    context.engine.workspace().edit(tr("Rename account"), [&](workspace::Document &changed) {
        if (auto *account = changed.account(from))
            account->id = to;
    });
}

void AccountsPage::Private::chooseEnvironment(Environment environment)
{
    context.engine.workspace().edit(tr("Choose environment"), [&](workspace::Document &changed) {
        if (auto *account = changed.account(currentId))
            account->environment = environment;
    });
}

void AccountsPage::Private::askRemove(const QString &id)
{
    if (!document().account(id))
        return;
    if (const QStringList users = usersOf(id); !users.isEmpty()) {
        context.prompts.tell(
            q, tr("“%1” is in use").arg(id),
            tr("The account is used by %1. Choose another account there first, or remove that.")
                .arg(users.mid(0, 5).join(tr(", ")) +
                     (users.size() > 5 ? tr(" and %1 more").arg(users.size() - 5) : QString())));
        return;
    }
    context.prompts.ask(q,
                        {.id = u"account.remove"_s,
                         .title = tr("Remove “%1”?").arg(id),
                         .text = tr("The account leaves the workspace and its key leaves the "
                                    "keychain; the remote system keeps it. Undo brings both back "
                                    "until the program ends."),
                         .confirm = tr("Remove"),
                         .destructive = true},
                        [this, id](bool yes) {
                            if (yes)
                                remove(id);
                        });
}

void AccountsPage::Private::remove(const QString &id)
{
    const auto *account = document().account(id);
    if (!account || !usersOf(id).isEmpty())
        return;
    const auto *kind = kindOf(id);
    const auto keys = kind ? kind->secretKeys(*account) : QList<secrets::SecretKey>{};
    const bool done =
        context.engine.workspace().edit(tr("Remove account"), [&](workspace::Document &changed) {
            changed.accounts.removeIf([&](const auto &one) { return one.id == id; });
        });
    if (!done)
        return;
    parking.park(keys);
    context.toast(tr("“%1” removed; Undo brings it back").arg(id));
}

bool AccountsPage::Private::commit(const QString &id, const forms::FieldValues &values)
{
    const auto *before = document().account(id);
    if (!before)
        return false;
    const auto *kind = kindOf(id);
    const auto had = kind ? kind->secretKeys(*before) : QList<secrets::SecretKey>{};
    const QByteArray now = '"' + isoTime(context.engine.clock().now()).toUtf8() + '"';
    const bool done =
        context.engine.workspace().edit(tr("Save account"), [&](workspace::Document &changed) {
            auto *account = changed.account(id);
            account->fields = values;
            account->extras.insert(kSavedAt, now);
        });
    if (done)
        parking.park(had);
    return done;
}

std::optional<QDateTime> AccountsPage::Private::savedAt() const
{
    const QByteArray json = current() ? current()->extras.value(kSavedAt) : QByteArray();
    const auto at = QDateTime::fromString(QString::fromUtf8(json).remove(u'"'), Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

QStringList AccountsPage::Private::doneSteps() const
{
    QStringList steps;
    const auto array = QJsonDocument::fromJson(current()->extras.value(kGuideDone)).array();
    for (const auto &step : array)
        steps.append(step.toString());
    return steps;
}

void AccountsPage::Private::saveDone(const QStringList &steps)
{
    const QByteArray json =
        QJsonDocument(QJsonArray::fromStringList(steps)).toJson(QJsonDocument::Compact);
    context.engine.workspace().edit(tr("Tick guide step"), [&](workspace::Document &changed) {
        if (auto *account = changed.account(currentId))
            account->extras.insert(kGuideDone, json);
    });
}

Result<CallBox::Call> AccountsPage::Private::testCall() const
{
    const auto *kind = kindOf(currentId);
    const auto route = kind ? kind->testRoute(*current()) : nullptr;
    if (!route)
        return Failure(Error{.code = u"account.kind-unknown"_s,
                             .found = current() ? current()->kind : QString()});
    return CallBox::Call{
        .route = context.engine.atSandbox(route), .message = {.id = newUlid()}, .guarded = false};
}

void AccountsPage::Private::testConnection()
{
    side->showChecks();
    area->showSide();
    if (editor.isDirty() && !context.engine.workspace().isReadOnly()) {
        m_testAfterSave = true;
        editor.save();
        return;
    }
    side->checks().call().run();
}

QList<PaletteEntry> AccountsPage::Private::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const auto &account : document().accounts)
        entries.append({.title = account.id,
                        .subtitle = tr("Account"),
                        .icon = u"accounts"_s,
                        .keywords = {account.kind},
                        .run = [this, id = account.id] { context.open(u"accounts"_s, id); }});
    entries.append({.title = tr("Test recipients"),
                    .subtitle = tr("Accounts"),
                    .icon = u"accounts"_s,
                    .keywords = {},
                    .run =
                        [this] {
                            context.open(u"accounts"_s, {});
                            tabs->choose(u"tabRecipients"_s);
                        },
                    .group = PaletteEntry::Group::Actions});
    if (!context.engine.workspace().isReadOnly())
        for (const auto &[id, name] : kinds())
            entries.append({.title = tr("Add account: %1").arg(name),
                            .subtitle = tr("Accounts"),
                            .icon = u"plus"_s,
                            .keywords = {},
                            .run =
                                [this, kind = id] {
                                    context.open(u"accounts"_s, {});
                                    q->d->add(kind);
                                },
                            .group = PaletteEntry::Group::Actions});
    return entries;
}

} // namespace sendbench::ui
