// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sendbench::ui
{

class PayloadPane;
class TabRow;

/// The request that the open form makes, with marks in place of secrets.
class PayloadTab final : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadTab(const PageContext &context, QWidget *parent = nullptr);

    void setRequest(const Result<http::SentRequest> &request);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void show();
    void copy();

    const PageContext &m_context;
    TabRow *m_parts;
    QLabel *m_message;
    PayloadPane *m_payload;
    QPushButton *m_copy;
    QByteArray m_whole; ///< the head with its own line ends
    QByteArray m_head;
    QByteArray m_body;
};

} // namespace sendbench::ui
