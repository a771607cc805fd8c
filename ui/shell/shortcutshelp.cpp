// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcutshelp.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

ShortcutsHelp::ShortcutsHelp(const Theme &theme, QWidget *window)
    : Overlay(window)
    , m_theme(theme)
    , m_area(new QScrollArea(card()))
    , m_close(new QPushButton(tr("Close"), card()))
{
    setObjectName(u"shortcutsHelp"_s);
    setAccessibleName(tr("Keyboard shortcuts"));
    auto *title = new QLabel(tr("Keyboard shortcuts"), card());
    title->setFont(theme.font(Theme::FontRole::Title));
    m_area->setWidgetResizable(true);
    m_area->setAccessibleName(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(card());
    layout->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kPageMargin,
                               Theme::kSpace16);
    layout->setSpacing(Theme::kSpace12);
    layout->addWidget(title);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_close, 0, Qt::AlignTrailing);
    connect(m_close, &QPushButton::clicked, this, &Overlay::close);
}

void ShortcutsHelp::open(const QList<Section> &sections)
{
    m_area->setWidget(makeList(sections));
    Overlay::open();
}

QSize ShortcutsHelp::cardSize(const QSize &room) const
{
    return {qMin(520, room.width() - 64), qMin(560, room.height() - 120)};
}

QWidget *ShortcutsHelp::firstFocus()
{
    return m_close;
}

QWidget *ShortcutsHelp::makeList(const QList<Section> &sections) const
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, Theme::kSpace12, 0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Section &section : sections) {
        if (section.shortcuts.isEmpty())
            continue;
        auto *heading = new QLabel(section.title, list);
        heading->setFont(m_theme.font(Theme::FontRole::Section));
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const ShortcutInfo &info : section.shortcuts) {
            auto *text = new QLabel(info.text, list);
            auto *keys = new QLabel(info.keys.toString(QKeySequence::NativeText), list);
            keys->setProperty("keys", true);
            grid->addWidget(text, row, 0);
            grid->addWidget(keys, row++, 1, Qt::AlignTrailing);
        }
        grid->setRowMinimumHeight(row++, Theme::kSpace8);
    }
    grid->setRowStretch(row, 1);
    return list;
}

} // namespace sendbench::ui
