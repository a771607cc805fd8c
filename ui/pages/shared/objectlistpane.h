// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/shared/objectfilter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;
class QToolButton;

namespace sendbench::ui
{

/// The left pane: filter, objects, and what can be done with them. Says what is wanted; the page
/// does it.
class ObjectListPane final : public QWidget
{
    Q_OBJECT

public:
    struct Texts {
        QString list;      ///< accessible name: "Provider configurations"
        QString add;       ///< "+ Add provider"
        QString duplicate; ///< empty: cannot be duplicated
        QString remove;
    };
    ObjectListPane(const Theme &theme, models::DocumentListModel *objects,
                   ObjectFilter::StateOf stateOf, const Texts &texts, QWidget *parent = nullptr);

    /// What can be added: id and name.
    void setKinds(const QList<std::pair<QString, QString>> &kinds);
    /// Emits addWanted(); for a button elsewhere that adds too.
    [[nodiscard]] QMenu *kindsMenu() const { return m_kinds; }
    /// Empty: everything can be used.
    void setReadOnly(const QString &reason);

    /// While the document changes, rows that come and go choose nothing.
    void hold();
    /// Back to this object (nothing is emitted); states are asked for again.
    void release(const QString &id);
    /// States are asked for again; nothing else changed.
    void refreshStates();
    void refreshState(const QString &id); ///< of one alone
    [[nodiscard]] QString selected() const;
    void focusList();

Q_SIGNALS:
    void chosen(const QString &id);
    void addWanted(const QString &kind);
    void duplicateWanted(const QString &id);
    void removeWanted(const QString &id);

private:
    void build(const Theme &theme, const Texts &texts);
    void select(const QString &id);
    void followSelection();
    void updateActions();
    void updateEmpty();

    ObjectFilter *m_filter;
    QLineEdit *m_search;
    QListView *m_view;
    QLabel *m_nothing;
    QPushButton *m_add;
    QMenu *m_kinds;
    QAction *m_duplicate;
    QAction *m_remove;
    QString m_reason;
    QString m_shown; ///< by the page
    bool m_held = false;
};

} // namespace sendbench::ui
