// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The banner over a workspace with secrets in the clear, and the way of those into the keychain;
// the banner of a history that keeps nothing.

#include "app/gui/application.h"

#include "integrations/objects.h"
#include "ui/pages/shared/secretchanges.h"
#include "workspace/moves.h"

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

using ui::Notice;

namespace
{

const QString kClear = u"clear-secrets"_s;
const QString kMoved = u"secrets-moved"_s;
const QString kHistory = u"history"_s;

void mark(workspace::Document &document, const integrations::ClearSecret &secret)
{
    auto *account = document.account(secret.key.owner);
    auto *provider = account ? nullptr : document.provider(secret.key.owner);
    auto *webhook = account || provider ? nullptr : document.webhook(secret.key.owner);
    auto *fields = account    ? &account->fields
                   : provider ? &provider->fields
                   : webhook  ? &webhook->fields
                              : nullptr;
    // What was typed over it meanwhile stays.
    if (fields && fields->value(secret.key.field).text().toUtf8() == secret.value)
        fields->insert(secret.key.field, forms::FieldValue(forms::SecretMark{}));
}

} // namespace

void Application::showClearSecrets()
{
    const auto &found = m_engine.clearSecrets();
    if (found == m_clearShown)
        return; // also where somebody closed the banner
    m_clearShown = found;
    m_window->clearNotice(kClear);
    if (found.isEmpty())
        return;
    Notice notice{.id = kClear,
                  .kind = Notice::Kind::Bad,
                  .text = tr("A secret stands in the clear in the workspace file, at %1.")
                              .arg(found.first().path),
                  .closable = true};
    if (found.size() > 1)
        notice.text += u' ' + tr("And %1 more.").arg(found.size() - 1);
    notice.text += u' ' + tr("Whoever has the file has it. It is masked in what is shown and "
                             "copied, and leaves in no bundle.");
    if (!m_engine.workspace().isReadOnly())
        notice.buttons.append({tr("Move to the keychain"), [this] { moveClearSecrets(); }});
    say(notice);
}

void Application::moveClearSecrets()
{
    if (m_engine.workspace().isReadOnly() || m_movesSecrets)
        return;
    const auto moving = m_engine.clearSecrets();
    QList<ui::SecretChange> changes;
    for (const auto &one : moving)
        changes.append({.key = one.key, .value = one.value});
    auto *job = new ui::SecretChanges(m_engine.secretStore(), changes, this);
    m_movesSecrets = true;
    connect(job, &Job::finished, this, [this, job, moving] {
        m_movesSecrets = false;
        if (const auto &error = job->error())
            m_prompts->tell(m_window.get(), tr("Not moved"),
                            tr("The file is as it was. %1").arg(told(*error)));
        else
            clearSecretsMoved(moving);
    });
    job->start();
}

void Application::clearSecretsMoved(const QList<integrations::ClearSecret> &moved)
{
    auto &workspace = m_engine.workspace();
    const auto markAll = [&](workspace::Document &changed) {
        for (const auto &one : moved)
            mark(changed, one);
    };
    workspace.edit(tr("Move secrets to the keychain"), markAll, workspace::kMovesSecrets);
    // A failure is said by its own banner; then this comes when trying again has worked.
    auto *once = new QObject(this);
    const auto told = [this, once, path = workspace.path()] {
        if (m_engine.workspace().hasUnsavedChanges())
            return; // that was an earlier state
        once->deleteLater();
        if (m_engine.workspace().path() == path)
            showMoved(path);
    };
    connect(&workspace, &workspace::Workspace::saved, once, told);
    workspace.saveSoon();
}

void Application::showMoved(const QString &path)
{
    say({.id = kMoved,
         .kind = Notice::Kind::Caution,
         .text = tr("The secrets are in the keychain now, and Undo does not put them back into "
                    "the file. %1.bak is the file as it was, with them: remove it when you need "
                    "it no more.")
                     .arg(path),
         .closable = true});
}

void Application::showKept(const std::optional<Error> &error)
{
    if (!error) {
        m_window->clearNotice(kHistory);
        return;
    }
    say({.id = kHistory,
         .kind = Notice::Kind::Bad,
         .text =
             tr("What was sent or received last is not kept in the history. %1").arg(told(*error)),
         .closable = true});
}

} // namespace sendbench::gui
