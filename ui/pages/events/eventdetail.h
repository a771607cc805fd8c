// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/events/exchangefinder.h"
#include "ui/pages/pagecontext.h"

#include <QSplitter>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace sendbench::ui
{

class ElidedLabel;
class PayloadPane;
class TabRow;

/// One event: what was read out of it on the left, what came over the wire on the right.
class EventDetail final : public QSplitter
{
    Q_OBJECT

public:
    explicit EventDetail(const PageContext &context, QWidget *parent = nullptr);
    ~EventDetail() override;

    void setEvent(const events::Event &event);
    void clear();
    [[nodiscard]] QString shownId() const { return m_event.id; }
    [[nodiscard]] PayloadPane &payload() { return *m_payload; }

private:
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makePayload();
    void showFacts();
    void fact(const QString &name, const QString &value, bool isId = false);
    void drawTitle();
    void showPayload();
    void copyShown();
    void showExchange();

    const PageContext &m_context;
    events::Event m_event;
    ExchangeFinder m_finder;
    QLabel *m_icon;
    ElidedLabel *m_title;
    QScrollArea *m_scroll;
    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
    QPushButton *m_exchange;
    QLabel *m_answer; ///< what became of the search for the exchange
    TabRow *m_parts;
    PayloadPane *m_payload;
};

} // namespace sendbench::ui
