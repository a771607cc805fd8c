// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/eighttab.h"

#include "base/visibletext.h"
#include "library/library.h"
#include "ui/forms/taborder.h"
#include "ui/pages/providers/planview.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/templates/eight/channelbar.h"
#include "ui/pages/templates/eight/eightaccounts.h"
#include "ui/pages/templates/eight/eightstatus.h"
#include "ui/pages/templates/eight/pushpanel.h"
#include "ui/shell/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{

constexpr int kAfterMs = 150;
constexpr int kStepsHeight = 110;

/// Those of this name alone: the rest of a long list needs no comparison here.
QList<LiveTemplate> ofName(const QList<LiveTemplate> &live, const QString &name)
{
    QList<LiveTemplate> all;
    for (const LiveTemplate &one : live)
        if (one.value.name == name)
            all.append(one);
    return all;
}

/// For a review.
bool isWaiting(const QString &status)
{
    return status.startsWith(u"PENDING"_s) && status != u"PENDING_DELETION"_s;
}

QPushButton *button(const QString &name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return made;
}

} // namespace

EightTab::EightTab(const PageContext &context, TemplateSession &session, EightChannels &channels,
                   QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_channels(channels)
    , m_run(context)
    , m_watch(context, channels)
    , m_bar(new ChannelBar(context, channels))
    , m_about(new QWidget)
    , m_status(new EightStatus(context.theme, m_about))
    , m_watching(new QLabel(m_about))
    , m_watchOnce(button(u"eightWatch"_s, {}, m_about))
    , m_actions(new QWidget(m_about))
    , m_push(button(u"eightPush"_s, tr("Submit…"), m_actions))
    , m_delete(button(u"eightDelete"_s, tr("Delete at 8x8…"), m_actions))
    , m_undo(button(u"eightUndo"_s, tr("Undo submission…"), m_actions))
    , m_panel(new PushPanel(context, m_about))
    , m_result(new QWidget(m_about))
    , m_sentence(new QLabel(m_result))
    , m_steps(new PlanView(context.theme, context.clipboard, m_result))
    , m_raw(button(u"eightRunRaw"_s, tr("Show the exchange"), m_result))
    , m_stop(button(u"eightRunStop"_s, tr("Stop"), m_result))
{
    build();
    connectParts();
    m_bar->bindRefresh(this);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EightTab::refresh);
}

void EightTab::build()
{
    m_watching->setObjectName(u"eightWatching"_s);
    m_sentence->setObjectName(u"eightRunMessage"_s);
    for (QLabel *one : {m_watching, m_sentence}) {
        one->setWordWrap(true);
        one->setTextFormat(Qt::PlainText);
    }
    m_push->setToolTip(tr("Shows first what would be sent and what it costs"));
    m_undo->setToolTip(tr("Deletes at 8x8 what the last submission made there"));
    m_steps->setObjectName(u"eightRunSteps"_s);
    m_steps->setAccessibleName(tr("What was done"));
    m_steps->setMaximumHeight(kStepsHeight);
    auto *first = new QHBoxLayout;
    first->setSpacing(Theme::kSpace8);
    first->addWidget(m_push);
    first->addWidget(m_delete);
    first->addStretch(1);
    auto *actions = new QVBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(Theme::kSpace8);
    actions->addLayout(first);
    actions->addWidget(m_undo);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_raw);
    ends->addWidget(m_stop);
    ends->addStretch(1);
    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(Theme::kSpace8);
    result->addWidget(m_sentence);
    result->addWidget(m_steps);
    result->addLayout(ends);
    auto *about = new QVBoxLayout(m_about);
    about->setContentsMargins(0, 0, 0, 0);
    about->setSpacing(Theme::kSpace12);
    about->addWidget(m_status);
    about->addWidget(m_watching);
    about->addWidget(m_watchOnce);
    about->addWidget(m_actions);
    about->addWidget(m_panel);
    about->addWidget(m_result);
    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, Theme::kSpace16);
    inside->setSpacing(Theme::kSpace16);
    inside->addWidget(m_bar);
    inside->addWidget(m_about);
    inside->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
}

void EightTab::connectParts()
{
    connect(&m_session, &TemplateSession::opened, this, &EightTab::follow);
    const auto soon = [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start(kAfterMs);
    };
    connect(&m_session, &TemplateSession::changed, this, soon);
    connect(&m_session, &TemplateSession::usableChanged, this, &EightTab::updateButtons);
    connect(&m_session.workspace(), &workspace::Workspace::changed, this, soon);
    connect(m_bar, &ChannelBar::accountChanged, this, [this] {
        m_panel->clear();
        refresh();
    });
    connect(&m_channels, &EightChannels::changed, this, soon);
    connect(&m_channels, &EightChannels::newsCame, this, soon);
    connect(&m_channels, &EightChannels::ended, this, [this](const QString &account) {
        takeStatus(account);
        if (account == m_bar->account())
            planNow();
        if (isVisible())
            refresh();
    });
    connect(m_status, &EightStatus::placeWanted, this, &EightTab::placeWanted);
    connect(m_status, &EightStatus::sourceWanted, this, &EightTab::sourceWanted);
    connect(m_panel, &PushPanel::sourceWanted, this, &EightTab::sourceWanted);
    const auto fix = [this](const Finding &finding) { m_session.fix(finding); };
    connect(m_status, &EightStatus::fixWanted, this, fix);
    connect(m_panel, &PushPanel::fixWanted, this, fix);
    connect(m_panel, &PushPanel::applyWanted, this, &EightTab::askApply);
    connect(m_panel, &PushPanel::closed, this, [this] {
        updateButtons();
        m_push->setFocus(Qt::OtherFocusReason);
    });
    connect(m_push, &QPushButton::clicked, this, [this] { wantPlan(Wish::Push); });
    connect(m_delete, &QPushButton::clicked, this, [this] { wantPlan(Wish::Delete); });
    connect(m_undo, &QPushButton::clicked, this, &EightTab::undo);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_run.stop(); });
    connect(m_raw, &QPushButton::clicked, this,
            [this] { m_context.open(u"history"_s, m_run.exchangeId()); });
    connect(&m_run, &EightRun::changed, this, &EightTab::showRun);
    connect(&m_run, &EightRun::ended, this, &EightTab::afterRun);
    connect(&m_watch, &TemplateWatch::changed, this, [this] { showStatus(); });
    connect(&m_watch, &TemplateWatch::ended, this, &EightTab::tellEnd);
    connect(m_watchOnce, &QPushButton::clicked, this, [this] {
        if (m_watch.subject())
            m_watch.stop();
        else
            m_watch.watch({m_bar->account(), m_session.value().name, m_session.value().language});
    });
}

void EightTab::follow()
{
    m_panel->clear();
    m_wish = Wish::None;
    m_run.clear();
    const QString account = eightAccountOf(m_session.workspace().document(), m_session.provider());
    if (!account.isEmpty())
        m_bar->setAccount(account);
    if (isVisible())
        refresh();
}

void EightTab::showEvent(QShowEvent *event)
{
    learnQuietly(m_context, this);
    m_bar->refresh();
    refresh();
    QWidget::showEvent(event);
}

void EightTab::refresh()
{
    m_soon.stop();
    m_bar->refresh();
    m_about->setVisible(m_bar->isReady() && m_session.isOpen());
    const auto channel = m_channels.channel(m_bar->account());
    const ChannelState &state = m_channels.state(m_bar->account());
    if (m_panel->isOpen()) {
        if (!channel || !state.hasList)
            m_panel->clear();
        else if (!m_panel->isDelete())
            m_panel->setPush(*channel, m_session.value(), state.live);
    }
    showStatus();
    showRun();
}

void EightTab::showStatus()
{
    const ChannelState &state = m_channels.state(m_bar->account());
    const auto &value = m_session.value();
    m_status->setVisible(state.hasList);
    if (state.hasList) {
        const auto live = ofName(state.live, value.name);
        const auto rows = joinTemplates({{m_session.id(), value}}, live);
        const SyncRow &row = rows.first();
        forgetSubmission(row);
        m_status->show(row, row.live < 0 ? nullptr : &live.at(row.live),
                       m_channels.news().of(row.name, row.language), m_session.isUsable());
    }
    const auto &subject = m_watch.subject();
    m_watching->setVisible(subject.has_value());
    if (subject)
        m_watching->setText(
            tr("Watching “%1” until it is reviewed; asked %n time(s).", nullptr, m_watch.asked())
                .arg(visibleText(subject->name, 60)));
    updateButtons();
}

/// "Submitted" holds until 8x8's list tells more.
void EightTab::forgetSubmission(const SyncRow &row)
{
    const EightTask &task = m_run.task();
    if (row.live >= 0 && !isWaiting(row.status) && m_run.isGood() &&
        task.kind == EightTask::Kind::Push && task.account == m_bar->account() &&
        task.name == row.name && task.language == row.language)
        m_run.clear();
}

void EightTab::showRun()
{
    const bool running = m_run.isRunning();
    const bool focused = m_result->isAncestorOf(window()->focusWidget());
    m_result->setVisible(!m_run.sentence().isEmpty());
    m_sentence->setText(m_run.sentence());
    m_steps->showText(m_run.steps());
    m_steps->setVisible(!m_run.steps().isEmpty());
    m_raw->setVisible(!running && !m_run.exchangeId().isEmpty());
    m_stop->setVisible(running);
    updateButtons();
    // Where the focus would go elsewhere, it goes to what is there now.
    if (focused && isVisible() && !m_result->isAncestorOf(window()->focusWidget()))
        (running                                     ? m_stop
         : m_result->isHidden() || m_raw->isHidden() ? m_push
                                                     : m_raw)
            ->setFocus(Qt::OtherFocusReason);
}

void EightTab::updateButtons()
{
    const QString account = m_bar->account();
    const ChannelState &state = m_channels.state(account);
    const auto &value = m_session.value();
    const bool free = !m_run.isRunning() && m_wish == Wish::None;
    const auto *live = state.hasList ? liveTwin(state.live, value.name, value.language) : nullptr;
    const QString status = live ? live->value.remote.status : value.remote.status;
    const bool waits = isWaiting(status) || status == kSubmitted;
    m_actions->setVisible(!m_panel->isOpen());
    m_push->setEnabled(free && m_session.isUsable() && !value.name.isEmpty());
    m_delete->setVisible(state.hasList && !liveLanguages(state.live, value.name).isEmpty());
    m_delete->setEnabled(free);
    m_undo->setVisible(isVisible() && m_run.undoable(account, value.name));
    m_undo->setEnabled(free);
    m_watchOnce->setVisible(m_watch.subject() || waits);
    m_watchOnce->setText(m_watch.subject() ? tr("Stop watching") : tr("Watch until reviewed"));
    m_watchOnce->setAccessibleName(m_watchOnce->text());
    m_panel->setUsable(free);
    setTabOrderByLayout(*this);
}

/// What 8x8 says of the template that is open, or watched, goes into the workspace: the list of
/// templates shows it, and the rules judge an approved one more gently.
void EightTab::takeStatus(const QString &account)
{
    const ChannelState &state = m_channels.state(account);
    auto &workspace = m_session.workspace();
    if (!state.hasList || state.error || workspace.isReadOnly())
        return;
    const auto &watched = m_watch.subject();
    QList<std::pair<QString, templates::Template>> fresh;
    for (const auto &one : workspace.document().templates) {
        const bool wanted = one.id == m_session.id() ||
                            (watched && watched->account == account && one.name == watched->name &&
                             one.language == watched->language);
        const auto *live = wanted && isOfAccount(workspace.document(), one.provider, account)
                               ? liveTwin(state.live, one.name, one.language)
                               : nullptr;
        if (!live)
            continue;
        auto mine = library::read(one).value;
        auto remote = live->value.remote;
        if (const auto *told = m_channels.news().of(one.name, one.language)) {
            remote.quality = told->quality;
            if (told->status == remote.status)
                remote.reason = told->reason;
        }
        // To another text the status does not belong.
        if (mine.remote == remote || !templates::differences(mine, live->value).isEmpty())
            continue;
        mine.remote = remote;
        fresh.append({one.id, mine});
    }
    if (!fresh.isEmpty())
        workspace.edit(tr("Status from 8x8"), [&](workspace::Document &document) {
            for (const auto &[id, value] : fresh)
                if (auto *stored = document.storedTemplate(id))
                    library::setContent(*stored, value);
        });
}

void EightTab::tellEnd(const TemplateWatch::Subject &subject, TemplateWatch::End end,
                       const QString &status)
{
    using End = TemplateWatch::End;
    const QString name = visibleText(subject.name, 60);
    const QString said =
        end == End::Reviewed ? tr("“%1” was reviewed: %2").arg(name, status)
        : end == End::TooLong
            ? tr("“%1” is still in review after an hour; it is not asked for any more").arg(name)
        : end == End::Gone ? tr("8x8's list does not show “%1”").arg(name)
                           : tr("“%1” is not watched any more: the list cannot be read").arg(name);
    m_context.toast(said);
    announce(this, said);
    if (isVisible())
        refresh();
}

} // namespace sendbench::ui
