// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/migratejob.h"
#include "engine/wavecellinventoryjob.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace sendbench::ui
{

class FindingsList;
class PlanView;
class TabRow;

/// The way out of Wavecell: what an account has of old webhooks as far as anybody knows, what
/// blocks what, the plan with its gap and what receivers have to be prepared for; applying it, with
/// the way back by itself. Looks when it opens, and writes nothing before it asked. Deletes itself.
/// Closing it while something is applied is refused: Stop comes first.
class MigrationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` outlives it; `account` is an 8x8.connect account's id.
    MigrationDialog(const PageContext &context, const QString &account, QWidget *parent);

    void reject() override;

Q_SIGNALS:
    /// Something was applied: what the account has is to be read again.
    void migrated(const QString &account);

private:
    enum class Stage { Looking, Planned, Applying, Ended };

    void build();
    void buildChoices();
    void connectParts();
    void look();
    void take(const Result<integrations::wavecell::MigrationInput> &found);
    void offerScopes();
    void planAgain();
    void showPart();
    [[nodiscard]] changes::Plan wholePlan() const;
    [[nodiscard]] QString summary() const;
    void askNote();
    void askApply();
    [[nodiscard]] QString question() const;
    void apply();
    void ended(const engine::MigrateJob &job);
    void tell(const QString &sentence);
    void update();
    using QDialog::update;

    const PageContext &m_context;
    QString m_account;
    Stage m_stage = Stage::Looking;
    std::optional<integrations::wavecell::MigrationInput> m_found;
    integrations::wavecell::Migration m_migration;
    QPointer<Job> m_job;
    QString m_done; ///< what the last run came to

    QLabel *m_summary;
    QLabel *m_note;
    QComboBox *m_reach;
    QListWidget *m_scopes;
    QWidget *m_findingsArea = nullptr;
    FindingsList *m_findings;
    TabRow *m_parts;
    PlanView *m_view;
    QPushButton *m_portal;
    QPushButton *m_noteOld;
    QPushButton *m_again;
    QPushButton *m_stop;
    QPushButton *m_close;
    QPushButton *m_apply;
};

/// Opens "Leave Wavecell" for an 8x8.connect account, over `parent`.
MigrationDialog *openMigration(const PageContext &context, const QString &account, QWidget *parent);

} // namespace sendbench::ui
