// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/accounts/identitystrip.h"

#include "ui/pages/shared/environmentbox.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

IdentityStrip::IdentityStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_id(new QLineEdit(this))
    , m_environment(new EnvironmentBox(theme, this))
    , m_problem(new QLabel(this))
{
    auto *idLabel = new QLabel(tr("Id *"), this);
    idLabel->setBuddy(m_id);
    auto *environmentLabel = new QLabel(tr("Environment"), this);
    environmentLabel->setBuddy(m_environment);
    m_id->setObjectName(u"accountId"_s);
    m_id->setAccessibleName(tr("Id"));
    m_id->setMaxLength(100);
    m_problem->setObjectName(u"accountIdProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setFont(theme.font(Theme::FontRole::Help));
    m_problem->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::kSpace12);
    grid->setVerticalSpacing(Theme::kSpace4);
    grid->addWidget(idLabel, 0, 0);
    grid->addWidget(environmentLabel, 0, 1);
    grid->addWidget(m_id, 1, 0);
    grid->addWidget(m_environment, 1, 1);
    grid->addWidget(m_problem, 2, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    connect(m_id, &QLineEdit::editingFinished, this, &IdentityStrip::enter);
    connect(m_environment, &EnvironmentBox::environmentChosen, this,
            &IdentityStrip::environmentChosen);
}

void IdentityStrip::setAccount(const QString &id, Environment environment)
{
    m_environment->setEnvironment(environment);
    if (id == m_shown)
        return;
    m_shown = id;
    m_id->setText(id);
    setProblem({});
}

void IdentityStrip::setUsable(bool usable, bool renamable)
{
    m_environment->setEnabled(usable);
    m_id->setReadOnly(!usable || !renamable);
    m_id->setToolTip(m_id->isReadOnly()
                         ? tr("The id stays once the account is saved or used: secrets, "
                              "configurations and the history name it.")
                         : QString());
}

void IdentityStrip::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_id->setAccessibleDescription(text);
    m_id->setProperty("invalid", !text.isEmpty());
    m_id->style()->unpolish(m_id);
    m_id->style()->polish(m_id);
}

void IdentityStrip::enter()
{
    const QString typed = m_id->text().trimmed();
    if (typed == m_shown)
        setProblem({});
    else if (!m_id->isReadOnly())
        Q_EMIT idEntered(typed);
}

void IdentityStrip::focusId()
{
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

} // namespace sendbench::ui
