// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/delivery/deliverydialog.h"

#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "engine/webhookreadjob.h"
#include "ui/exchange/exchangeview.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/webhooks/delivery/deliveryform.h"
#include "ui/shell/announce.h"
#include "webhooks/verifyjob.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kAttemptRows = 5;

QString statusOf(const http::Exchange &exchange)
{
    if (exchange.response && exchange.response->status > 0)
        return QString::number(exchange.response->status);
    return DeliveryDialog::tr("no answer");
}

QString attemptLine(int index, const webhooks::Attempt &attempt)
{
    return DeliveryDialog::tr("%1. %2 · %3 ms · %4")
        .arg(index + 1)
        .arg(statusOf(attempt.record.exchange))
        .arg(attempt.record.exchange.timing.totalMs, 0, 'f', 0)
        .arg(attempt.verdict.outcome.reason);
}

} // namespace

DeliveryDialog::DeliveryDialog(const PageContext &context, const webhooks::Webhook &wanted,
                               QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_wanted(wanted)
    , m_form(new DeliveryForm(context, wanted, this))
    , m_state(new QLabel(this))
    , m_attempts(new QListWidget(this))
    , m_findings(new FindingsList(context.theme))
    , m_view(new ExchangeView(
          context.theme, context.clipboard, context.prompts,
          [](const Error &error) { return diagnosis::fullText(error); }, this))
    , m_verify(new QPushButton(tr("Let 8x8 test it"), this))
    , m_events(new QPushButton(tr("Show in Events"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_deliver(new QPushButton(tr("Deliver"), this))
{
    setObjectName(u"deliveryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(wanted.id.isEmpty() ? tr("Simulate an event")
                                       : tr("Test delivery: %1").arg(visibleText(wanted.id, 60)));
    build();
    connect(m_attempts, &QListWidget::currentRowChanged, this, &DeliveryDialog::showChosen);
    connect(m_deliver, &QPushButton::clicked, this, &DeliveryDialog::askDeliver);
    connect(m_verify, &QPushButton::clicked, this, &DeliveryDialog::askVerify);
    connect(m_stop, &QPushButton::clicked, this, &DeliveryDialog::stop);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(Qt::CTRL | key, this);
        connect(enter, &QShortcut::activated, m_deliver, &QPushButton::click);
    }
    connect(m_events, &QPushButton::clicked, this, [this] {
        const auto open = m_context.open;
        close();
        open(u"events"_s, {});
    });
    end();
}

DeliveryDialog::~DeliveryDialog()
{
    stop();
}

void DeliveryDialog::build()
{
    m_state->setObjectName(u"deliveryState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_attempts->setObjectName(u"deliveryAttempts"_s);
    m_attempts->setAccessibleName(tr("Attempts"));
    m_attempts->setTextElideMode(Qt::ElideRight);
    m_view->setEventsShown(false);
    m_view->clear();
    auto *findings = new QScrollArea(this);
    m_findingsArea = findings;
    findings->setWidgetResizable(true);
    findings->setFrameShape(QFrame::NoFrame);
    findings->setFocusPolicy(Qt::NoFocus);
    findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    findings->setWidget(m_findings);
    auto *result = new QWidget(this);
    auto *right = new QVBoxLayout(result);
    right->setContentsMargins(Theme::kSpace8, 0, 0, 0);
    right->setSpacing(Theme::kSpace8);
    m_attemptsTitle = new QLabel(tr("Attempts"), result);
    m_attemptsTitle->setBuddy(m_attempts);
    right->addWidget(m_attemptsTitle);
    right->addWidget(m_attempts);
    right->addWidget(m_findingsArea, 1);
    right->addWidget(m_view, 3);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_form);
    split->addWidget(result);
    split->setSizes({440, 560});
    m_events->setObjectName(u"deliveryEvents"_s);
    m_events->hide();
    m_verify->setObjectName(u"deliveryVerify"_s);
    m_verify->setVisible(canVerify());
    m_stop->setObjectName(u"deliveryStop"_s);
    m_deliver->setObjectName(u"deliveryGo"_s);
    m_deliver->setProperty("primary", true);
    m_deliver->setToolTip(tr("Ctrl+Enter"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"deliveryClose"_s);
    for (QPushButton *one : {m_verify, m_events, m_stop, m_deliver, close})
        one->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_verify);
    row->addWidget(m_events);
    row->addWidget(m_stop);
    row->addWidget(close);
    row->addWidget(m_deliver);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(split, 1);
    column->addLayout(row);
    resize(1040, 720);
    showAttempts();
}

bool DeliveryDialog::canVerify() const
{
    const auto *api = m_context.engine.registry().webhookApi(m_wanted.product);
    const auto *account = m_context.engine.workspace().document().account(m_wanted.account);
    return api && account && api->verify(*account, m_wanted);
}

bool DeliveryDialog::ready(Environment environment)
{
    if (environment != Environment::Sandbox || m_wanted.id.isEmpty())
        return true;
    const auto started = m_context.engine.startSandbox();
    if (!started)
        sayError(started.error());
    return started.has_value();
}

void DeliveryDialog::ask(const QString &question, const QString &verb, std::function<void()> then)
{
    m_context.prompts.ask(this,
                          {.id = u"webhook.deliver"_s,
                           .title = windowTitle(),
                           .text = question,
                           .confirm = verb,
                           .destructive = true},
                          [this, then = std::move(then)](bool yes) {
                              if (yes && !m_job)
                                  then();
                          });
}

void DeliveryDialog::askDeliver()
{
    if (m_job || !m_form->canDeliver())
        return;
    const auto delivery = m_form->delivery();
    if (!delivery) {
        say(tr("The event is no JSON."));
        return;
    }
    const auto &document = m_context.engine.workspace().document();
    const auto stopped = webhooks::deliveryGuard(document, *delivery, true);
    if (stopped) {
        sayError(*stopped);
        return;
    }
    if (delivery->environment == Environment::Production)
        ask(tr("Deliver a made-up event to the receiver of the production account “%1”?")
                .arg(visibleText(m_wanted.account, 60)),
            tr("Deliver to production"), [this, made = *delivery] { deliver(made); });
    else
        deliver(*delivery);
}

void DeliveryDialog::deliver(const webhooks::Delivery &delivery)
{
    if (!ready(delivery.environment))
        return;
    auto &engine = m_context.engine;
    auto *job =
        new webhooks::DeliveryJob(engine.sender(), engine.clock(), delivery,
                                  {.ladder = m_form->ladder(), .speed = m_form->speed()}, this);
    begin(job);
    connect(job, &webhooks::DeliveryJob::attempted, this, [this, job](int index) {
        const auto &attempt = job->report().attempts.at(index);
        addAttempt(attempt.record, attempt.verdict.findings, attemptLine(index, attempt));
    });
    connect(job, &webhooks::DeliveryJob::waiting, this, [this](int index, int seconds) {
        say(tr("Attempt %1 comes %2 s later.").arg(index + 1).arg(seconds));
    });
    connect(job, &Job::finished, this, [this, job] {
        if (job->report().token && job->error())
            addAttempt(*job->report().token, {}, tr("The access token"));
        if (job->error())
            sayError(*job->error());
        else
            say(job->report().arrived() ? tr("Delivered.") : tr("Not delivered."));
        m_events->setVisible(job->report().arrived() && m_form->isToReceiver());
        end();
    });
    job->start();
}

void DeliveryDialog::askVerify()
{
    if (m_job)
        return;
    const auto *account = m_context.engine.workspace().document().account(m_wanted.account);
    if (account && account->environment == Environment::Production)
        ask(tr("Have 8x8 call the address of “%1” with the production account “%2”?")
                .arg(visibleText(m_wanted.id, 60), visibleText(account->id, 60)),
            tr("Test in production"), [this] { verify(); });
    else
        verify();
}

void DeliveryDialog::verify()
{
    const auto *account = m_context.engine.workspace().document().account(m_wanted.account);
    if (!canVerify() || !ready(account->environment))
        return;
    auto &engine = m_context.engine;
    auto *job = new webhooks::VerifyJob(engine.sender(), engine.secretStore(),
                                        *engine.registry().webhookApi(m_wanted.product), *account,
                                        m_wanted, this);
    begin(job);
    connect(job, &Job::finished, this, [this, job] {
        const auto record = job->result();
        if (!record) {
            sayError(record.error());
        } else {
            const bool good = record->outcome.kind == sending::OutcomeKind::Accepted;
            const QString said = good ? tr("8x8 reached the address, and it answered well.")
                                      : tr("8x8 refused the address.");
            addAttempt(*record, {}, tr("8x8's own test: %1").arg(said));
            say(said);
        }
        end();
    });
    job->start();
}

void DeliveryDialog::stop()
{
    if (m_job)
        m_job->cancel();
}

void DeliveryDialog::begin(Job *job)
{
    m_job = job;
    m_shown.clear();
    m_attempts->clear();
    showAttempts();
    m_events->hide();
    m_view->clear();
    m_view->setRunning(true);
    say(tr("Under way…"));
    m_form->setBusy(true);
    m_deliver->setEnabled(false);
    m_verify->setEnabled(false);
    m_stop->setVisible(true);
}

void DeliveryDialog::end()
{
    m_job = nullptr;
    m_view->setRunning(false);
    m_form->setBusy(false);
    m_deliver->setEnabled(m_form->canDeliver());
    m_verify->setEnabled(true);
    m_stop->setVisible(false);
}

void DeliveryDialog::addAttempt(const sending::SendRecord &record, const Findings &findings,
                                const QString &line)
{
    m_shown.append({record, findings});
    m_attempts->addItem(visibleText(line, 300));
    m_attempts->item(m_attempts->count() - 1)->setToolTip(visibleText(line, 300));
    m_attempts->setCurrentRow(m_attempts->count() - 1);
    showAttempts();
}

/// As high as what there is: nothing before the first.
void DeliveryDialog::showAttempts()
{
    const int rows = std::min(m_attempts->count(), kAttemptRows);
    for (QWidget *one :
         {static_cast<QWidget *>(m_attemptsTitle), static_cast<QWidget *>(m_attempts)})
        one->setVisible(rows > 0);
    m_findingsArea->setVisible(rows > 0 && m_attempts->currentRow() >= 0 &&
                               !m_shown.at(m_attempts->currentRow()).findings.isEmpty());
    const int row =
        std::max(m_attempts->sizeHintForRow(0), m_attempts->fontMetrics().lineSpacing());
    m_attempts->setFixedHeight(rows * row + 2 * m_attempts->frameWidth());
}

void DeliveryDialog::showChosen()
{
    const int row = m_attempts->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    m_findingsArea->setVisible(!m_shown.at(row).findings.isEmpty());
    m_findings->setFindings(m_shown.at(row).findings);
    m_view->setRecord(m_shown.at(row).record);
}

void DeliveryDialog::say(const QString &text)
{
    m_state->setText(text);
    announce(this, text);
}

void DeliveryDialog::sayError(const Error &error)
{
    const QString why = diagnosis::fullText(error);
    const bool kept = error.kind == ErrorKind::Guard || error.kind == ErrorKind::Input;
    // Once is enough: the reason stands where the answer would.
    say(kept && m_shown.isEmpty() ? tr("Nothing went out.") : why);
    if (!m_shown.isEmpty())
        return;
    m_view->setError(error);
    announce(this, why);
}

DeliveryDialog *openDelivery(const PageContext &context, const QString &webhookId, QWidget *parent)
{
    const auto *stored = context.engine.workspace().document().webhook(webhookId);
    auto *dialog = new DeliveryDialog(
        context, stored ? engine::desiredWebhook(*stored) : webhooks::Webhook{}, parent);
    dialog->open();
    return dialog;
}

} // namespace sendbench::ui
