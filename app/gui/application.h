// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/options.h"
#include "ui/exchange/latesttask.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/shared/enginegate.h"
#include "ui/shell/mainwindow.h"
#include "workspace/backup.h"

#include <QEventLoopLocker>
#include <QSettings>

#include <memory>

namespace sendbench::ui
{
class HistoryPage;
class OverviewPage;
class SendPage;
} // namespace sendbench::ui

namespace sendbench::gui
{

class SingleInstance;

/// The window's composition root: makes the engine, the window and its pages, and ties the
/// workspace's states to what the frame shows. Tests make one with their own engine options and
/// prompts.
class Application final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        engine::EngineOptions engine;
        std::unique_ptr<ui::Prompts> prompts; ///< null: real dialogs
        bool remember = true;                 ///< window geometry and choices in QSettings
    };

    Application(Options options, Parts parts, QObject *parent = nullptr);
    ~Application() override;

    /// Opens the workspace and shows the window. A workspace that cannot be opened or made is told
    /// in the window; false then, for programs that wait for none.
    bool start();

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] engine::Engine &engine() { return m_engine; }
    /// Path of the workspace that the options mean.
    [[nodiscard]] static QString workspacePath(const Options &options);
    [[nodiscard]] static QString sandboxWorkspacePath();

    /// A large file is read by another thread meanwhile; the one that is open stays until then.
    void openWorkspace(const QString &path);
    [[nodiscard]] bool isOpening() const { return m_opening.isRunning(); }
    /// Opens (or makes) the demo workspace, starts the sandbox, shows the send page.
    void openSandbox();

    void open(const QString &page, const QString &object);

private:
    [[nodiscard]] Result<void> makeMissing(const QString &path) const;
    void notOpened(const Error &error);
    void finishOpening(const QString &path,
                       const std::shared_ptr<const workspace::ReadAhead> &ahead);
    void cancelOpening();
    /// What begins with the first workspace.
    void firstOpened();
    void addPages();
    /// A page of this class, made with its context when it is needed; `made` ties it to the rest.
    template <typename Kind>
    void addPage(std::function<void(Kind &)> made = {});
    void tieOverview(ui::OverviewPage &page);
    void tieSend(ui::SendPage &page);
    void tieHistory(ui::HistoryPage &page);
    void followBadges();
    void countObjects();
    void makeWorkspaceMenu();
    void connectWorkspace();
    void connectSecrets();
    void showWorkspaceState();
    /// Everything that the frame says goes this way: what an error names, or a path, may hold a
    /// stored secret.
    void say(const ui::Notice &notice);
    [[nodiscard]] QString told(const Error &error);
    void showReadOnlyNotice();
    /// Secrets that somebody wrote into the workspace file, and the way out.
    void showClearSecrets();
    void moveClearSecrets();
    void clearSecretsMoved(const QList<integrations::ClearSecret> &moved);
    void showMoved(const QString &path);
    /// What was sent or received and cannot be opened again.
    void showKept(const std::optional<Error> &error);
    /// Why somebody's own descriptors are no kinds.
    void showDescriptorProblems();
    void showNotOpened(const Error &error);
    /// Another thread reads and copies it; then it takes the place of the broken file.
    void restoreBackup();
    void finishRestoring(const QString &path, const Result<workspace::ReadyBackup> &backup);
    void restored(const Result<QString> &kept);
    void showSaveProblem(const Error &error);
    void saveAgain();
    /// The window goes at once; the program ends when everything is written.
    void saveAtClose();
    void endClosing(const std::optional<Error> &error);
    void showSandbox();
    void probeKeychain();
    void openDoctor();
    void chooseWorkspaceFile(bool make);
    void listenForOthers(const QString &path);
    [[nodiscard]] ui::PageContext context();

    Options m_options;
    std::unique_ptr<QSettings> m_settings;
    engine::Engine m_engine;
    ui::Theme m_theme;
    std::unique_ptr<ui::Prompts> m_prompts;
    ui::EngineGate m_gate;
    ui::Clipboard m_clipboard;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<SingleInstance> m_instance;
    std::optional<Error> m_openError; ///< why no workspace is open
    ui::LatestTask<std::shared_ptr<const workspace::ReadAhead>> m_opening{this};
    ui::LatestTask<Result<workspace::ReadyBackup>> m_restoring{this};
    std::unique_ptr<QEventLoopLocker> m_closing; ///< while it is there, the program does not end
    bool m_first = true;                         ///< no workspace was open yet
    QList<integrations::ClearSecret> m_clearShown;
    bool m_movesSecrets = false;
    int m_newEvents = 0; ///< as long as there is no page that counts them
};

} // namespace sendbench::gui
