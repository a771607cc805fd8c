// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/headerbar.h"

#include "base/visibletext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

QToolButton *button(QWidget *parent, const QString &name, Qt::ToolButtonStyle style)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(name);
    made->setToolButtonStyle(style);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void giveMenu(QToolButton *button, QMenu *menu)
{
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("menu", menu != nullptr);
    button->setFocusPolicy(menu ? Qt::TabFocus : Qt::NoFocus);
    // The style sheet looks at the property only when the widget is polished.
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

HeaderBar::HeaderBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_workspace(button(this, u"workspaceMenu"_s, Qt::ToolButtonTextOnly))
    , m_environmentButton(button(this, u"environment"_s, Qt::ToolButtonTextBesideIcon))
    , m_search(new QPushButton(this))
    , m_themeButton(button(this, u"themeToggle"_s, Qt::ToolButtonIconOnly))
    , m_help(button(this, u"help"_s, Qt::ToolButtonIconOnly))
{
    setObjectName(u"header"_s);
    setAccessibleName(tr("Header"));
    QFont strong = theme.font(Theme::FontRole::Body);
    strong.setWeight(QFont::DemiBold);
    m_workspace->setFont(strong);
    giveMenu(m_workspace, nullptr);
    giveMenu(m_environmentButton, nullptr);
    m_environmentButton->hide();

    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search, or run a command"));
    m_search->setToolTip(tr("Finds pages, actions and objects by name (Ctrl+K)"));
    m_search->setProperty("field", true);
    m_search->setMaximumWidth(420);
    m_search->setMinimumWidth(120);
    auto *inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(Theme::kSpace12, 0, Theme::kSpace12, 0);
    inside->addSpacing(20); // the icon
    auto *hint = new QLabel(tr("Search, or run a command"), m_search);
    auto *keys =
        new QLabel(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText), m_search);
    for (QLabel *label : {hint, keys}) {
        label->setProperty("role", u"muted"_s);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setSizePolicy(label == hint ? QSizePolicy::Ignored : QSizePolicy::Maximum,
                             QSizePolicy::Preferred);
    }
    inside->addWidget(hint, 1);
    inside->addWidget(keys);

    m_themeButton->setAccessibleName(tr("Light or dark"));
    m_help->setAccessibleName(tr("Keyboard shortcuts"));
    m_help->setToolTip(tr("Keyboard shortcuts (F1)"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpace8, Theme::kSpace8, Theme::kSpace8, Theme::kSpace8);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(m_workspace);
    layout->addWidget(m_environmentButton);
    layout->addStretch(1);
    layout->addWidget(m_search, 6);
    layout->addStretch(1);
    layout->addWidget(m_themeButton);
    layout->addWidget(m_help);

    connect(m_search, &QPushButton::clicked, this, &HeaderBar::searchRequested);
    connect(m_themeButton, &QToolButton::clicked, this, &HeaderBar::themeRequested);
    connect(m_help, &QToolButton::clicked, this, &HeaderBar::helpRequested);
    connect(&theme, &Theme::changed, this, &HeaderBar::retheme);
    retheme();
}

void HeaderBar::setWorkspaceName(const QString &name)
{
    m_name = visibleText(name, 256);
    m_workspace->setAccessibleName(tr("Workspace %1").arg(m_name));
    m_workspace->setToolTip(m_name.toHtmlEscaped());
    showWorkspaceName();
}

void HeaderBar::setWorkspaceMenu(QMenu *menu)
{
    giveMenu(m_workspace, menu);
}

void HeaderBar::setEnvironment(std::optional<Environment> environment)
{
    m_environment = environment;
    retheme();
    m_environmentButton->setVisible(environment.has_value());
}

void HeaderBar::setEnvironmentMenu(QMenu *menu)
{
    giveMenu(m_environmentButton, menu);
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showWorkspaceName();
}

void HeaderBar::showWorkspaceName()
{
    // A name may be a megabyte long; the rest of the header must stay.
    const QString head = m_name.left(256).simplified();
    QString shown = m_workspace->fontMetrics().elidedText(head, Qt::ElideRight, width() / 4);
    m_workspace->setText(shown.replace(u'&', u"&&"_s));
}

void HeaderBar::retheme()
{
    m_search->setIcon(m_theme.icon(u"search"_s, Theme::Color::Muted));
    m_help->setIcon(m_theme.icon(u"help"_s));
    m_themeButton->setIcon(m_theme.icon(m_theme.isDark() ? u"sun"_s : u"moon"_s));
    m_themeButton->setToolTip(m_theme.isDark() ? tr("Change to light") : tr("Change to dark"));
    if (!m_environment)
        return;
    const QString name = environmentTitle(*m_environment);
    const Theme::Color token = environmentColor(*m_environment);
    m_environmentButton->setText(name);
    m_environmentButton->setAccessibleName(tr("Environment: %1").arg(name));
    m_environmentButton->setIcon(m_theme.icon(u"dot"_s, token));
    QPalette palette = m_environmentButton->palette();
    palette.setColor(QPalette::ButtonText, m_theme.color(token));
    m_environmentButton->setPalette(palette);
}

} // namespace sendbench::ui
