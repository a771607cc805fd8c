// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/templatepush.h"
#include "ui/exchange/latesttask.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace sendbench::ui
{

class PlanView;

/// What a submission to 8x8 would do and cost, and the ways round what it cannot do. Asks nobody
/// and sends nothing: the plan is somebody else's to apply.
class PushPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PushPanel(const PageContext &context, QWidget *parent = nullptr);

    /// What is planned, from now on; the ways stay as they were chosen for the same template.
    void setPush(const integrations::connect8x8::TemplateChannel &channel,
                 const templates::Template &value,
                 const QList<integrations::connect8x8::LiveTemplate> &live);
    /// A deletion has one way.
    void setDelete(const integrations::connect8x8::TemplateChannel &channel, const QString &name,
                   const QList<integrations::connect8x8::LiveTemplate> &live);
    void clear();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isDelete() const { return m_delete; }
    /// The name that the plan submits or deletes.
    [[nodiscard]] QString name() const;
    /// Nothing while it is being made.
    [[nodiscard]] const std::optional<changes::Plan> &plan() const { return m_plan; }
    void setUsable(bool usable); ///< something is under way
    void focusFirst();

Q_SIGNALS:
    void applyWanted();
    void closed();
    void fixWanted(const sendbench::Finding &finding);
    void sourceWanted(const QString &url);

private:
    void build();
    void planAgain();
    void show(const changes::Plan &plan);
    using QWidget::show;
    void showFindings(const Findings &findings);
    void update();
    using QWidget::update;
    [[nodiscard]] integrations::connect8x8::PushWish wish() const;

    const PageContext &m_context;
    integrations::connect8x8::TemplateChannel m_channel;
    templates::Template m_value;
    QList<integrations::connect8x8::LiveTemplate> m_live;
    QString m_deleteName;
    bool m_open = false;
    bool m_delete = false;
    bool m_usable = true;
    std::optional<changes::Plan> m_plan;
    Findings m_findings;
    bool m_forbidden = false; ///< without "anyway" the plan had an error
    QLabel *m_title;
    QLabel *m_message;
    QWidget *m_ways;
    QRadioButton *m_rename;
    QRadioButton *m_replace;
    QLineEdit *m_newName;
    QVBoxLayout *m_rows;
    QCheckBox *m_anyway;
    QPushButton *m_details;
    PlanView *m_view;
    QPushButton *m_apply;
    QPushButton *m_close;
    QTimer m_soon;
    LatestTask<std::pair<changes::Plan, bool>> m_planning{this};
};

} // namespace sendbench::ui
