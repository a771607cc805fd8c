// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/webhooks/planrun.h"
#include "ui/pages/webhooks/webhookfleet.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace sendbench::ui
{

class FindingsList;
class PlanChangesModel;
class PlanView;
class RecordTable;
class TabRow;

/// What a plan is to be made of.
struct PlanOrder {
    QStringList only;                    ///< ids of desired webhooks; empty: all
    QList<webhooks::LiveWebhook> remove; ///< to be deleted at 8x8; then nothing else is planned
    std::optional<changes::Run> undo;    ///< a run of before that is to be taken back, and no more
};

/// What would change at 8x8, with its warnings and exact requests; applying it, and taking it back.
/// Deletes itself. Closing it while something is applied is refused: Stop comes first.
class PlanDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` and `fleet` outlive it.
    PlanDialog(const PageContext &context, WebhookFleet &fleet, PlanOrder order, QWidget *parent);

    void reject() override;

Q_SIGNALS:
    void findingWanted(const QString &webhookId);

private:
    enum class Stage { Looking, Planned, Applying, Ended };

    void build();
    void connectParts();
    void planAgain();
    /// Made in a worker, and what is said of it: of some thousands counting takes its time.
    struct Planned {
        QList<webhooks::AccountPlan> plans;
        Findings findings; ///< of all, errors first
        QStringList accounts;
        int requests = 0;
    };
    [[nodiscard]] static Planned plannedOf(const QList<webhooks::AccountPlan> &plans);
    void take(const Planned &planned);
    void showChange();
    void showFindings();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool canApply() const;
    void askApply();
    [[nodiscard]] QString question() const;
    [[nodiscard]] bool touchesProduction() const;
    void undo();
    void askUndo(const QList<WayBack> &ways);
    void followRun();
    void runEnded();
    void setStage(Stage stage);
    void update();
    using QDialog::update;

    const PageContext &m_context;
    WebhookFleet &m_fleet;
    PlanOrder m_order;
    PlanRun m_run;
    Stage m_stage = Stage::Looking;
    Planned m_planned;
    int m_generation = 0; ///< of the plans: what was asked about is what is applied
    LatestTask<Planned> m_planning{this};

    QLabel *m_summary;
    QLabel *m_asOf;
    QWidget *m_findingsArea = nullptr;
    FindingsList *m_findings;
    QCheckBox *m_anyway;
    PlanChangesModel *m_changes;
    RecordTable *m_table;
    TabRow *m_parts;
    PlanView *m_view;
    QPushButton *m_read;
    QPushButton *m_undo;
    QPushButton *m_exchange;
    QPushButton *m_stop;
    QPushButton *m_close;
    QPushButton *m_apply;
};

} // namespace sendbench::ui
