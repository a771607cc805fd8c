// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "webhooks/deliverymaking.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sendbench::ui
{

class FindingsList;

/// What is to be delivered: the event, its JSON, the address, and whether it is repeated. An event
/// of the sandbox goes to this program's own receiver, where the webhook's address is elsewhere.
class DeliveryForm final : public QWidget
{
    Q_OBJECT

public:
    /// Without an id any event to any address.
    DeliveryForm(const PageContext &context, const webhooks::Webhook &wanted, QWidget *parent);

    /// Error (Input) "delivery.body" with the reason in `detail`: the event is no JSON.
    [[nodiscard]] Result<webhooks::Delivery> delivery() const;
    [[nodiscard]] bool ladder() const;
    [[nodiscard]] double speed() const;
    /// There is an event of this record that can be delivered.
    [[nodiscard]] bool canDeliver() const;
    /// It goes to this program's own receiver in place of the webhook's address.
    [[nodiscard]] bool isToReceiver() const;
    void setBusy(bool busy);

private:
    void build();
    void fillEvents();
    void fillBody();
    void check();
    void showAddresses();
    void offerReceiver();
    void showTarget();
    void showAuth();
    void useListener();
    [[nodiscard]] bool listen();
    [[nodiscard]] bool hasSecretAddress() const;
    /// The webhook as it is delivered to.
    [[nodiscard]] webhooks::Webhook receiver() const;
    [[nodiscard]] QString region() const;
    [[nodiscard]] Environment environment() const;

    const PageContext &m_context;
    webhooks::Webhook m_wanted;
    std::optional<webhooks::Sample> m_sample;
    QComboBox *m_event;
    QComboBox *m_target; ///< of the sandbox's alone
    QLabel *m_why;
    QLineEdit *m_url;
    QLabel *m_auth;
    QPlainTextEdit *m_body;
    QLabel *m_problem;
    QPushButton *m_here;
    QPushButton *m_anew;
    QCheckBox *m_ladder;
    QLabel *m_speedLabel;
    QDoubleSpinBox *m_speed;
    FindingsList *m_findings;
    QLabel *m_from;
};

} // namespace sendbench::ui
