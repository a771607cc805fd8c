// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/list/templatefilter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;

namespace sendbench::ui
{

/// The left pane: search and filters, the templates, and what can be done with them. Says what is
/// wanted; the page does it.
class TemplateListPane final : public QWidget
{
    Q_OBJECT

public:
    TemplateListPane(const Theme &theme, models::TemplateListModel *templates,
                     QWidget *parent = nullptr);

    /// Its entries are the page's: the types of templates, import.
    [[nodiscard]] QMenu *addMenu() const { return m_addMenu; }
    /// Beside the rows, in the menu that a right click opens.
    void addRowAction(QAction *action);
    void setReadOnly(const QString &reason);
    /// The row of this template, without telling anybody.
    void show(const QString &id);
    using QWidget::show;
    [[nodiscard]] QString selected() const;
    void focusList();
    [[nodiscard]] bool hasListFocus() const;

Q_SIGNALS:
    void chosen(const QString &id);
    void duplicateWanted(const QString &id);
    void removeWanted(const QString &id);
    void pasteWanted();

private:
    void build(const Theme &theme);
    QComboBox *makeFilter(const QString &name, const QString &label);
    void fillFilters();
    void filter();
    void select();
    void updateCount();
    void updateActions();

    TemplateFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_language = nullptr;
    QComboBox *m_category;
    QComboBox *m_status;
    QComboBox *m_findings = nullptr;
    QLabel *m_count;
    QListView *m_view;
    QPushButton *m_add;
    QMenu *m_addMenu;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_paste;
    QTimer m_fillSoon;
    QString m_reason;
    QString m_shown;
    bool m_held = false;
};

} // namespace sendbench::ui
