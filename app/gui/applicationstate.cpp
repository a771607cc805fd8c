// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What the frame says about the workspace, the keychain and the sandbox.

#include "app/gui/application.h"

#include "app/gui/singleinstance.h"
#include "secrets/serviceprobe.h"
#include "ui/pages/keychain/doctordialog.h"
#include "ui/theme/clipboardguard.h"

#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

using ui::Notice;
using ui::StatusStrip;

void Application::connectWorkspace()
{
    auto &workspace = m_engine.workspace();
    const auto followUndo = [this] {
        auto &open = m_engine.workspace();
        m_window->setUndo(open.canUndo(), open.undoLabel());
        m_window->setRedo(open.canRedo(), open.redoLabel());
    };
    connect(&workspace, &workspace::Workspace::undoChanged, this, followUndo);
    connect(m_window.get(), &ui::MainWindow::undoRequested, &workspace,
            &workspace::Workspace::undo);
    connect(m_window.get(), &ui::MainWindow::redoRequested, &workspace,
            &workspace::Workspace::redo);
    connect(&workspace, &workspace::Workspace::stateChanged, this,
            &Application::showWorkspaceState);
    connect(&workspace, &workspace::Workspace::changed, this, &Application::showWorkspaceState);
    connect(&workspace, &workspace::Workspace::saved, this, [this] {
        m_window->clearNotice(u"save"_s);
        m_window->setSaved(m_engine.workspace().savedAt().value_or(QDateTime()).toLocalTime());
        endClosing({});
    });
    connect(&workspace, &workspace::Workspace::saveFailed, this, [this](const Error &error) {
        showSaveProblem(error);
        endClosing(error);
    });
    connect(&workspace, &workspace::Workspace::editRefused, this, [this](const Error &error) {
        say({.id = u"edit"_s, .kind = Notice::Kind::Bad, .text = told(error), .closable = true});
    });
    connect(&workspace, &workspace::Workspace::changedOnDisk, this, [this] {
        say({.id = u"conflict"_s,
             .kind = Notice::Kind::Caution,
             .text = tr("Another program changed the workspace file. Its content "
                        "is shown now; yours was "
                        "kept as %1, and Undo brings it back.")
                         .arg(m_engine.workspace().conflictCopy()),
             .closable = true});
        endClosing({});
    });
    connect(&m_engine, &engine::Engine::sandboxStarted, this, &Application::showSandbox);
    connect(&m_engine, &engine::Engine::kept, this,
            [this](const QString &, const std::optional<Error> &error) { showKept(error); });
    connect(&m_engine, &engine::Engine::runningChanged, this,
            [this](int sends) { m_window->setRunning(sends, [this] { open(u"send"_s, {}); }); });
    connect(m_window.get(), &ui::MainWindow::closing, this, &Application::saveAtClose);
}

void Application::showWorkspaceState()
{
    auto &workspace = m_engine.workspace();
    const auto &document = workspace.document();
    // Other programs read the title.
    m_window->setWorkspaceName(m_engine.redactor().redact(
        document.name.isEmpty() ? QFileInfo(workspace.path()).fileName() : document.name));
    std::optional<Environment> environment;
    for (const auto &account : document.accounts)
        environment = std::max(environment.value_or(account.environment), account.environment);
    m_window->setEnvironment(environment);
    m_window->setUndo(workspace.canUndo(), workspace.undoLabel());
    m_window->setRedo(workspace.canRedo(), workspace.redoLabel());

    showReadOnlyNotice();
    showClearSecrets();
}

void Application::makeWorkspaceMenu()
{
    auto *menu = new QMenu(m_window.get());
    menu->addAction(tr("&Open a workspace…"), this, [this] { chooseWorkspaceFile(false); });
    menu->addAction(tr("&New workspace…"), this, [this] { chooseWorkspaceFile(true); });
    menu->addSeparator();
    menu->addAction(tr("Try it in the &sandbox"), this, &Application::openSandbox);
    menu->addAction(tr("&Keychain doctor…"), this, &Application::openDoctor);
    m_window->setWorkspaceMenu(menu);
    m_window->addPaletteSource([this]() -> QList<ui::PaletteEntry> {
        return {{.title = tr("Keychain doctor"),
                 .icon = u"keychain"_s,
                 .run = [this] { openDoctor(); },
                 .group = ui::PaletteEntry::Group::Actions},
                {.title = tr("New workspace…"),
                 .icon = u"plus"_s,
                 .run = [this] { chooseWorkspaceFile(true); },
                 .group = ui::PaletteEntry::Group::Actions}};
    });
}

void Application::chooseWorkspaceFile(bool make)
{
    const QString filter = tr("Workspaces (*.json);;All files (*)");
    if (!make) {
        m_prompts->openFile(m_window.get(), tr("Open a workspace"), filter,
                            [this](const QString &path) {
                                if (!path.isEmpty())
                                    openWorkspace(path);
                            });
        return;
    }
    m_prompts->saveFile(
        m_window.get(), tr("New workspace"), u"workspace.sendbench.json"_s, filter,
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            workspace::Document document;
            document.name = QFileInfo(path).completeBaseName().remove(u".sendbench"_s);
            if (const auto made = workspace::Workspace::createFile(path, document); !made)
                m_prompts->tell(m_window.get(), tr("Not made"), told(made.error()));
            else
                openWorkspace(path);
        });
}

void Application::connectSecrets()
{
    connect(&m_engine, &engine::Engine::secretsChosen, this, &Application::probeKeychain);
    auto *guard = new ui::ClipboardGuard(m_engine.redactor(), m_gate, m_window.get());
    connect(guard, &ui::ClipboardGuard::masked, this,
            [this] { m_window->toast(tr("Copied; a stored secret in it is masked")); });
    // So that a copy by key need not wait, and no page shows in the title what should not be there.
    connect(&m_engine, &engine::Engine::workspaceOpened, &m_gate, &ui::EngineGate::learnQuietly);
    connect(&m_gate, &ui::EngineGate::learned, this, &Application::showWorkspaceState);
}

void Application::openDoctor()
{
    (new ui::DoctorDialog(context(), m_window.get()))->open();
}

void Application::probeKeychain()
{
    const auto open = [this] { openDoctor(); };
    if (m_engine.secretsBackend() != engine::SecretsBackend::Keychain) {
        const bool memory = m_engine.secretsBackend() == engine::SecretsBackend::Memory;
        m_window->setStatus(
            StatusStrip::Item::Keychain,
            {.tone = StatusStrip::Tone::Caution,
             .text = memory ? tr("Secrets: this run only") : tr("Secrets: environment"),
             .open = open});
        return;
    }
    // Asks without ever opening a prompt; a real round trip is the doctor's, on request.
    auto *probe = new secrets::ServiceProbe(this);
    connect(probe, &Job::finished, this, [this, probe, open] {
        const auto result = probe->result();
        const secrets::ServiceState state = result.value_or(secrets::ServiceState{});
        using secrets::Known;
        const bool missing =
            state.bus == Known::No || state.service == Known::No || state.answers == Known::No;
        const QString backend = state.backend.isEmpty() ? tr("system") : state.backend;
        const QString text = missing                         ? tr("Keychain: not usable")
                             : state.collection == Known::No ? tr("Keychain: never set up")
                             : state.unlocked == Known::No   ? tr("Keychain: locked")
                                                             : tr("Keychain: %1").arg(backend);
        const bool good = !missing && state.collection != Known::No && state.unlocked != Known::No;
        m_window->setStatus(StatusStrip::Item::Keychain,
                            {.tone = good ? StatusStrip::Tone::Good : StatusStrip::Tone::Caution,
                             .text = text,
                             .toolTip = tr("Open the keychain doctor"),
                             .open = open});
    });
    probe->start();
}

void Application::showSandbox()
{
    const QUrl url = m_engine.sandboxUrl();
    m_window->setStatus(StatusStrip::Item::Sandbox,
                        {.tone = StatusStrip::Tone::Good,
                         .text = tr("Sandbox %1:%2").arg(url.host()).arg(url.port()),
                         .toolTip = tr("Open what the sandbox says about itself"),
                         .open = [this, url] { m_prompts->openUrl(url.toString()); }});
}

} // namespace sendbench::gui
