// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace sendbench::ui
{

class ElidedLabel;
class ExchangeView;

/// One exchange of the history with its receipts, read when it is asked for. An answer that comes
/// after another one was asked for is dropped.
class HistoryDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDetail(const PageContext &context, QWidget *parent = nullptr);
    ~HistoryDetail() override;

    void setStore(history::HistoryStore *store);
    /// At once, or a moment later so that a held arrow key does not read every row it passes.
    void show(const QString &id, bool atOnce);
    void clear();
    [[nodiscard]] QString shownId() const { return m_id; }
    /// Once it was read.
    [[nodiscard]] const std::optional<sending::SendRecord> &record() const { return m_record; }
    [[nodiscard]] ExchangeView &view() { return *m_view; }

    /// It has the page to itself.
    void setFull(bool full);
    void setActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void backAsked();
    void loaded();

private:
    void read();
    void readEvents(int generation);
    void take(const sending::SendRecord &record);

    const PageContext &m_context;
    QPointer<history::HistoryStore> m_store;
    QString m_id;
    std::optional<sending::SendRecord> m_record;
    QList<events::Event> m_live; ///< came in since the record was shown
    int m_generation = 0;
    QTimer m_delay;
    QPointer<Job> m_reading;
    QToolButton *m_back;
    ElidedLabel *m_title;
    QWidget *m_tools;
    QStackedWidget *m_stack;
    QLabel *m_hint;
    ExchangeView *m_view;
};

} // namespace sendbench::ui
