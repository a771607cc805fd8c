// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// How a workspace is opened: a large file is read by another thread, while the window says so.

#include "app/gui/application.h"

#include "app/gui/singleinstance.h"
#include "workspace/readahead.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

using ui::Notice;

namespace
{
/// Reading more would be felt.
constexpr qint64 kLargeFile = 1024 * 1024;
const QString kOpening = u"opening"_s;
} // namespace

void Application::openWorkspace(const QString &path)
{
    m_opening.stop();
    m_window->clearNotice(kOpening);
    const QFileInfo file(path);
    // A picture is taken of what is open.
    if (file.size() < kLargeFile || !m_options.screenshot.isEmpty()) {
        finishOpening(path, {});
        return;
    }
    m_engine.workspace().saveSoon(); // so that closing it has nothing left to write
    say({.id = kOpening,
         .text =
             tr("Opening %1 (%2) …").arg(file.fileName(), QLocale().formattedDataSize(file.size())),
         .buttons = {{tr("Cancel"), [this] { cancelOpening(); }}}});
    m_opening.run([path](const std::atomic_bool &) { return workspace::readAhead(path); },
                  [this, path](const std::shared_ptr<const workspace::ReadAhead> &ahead) {
                      m_window->clearNotice(kOpening);
                      finishOpening(path, ahead);
                      firstOpened();
                  });
}

void Application::cancelOpening()
{
    m_opening.stop();
    m_window->clearNotice(kOpening);
    if (!m_engine.workspace().isOpen())
        m_openError = Error{.kind = ErrorKind::Cancelled, .code = u"job.cancelled"_s};
    showWorkspaceState();
}

void Application::finishOpening(const QString &path,
                                const std::shared_ptr<const workspace::ReadAhead> &ahead)
{
    const auto state = m_engine.openWorkspace(path, ahead);
    if (!state) {
        notOpened(state.error());
        return;
    }
    m_openError.reset();
    m_window->clearNotice(u"restored"_s);
    listenForOthers(path);
    showWorkspaceState();
}

void Application::notOpened(const Error &error)
{
    m_openError = error;
    qCritical("%s", qPrintable(told(error)));
    if (m_window->isVisible())
        m_prompts->tell(m_window.get(), tr("Not opened"), told(error),
                        m_engine.redactor().redact(error.detail));
    showWorkspaceState();
}

void Application::firstOpened()
{
    if (!std::exchange(m_first, false))
        return;
    const auto &accounts = m_engine.workspace().document().accounts;
    const bool anySandbox =
        std::any_of(accounts.begin(), accounts.end(), [](const workspace::Account &account) {
            return account.environment == Environment::Sandbox;
        });
    if (!m_options.sandbox && !anySandbox)
        return;
    if (const auto started = m_engine.startSandbox(); !started)
        say({.id = u"sandbox"_s,
             .kind = Notice::Kind::Bad,
             .text = told(started.error()),
             .closable = true});
}

void Application::listenForOthers(const QString &path)
{
    m_instance = std::make_unique<SingleInstance>(path);
    connect(m_instance.get(), &SingleInstance::raiseRequested, this, [this] {
        m_window->show(); // closed, and writing still
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
    });
    m_instance->listen();
}

} // namespace sendbench::gui
