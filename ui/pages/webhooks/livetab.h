// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "webhooks/live.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace sendbench::ui
{

class PayloadPane;

/// One record as 8x8 answered it: what uses it, its JSON, and the way to the exchange.
class LiveTab final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveTab(const PageContext &context, QWidget *parent = nullptr);

    /// Nothing: `lack` says why there is none.
    void show(const std::optional<webhooks::LiveWebhook> &live, const QString &lack);

private:
    const PageContext &m_context;
    std::optional<webhooks::LiveWebhook> m_live;
    QLabel *m_facts;
    PayloadPane *m_raw;
    QPushButton *m_exchange;
};

} // namespace sendbench::ui
