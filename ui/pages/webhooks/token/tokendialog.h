// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "webhooks/fetchtokenjob.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;

namespace sendbench::ui
{

class ExchangeView;

/// Asks the token endpoint of a webhook with OAuth for a token, as 8x8 would, and shows what came:
/// its kind, life and scopes, and the exchange without it. Asks when it opens; before production
/// it asks the person first. Deletes itself.
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` outlives it.
    TokenDialog(const PageContext &context, const webhooks::Webhook &wanted, QWidget *parent);
    ~TokenDialog() override;

private:
    void build();
    void ask();
    void fetch();
    void ended(const webhooks::FetchTokenJob &job);
    void say(const QString &text);
    void update();
    using QDialog::update;
    [[nodiscard]] Environment environment() const;

    const PageContext &m_context;
    webhooks::Webhook m_wanted;
    QPointer<Job> m_job;
    QLabel *m_said;
    QLabel *m_facts;
    ExchangeView *m_view;
    QPushButton *m_stop;
    QPushButton *m_again;
};

/// Over `parent`. The webhook's secret is the one in the keychain.
TokenDialog *openToken(const PageContext &context, const webhooks::Webhook &wanted,
                       QWidget *parent);

} // namespace sendbench::ui
