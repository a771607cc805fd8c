// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/pushpanel.h"

#include "base/visibletext.h"
#include "changes/redactedplan.h"
#include "ui/pages/providers/planview.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/templates/editor/findingrow.h"
#include "ui/shell/announce.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{

constexpr int kAfterMs = 150;
constexpr qsizetype kMostFindings = 30;
constexpr int kLongestName = 512;
constexpr int kDetailsHeight = 220;

bool offersWays(const Findings &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const Finding &one) { return one.rule == u"sync.no-edit"_s; });
}

} // namespace

PushPanel::PushPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_message(new QLabel(this))
    , m_ways(new QWidget(this))
    , m_rename(new QRadioButton(tr("Under a new name"), m_ways))
    , m_replace(new QRadioButton(tr("Delete it and create it again"), m_ways))
    , m_newName(new QLineEdit(m_ways))
    , m_rows(new QVBoxLayout)
    , m_anyway(new QCheckBox(tr("Submit it anyway"), this))
    , m_details(new QPushButton(tr("Show the requests"), this))
    , m_view(new PlanView(context.theme, context.clipboard, this))
    , m_apply(new QPushButton(this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"pushPanel"_s);
    build();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PushPanel::planAgain);
    const auto again = [this] {
        m_plan.reset();
        update();
        m_soon.start(0);
    };
    connect(m_rename, &QRadioButton::toggled, this, again);
    connect(m_anyway, &QCheckBox::toggled, this, again);
    connect(m_newName, &QLineEdit::textEdited, this, [this] {
        m_plan.reset();
        update();
        m_soon.start(kAfterMs);
    });
    connect(m_details, &QPushButton::toggled, this, [this](bool on) {
        m_details->setText(on ? tr("Hide the requests") : tr("Show the requests"));
        m_view->setVisible(on);
    });
    connect(m_apply, &QPushButton::clicked, this, &PushPanel::applyWanted);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    hide();
}

void PushPanel::build()
{
    m_title->setObjectName(u"pushTitle"_s);
    m_title->setFont(m_context.theme.font(Theme::FontRole::Section));
    m_message->setObjectName(u"pushMessage"_s);
    for (QLabel *one : {m_title, m_message}) {
        one->setWordWrap(true);
        one->setTextFormat(Qt::PlainText);
    }
    m_rename->setObjectName(u"pushRename"_s);
    m_rename->setChecked(true);
    m_replace->setObjectName(u"pushReplace"_s);
    m_newName->setObjectName(u"pushNewName"_s);
    m_newName->setAccessibleName(tr("New name"));
    m_newName->setMaxLength(kLongestName);
    m_anyway->setObjectName(u"pushAnyway"_s);
    m_details->setObjectName(u"pushDetails"_s);
    m_details->setCheckable(true);
    m_view->setObjectName(u"pushPlan"_s);
    m_view->setAccessibleName(tr("Requests"));
    m_view->setMinimumHeight(kDetailsHeight);
    m_view->hide();
    m_apply->setObjectName(u"pushApply"_s);
    m_apply->setProperty("primary", true);
    m_close->setObjectName(u"pushCancel"_s);
    m_rows->setSpacing(Theme::kSpace12);
    auto *ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(Theme::kSpace4);
    // The ring of the focus keeps off the words.
    for (QAbstractButton *one :
         std::initializer_list<QAbstractButton *>{m_rename, m_replace, m_anyway})
        one->setMinimumHeight(Theme::kSpace24);
    ways->addWidget(m_rename);
    auto *newName = new QHBoxLayout;
    newName->setSpacing(0);
    newName->addSpacing(Theme::kSpace24);
    newName->addWidget(m_newName);
    ways->addLayout(newName);
    ways->addWidget(m_replace);
    auto *row = new QHBoxLayout;
    row->addWidget(m_apply);
    row->addWidget(m_close);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_title);
    column->addWidget(m_message);
    column->addWidget(m_ways);
    column->addLayout(m_rows);
    column->addWidget(m_anyway);
    column->addWidget(m_details, 0, Qt::AlignLeft);
    column->addWidget(m_view);
    column->addLayout(row);
}

void PushPanel::setPush(const TemplateChannel &channel, const templates::Template &value,
                        const QList<LiveTemplate> &live)
{
    const bool other = !m_open || m_delete || m_channel.account.id != channel.account.id ||
                       m_value.name != value.name || m_value.language != value.language;
    m_channel = channel;
    m_value = value;
    m_live = live;
    m_open = true;
    m_delete = false;
    m_plan.reset();
    if (other) {
        const QSignalBlocker ways(m_rename);
        const QSignalBlocker anyway(m_anyway);
        m_rename->setChecked(true);
        m_anyway->setChecked(false);
        m_newName->setText(nextName(value.name, liveNames(live)));
        m_findings.clear();
        clearRows(m_rows);
        m_message->setText(tr("Reading what it would cost…"));
    }
    const auto *there = liveTwin(live, value.name, value.language);
    m_ways->setVisible(there && !templates::differences(value, there->value).isEmpty());
    m_title->setText(tr("Submit “%1”").arg(visibleText(value.name, 60)));
    update();
    show();
    m_soon.start(other ? 0 : kAfterMs);
}

void PushPanel::setDelete(const TemplateChannel &channel, const QString &name,
                          const QList<LiveTemplate> &live)
{
    m_channel = channel;
    m_deleteName = name;
    m_live = live;
    m_open = true;
    m_delete = true;
    m_plan.reset();
    m_ways->hide();
    m_title->setText(tr("Delete “%1” at 8x8").arg(visibleText(name, 60)));
    m_message->clear();
    update();
    show();
    m_soon.start(0);
}

void PushPanel::clear()
{
    m_open = false;
    m_plan.reset();
    m_planning.stop();
    m_soon.stop();
    m_details->setChecked(false);
    hide();
}

QString PushPanel::name() const
{
    if (m_delete)
        return m_deleteName;
    const QString renamed = wish().newName;
    return renamed.isEmpty() ? m_value.name : renamed;
}

PushWish PushPanel::wish() const
{
    if (!m_ways->isVisibleTo(this))
        return {.anyway = m_anyway->isChecked()};
    return {.newName = m_rename->isChecked() ? m_newName->text().trimmed() : QString(),
            .replace = m_replace->isChecked(),
            .anyway = m_anyway->isChecked()};
}

void PushPanel::planAgain()
{
    if (!m_open)
        return;
    const auto work = [channel = m_channel, value = m_value, live = m_live, wish = wish(),
                       name = m_deleteName, removal = m_delete,
                       now = m_context.engine.clock().now()](const std::atomic_bool &) {
        if (removal)
            return std::pair{planDelete(channel, name, live), false};
        auto strict = wish;
        strict.anyway = false;
        // Whether there is anything to overrule is told by the plan that overrules nothing.
        const changes::Plan plan = planPush(channel, value, live, strict, now);
        const bool forbidden = hasErrors(plan.findings);
        return std::pair{
            forbidden && wish.anyway ? planPush(channel, value, live, wish, now) : plan, forbidden};
    };
    m_planning.run(work, [this](const std::pair<changes::Plan, bool> &made) {
        m_forbidden = made.second;
        m_plan = made.first;
        show(*m_plan);
    });
}

void PushPanel::show(const changes::Plan &plan)
{
    const auto steps = static_cast<int>(plan.steps().size());
    m_ways->setVisible(!m_delete && (m_ways->isVisibleTo(this) || offersWays(plan.findings)));
    QString said;
    if (!plan.hasWork())
        said = hasErrors(plan.findings)
                   ? tr("8x8 cannot change a template: choose one of the two ways.")
                   : tr("8x8 has it as it is here: there is nothing to submit.");
    else if (!plan.canApply())
        said = tr("It would be refused: mend the errors, or submit it anyway.");
    else
        said = tr("%n request(s) to 8x8, and what they cost:", nullptr, steps);
    if (m_message->text() != said) {
        m_message->setText(said);
        announce(m_message, said);
    }
    const changes::Plan clean = changes::redacted(plan, m_context.engine.redactor());
    showFindings(clean.findings);
    m_view->showPlan(clean, {});
    update();
}

void PushPanel::showFindings(const Findings &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    clearRows(m_rows);
    for (const Finding &finding : findings.mid(0, kMostFindings)) {
        auto *row = new FindingRow(m_context.theme, finding, {}, m_usable, this);
        m_rows->addWidget(row);
        connect(row, &FindingRow::fixWanted, this, &PushPanel::fixWanted);
        connect(row, &FindingRow::sourceWanted, this, &PushPanel::sourceWanted);
    }
    if (findings.size() > kMostFindings) {
        auto *more = new QLabel(
            tr("And %n more.", nullptr, static_cast<int>(findings.size() - kMostFindings)), this);
        more->setProperty("role", u"muted"_s);
        m_rows->addWidget(more);
    }
}

void PushPanel::update()
{
    const bool work = m_plan && m_plan->hasWork();
    m_anyway->setVisible(!m_delete && (m_forbidden || m_anyway->isChecked()) && (!m_plan || work));
    m_details->setVisible(work);
    m_view->setVisible(work && m_details->isChecked());
    m_apply->setText(m_delete ? tr("Delete at 8x8…") : tr("Submit to 8x8…"));
    m_apply->setEnabled(m_usable && m_plan && m_plan->canApply());
    m_newName->setEnabled(m_rename->isChecked());
    m_ways->setEnabled(m_usable);
    m_anyway->setEnabled(m_usable);
}

void PushPanel::setUsable(bool usable)
{
    m_usable = usable;
    update();
}

void PushPanel::focusFirst()
{
    if (m_ways->isVisibleTo(this))
        m_rename->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

} // namespace sendbench::ui
