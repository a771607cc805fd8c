// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What a PlanDialog is made of, and how its parts are tied.

#include "ui/exchange/tabrow.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/history/celldelegate.h"
#include "ui/pages/history/recordtable.h"
#include "ui/pages/providers/planview.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/webhooks/planchangesmodel.h"
#include "ui/pages/webhooks/plandialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kFindingsHeight = 140;

std::optional<CellDelegate::Mark> actionMark(const QModelIndex &index)
{
    switch (static_cast<changes::Action>(index.data(PlanChangesModel::ActionRole).toInt())) {
    case changes::Action::Create:
        return CellDelegate::Mark{u"plus"_s, Theme::Color::Good};
    case changes::Action::Delete:
        return CellDelegate::Mark{u"trash"_s, Theme::Color::Bad};
    default:
        return CellDelegate::Mark{u"refresh"_s, Theme::Color::Accent};
    }
}

std::optional<CellDelegate::Mark> warningMark(const QModelIndex &index)
{
    if (!index.data(PlanChangesModel::WarnedRole).toBool())
        return std::nullopt;
    return CellDelegate::Mark{u"warning"_s, Theme::Color::Caution};
}

QPushButton *named(QPushButton *button, const QString &name)
{
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

PlanDialog::PlanDialog(const PageContext &context, WebhookFleet &fleet, PlanOrder order,
                       QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_fleet(fleet)
    , m_order(std::move(order))
    , m_run(context)
    , m_summary(new QLabel(this))
    , m_asOf(new QLabel(this))
    , m_findings(new FindingsList(context.theme, this))
    , m_anyway(new QCheckBox(
          tr("Replace also where a secret at 8x8 would be lost or cannot be told apart"), this))
    , m_changes(new PlanChangesModel(context.engine.redactor(), this))
    , m_table(new RecordTable(context.theme, context.clipboard, this))
    , m_parts(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_view(new PlanView(context.theme, context.clipboard, this))
    , m_read(named(new QPushButton(tr("Read again"), this), u"planRead"_s))
    , m_undo(named(new QPushButton(tr("Undo…"), this), u"planUndo"_s))
    , m_exchange(named(new QPushButton(tr("Show the exchange"), this), u"planExchange"_s))
    , m_stop(named(new QPushButton(tr("Stop"), this), u"planStop"_s))
    , m_close(named(new QPushButton(tr("Close"), this), u"planClose"_s))
    , m_apply(named(new QPushButton(tr("Apply…"), this), u"planApply"_s))
{
    setObjectName(u"planDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(m_order.undo               ? tr("Undo a run at 8x8")
                   : m_order.remove.isEmpty() ? tr("Plan of changes at 8x8")
                                              : tr("Delete webhooks at 8x8"));
    build();
    connectParts();
    setStage(Stage::Looking);
    // What leaves this dialog by the clipboard was learned by then.
    learnQuietly(m_context, this);
    if (m_order.undo) {
        m_run.setApplied({m_order.undo->system, *m_order.undo});
        // When the dialog is there: the question stands before it.
        QMetaObject::invokeMethod(this, &PlanDialog::undo, Qt::QueuedConnection);
        return;
    }
    m_fleet.recheckSecrets(m_order.remove.isEmpty() ? m_fleet.writtenByPlans() : QStringList(),
                           [guard = QPointer<PlanDialog>(this)] {
                               if (guard)
                                   guard->planAgain();
                           });
}

void PlanDialog::build()
{
    m_summary->setObjectName(u"planSummary"_s);
    m_summary->setFont(m_context.theme.font(Theme::FontRole::Section));
    m_asOf->setObjectName(u"planAsOf"_s);
    m_asOf->setProperty("role", u"help"_s);
    for (QLabel *one : {m_summary, m_asOf}) {
        one->setWordWrap(true);
        one->setTextFormat(Qt::PlainText);
    }
    auto *found = new QVBoxLayout;
    found->setContentsMargins(0, 0, Theme::kSpace8, 0);
    found->addWidget(m_findings);
    found->addStretch(1);
    m_findingsArea = scrolled(found, this);
    m_findingsArea->setObjectName(u"planFindings"_s);
    m_findingsArea->setMaximumHeight(kFindingsHeight);
    m_findingsArea->hide();
    m_anyway->setObjectName(u"planAnyway"_s);
    m_table->setObjectName(u"planTable"_s);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_changes);
    m_table->cells().setLook(PlanChangesModel::Action, {.mark = actionMark});
    m_table->cells().setLook(PlanChangesModel::Requests,
                             {.alignment = Qt::AlignRight | Qt::AlignVCenter});
    m_table->cells().setLook(PlanChangesModel::Note, {.mark = warningMark});
    m_table->setColumnWidths({100, 240, 110, 80, 260});
    m_parts->setAccessibleName(tr("About the chosen change"));
    m_parts->add(u"planChange"_s, tr("Change"));
    m_parts->add(u"planRequests"_s, tr("Exact requests"));
    m_view->setObjectName(u"planView"_s);
    m_view->setAccessibleName(tr("The chosen change"));
    auto *below = new QWidget(this);
    auto *inside = new QVBoxLayout(below);
    inside->setContentsMargins(0, Theme::kSpace8, 0, 0);
    inside->setSpacing(Theme::kSpace8);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_parts, 0, Qt::AlignLeft);
    parts->addStretch(1);
    inside->addLayout(parts);
    inside->addWidget(m_view, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(below);
    split->setChildrenCollapsible(false);
    split->setSizes({220, 260});
    m_stop->setToolTip(tr("The request under way is the last one; what comes after it stays"));
    m_apply->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_read);
    row->addWidget(m_undo);
    row->addWidget(m_exchange);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_close);
    row->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(m_summary);
    column->addWidget(m_asOf);
    column->addWidget(m_findingsArea);
    column->addWidget(m_anyway);
    column->addWidget(split, 1);
    column->addLayout(row);
    resize(860, 680);
    m_table->setFocus();
}

void PlanDialog::connectParts()
{
    connect(&m_fleet, &WebhookFleet::changed, this, &PlanDialog::planAgain);
    connect(&m_fleet, &WebhookFleet::progress, this, [this] { update(); });
    connect(m_anyway, &QCheckBox::toggled, this, &PlanDialog::planAgain);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlanDialog::showChange);
    connect(m_parts, &TabRow::chosenChanged, this, &PlanDialog::showChange);
    connect(m_findings, &FindingsList::activated, this, [this](const QString &path) {
        if (m_stage == Stage::Applying)
            return;
        Q_EMIT findingWanted(path.section(u'/', 0, 0));
        close();
    });
    connect(m_read, &QPushButton::clicked, this, [this] { m_fleet.read(); });
    connect(m_apply, &QPushButton::clicked, this, &PlanDialog::askApply);
    connect(m_undo, &QPushButton::clicked, this, &PlanDialog::undo);
    connect(m_stop, &QPushButton::clicked, &m_run, &PlanRun::stop);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_exchange, &QPushButton::clicked, this, [this] {
        const QString id = m_run.exchangeId();
        close();
        m_context.open(u"history"_s, id);
    });
    connect(&m_run, &PlanRun::changed, this, &PlanDialog::followRun);
    connect(&m_run, &PlanRun::ended, this, &PlanDialog::runEnded);
    auto *again = new QShortcut(QKeySequence(u"F5"_s), this);
    connect(again, &QShortcut::activated, m_read, &QPushButton::click);
}

} // namespace sendbench::ui
