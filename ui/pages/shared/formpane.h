// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/shared/objecteditor.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sendbench::ui
{

class FormView;

/// The form of the open object with what the page puts above it, and Save, Cancel and Reset below.
class FormPane final : public QWidget
{
    Q_OBJECT

public:
    /// `strip` stands above the form. The editor outlives the pane.
    FormPane(const PageContext &context, ObjectEditor &editor, QWidget *strip,
             QWidget *parent = nullptr);

    /// A link at the foot, as the dialog mirrored has it.
    QPushButton *addLink(const QString &text);
    void setReadOnly(const QString &reason);
    /// `otherwise` stands there before the first Save.
    void setSavedAt(const std::optional<QDateTime> &at, const QString &otherwise);
    /// In place of a form that this program does not know; empty: the form.
    void setObstacle(const QString &text);
    void focusField(const QString &path);
    void focusForm(); ///< what is to be filled first, else the first field
    void showAllFindings();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void sayRestored();
    [[nodiscard]] QWidget *makeScroll(QWidget *strip);
    [[nodiscard]] QWidget *makeFoot();
    void orderTabs();
    void followEditor();
    void showModel();
    void updateState();
    void updateStatus();
    void saved(const QString &id, int errors);
    void failed(const Error &error);
    void cancelPressed();
    void setMessage(const QString &text);

    const PageContext &m_context;
    ObjectEditor &m_editor;
    QWidget *m_strip;
    QHash<const forms::FormModel *, FormView *> m_views;
    FormView *m_view = nullptr;
    QFrame *m_notice;
    QLabel *m_noticeText;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_body = nullptr;
    QLabel *m_status;
    QVBoxLayout *m_footColumn = nullptr;
    QWidget *m_foot = nullptr;
    QList<QWidget *> m_links;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_reset;
    QString m_reason;
    QString m_obstacle;
    QString m_message;
    QString m_neverSaved;
    std::optional<QDateTime> m_savedAt;
    int m_savedErrors = 0;
    bool m_sayRestored = false;
};

} // namespace sendbench::ui
