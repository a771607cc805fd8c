// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/callbox.h"

#include "diagnosis/errortext.h"
#include "forms/oddcharacters.h"
#include "ui/exchange/outcomestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

CallBox::CallBox(const PageContext &context, MakeCall makeCall, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_makeCall(std::move(makeCall))
    , m_button(new QPushButton(this))
    , m_strip(new OutcomeStrip(context.theme, diagnosis::fullText, this))
    , m_limit(new QLabel(this))
    , m_show(new QPushButton(tr("Show exchange"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_strip);
    column->addWidget(makeFoot());
    m_button->setObjectName(u"runCall"_s);
    m_strip->hide();
    connect(m_button, &QPushButton::clicked, this, &CallBox::wanted);
    connect(m_strip, &OutcomeStrip::cancelRequested, this, [this] {
        if (m_job)
            m_job->stop();
    });
    connect(m_strip, &OutcomeStrip::runningShown, m_strip, &QWidget::show);
    connect(m_show, &QPushButton::clicked, this,
            [this] { m_context.open(u"history"_s, m_exchange); });
}

QWidget *CallBox::makeFoot()
{
    auto *foot = new QWidget(this);
    m_limit->setObjectName(u"callLimit"_s);
    m_limit->setProperty("role", u"help"_s);
    m_limit->setWordWrap(true);
    m_limit->setFont(m_context.theme.font(Theme::FontRole::Help));
    m_show->setObjectName(u"showExchange"_s);
    m_show->setProperty("link", true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_limit, 1);
    row->addWidget(m_show, 0, Qt::AlignTop | Qt::AlignRight);
    m_limit->hide();
    foot->hide(); // an empty row would still have its spacing
    return foot;
}

void CallBox::clear()
{
    ++m_generation;
    if (m_job) {
        m_job->disconnect(this);
        m_job->stop();
        m_job = nullptr;
    }
    m_exchange.clear();
    setProved({});
    m_strip->setRunning(false);
    m_strip->hide();
    m_limit->hide();
    m_show->parentWidget()->hide();
}

void CallBox::showError(const Error &error)
{
    m_strip->setRunning(false);
    m_strip->setError(error);
    m_strip->show();
    Q_EMIT ended();
}

void CallBox::run()
{
    clear();
    auto call = m_makeCall();
    if (call && call->route->environment() == Environment::Sandbox) {
        if (const auto started = m_context.engine.startSandbox(); !started) {
            showError(started.error());
            return;
        }
        call = m_makeCall(); // now that the sandbox has its port
    }
    if (!call) {
        showError(call.error());
        return;
    }
    const auto &document = m_context.engine.workspace().document();
    const auto stop =
        call->guarded ? sending::guard(document, *call->route, call->message, false) : std::nullopt;
    if (!stop)
        send(*call);
    else if (stop->code == u"guard.production"_s || stop->code == u"guard.no-recipient"_s)
        askFirst(*call, m_generation);
    else
        showError(*stop);
}

void CallBox::askFirst(const Call &call, int generation)
{
    const QString title = forms::visibleText(call.route->title(), 60);
    Prompts::Question question{
        .id = u"send.production"_s,
        .title = tr("Send to production?"),
        .text = tr("“%1” is of a production account. One real request goes out to it.").arg(title),
        .confirm = tr("Send to production")};
    if (call.route->environment() != Environment::Production)
        question = {.id = u"send.workflow"_s,
                    .title = tr("Start the workflow?"),
                    .text = tr("What “%1” starts, and whom it reaches, is set up at the other "
                               "side. One real request goes out.")
                                .arg(title),
                    .confirm = tr("Start the workflow")};
    m_context.prompts.ask(this, question, [this, call, generation](bool yes) {
        if (!yes || generation != m_generation)
            return;
        const auto stop = sending::guard(m_context.engine.workspace().document(), *call.route,
                                         call.message, true);
        if (stop)
            showError(*stop);
        else
            send(call);
    });
}

void CallBox::send(const Call &call)
{
    m_job = m_context.engine.send(call.route, call.message, this);
    m_strip->setRunning(true);
    connect(m_job, &sending::SendJob::received, m_strip, &OutcomeStrip::setProgress);
    connect(m_job, &Job::finished, this,
            [this, job = m_job.data(), limit = call.route->answerLimit()] {
                m_job = nullptr;
                finished(*job, limit);
            });
}

void CallBox::finished(const sending::SendJob &job, std::chrono::milliseconds limit)
{
    m_strip->setRunning(false);
    if (!job.record()) {
        showError(*job.error());
        return;
    }
    m_strip->setRecord(*job.record());
    m_strip->show();
    m_exchange = job.record()->exchange.id;
    m_show->parentWidget()->show();
    sayLimit(*job.record(), limit);
    if (job.record()->outcome.kind == sending::OutcomeKind::Accepted)
        setProved(provedBy(*job.record(), limit));
    Q_EMIT answered(*job.record());
    Q_EMIT ended();
}

void CallBox::setProved(const QString &words)
{
    if (words == m_proved)
        return;
    m_proved = words;
    Q_EMIT provedChanged();
}

QString CallBox::provedBy(const sending::SendRecord &record, std::chrono::milliseconds limit)
{
    const QLocale locale;
    const QString took = locale.toString(record.exchange.timing.totalMs / 1000.0, 'f', 2);
    return limit.count() > 0 ? tr("Answers in %1 s (limit %2 s)")
                                   .arg(took, locale.toString(double(limit.count()) / 1000, 'f', 0))
                             : tr("Answers in %1 s").arg(took);
}

void CallBox::sayLimit(const sending::SendRecord &record, std::chrono::milliseconds limit)
{
    if (limit.count() <= 0 || !record.exchange.response)
        return;
    const double took = record.exchange.timing.totalMs / 1000.0;
    const QLocale locale;
    const QString text = tr("Answered in %1 s; the limit is %2 s.")
                             .arg(locale.toString(took, 'f', 3),
                                  locale.toString(double(limit.count()) / 1000.0, 'f', 0));
    m_limit->setText(text);
    m_limit->show();
}

} // namespace sendbench::ui
