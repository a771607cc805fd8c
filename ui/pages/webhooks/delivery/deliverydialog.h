// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "webhooks/deliveryjob.h"
#include "webhooks/webhookapi.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;

namespace sendbench::ui
{

class DeliveryForm;
class ExchangeView;
class FindingsList;

/// Brings a sample event to a receiver as 8x8 would, and shows each attempt as it comes; where 8x8
/// has a test of its own, asks for that. Deletes itself; what is under way ends with it.
class DeliveryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` outlives it.
    DeliveryDialog(const PageContext &context, const webhooks::Webhook &wanted, QWidget *parent);
    ~DeliveryDialog() override;

private:
    void build();
    void askDeliver();
    void deliver(const webhooks::Delivery &delivery);
    void askVerify();
    void verify();
    void stop();
    void begin(Job *job);
    void end();
    void addAttempt(const sending::SendRecord &record, const Findings &findings,
                    const QString &line);
    void showAttempts();
    void showChosen();
    void say(const QString &text);
    void sayError(const Error &error);
    void ask(const QString &question, const QString &verb, std::function<void()> then);
    [[nodiscard]] bool canVerify() const;
    [[nodiscard]] bool ready(Environment environment);

    const PageContext &m_context;
    webhooks::Webhook m_wanted;
    QPointer<Job> m_job;
    struct Shown {
        sending::SendRecord record;
        Findings findings;
    };
    QList<Shown> m_shown;

    DeliveryForm *m_form;
    QLabel *m_state;
    QLabel *m_attemptsTitle = nullptr;
    QListWidget *m_attempts;
    QWidget *m_findingsArea = nullptr;
    FindingsList *m_findings;
    ExchangeView *m_view;
    QPushButton *m_verify;
    QPushButton *m_events;
    QPushButton *m_stop;
    QPushButton *m_deliver;
};

/// A test delivery to this desired webhook; with an empty id any event to any address.
DeliveryDialog *openDelivery(const PageContext &context, const QString &webhookId, QWidget *parent);

} // namespace sendbench::ui
