// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandpalette.h"

#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettemodel.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <optional>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

CommandPalette::CommandPalette(const Theme &theme, QWidget *window)
    : Overlay(window)
    , m_model(new PaletteModel(theme, this))
    , m_edit(new QLineEdit(card()))
    , m_list(new QListView(card()))
    , m_nothing(new QLabel(tr("Nothing by that name. Try fewer letters."), card()))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands"));
    m_edit->setObjectName(u"commandPaletteEdit"_s);
    m_edit->setPlaceholderText(tr("Search, or run a command"));
    m_edit->setAccessibleName(tr("Search, or run a command"));
    m_edit->addAction(theme.icon(u"search"_s, Theme::Color::Muted), QLineEdit::LeadingPosition);
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"commandPaletteList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setProperty("bare", true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setProperty("role", u"muted"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(card());
    layout->setContentsMargins(Theme::kSpace8, Theme::kSpace8, Theme::kSpace8, Theme::kSpace8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    // Assistive technology selects a row without making it the current one.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
        if (rows.size() == 1 && rows.first() != m_list->currentIndex()) {
            select(rows.first().row());
            m_hasMoved = true;
        }
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        select(index.row());
        runCurrent();
    });
}

void CommandPalette::open(const QList<PaletteEntry> &entries)
{
    m_model->setEntries(entries);
    m_edit->clear();
    filter({});
    Overlay::open();
}

void CommandPalette::complete(const QList<PaletteEntry> &entries)
{
    const PaletteEntry *at = m_model->entryAt(m_list->currentIndex().row());
    const std::optional<PaletteEntry> chosen = at && m_hasMoved ? std::optional(*at) : std::nullopt;
    m_model->setEntries(entries);
    filter(m_edit->text());
    const int row = chosen ? m_model->rowOf(*chosen) : -1;
    if (row < 0)
        return;
    select(row);
    m_hasMoved = true;
}

QSize CommandPalette::cardSize(const QSize &room) const
{
    return {qMin(640, room.width() - 64), qMin(480, room.height() - 160)};
}

QWidget *CommandPalette::firstFocus()
{
    return m_edit;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const int page = qMax(1, m_list->viewport()->height() / Theme::kRowHeight - 1);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return false;
    }
}

void CommandPalette::filter(const QString &text)
{
    m_model->setFilter(text);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    select(text.trimmed().isEmpty() ? m_model->firstEntryRow() : m_model->bestRow());
    m_hasMoved = false;
}

void CommandPalette::select(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    // The name of its group stays in sight with the first entry.
    m_list->scrollTo(row == 1 ? m_model->index(0, 0) : index);
    m_edit->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::move(int lines)
{
    const int last = m_model->rowCount() - 1;
    int row = m_list->currentIndex().row() + lines;
    if (last < 1)
        return;
    if (qAbs(lines) == 1) // round the corner
        row = row > last ? 1 : row < 1 ? last : row;
    row = qBound(1, row, last);
    if (!m_model->entryAt(row)) // the name of a group: one further, there is an entry on both sides
        row += lines > 0 ? 1 : -1;
    select(row);
    m_hasMoved = true;
}

void CommandPalette::runCurrent()
{
    const PaletteEntry *entry = m_model->entryAt(m_list->currentIndex().row());
    if (!entry)
        return;
    const std::function<void()> run = entry->run;
    close();
    if (run)
        run();
}

} // namespace sendbench::ui
