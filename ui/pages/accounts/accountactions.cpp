// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/ids.h"
#include "diagnosis/errortext.h"
#include "forms/oddcharacters.h"
#include "ui/exchange/tabrow.h"
#include "ui/pages/accounts/accountspage.h"
#include "ui/pages/accounts/identitystrip.h"
#include "workspace/references.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kSavedAt = u"savedAt"_s;
} // namespace

const workspace::Account *AccountsPage::current() const
{
    return document().account(currentId());
}

const providers::AccountKind *AccountsPage::currentKind() const
{
    const auto *account = current();
    return account ? context().engine.registry().accountKind(account->kind) : nullptr;
}

QList<providers::NamedCheck> AccountsPage::namedChecks() const
{
    const auto *kind = currentKind();
    return kind ? kind->namedChecks() : QList<providers::NamedCheck>{};
}

Findings AccountsPage::checkTyped() const
{
    const auto *kind = currentKind();
    if (!kind)
        return {};
    workspace::Account typed = *current();
    if (editor().model() && editor().objectId() == currentId())
        typed.fields = editor().model()->values();
    return kind->check(document(), typed);
}

QStringList AccountsPage::usersOf(const QString &id) const
{
    QStringList users;
    for (const auto &provider : document().providers)
        if (workspace::accountsNamedBy(provider).contains(id))
            users.append(forms::visibleText(
                provider.nickname().isEmpty() ? provider.id : provider.nickname(), 60));
    users += workspace::webhooksOf(document(), id);
    return users;
}

/// Secrets, configurations and the history name an account by its id.
bool AccountsPage::isRenamable() const
{
    const auto *kind = currentKind();
    return kind && !savedAt() && usersOf(currentId()).isEmpty() &&
           current()->fields == kind->descriptor().initialValues();
}

void AccountsPage::add(const QString &kindId)
{
    const auto *kind = context().engine.registry().accountKind(kindId);
    if (!kind)
        return;
    workspace::Account account{.id = document().freeId(u"account"_s), .kind = kindId};
    account.fields = kind->descriptor().initialValues();
    workspace().setDraft(account.id, {});
    if (!insert(tr("Add account"), account.id,
                [&](workspace::Document &changed) { changed.accounts.append(account); }))
        return;
    m_tabs->choose(u"tabAccounts"_s);
    m_strip->focusId();
}

void AccountsPage::beforeSave()
{
    m_strip->enter();
}

void AccountsPage::enterId(const QString &to)
{
    if (!current() || to == currentId())
        return;
    const auto refuse = [this](const Error &error) {
        m_strip->setProblem(diagnosis::fullText(error));
    };
    if (!workspace::isValidId(to))
        refuse({.code = u"object.id"_s, .found = forms::visibleText(to, 40)});
    else if (integrations::objectIds(document()).contains(to))
        refuse({.code = u"object.exists"_s, .found = to});
    else
        rename(to, tr("Rename account"));
}

void AccountsPage::chooseEnvironment(Environment environment)
{
    workspace().edit(tr("Choose environment"), [&](workspace::Document &changed) {
        if (auto *account = changed.account(currentId()))
            account->environment = environment;
    });
}

void AccountsPage::askRemove(const QString &id)
{
    if (!document().account(id))
        return;
    if (const QStringList users = usersOf(id); !users.isEmpty()) {
        context().prompts.tell(
            this, tr("“%1” is in use").arg(id),
            tr("The account is used by %1. Choose another account there first, or remove that.")
                .arg(users.mid(0, 5).join(tr(", ")) +
                     (users.size() > 5 ? tr(" and %1 more").arg(users.size() - 5) : QString())));
        return;
    }
    const auto templates = static_cast<int>(workspace::templatesFor(document(), id));
    const QString stay = templates > 0
                             ? u' ' + tr("%n template(s) written for it stay.", nullptr, templates)
                             : QString();
    context().prompts.ask(this,
                          {.id = u"account.remove"_s,
                           .title = tr("Remove “%1”?").arg(id),
                           .text = tr("The account leaves the workspace and its key leaves the "
                                      "keychain; the remote system keeps it. Undo brings both back "
                                      "until the program ends.") +
                                   stay,
                           .confirm = tr("Remove"),
                           .destructive = true},
                          [this, id](bool yes) {
                              if (yes && usersOf(id).isEmpty())
                                  remove(id);
                          });
}

bool AccountsPage::store(const QString &id, const forms::FieldValues &values)
{
    const QByteArray now = '"' + isoTime(context().engine.clock().now()).toUtf8() + '"';
    return workspace().edit(tr("Save account"), [&](workspace::Document &changed) {
        auto *account = changed.account(id);
        account->fields = values;
        account->extras.insert(kSavedAt, now);
    });
}

std::optional<QDateTime> AccountsPage::savedAt() const
{
    const QByteArray json = current() ? current()->extras.value(kSavedAt) : QByteArray();
    const auto at = QDateTime::fromString(QString::fromUtf8(json).remove(u'"'), Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

Result<CallBox::Call> AccountsPage::makeCall() const
{
    const auto *kind = currentKind();
    const auto route = kind ? kind->testRoute(*current()) : nullptr;
    if (kind && !route)
        return Failure(Error{.code = u"account.no-test"_s, .where = current()->id});
    if (!route)
        return Failure(Error{.code = u"account.kind-unknown"_s,
                             .found = current() ? current()->kind : QString()});
    return CallBox::Call{
        .route = context().engine.atSandbox(route), .message = {.id = newUlid()}, .guarded = false};
}

void AccountsPage::testConnection()
{
    side().showChecks();
    area().showSide();
    saveAndCall();
}

} // namespace sendbench::ui
