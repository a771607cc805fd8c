// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/target.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

class TemplateChooser;
class ValuesForm;

/// Which template, with which values, and what is found in both for the chosen route.
class TemplateMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateMessage(const PageContext &context, QWidget *parent = nullptr);

    /// The templates of the workspace anew, at once or when it is next seen. What was filled in
    /// stays, also that of the others.
    void refresh();
    void setRoute(std::shared_ptr<const sending::Route> route);
    /// As it was sent: the workspace's own, where it still says the same.
    void setSend(const sending::TemplateSend &send);
    /// Without content where nothing is chosen.
    [[nodiscard]] sending::TemplateSend send() const;

    [[nodiscard]] const std::optional<templates::Template> &value() const { return m_value; }
    [[nodiscard]] templates::Values values() const;
    [[nodiscard]] bool wantsPreview() const;
    /// Missing values are errors from now on: somebody tried to send.
    void insist();
    void focusValue(const QString &key);
    void focusFirst();

Q_SIGNALS:
    void changed(); ///< template, values, or whether the preview is wanted

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildEmpty();
    void offer();
    void take();
    void fillWithSamples();
    void edited();
    void judge();
    void showOthers(const Findings &findings);
    [[nodiscard]] templates::Target target() const;

    PageContext m_context;
    std::shared_ptr<const sending::Route> m_route;
    TemplateChooser *m_chooser;
    QWidget *m_empty; ///< instead of the form, where there is no template
    QWidget *m_form;
    QPushButton *m_samples;
    QPushButton *m_edit;
    QCheckBox *m_preview;
    QLabel *m_none;
    ValuesForm *m_values;
    QVBoxLayout *m_others;
    std::optional<templates::Template> m_value;
    QString m_shownId;
    Findings m_ofTemplate; ///< errors of reading and of the rules
    Findings m_shown;
    QMap<QString, templates::Values> m_drafts; ///< by id of the workspace, for this run
    QTimer m_soon;
    bool m_stale = true;
};

} // namespace sendbench::ui
