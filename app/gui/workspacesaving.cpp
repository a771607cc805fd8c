// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What is written while the window, or at least the event loop, goes on.

#include "app/gui/application.h"

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

using ui::Notice;

void Application::showSaveProblem(const Error &error)
{
    say({.id = u"save"_s,
         .kind = Notice::Kind::Bad,
         .text = tr("Not saved: %1").arg(told(error)),
         .buttons = {{tr("Try again"), [this] { saveAgain(); }}}});
}

void Application::saveAgain()
{
    auto &workspace = m_engine.workspace();
    workspace.saveSoon(); // what comes of it, its signals say
    if (!workspace.hasUnsavedChanges())
        m_window->clearNotice(u"save"_s);
}

void Application::saveAtClose()
{
    auto &workspace = m_engine.workspace();
    if (workspace.isReadOnly() || m_closing)
        return;
    m_closing = std::make_unique<QEventLoopLocker>();
    workspace.saveSoon();
    if (!workspace.hasUnsavedChanges())
        endClosing({});
}

void Application::endClosing(const std::optional<Error> &error)
{
    if (!m_closing)
        return;
    auto &workspace = m_engine.workspace();
    if (error) {
        qWarning("%s", qPrintable(told(*error)));
    } else if (workspace.hasUnsavedChanges() && !workspace.isReadOnly()) {
        workspace.saveSoon(); // what was edited while an earlier state was written
        if (workspace.hasUnsavedChanges())
            return;
    }
    m_closing.reset();
}

void Application::restoreBackup()
{
    if (m_restoring.isRunning())
        return;
    const QString path = m_engine.workspace().path();
    m_restoring.run([path](const std::atomic_bool &) { return workspace::readyBackup(path); },
                    [this, path](const Result<workspace::ReadyBackup> &backup) {
                        finishRestoring(path, backup);
                    });
}

void Application::finishRestoring(const QString &path, const Result<workspace::ReadyBackup> &backup)
{
    auto &workspace = m_engine.workspace();
    if (workspace.path() != path || workspace.state() != workspace::OpenState::Broken)
        return; // another one is open; what was copied, the next who has the lock takes away
    if (!backup) {
        restored(Failure(backup.error()));
        return;
    }
    // Not ours to change: the workspace knows whether it has become so.
    if (!workspace.lockOwner().isEmpty()) {
        restored(workspace.restoreBackup());
        return;
    }
    const auto kept = workspace::putInPlace(*backup, m_engine.clock().now());
    if (kept)
        finishOpening(path, backup->ahead);
    restored(kept);
}

void Application::restored(const Result<QString> &kept)
{
    if (!kept) {
        m_prompts->tell(m_window.get(), tr("No backup"), told(kept.error()));
        return;
    }
    showWorkspaceState();
    say({.id = u"restored"_s,
         .text = kept->isEmpty()
                     ? tr("The backup is open.")
                     : tr("The backup is open. The broken file was kept as %1.").arg(*kept),
         .closable = true});
}

} // namespace sendbench::gui
