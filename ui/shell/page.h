// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/environment.h"
#include "ui/shell/pageplace.h"
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
    explicit Page(PagePlace place, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_place.id; }
    [[nodiscard]] QString title() const { return m_place.title; } ///< in the sidebar
    [[nodiscard]] QString heading() const { return m_heading; } ///< over the page; first the title
    [[nodiscard]] QString iconName() const { return m_place.iconName; }
    [[nodiscard]] int badge() const { return m_badge; } ///< 0: none
    [[nodiscard]] bool badgeIsNews() const { return m_badgeIsNews; }
    [[nodiscard]] std::optional<Environment> environment() const { return m_environment; }
    /// Buttons at the right of the page header, in this order; the last is the primary one if
    /// `hasPrimary`.
    [[nodiscard]] QList<QAction *> headerActions() const { return m_actions; }
    [[nodiscard]] bool hasPrimary() const { return m_hasPrimary; }

    /// Shows what has this id, if the page knows such: what PageContext::open() names.
    virtual void openObject(const QString &) {}
    /// What Ctrl+K finds of this page; asked when it opens and after paletteEntriesChanged().
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
    void paletteEntriesChanged(); ///< entries came that were not there when they were asked for

protected:
    /// The actions belong to the page.
    void setHeaderActions(const QList<QAction *> &actions, bool lastIsPrimary = true);

private:
    PagePlace m_place;
    QString m_heading;
    QList<QAction *> m_actions;
    std::optional<Environment> m_environment;
    int m_badge = 0;
    bool m_badgeIsNews = false;
    bool m_hasPrimary = false;
};

} // namespace sendbench::ui
