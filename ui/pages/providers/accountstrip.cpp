// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/accountstrip.h"

#include "base/urlcredentials.h"
#include "forms/oddcharacters.h"
#include "ui/shell/environment.h"
#include "ui/theme/elidedcombo.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

AccountStrip::AccountStrip(const Theme &theme, Choices choices, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_choices(std::move(choices))
    , m_account(new ElidedCombo(this))
    , m_endpoint(new QPushButton(tr("Fill the endpoint"), this))
    , m_menu(new QMenu(m_endpoint))
    , m_recipe(new QPushButton(tr("Use a recipe"), this))
    , m_recipes(new QMenu(m_recipe))
{
    auto *label = new QLabel(tr("Account"), this);
    label->setBuddy(m_account);
    m_account->setObjectName(u"account"_s);
    m_account->setAccessibleName(tr("Account"));
    m_account->setFocusPolicy(Qt::StrongFocus);
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(12);
    m_account->setToolTip(tr("Its region and sub-account go into the HTTP Endpoint; its "
                             "environment guards what is sent."));
    m_endpoint->setObjectName(u"fillEndpoint"_s);
    m_endpoint->setAccessibleName(m_endpoint->text()); // without the room for the arrow
    m_endpoint->setToolTip(tr("Writes the address of a region into the HTTP Endpoint"));
    m_endpoint->setMenu(m_menu);
    m_endpoint->setText(m_endpoint->text() + u"    "_s); // room for the arrow
    m_menu->setToolTipsVisible(true);
    m_recipe->setObjectName(u"useRecipe"_s);
    m_recipe->setAccessibleName(m_recipe->text());
    m_recipe->setToolTip(tr("Fills the form with a published set-up; what will change is shown "
                            "first"));
    m_recipe->setMenu(m_recipes);
    m_recipe->setText(m_recipe->text() + u"    "_s);
    m_recipe->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addWidget(label);
    row->addWidget(m_account, 1);
    row->addWidget(m_endpoint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace8);
    column->addLayout(row);
    column->addWidget(m_recipe, 0, Qt::AlignLeft);
    connect(m_account, &QComboBox::activated, this,
            [this](int index) { Q_EMIT accountChosen(m_account->itemData(index).toString()); });
    connect(&theme, &Theme::changed, this, &AccountStrip::draw);
    connect(m_menu, &QMenu::aboutToShow, this, &AccountStrip::fillMenu);
}

void AccountStrip::setAccounts(const workspace::Document &document, const QString &chosen)
{
    QList<std::pair<QString, Environment>> accounts;
    for (const auto &account : document.accounts)
        accounts.append({account.id, account.environment});
    if (accounts != m_shown || m_account->count() == 0) {
        m_shown = accounts;
        draw();
    }
    m_account->setCurrentIndex(qMax(0, m_account->findData(chosen)));
    m_endpoint->setVisible(!m_choices().isEmpty());
}

void AccountStrip::setRecipes(const QList<forms::Recipe> &recipes)
{
    QStringList ids;
    for (const forms::Recipe &recipe : recipes)
        ids.append(recipe.id);
    m_recipe->setVisible(!ids.isEmpty());
    if (ids == m_recipeIds)
        return;
    m_recipeIds = ids;
    m_recipes->clear();
    for (const forms::Recipe &recipe : recipes) {
        QAction *action = m_recipes->addAction(QString(recipe.title).replace(u'&', u"&&"_s));
        action->setObjectName(u"recipe:"_s + recipe.id);
        connect(action, &QAction::triggered, this,
                [this, id = recipe.id] { Q_EMIT recipeChosen(id); });
    }
}

void AccountStrip::draw()
{
    const QString chosen = m_account->currentData().toString();
    m_account->clear();
    m_account->addItem(tr("None"), QString());
    // One picture for each environment, not for each of thousands of accounts.
    QMap<Environment, QIcon> dots;
    for (const auto &[id, environment] : std::as_const(m_shown)) {
        auto dot = dots.find(environment);
        if (dot == dots.end())
            dot = dots.insert(environment, m_theme.icon(u"dot"_s, environmentColor(environment)));
        m_account->addItem(*dot, u"%1 · %2"_s.arg(id, environmentTitle(environment)), id);
    }
    m_account->setCurrentIndex(qMax(0, m_account->findData(chosen)));
}

void AccountStrip::setUsable(bool usable)
{
    m_account->setEnabled(usable);
    m_endpoint->setEnabled(usable);
    m_recipe->setEnabled(usable);
}

void AccountStrip::fillMenu()
{
    m_menu->clear();
    for (const auto &choice : m_choices()) {
        QAction *action =
            m_menu->addAction(forms::visibleText(choice.label, 80).replace(u'&', u"&&"_s));
        action->setToolTip(forms::visibleText(withoutUrlSecret(choice.url), 200).toHtmlEscaped());
        action->setObjectName(u"endpoint:"_s + choice.url);
        connect(action, &QAction::triggered, this,
                [this, url = choice.url] { Q_EMIT endpointChosen(url); });
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("Nothing to fill in"))->setEnabled(false);
}

} // namespace sendbench::ui
