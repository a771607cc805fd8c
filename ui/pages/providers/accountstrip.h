// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/providerkind.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;

namespace sendbench::ui
{

/// Above the form: whose account it is, and what its form can be filled with.
class AccountStrip final : public QWidget
{
    Q_OBJECT

public:
    using Choices = std::function<QList<providers::EndpointChoice>()>;

    /// `choices` is asked each time the menu opens.
    AccountStrip(const Theme &theme, Choices choices, QWidget *parent = nullptr);

    void setAccounts(const workspace::Document &document, const QString &chosen);
    /// Published fillings of the form; without one there is no button.
    void setRecipes(const QList<forms::Recipe> &recipes);
    void setUsable(bool usable);

Q_SIGNALS:
    void accountChosen(const QString &id); ///< empty: none
    void endpointChosen(const QString &url);
    void recipeChosen(const QString &id);

private:
    void draw();
    void fillMenu();

    const Theme &m_theme;
    Choices m_choices;
    QComboBox *m_account;
    QPushButton *m_endpoint;
    QMenu *m_menu;
    QPushButton *m_recipe;
    QMenu *m_recipes;
    QStringList m_recipeIds;
    QList<std::pair<QString, Environment>> m_shown;
};

} // namespace sendbench::ui
