// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/environment.h"
#include "ui/shell/notice.h"
#include "ui/shell/pageentry.h"
#include "ui/shell/paletteentry.h"
#include "ui/shell/panes.h"
#include "ui/shell/shortcutinfo.h"
#include "ui/shell/statusstrip.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <optional>

class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace sendbench::ui
{

class ColorStrip;
class CommandPalette;
class HeaderBar;
class NoticeArea;
class Page;
class PageHeader;
class ShortcutsHelp;
class Sidebar;

/// The frame around the pages (product.md, "The window"). Knows no domain: whoever composes the
/// program adds pages and tells it names and states.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr int kCompactBelow = 900; ///< sidebar shows icons alone under this width

    /// Theme and settings outlive the window. Without settings nothing is remembered.
    explicit MainWindow(Theme &theme, QSettings *settings = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The first one is shown, or the one that was shown last time. A page is made when it is
    /// shown, asked for, or searched by Ctrl+K.
    void addPage(const PageEntry &entry);
    void addPage(Page *page); ///< one that is there already; taken
    /// Those made so far.
    [[nodiscard]] QList<Page *> pages() const;
    /// Makes it if it must; nullptr if there is no such page.
    [[nodiscard]] Page *page(const QString &id);
    /// Nothing before the window is shown, unless the page was asked for.
    [[nodiscard]] Page *currentPage() const { return m_shown; }
    /// Of a page that is not made yet; one that is says its own. News go over to it.
    void setBadge(const QString &id, int count, bool news = false);
    /// Shows it and moves the focus into it; false if there is no such page.
    bool showPage(const QString &id);

    void setWorkspaceName(const QString &name);
    void setWorkspaceMenu(QMenu *menu);
    /// Of the workspace; a page that names its own goes before it while it is shown.
    void setEnvironment(std::optional<Environment> environment);
    [[nodiscard]] std::optional<Environment> shownEnvironment() const;
    void setEnvironmentMenu(QMenu *menu);

    void setStatus(StatusStrip::Item item, const StatusStrip::State &state);
    void setRunning(int jobs, const std::function<void()> &open = {});
    void setSaved(const QDateTime &when); ///< invalid: not saved yet
    void showNotice(const Notice &notice);
    void clearNotice(const QString &id);
    void toast(const QString &text);

    /// `label` is what would be undone: "Edit nickname".
    void setUndo(bool possible, const QString &label = {});
    void setRedo(bool possible, const QString &label = {});
    [[nodiscard]] QAction *undoAction() const { return m_undo; }
    [[nodiscard]] QAction *redoAction() const { return m_redo; }

    /// Further things for Ctrl+K, asked each time it opens.
    void addPaletteSource(std::function<QList<PaletteEntry>()> source);
    void openPalette();
    void openShortcuts();

    void setVisible(bool visible) override;

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void pageChanged(sendbench::ui::Page *page);
    void closing(); ///< the window is about to close; settings are saved already

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildActions();
    QAction *addWindowAction(const QString &text, const QString &icon,
                             const QList<QKeySequence> &keys, std::function<void()> run);
    [[nodiscard]] int rowOf(const QString &id) const; ///< -1: none
    Page *madePage(int row);
    void makeNextPage();
    [[nodiscard]] bool isMissingPages() const;
    void setCurrentPage(int row);
    void orderTabs();
    [[nodiscard]] CommandPalette &palette();
    [[nodiscard]] ShortcutsHelp &shortcutsHelp();
    [[nodiscard]] bool isOverlaid() const;
    void closeOverlays();
    void completePaletteSoon();
    void completePalette();
    void showEnvironment();
    void toggleTheme();
    void stepPane(bool forward);
    [[nodiscard]] QList<QWidget *> panes() const;
    void fitSidebar();
    void restore();
    void remember();
    [[nodiscard]] QList<PaletteEntry> paletteEntries();
    [[nodiscard]] QList<PaletteEntry> pageEntries();
    [[nodiscard]] QList<PaletteEntry> actionEntries();
    [[nodiscard]] QList<PaletteEntry> objectEntries() const;

    Theme &m_theme;
    QSettings *m_settings;
    struct Row {
        PageEntry entry;
        Page *page = nullptr; ///< not made yet
        int badge = 0;
        bool badgeIsNews = false;
    };
    QList<Row> m_rows; ///< of the sidebar
    Page *m_shown = nullptr;
    QList<QAction *> m_commands; ///< of the window, for palette and help
    QList<std::function<QList<PaletteEntry>()>> m_sources;
    std::optional<Environment> m_environment;
    PaneCycle m_cycle;
    QString m_wantedPage;
    int m_sidebarWidth;
    HeaderBar *m_header = nullptr;
    ColorStrip *m_strip = nullptr;
    NoticeArea *m_notices = nullptr;
    QSplitter *m_splitter = nullptr;
    Sidebar *m_sidebar = nullptr;
    PageHeader *m_pageHeader = nullptr;
    QWidget *m_pageArea = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusStrip *m_status = nullptr;
    CommandPalette *m_palette = nullptr; ///< both made when first opened
    ShortcutsHelp *m_shortcuts = nullptr;
    QTimer m_completing; ///< the palette, a page a turn
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace sendbench::ui
