// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/trialtab.h"

#include "diagnosis/errortext.h"
#include "ui/forms/formview.h"
#include "ui/forms/taborder.h"
#include "ui/shell/announce.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kDetailLines = 8;

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

TrialTab::TrialTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_choice(new QComboBox(this))
    , m_about(words(u"trialAbout"_s, this))
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
    , m_run(new QPushButton(tr("Try it…"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_message(words(u"trialMessage"_s, this))
    , m_details(new QPlainTextEdit(this))
{
    m_choice->setObjectName(u"trialChoice"_s);
    m_choice->setAccessibleName(tr("What to try"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(6);
    m_about->setProperty("role", u"help"_s);
    m_about->setFont(context.theme.font(Theme::FontRole::Help));
    m_run->setObjectName(u"trialRun"_s);
    m_stop->setObjectName(u"trialStop"_s);
    m_details->setObjectName(u"trialDetails"_s);
    m_details->setAccessibleName(tr("What came of it"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setMinimumHeight(m_details->fontMetrics().lineSpacing() * kDetailLines);
    m_column->setContentsMargins(0, 0, Theme::kSpace8, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_body);
    auto *row = new QHBoxLayout;
    row->addWidget(m_run);
    row->addWidget(m_stop);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_choice);
    column->addWidget(m_about);
    column->addWidget(scroll, 3);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_details, 2);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TrialTab::showForm);
    connect(m_run, &QPushButton::clicked, this, &TrialTab::askRun);
    connect(m_stop, &QPushButton::clicked, this, &TrialTab::stop);
    update();
}

TrialTab::~TrialTab()
{
    stop();        // what it has begun at the other side is ended there
    delete m_view; // before its model
}

const providers::Trial *TrialTab::current() const
{
    const auto *side = m_kind ? m_kind->remoteSide() : nullptr;
    return side ? side->trials().value(m_choice->currentIndex()) : nullptr;
}

forms::FormModel *TrialTab::model()
{
    const auto *trial = current();
    if (!trial)
        return nullptr;
    auto &made = m_models[trial->form().id];
    if (!made)
        made = std::make_unique<forms::FormModel>(trial->form());
    return made.get();
}

void TrialTab::setProvider(const providers::ProviderKind *kind,
                           const workspace::ProviderConfiguration &provider, bool saved)
{
    const bool other = kind != m_kind || provider.id != m_provider.id;
    m_kind = kind;
    m_provider = provider;
    const bool turned = std::exchange(m_saved, saved) != saved;
    if (other)
        fill();
    if (other || (turned && !m_job))
        tell(saved ? QString() : tr("Save first: what is tried is what is saved."), {});
    update();
}

void TrialTab::fill()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    if (const auto *side = m_kind ? m_kind->remoteSide() : nullptr)
        for (const auto *trial : side->trials())
            m_choice->addItem(trial->form().name, trial->id());
    m_choice->setVisible(m_choice->count() > 1);
    showForm();
}

void TrialTab::showForm()
{
    delete m_view;
    auto *values = model();
    m_about->setText(values ? values->descriptor().title : QString());
    if (values) {
        m_view = new FormView(*values, m_context.theme, m_context.clipboard, m_body);
        m_view->setNarrow();
        m_column->insertWidget(0, m_view);
        m_view->show();
        setTabOrderByLayout(*this);
    }
    update();
}

void TrialTab::update()
{
    const bool busy = m_job;
    m_run->setEnabled(current() && m_saved && !busy);
    m_stop->setVisible(busy);
    m_choice->setEnabled(!busy);
    m_details->setVisible(!m_details->toPlainText().isEmpty());
    m_message->setVisible(!m_message->text().isEmpty());
}

void TrialTab::tell(const QString &sentence, const QString &details)
{
    m_message->setText(sentence);
    m_details->setPlainText(details);
    update();
}

void TrialTab::askRun()
{
    const auto *trial = current();
    const auto *values = model();
    if (hasErrors(values->findings())) {
        m_view->showAllFindings();
        tell(tr("A value is missing or wrong."), {});
        announce(this, m_message->text());
        return;
    }
    const workspace::Document &document = m_context.engine.workspace().document();
    const QString said = trial->consequence(document, m_provider, values->values());
    const Environment environment = document.environmentOf(m_provider);
    // The list of test recipients is no question; what is asked below confirms the rest.
    if (const auto stopped =
            providers::guardTrial(document, m_provider, *trial, values->values(), true)) {
        tell(diagnosis::fullText(*stopped), {});
        announce(this, m_message->text());
        return;
    }
    if (environment == Environment::Sandbox || said.isEmpty()) {
        run();
        return;
    }
    m_context.prompts.ask(
        this,
        {.id = u"trial.run"_s,
         .title = trial->form().name,
         .text = said + u' ' + tr("The environment is “%1”.").arg(environmentName(environment)),
         .confirm = tr("Try it"),
         .destructive = environment == Environment::Production},
        [this](bool yes) {
            if (yes && !m_job && current())
                run();
        });
}

void TrialTab::run()
{
    auto &engine = m_context.engine;
    const workspace::Document &document = engine.workspace().document();
    if (document.environmentOf(m_provider) == Environment::Sandbox)
        if (const auto started = engine.startSandbox(); !started) {
            tell(diagnosis::fullText(started.error()), {});
            return;
        }
    m_job = current()->run(engine.sender(), document, m_provider, model()->values(), this);
    connect(m_job, &Job::finished, this, [this, job = m_job.data(), id = m_provider.id] {
        m_job = nullptr;
        if (id == m_provider.id) {
            const auto report = job->result();
            tell(report ? report->summary : diagnosis::fullText(report.error()),
                 report ? providers::trialText(*report) : QString());
            announce(this, m_message->text());
        }
        update();
    });
    tell(tr("Trying…"), {});
    m_job->start();
    update();
}

void TrialTab::stop()
{
    if (m_job)
        m_job->cancel();
}

} // namespace sendbench::ui
