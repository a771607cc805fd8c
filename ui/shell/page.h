// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/environment.h"
#include "ui/shell/paletteentry.h"
#include "ui/shell/shortcutinfo.h"

#include <QWidget>

#include <optional>

class QAction;

namespace sendbench::ui
{

/// One page of the window. The window draws its title, actions and badge and gives it the rest of
/// the room; the page's own layout brings its margins.
class Page : public QWidget
{
    Q_OBJECT

public:
    /// `id` is stable ("providers"), `title` is translated, `iconName` is of ui/theme/icons.
    Page(QString id, const QString &title, QString iconName, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString title() const { return m_title; }     ///< in the sidebar
    [[nodiscard]] QString heading() const { return m_heading; } ///< over the page; first the title
    [[nodiscard]] QString iconName() const { return m_iconName; }
    [[nodiscard]] int badge() const { return m_badge; } ///< 0: none
    [[nodiscard]] bool badgeIsNews() const { return m_badgeIsNews; }
    [[nodiscard]] std::optional<Environment> environment() const { return m_environment; }
    /// Buttons at the right of the page header, in this order; the last is the primary one if
    /// `hasPrimary`.
    [[nodiscard]] QList<QAction *> headerActions() const { return m_actions; }
    [[nodiscard]] bool hasPrimary() const { return m_hasPrimary; }

    /// What Ctrl+K finds of this page; asked each time it opens.
    [[nodiscard]] virtual QList<PaletteEntry> paletteEntries() const { return {}; }
    /// Own keys for the shortcuts help, besides those of the header actions.
    [[nodiscard]] virtual QList<ShortcutInfo> shortcuts() const { return {}; }
    /// What F6 walks through inside the page.
    [[nodiscard]] virtual QList<QWidget *> panes() { return {this}; }
    /// Focus where work begins. First focusable child unless the page knows better.
    virtual void focusFirst();
    /// Esc that no control wanted; true if it closed something.
    virtual bool escape() { return false; }

public Q_SLOTS:
    void setHeading(const QString &heading);
    void setBadge(int count, bool news = false);
    /// The environment of what the page shows; nothing: that of the workspace.
    void setEnvironment(std::optional<sendbench::ui::Environment> environment);

Q_SIGNALS:
    void headingChanged();
    void badgeChanged();
    void environmentChanged();
    void headerActionsChanged();

protected:
    /// The actions belong to the page.
    void setHeaderActions(const QList<QAction *> &actions, bool lastIsPrimary = true);

private:
    QString m_id;
    QString m_title;
    QString m_heading;
    QString m_iconName;
    QList<QAction *> m_actions;
    std::optional<Environment> m_environment;
    int m_badge = 0;
    bool m_badgeIsNews = false;
    bool m_hasPrimary = false;
};

} // namespace sendbench::ui
