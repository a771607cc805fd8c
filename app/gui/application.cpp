// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"

#include "app/gui/singleinstance.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

QString Application::sandboxWorkspacePath()
{
    return engine::Engine::defaultDataFolder() + u"/sandbox.sendbench.json"_s;
}

QString Application::workspacePath(const Options &options)
{
    if (!options.workspace.isEmpty())
        return options.workspace;
    return options.sandbox ? sandboxWorkspacePath() : engine::Engine::defaultWorkspacePath();
}

Application::Application(Options options, Parts parts, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_settings(parts.remember ? std::make_unique<QSettings>(u"Sendbench"_s, u"sendbench"_s)
                                : nullptr)
    , m_engine(parts.engine)
    , m_prompts(parts.prompts ? std::move(parts.prompts) : ui::makeDialogPrompts())
    , m_gate(m_engine, *m_prompts)
    , m_clipboard(m_engine.redactor(), std::chrono::seconds(30), &m_gate)
{
    m_theme.setMode(m_options.theme.value_or(ui::Theme::Mode::System));
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance()))
        m_theme.apply(*application);
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_settings.get());
    if (m_options.theme) // goes before what the window remembered
        m_theme.setMode(*m_options.theme);
    addPages();
    followBadges();
    makeWorkspaceMenu();
    connectWorkspace();
    connectSecrets();
}

Application::~Application()
{
    // The workspace speaks while it closes, and by then the window is gone.
    m_engine.workspace().disconnect(this);
    m_engine.disconnect(this);
}

ui::PageContext Application::context()
{
    return {.engine = m_engine,
            .theme = m_theme,
            .clipboard = m_clipboard,
            .prompts = *m_prompts,
            .open = [this](const QString &page, const QString &object) { open(page, object); },
            .toast =
                [this](const QString &text) { m_window->toast(m_engine.redactor().redact(text)); }};
}

Result<void> Application::makeMissing(const QString &path) const
{
    if (QFileInfo::exists(path))
        return {};
    QDir().mkpath(QFileInfo(path).absolutePath());
    workspace::Document document;
    document.name = QFileInfo(path).completeBaseName().remove(u".sendbench"_s);
    if (m_options.sandbox)
        document = m_engine.registry().demoDocument();
    return workspace::Workspace::createFile(path, document);
}

bool Application::start()
{
    const QString path = workspacePath(m_options);
    if (const auto made = makeMissing(path); made)
        openWorkspace(path);
    else
        notOpened(made.error());
    if (!isOpening())
        firstOpened();
    showDescriptorProblems();
    if (!m_options.page.isEmpty())
        m_window->showPage(m_options.page);
    else if (m_options.sandbox && m_engine.workspace().isOpen())
        m_window->showPage(u"send"_s);
    m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize()));
    m_window->show();
    probeKeychain();
    return isOpening() || m_engine.workspace().isOpen();
}

void Application::openSandbox()
{
    const QString path = sandboxWorkspacePath();
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        if (const auto made =
                workspace::Workspace::createFile(path, m_engine.registry().demoDocument());
            !made) {
            m_prompts->tell(m_window.get(), tr("No sandbox"), told(made.error()));
            return;
        }
    }
    openWorkspace(path);
    if (const auto started = m_engine.startSandbox(); !started) {
        m_prompts->tell(m_window.get(), tr("No sandbox"), told(started.error()));
        return;
    }
    m_window->showPage(u"send"_s);
}

} // namespace sendbench::gui
