// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formmodel.h"
#include "providers/providerkind.h"
#include "ui/pages/pagecontext.h"

#include <QPointer>
#include <QWidget>

#include <map>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

class FormView;

/// What can be tried at the other side of the open configuration: one of its trials with values of
/// one's own, and what came of it. The values last as long as the page.
class TrialTab final : public QWidget
{
    Q_OBJECT

public:
    explicit TrialTab(const PageContext &context, QWidget *parent = nullptr);
    ~TrialTab() override;

    /// A trial that is under way goes on; what it brings is shown only for its own configuration.
    void setProvider(const providers::ProviderKind *kind,
                     const workspace::ProviderConfiguration &provider, bool saved);

private:
    [[nodiscard]] const providers::Trial *current() const;
    [[nodiscard]] forms::FormModel *model();
    void fill();
    void showForm();
    void askRun();
    void run();
    void stop();
    void tell(const QString &sentence, const QString &details);
    void update();

    const PageContext &m_context;
    const providers::ProviderKind *m_kind = nullptr;
    workspace::ProviderConfiguration m_provider;
    bool m_saved = false;
    QPointer<providers::TrialJob> m_job;
    std::map<QString, std::unique_ptr<forms::FormModel>> m_models; ///< by the form's id

    QComboBox *m_choice;
    QLabel *m_about;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QPointer<FormView> m_view;
    QPushButton *m_run;
    QPushButton *m_stop;
    QLabel *m_message;
    QPlainTextEdit *m_details;
};

} // namespace sendbench::ui
