// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formmodel.h"
#include "ui/forms/formcontext.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

/// One field of a form: label above, editor, help below, findings below that. The model is the only
/// truth: the editor writes each edit there and shows what stands there.
class FieldControl : public QWidget
{
    Q_OBJECT

public:
    enum class Head { Label, Own };

    FieldControl(const FormContext &context, const forms::FieldDescriptor &field, Head head,
                 QWidget *parent);

    [[nodiscard]] const forms::FieldDescriptor &field() const { return m_field; }

    /// Model → widgets.
    virtual void refresh() = 0;
    virtual void refreshFindings();
    /// Puts the cursor into the editor of this value (its key, or a row of it).
    virtual void focusValue(const QString &valueKey);
    /// Brings what is inside into sight, where only a part of a control's fields is seen.
    virtual void reveal(const QWidget *) {}
    /// From now on a missing value, or one that a new form begins with, is shown as the mistake it
    /// is.
    void setTouched(bool touched);
    /// Nobody has been here yet: the finding is said, but nothing is marked.
    [[nodiscard]] bool isQuiet(const Finding &finding) const;

Q_SIGNALS:
    void linkActivated(const QString &url);
    void touchedChanged();
    void structureChanged(); ///< widgets came or went: the tab order is to be made again

protected:
    /// `body` goes below the label; `editor` is what the label names and the focus goes to.
    void setBody(QWidget *body, QWidget *editor);
    void setNotice(const QString &notice);
    /// Says that only a part of the text is kept.
    void setCut(qsizetype whole, qsizetype limit);
    [[nodiscard]] const FormContext &context() const { return m_context; }
    [[nodiscard]] forms::FormModel &model() const { return m_context.model; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] QString key() const { return m_field.key; }
    /// The "?" of the dialog; nullptr if the field has no such text.
    [[nodiscard]] QWidget *makeTooltipButton();
    [[nodiscard]] QVBoxLayout *footer() const { return m_foot; }
    bool eventFilter(QObject *watched, QEvent *event) override;

    void showFindings(const Findings &findings);
    static void mark(QWidget *editor, bool invalid);

private:
    void buildHead();
    void buildFoot();

    FormContext m_context;
    const forms::FieldDescriptor &m_field;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_foot;
    QVBoxLayout *m_findings;
    QLabel *m_label = nullptr;
    QLabel *m_notice = nullptr;
    QWidget *m_editor = nullptr;
    Findings m_shown;
    QList<bool> m_shownQuiet; ///< of each of them
    bool m_touched = false;
};

} // namespace sendbench::ui
