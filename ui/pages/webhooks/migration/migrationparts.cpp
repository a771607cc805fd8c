// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What a MigrationDialog is made of, and how its parts are tied.

#include "integrations/wavecell/report.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/providers/planview.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/webhooks/migration/migrationdialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace wavecell = integrations::wavecell;

namespace
{

constexpr int kFindingsHeight = 140;
constexpr int kScopesHeight = 96;

QPushButton *named(QPushButton *button, const QString &name)
{
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

MigrationDialog::MigrationDialog(const PageContext &context, const QString &account,
                                 QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_account(account)
    , m_summary(new QLabel(this))
    , m_note(new QLabel(this))
    , m_reach(new QComboBox(this))
    , m_scopes(new QListWidget(this))
    , m_findings(new FindingsList(context.theme, this))
    , m_parts(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_view(new PlanView(context.theme, context.clipboard, this))
    , m_portal(named(new QPushButton(tr("Open the portal"), this), u"migrationPortal"_s))
    , m_noteOld(named(new QPushButton(tr("Note an old webhook…"), this), u"migrationNoteOld"_s))
    , m_again(named(new QPushButton(tr("Look again"), this), u"migrationAgain"_s))
    , m_stop(named(new QPushButton(tr("Stop"), this), u"migrationStop"_s))
    , m_close(named(new QPushButton(tr("Close"), this), u"migrationClose"_s))
    , m_apply(named(new QPushButton(tr("Leave Wavecell…"), this), u"migrationApply"_s))
{
    setObjectName(u"migrationDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Leave Wavecell: %1").arg(account));
    build();
    connectParts();
    // What leaves this dialog by the clipboard was learned by then.
    learnQuietly(m_context, this);
    look();
}

void MigrationDialog::buildChoices()
{
    m_reach->setObjectName(u"migrationReach"_s);
    m_reach->setAccessibleName(tr("Delete"));
    m_reach->addItem(tr("The known records of the chosen sub-accounts"),
                     static_cast<int>(wavecell::Reach::Known));
    m_reach->addItem(tr("Every type of the chosen sub-accounts"),
                     static_cast<int>(wavecell::Reach::EveryType));
    m_reach->addItem(tr("Everything old of the account, known or not"),
                     static_cast<int>(wavecell::Reach::WholeAccount));
    m_scopes->setObjectName(u"migrationScopes"_s);
    m_scopes->setAccessibleName(tr("Sub-accounts"));
    m_scopes->setMaximumHeight(kScopesHeight);
    m_parts->setAccessibleName(tr("About the migration"));
    m_parts->add(u"migrationPlan"_s, tr("Plan"));
    m_parts->add(u"migrationKnown"_s, tr("What is there"));
    m_parts->add(u"migrationPayload"_s, tr("What receivers get"));
    m_parts->add(u"migrationRequests"_s, tr("Exact requests"));
    m_view->setObjectName(u"migrationView"_s);
    m_view->setAccessibleName(tr("The chosen part"));
    m_view->setReadOnly(true);
}

void MigrationDialog::build()
{
    m_summary->setObjectName(u"migrationSummary"_s);
    m_summary->setFont(m_context.theme.font(Theme::FontRole::Section));
    m_note->setObjectName(u"migrationNote"_s);
    m_note->setProperty("role", u"help"_s);
    m_note->setText(wavecell::noListText());
    for (QLabel *one : {m_summary, m_note}) {
        one->setWordWrap(true);
        one->setTextFormat(Qt::PlainText);
    }
    buildChoices();
    auto *found = new QVBoxLayout;
    found->setContentsMargins(0, 0, Theme::kSpace8, 0);
    found->addWidget(m_findings);
    found->addStretch(1);
    m_findingsArea = scrolled(found, this);
    m_findingsArea->setObjectName(u"migrationFindings"_s);
    m_findingsArea->setMaximumHeight(kFindingsHeight);
    m_findingsArea->hide();
    m_stop->setToolTip(tr("The part under way is brought to its end; those behind it are left "
                          "alone"));
    m_apply->setProperty("primary", true);
    auto *reachLabel = new QLabel(tr("Delete"), this);
    reachLabel->setBuddy(m_reach);
    auto *choice = new QHBoxLayout;
    choice->addWidget(reachLabel);
    choice->addWidget(m_reach, 1);
    choice->addWidget(m_portal);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_again);
    row->addWidget(m_noteOld);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_close);
    row->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(m_summary);
    column->addWidget(m_note);
    column->addLayout(choice);
    column->addWidget(m_scopes);
    column->addWidget(m_findingsArea);
    column->addWidget(m_parts, 0, Qt::AlignLeft);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    resize(860, 720);
}

void MigrationDialog::connectParts()
{
    connect(m_reach, &QComboBox::currentIndexChanged, this, &MigrationDialog::planAgain);
    connect(m_scopes, &QListWidget::itemChanged, this, &MigrationDialog::planAgain);
    connect(m_parts, &TabRow::chosenChanged, this, &MigrationDialog::showPart);
    connect(m_portal, &QPushButton::clicked, this,
            [this] { m_context.prompts.openUrl(wavecell::kPortal); });
    m_noteOld->setToolTip(
        tr("Writes down what the portal shows: no call of 8x8 lists old webhooks"));
    connect(m_noteOld, &QPushButton::clicked, this, &MigrationDialog::askNote);
    connect(m_again, &QPushButton::clicked, this, &MigrationDialog::look);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (auto *job = qobject_cast<engine::MigrateJob *>(m_job.data())) {
            job->stop();
            m_stop->setEnabled(false);
        }
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &MigrationDialog::askApply);
    auto *again = new QShortcut(QKeySequence(u"F5"_s), this);
    connect(again, &QShortcut::activated, m_again, &QPushButton::click);
}

} // namespace sendbench::ui
