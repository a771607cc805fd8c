// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/webhooktablemodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/webhooks/webhookfleet.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace sendbench::ui
{

class TabRow;

/// What of the table is shown, and how far a reading came.
class WebhookBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    WebhookBar(const PageContext &context, WebhookFleet &fleet, QWidget *parent = nullptr);

    [[nodiscard]] models::WebhookFilter filter() const;
    void clear();
    /// How many rows each choice would show.
    void setCounts(const models::WebhookTableModel &model);
    void focusSearch();

Q_SIGNALS:
    void filterChanged();

private:
    void build();
    void showReading();

    const PageContext &m_context;
    WebhookFleet &m_fleet;
    QLineEdit *m_search;
    QComboBox *m_group;
    TabRow *m_chips;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_delay;
};

} // namespace sendbench::ui
