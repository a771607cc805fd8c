// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "webhooks/state.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

/// What could not be read, by account, product and sub-account, each with its sentence and the way
/// to its exchange. Not there while all was read.
class FailureBanner final : public QFrame
{
    Q_OBJECT

public:
    /// Both outlive it.
    FailureBanner(const PageContext &context,
                  const QMap<QString, const webhooks::WebhookApi *> &apis,
                  QWidget *parent = nullptr);

    /// `whole`: why the reading itself did not come to its end.
    void show(const std::optional<Error> &whole, const QList<webhooks::ReadFailure> &failures);

private:
    void fill();
    [[nodiscard]] QWidget *makeRow(const webhooks::ReadFailure &failure);

    const PageContext &m_context;
    const QMap<QString, const webhooks::WebhookApi *> &m_apis;
    QList<webhooks::ReadFailure> m_failures;
    QLabel *m_sentence;
    QPushButton *m_more;
    QWidget *m_area;
    QVBoxLayout *m_rows;
    bool m_open = false;
};

} // namespace sendbench::ui
