// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/migration/migrationdialog.h"

#include "base/visibletext.h"
#include "changes/plantext.h"
#include "changes/redactedplan.h"
#include "diagnosis/errortext.h"
#include "integrations/wavecell/report.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/providers/planview.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/pages/webhooks/migration/notedialog.h"
#include "ui/pages/webhooks/planchangesmodel.h"
#include "ui/shell/announce.h"
#include "ui/shell/environment.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace wavecell = integrations::wavecell;

namespace
{

constexpr int kScopeRole = Qt::UserRole;

} // namespace

MigrationDialog *openMigration(const PageContext &context, const QString &account, QWidget *parent)
{
    auto *dialog = new MigrationDialog(context, account, parent);
    dialog->open();
    return dialog;
}

void MigrationDialog::tell(const QString &sentence)
{
    m_summary->setText(m_context.engine.redactor().redact(sentence));
    announce(m_summary, m_summary->text());
}

void MigrationDialog::look()
{
    if (m_job)
        return;
    m_stage = Stage::Looking;
    m_done.clear();
    const auto *account = m_context.engine.workspace().document().account(m_account);
    const bool sandbox = account && account->environment == Environment::Sandbox;
    if (const auto started = sandbox ? m_context.engine.startSandbox() : Result<void>(); !started) {
        take(Failure(started.error()));
        return;
    }
    m_summary->setText(tr("Looking at what “%1” has; nothing is written.").arg(m_account));
    auto *job = new engine::WavecellInventoryJob(m_context.engine, m_account, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        m_job = nullptr;
        take(job->result());
    });
    job->start();
    update();
}

void MigrationDialog::take(const Result<wavecell::MigrationInput> &found)
{
    m_stage = Stage::Planned;
    m_found = found ? std::optional(*found) : std::nullopt;
    offerScopes();
    planAgain();
    if (!found)
        tell(diagnosis::fullText(found.error()));
}

/// Those that were left out stay so.
void MigrationDialog::offerScopes()
{
    QStringList out;
    for (int i = 0; i < m_scopes->count(); ++i)
        if (m_scopes->item(i)->checkState() != Qt::Checked)
            out.append(m_scopes->item(i)->data(kScopeRole).toString());
    const QSignalBlocker blocked(m_scopes);
    m_scopes->clear();
    if (!m_found)
        return;
    const QStringList certain = m_found->inventory.oldScopes(true);
    for (const QString &scope : m_found->inventory.oldScopes(false)) {
        const bool known = certain.contains(scope);
        auto *item = new QListWidgetItem(
            known ? visibleText(scope, 60)
                  : tr("%1 (typed; may not be old)").arg(visibleText(scope, 60)),
            m_scopes);
        item->setData(kScopeRole, scope);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(known && !out.contains(scope) ? Qt::Checked : Qt::Unchecked);
    }
}

void MigrationDialog::planAgain()
{
    m_migration = {};
    if (m_found && m_stage == Stage::Planned) {
        wavecell::MigrationWish wish{
            .scopes = {}, .reach = static_cast<wavecell::Reach>(m_reach->currentData().toInt())};
        for (int i = 0; i < m_scopes->count(); ++i)
            if (m_scopes->item(i)->checkState() == Qt::Checked)
                wish.scopes.append(m_scopes->item(i)->data(kScopeRole).toString());
        const bool whole = wish.reach == wavecell::Reach::WholeAccount;
        if (!wish.scopes.isEmpty() || whole)
            m_migration = wavecell::planMigration(*m_found, wish);
        m_summary->setText(summary());
    }
    Findings findings = m_migration.findings;
    if (m_found)
        for (const auto &failure : m_found->inventory.failures)
            findings.prepend({.severity = Severity::Warning,
                              .rule = u"webhook.not-read"_s,
                              .path = {},
                              .message = diagnosis::fullText(failure.error),
                              .fix = {}});
    for (Finding &one : findings)
        one.message = m_context.engine.redactor().redact(one.message);
    m_findings->setFindings(findings);
    m_findingsArea->setVisible(!findings.isEmpty());
    showPart();
    update();
}

QString MigrationDialog::summary() const
{
    int known = 0;
    for (const auto &one : m_found->inventory.old)
        known += one.isThere() && one.certain ? 1 : 0;
    if (known == 0 && m_migration.parts.isEmpty())
        return tr("No old webhook of “%1” is known.").arg(m_account);
    int gap = 0;
    for (const auto &part : m_migration.parts)
        gap = std::max(gap, part.guessedGap());
    QString text = tr("%n old webhook(s) known", nullptr, known);
    if (!m_found->inventory.predictions.isEmpty())
        text += u", "_s + tr("%n wanted one(s) blocked", nullptr,
                             static_cast<int>(m_found->inventory.predictions.size()));
    if (gap > 0)
        text += u". "_s + tr("For about %1 s in each part nothing is received; a guess.").arg(gap);
    return text;
}

changes::Plan MigrationDialog::wholePlan() const
{
    changes::Plan whole{.owner = m_account,
                        .title = tr("Leave Wavecell: “%1”").arg(m_account),
                        .environment = m_found->account.environment,
                        .changes = {},
                        .findings = {}};
    for (const auto &part : m_migration.parts)
        whole.changes += part.plan.changes;
    return changes::redacted(whole, m_context.engine.redactor());
}

void MigrationDialog::showPart()
{
    const auto &redactor = m_context.engine.redactor();
    const QString chosen = m_parts->chosen();
    if (!m_done.isEmpty() && chosen == u"migrationPlan"_s)
        m_view->showText(redactor.redact(m_done));
    else if (!m_found)
        m_view->showText({});
    else if (chosen == u"migrationKnown"_s)
        m_view->showText(redactor.redact(wavecell::inventoryText(m_found->inventory)));
    else if (chosen == u"migrationPayload"_s)
        m_view->showText(wavecell::payloadText(m_migration));
    else if (m_migration.parts.isEmpty())
        m_view->showText(tr("Nothing to leave."));
    else if (chosen == u"migrationRequests"_s)
        m_view->showText(requestsText(wholePlan()));
    else
        m_view->showPlan(wholePlan(), {});
}

void MigrationDialog::askNote()
{
    auto *dialog = new NoteDialog(m_context, m_account, this);
    connect(dialog, &NoteDialog::noted, this, &MigrationDialog::look);
    dialog->open();
}

QString MigrationDialog::question() const
{
    QStringList lines{
        tr("%n part(s) will be migrated at the account “%1” (%2), one after the other.", nullptr,
           static_cast<int>(m_migration.parts.size()))
            .arg(m_account, environmentTitle(m_found->account.environment))};
    if (static_cast<wavecell::Reach>(m_reach->currentData().toInt()) ==
        wavecell::Reach::WholeAccount)
        lines.append(tr("Everything old of the account is deleted, also what nobody knows of "
                        "here. What is not known does not come back."));
    lines.append(tr("Each deletes its old webhooks, then writes the new ones. If a step fails, the "
                    "known old ones are put back by a request that 8x8 does not document, and the "
                    "rest is left alone."));
    return lines.join(u'\n');
}

void MigrationDialog::askApply()
{
    if (m_stage != Stage::Planned || !m_migration.canApply() || m_job)
        return;
    const bool production = m_found->account.environment == Environment::Production;
    m_context.prompts.ask(this,
                          {.id = u"webhook.migrate"_s,
                           .title = tr("Leave Wavecell?"),
                           .text = question(),
                           .confirm = production ? tr("Leave in production") : tr("Leave Wavecell"),
                           .destructive = true},
                          [this](bool yes) {
                              if (yes && m_stage == Stage::Planned && !m_job)
                                  apply();
                          });
}

void MigrationDialog::apply()
{
    m_stage = Stage::Applying;
    m_stop->setEnabled(true);
    m_summary->setText(tr("Leaving Wavecell…"));
    auto *job = new engine::MigrateJob(m_context.engine, m_migration, this);
    m_job = job;
    connect(job, &engine::MigrateJob::told, this, [this](const changes::RunStep &step) {
        m_summary->setText(m_context.engine.redactor().redact(step.step.title));
    });
    connect(job, &Job::finished, this, [this, job] { ended(*job); });
    job->start();
    update();
}

void MigrationDialog::ended(const engine::MigrateJob &job)
{
    m_job = nullptr;
    m_stage = Stage::Ended;
    QStringList sentences;
    m_done.clear();
    for (const auto &part : job.parts()) {
        sentences.append(engine::migratedText(part));
        m_done += engine::migratedText(part) + u'\n';
        if (!part.refusal.isEmpty())
            m_done += part.refusal + u'\n';
        for (const auto &error : {part.error, part.restoreError})
            if (error)
                m_done += diagnosis::fullText(*error) + u'\n';
        m_done += changes::runText(part.run);
        if (part.restore)
            m_done += changes::runText(*part.restore);
        m_done += u'\n';
    }
    if (const auto left = m_migration.parts.size() - job.parts().size(); left > 0)
        sentences.append(tr("%n part(s) behind it untouched.", nullptr, static_cast<int>(left)));
    m_parts->choose(u"migrationPlan"_s);
    tell(sentences.join(u'\n'));
    showPart();
    update();
    Q_EMIT migrated(m_account);
}

void MigrationDialog::reject()
{
    if (m_stage == Stage::Applying) {
        m_stop->setFocus();
        return;
    }
    if (m_job)
        m_job->cancel();
    QDialog::reject();
}

void MigrationDialog::update()
{
    const bool planned = m_stage == Stage::Planned && !m_job;
    const bool whole = static_cast<wavecell::Reach>(m_reach->currentData().toInt()) ==
                       wavecell::Reach::WholeAccount;
    m_reach->setEnabled(planned && m_found.has_value());
    m_scopes->setEnabled(planned && !whole);
    m_scopes->setVisible(m_scopes->count() > 0);
    m_again->setEnabled(!m_job);
    m_noteOld->setEnabled(!m_job && readOnlyReason(m_context.engine.workspace()).isEmpty());
    m_apply->setEnabled(planned && m_migration.canApply());
    m_stop->setVisible(m_stage == Stage::Applying);
    m_close->setEnabled(m_stage != Stage::Applying);
}

} // namespace sendbench::ui
