// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What MainWindow offers by key, in the command palette and in the shortcuts help.
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/shortcutshelp.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

QString nativeKeys(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

/// Menu texts carry & and …, names do not.
QString plainName(const QAction *action)
{
    return action->iconText();
}

PaletteEntry entryOf(QAction *action, const QString &iconName, const QString &subtitle)
{
    return {.title = plainName(action),
            .subtitle = subtitle,
            .icon = iconName,
            .run =
                [target = QPointer(action)] {
                    if (target)
                        target->trigger();
                },
            .group = PaletteEntry::Group::Actions};
}

} // namespace

QAction *MainWindow::addWindowAction(const QString &text, const QString &icon,
                                     const QList<QKeySequence> &keys, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setData(icon);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    m_commands.append(action);
    return action;
}

void MainWindow::buildActions()
{
    QList<QKeySequence> redoKeys = QKeySequence::keyBindings(QKeySequence::Redo);
    const QKeySequence shiftZ(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    redoKeys.removeAll(shiftZ);
    redoKeys.prepend(shiftZ);
    addWindowAction(tr("Search, or run a command"), u"search"_s, {Qt::CTRL | Qt::Key_K},
                    [this] { palette().isOpen() ? palette().close() : openPalette(); });
    m_undo = addWindowAction(tr("Undo"), u"undo"_s, {Qt::CTRL | Qt::Key_Z}, [this] {
        if (!isOverlaid())
            Q_EMIT undoRequested();
    });
    m_redo = addWindowAction(tr("Redo"), u"redo"_s, redoKeys, [this] {
        if (!isOverlaid())
            Q_EMIT redoRequested();
    });
    addWindowAction(tr("Next pane"), u"chevron-right"_s, {Qt::Key_F6}, [this] { stepPane(true); });
    addWindowAction(tr("Previous pane"), u"chevron-right"_s, {Qt::SHIFT | Qt::Key_F6},
                    [this] { stepPane(false); });
    addWindowAction(
        tr("Keyboard shortcuts"), u"help"_s, {Qt::Key_F1, Qt::CTRL | Qt::Key_Slash},
        [this] { shortcutsHelp().isOpen() ? shortcutsHelp().close() : openShortcuts(); });
    addWindowAction(tr("Change between light and dark"), u"moon"_s, {}, [this] { toggleTheme(); });
    addWindowAction(tr("Light or dark as the desktop"), u"sun"_s, {},
                    [this] { m_theme.setMode(Theme::Mode::System); });
    addWindowAction(tr("Quit"), u"close"_s, {Qt::CTRL | Qt::Key_Q}, [this] { close(); });
    setUndo(false);
    setRedo(false);
}

void MainWindow::setUndo(bool possible, const QString &label)
{
    m_undo->setEnabled(possible);
    m_undo->setText(label.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(label));
}

void MainWindow::setRedo(bool possible, const QString &label)
{
    m_redo->setEnabled(possible);
    m_redo->setText(label.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(label));
}

void MainWindow::addPaletteSource(std::function<QList<PaletteEntry>()> source)
{
    m_sources.append(std::move(source));
}

CommandPalette &MainWindow::palette()
{
    if (!m_palette)
        m_palette = new CommandPalette(m_theme, this);
    return *m_palette;
}

ShortcutsHelp &MainWindow::shortcutsHelp()
{
    if (!m_shortcuts)
        m_shortcuts = new ShortcutsHelp(m_theme, this);
    return *m_shortcuts;
}

bool MainWindow::isOverlaid() const
{
    return (m_palette && m_palette->isOpen()) || (m_shortcuts && m_shortcuts->isOpen());
}

void MainWindow::closeOverlays()
{
    if (m_palette)
        m_palette->close();
    if (m_shortcuts)
        m_shortcuts->close();
}

void MainWindow::openPalette()
{
    if (m_shortcuts)
        m_shortcuts->close();
    palette().open(paletteEntries());
    if (isMissingPages())
        m_completing.start();
}

void MainWindow::completePaletteSoon()
{
    if (m_palette && m_palette->isOpen())
        m_completing.start();
}

void MainWindow::completePalette()
{
    if (!m_palette || !m_palette->isOpen())
        return;
    makeNextPage();
    m_palette->complete(paletteEntries());
    if (isMissingPages())
        m_completing.start();
}

void MainWindow::openShortcuts()
{
    if (m_palette)
        m_palette->close();
    QList<ShortcutInfo> window;
    for (const QAction *command : std::as_const(m_commands)) {
        if (!command->shortcut().isEmpty())
            window.append({command->shortcut(), plainName(command)});
    }
    window.append({QKeySequence(Qt::Key_Escape), tr("Close what is on top")});
    QList<ShortcutInfo> go;
    for (qsizetype i = 0; i < m_rows.size() && i < 9; ++i)
        go.append({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
                   m_rows.at(i).entry.place.title});
    QList<ShortcutInfo> here;
    if (const Page *shown = currentPage()) {
        const QList<QAction *> actions = shown->headerActions();
        for (const QAction *action : actions) {
            if (!action->shortcut().isEmpty())
                here.append({action->shortcut(), plainName(action)});
        }
        here.append(shown->shortcuts());
    }
    shortcutsHelp().open({{currentPage() ? currentPage()->title() : QString(), here},
                          {tr("Window"), window},
                          {tr("Pages"), go}});
}

QList<PaletteEntry> MainWindow::paletteEntries()
{
    return pageEntries() + actionEntries() + objectEntries();
}

QList<PaletteEntry> MainWindow::pageEntries()
{
    QList<PaletteEntry> entries;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const PagePlace &place = m_rows.at(i).entry.place;
        QString keys;
        if (i < 9)
            keys = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i))
                       .toString(QKeySequence::NativeText);
        entries.append({.title = place.title,
                        .subtitle = keys,
                        .icon = place.iconName,
                        .run = [this, id = place.id] { showPage(id); },
                        .group = PaletteEntry::Group::Pages});
    }
    return entries;
}

QList<PaletteEntry> MainWindow::actionEntries()
{
    QList<PaletteEntry> entries;
    if (const Page *shown = currentPage()) {
        const QList<QAction *> actions = shown->headerActions();
        for (QAction *action : actions) {
            if (action->isEnabled() && action->isVisible() && !action->menu())
                entries.append(entryOf(action, shown->iconName(), nativeKeys(action)));
        }
    }
    for (qsizetype i = 1; i < m_commands.size(); ++i) { // not the palette itself
        QAction *command = m_commands.at(i);
        if (command->isEnabled())
            entries.append(entryOf(command, command->data().toString(), nativeKeys(command)));
    }
    return entries;
}

QList<PaletteEntry> MainWindow::objectEntries() const
{
    QList<PaletteEntry> entries;
    for (const Row &row : m_rows) {
        if (row.page)
            entries.append(row.page->paletteEntries());
    }
    for (const auto &source : m_sources)
        entries.append(source());
    return entries;
}

} // namespace sendbench::ui
