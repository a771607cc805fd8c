// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace sendbench::ui
{

class Clipboard;
class PayloadView;
class Theme;

/// One event on the time line: when, what, which ids, and its bytes when opened.
class EventRow final : public QWidget
{
    Q_OBJECT

public:
    /// `gap` says how long after the step before; empty for none.
    EventRow(const Theme &theme, const Clipboard &clipboard, events::Event event,
             const QString &gap, QWidget *parent = nullptr);

    [[nodiscard]] const events::Event &event() const { return m_event; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString asText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QByteArray raw() const;
    [[nodiscard]] bool isBad() const;

    const Theme &m_theme;
    const Clipboard &m_clipboard;
    events::Event m_event;
    QString m_gap;
    QToolButton *m_toggle;
    QVBoxLayout *m_column;
    PayloadView *m_raw = nullptr;
};

} // namespace sendbench::ui
