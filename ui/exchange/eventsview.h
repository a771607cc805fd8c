// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"

#include <QDateTime>
#include <QList>
#include <QScrollArea>

class QVBoxLayout;

namespace sendbench::ui
{

class Clipboard;
class Theme;

/// The events of one send as a time line: oldest first, the gap between two steps between them.
class EventsView final : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostRows = 200; ///< the newest; how many more is said

    EventsView(const Theme &theme, const Clipboard &clipboard, QWidget *parent = nullptr);

    /// When the send began: the first gap counts from here. Invalid: unknown.
    void setStart(const QDateTime &start);
    void setEvents(QList<events::Event> events);
    /// Known ones (by id) are not added twice; opened rows stay open.
    void addEvent(const events::Event &event);
    [[nodiscard]] qsizetype count() const { return m_events.size(); }

private:
    void rebuild();
    void appendRow(qsizetype index);
    [[nodiscard]] QString gapBefore(qsizetype index) const;

    const Theme &m_theme;
    const Clipboard &m_clipboard;
    QDateTime m_start;
    QList<events::Event> m_events;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace sendbench::ui
