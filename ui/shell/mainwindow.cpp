// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "base/visibletext.h"
#include "ui/shell/colorstrip.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/noticearea.h"
#include "ui/shell/page.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/toast.h"
#include "ui/shell/undorouter.h"

#include <QAction>
#include <QCloseEvent>
#include <QDateTime>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kSidebarMin = 160, kSidebarMax = 360, kSidebarStart = 208;
/// Between two pages made for the palette: what was typed meanwhile is shown first.
constexpr auto kBreath = std::chrono::milliseconds(10);

} // namespace

MainWindow::MainWindow(Theme &theme, QSettings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_sidebarWidth(kSidebarStart)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(480, 320);
    resize(1280, 800);
    m_completing.setSingleShot(true);
    m_completing.setInterval(kBreath);
    connect(&m_completing, &QTimer::timeout, this, &MainWindow::completePalette);
    build();
    buildActions();
    new UndoRouter(this);
    connect(&theme, &Theme::changed, this, &MainWindow::showEnvironment);
    restore();
    setWorkspaceName({});
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *central = new QWidget(this);
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_header = new HeaderBar(m_theme, central);
    m_strip = new ColorStrip(central);
    m_strip->setObjectName(u"environmentStrip"_s);
    m_strip->setFixedHeight(3);
    m_notices = new NoticeArea(m_theme, central);
    m_splitter = new QSplitter(Qt::Horizontal, central);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_sidebar = new Sidebar(m_theme, m_splitter);

    m_pageArea = new QWidget(m_splitter);
    m_pageArea->setObjectName(u"pageArea"_s);
    m_pageArea->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(m_pageArea);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pageHeader = new PageHeader(m_theme, m_pageArea);
    m_stack = new QStackedWidget(m_pageArea);
    column->addWidget(m_pageHeader);
    column->addWidget(m_stack, 1);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    m_status = new StatusStrip(m_theme, central);
    rows->addWidget(m_header);
    rows->addWidget(m_strip);
    rows->addWidget(m_notices);
    rows->addWidget(m_splitter, 1);
    rows->addWidget(m_status);
    setCentralWidget(central);

    connect(m_pageHeader, &PageHeader::actionsShown, this, &MainWindow::orderTabs);
    connect(m_sidebar, &QListWidget::currentRowChanged, this, &MainWindow::setCurrentPage);
    // Assistive technology selects a row without making it the current one.
    connect(m_sidebar, &QListWidget::itemSelectionChanged, this, [this] {
        if (const auto chosen = m_sidebar->selectedItems(); !chosen.isEmpty())
            m_sidebar->setCurrentItem(chosen.first());
    });
    connect(m_sidebar, &QListWidget::activated, this, [this] {
        if (Page *shown = currentPage())
            shown->focusFirst();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this](int position) {
        const bool rtl = isRightToLeft();
        if (!m_sidebar->isCompact())
            m_sidebarWidth = rtl ? m_sidebar->width() : position;
    });
    connect(m_header, &HeaderBar::searchRequested, this, &MainWindow::openPalette);
    connect(m_header, &HeaderBar::themeRequested, this, &MainWindow::toggleTheme);
    connect(m_header, &HeaderBar::helpRequested, this, &MainWindow::openShortcuts);
    showEnvironment();
}

void MainWindow::setWorkspaceName(const QString &name)
{
    const QString head = visibleText(name.left(256).simplified(), 256);
    m_header->setWorkspaceName(head);
    const QString program = u"Sendbench"_s;
    QString title = head.isEmpty() ? program : tr("%1 – %2").arg(head, program);
    setWindowTitle(title.replace(u"[*]"_s, u"[*][*]"_s));
}

void MainWindow::setWorkspaceMenu(QMenu *menu)
{
    m_header->setWorkspaceMenu(menu);
}

void MainWindow::setEnvironment(std::optional<Environment> environment)
{
    m_environment = environment;
    showEnvironment();
}

std::optional<Environment> MainWindow::shownEnvironment() const
{
    const Page *shown = currentPage();
    return shown && shown->environment() ? shown->environment() : m_environment;
}

void MainWindow::setEnvironmentMenu(QMenu *menu)
{
    m_header->setEnvironmentMenu(menu);
}

void MainWindow::showEnvironment()
{
    const auto environment = shownEnvironment();
    m_header->setEnvironment(environment);
    m_strip->setColor(
        m_theme.color(environment ? environmentColor(*environment) : Theme::Color::Line));
}

void MainWindow::setStatus(StatusStrip::Item item, const StatusStrip::State &state)
{
    m_status->set(item, state);
}

void MainWindow::setRunning(int jobs, const std::function<void()> &open)
{
    m_status->set(StatusStrip::Item::Running,
                  {.text = jobs > 0 ? tr("%n running", nullptr, jobs) : QString(), .open = open});
}

void MainWindow::setSaved(const QDateTime &when)
{
    StatusStrip::State state;
    if (when.isValid()) {
        state.text = tr("Saved %1").arg(QLocale().toString(when.time(), u"HH:mm"_s));
        state.toolTip = QLocale().toString(when, QLocale::LongFormat);
    }
    m_status->set(StatusStrip::Item::Saved, state);
}

void MainWindow::showNotice(const Notice &notice)
{
    m_notices->showNotice(notice);
}

void MainWindow::clearNotice(const QString &id)
{
    m_notices->clearNotice(id);
}

void MainWindow::toast(const QString &text)
{
    Toast::show(m_theme, this, text);
}

void MainWindow::toggleTheme()
{
    m_theme.setMode(m_theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> all{m_sidebar};
    if (Page *shown = currentPage()) {
        all.append(m_pageHeader);
        all.append(shown->panes());
    }
    all.append({m_status, m_header});
    if (m_notices->isVisible())
        all.append(m_notices);
    return all;
}

void MainWindow::stepPane(bool forward)
{
    if (!isOverlaid())
        m_cycle.step(panes(), focusWidget(), forward);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Here, not as a shortcut: whatever has the focus may want Esc first.
    if (event->key() == Qt::Key_Escape && currentPage() && currentPage()->escape()) {
        event->accept();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitSidebar();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Work begins in the page, not in the first button of the header.
    if (!focusWidget() && currentPage())
        currentPage()->focusFirst();
}

void MainWindow::fitSidebar()
{
    const bool compact = width() < kCompactBelow;
    if (compact == m_sidebar->isCompact() && m_sidebar->maximumWidth() <= kSidebarMax)
        return;
    m_sidebar->setCompact(compact);
    m_sidebar->setMinimumWidth(compact ? Sidebar::kCompactWidth : kSidebarMin);
    m_sidebar->setMaximumWidth(compact ? Sidebar::kCompactWidth : kSidebarMax);
    const int wanted = compact ? Sidebar::kCompactWidth : m_sidebarWidth;
    m_splitter->setSizes({wanted, qMax(1, width() - wanted)});
}

void MainWindow::restore()
{
    if (!m_settings)
        return;
    restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray());
    m_wantedPage = m_settings->value(u"window/page"_s).toString();
    m_sidebarWidth =
        qBound(kSidebarMin, m_settings->value(u"window/sidebarWidth"_s, kSidebarStart).toInt(),
               kSidebarMax);
    const QString mode = m_settings->value(u"window/theme"_s).toString();
    if (!mode.isEmpty())
        m_theme.setMode(mode == u"dark"    ? Theme::Mode::Dark
                        : mode == u"light" ? Theme::Mode::Light
                                           : Theme::Mode::System);
}

void MainWindow::remember()
{
    if (!m_settings)
        return;
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    m_settings->setValue(u"window/sidebarWidth"_s, m_sidebarWidth);
    if (currentPage())
        m_settings->setValue(u"window/page"_s, currentPage()->id());
    const Theme::Mode mode = m_theme.mode();
    m_settings->setValue(u"window/theme"_s, mode == Theme::Mode::Dark    ? u"dark"_s
                                            : mode == Theme::Mode::Light ? u"light"_s
                                                                         : u"system"_s);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    Q_EMIT closing();
    event->accept();
}

} // namespace sendbench::ui
