// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/templatesync.h"
#include "ui/pages/templates/eight/eightchannels.h"
#include "ui/pages/templates/eight/eightrun.h"
#include "ui/pages/templates/eight/templatewatch.h"
#include "ui/pages/templates/templatesession.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

class ChannelBar;
class EightStatus;
class PlanView;
class PushPanel;

/// The open template at 8x8: what is there, submitting it, what became of it, deleting it, and the
/// way back. What changes something at 8x8 is in eightactions.cpp.
class EightTab final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    EightTab(const PageContext &context, TemplateSession &session, EightChannels &channels,
             QWidget *parent = nullptr);

    [[nodiscard]] TemplateWatch &watch() { return m_watch; }

Q_SIGNALS:
    void placeWanted(const QString &path);
    void sourceWanted(const QString &url);

protected:
    void showEvent(QShowEvent *event) override;

private:
    // What is there.
    void build();
    void connectParts();
    void follow(); ///< another template
    void refresh();
    void showStatus();
    void showRun();
    void forgetSubmission(const integrations::connect8x8::SyncRow &row);
    void updateButtons();
    void takeStatus(const QString &account);
    void tellEnd(const TemplateWatch::Subject &subject, TemplateWatch::End end,
                 const QString &status);

    // What changes it.
    enum class Wish { None, Push, Delete };
    void wantPlan(Wish wish);
    void planNow();
    void askApply();
    void apply(const changes::Plan &plan, const EightTask &task,
               const std::optional<changes::Run> &undoes);
    void undo();
    void afterRun(const EightTask &task, bool done);
    [[nodiscard]] bool holdsSecret(const changes::Plan &plan);
    [[nodiscard]] QString target() const; ///< "8x8 account “acme” (production)"

    const PageContext &m_context;
    TemplateSession &m_session;
    EightChannels &m_channels;
    EightRun m_run;
    TemplateWatch m_watch;
    Wish m_wish = Wish::None; ///< waits for the list
    QString m_wishOf;         ///< the template of it
    ChannelBar *m_bar;
    QWidget *m_about; ///< all that needs a channel
    EightStatus *m_status;
    QLabel *m_watching;
    QPushButton *m_watchOnce;
    QWidget *m_actions;
    QPushButton *m_push;
    QPushButton *m_delete;
    QPushButton *m_undo;
    PushPanel *m_panel;
    QWidget *m_result;
    QLabel *m_sentence;
    PlanView *m_steps;
    QPushButton *m_raw;
    QPushButton *m_stop;
    QTimer m_soon;
};

} // namespace sendbench::ui
