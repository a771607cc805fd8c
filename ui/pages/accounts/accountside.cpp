// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/accounts/accountside.h"

#include "ui/exchange/tabrow.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

AccountSide::AccountSide(const PageContext &context, CallBox::MakeCall test, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new TabRow(context.theme, TabButton::Look::Tab, this))
    , m_pages(new QStackedWidget(this))
    , m_guide(new GuidePane(context))
    , m_checks(new CheckPane(context, std::move(test),
                             tr("One call that only reads, to prove address and key.")))
{
    setObjectName(u"sidePane"_s);
    setAccessibleName(tr("Checks and guide"));
    m_tabs->add(u"tabChecks"_s, tr("Checks"));
    m_tabs->add(u"tabGuide"_s, tr("Guide"));
    m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_checks->call().button()->setObjectName(u"testConnection"_s);
    m_pages->addWidget(m_checks);
    m_pages->addWidget(m_guide);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace4, Theme::kSpace4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &TabRow::chosenChanged, this, [this](const QString &name) {
        m_pages->setCurrentWidget(name == u"tabGuide"_s ? static_cast<QWidget *>(m_guide)
                                                        : m_checks);
    });
}

void AccountSide::showChecks()
{
    m_tabs->choose(u"tabChecks"_s);
}

} // namespace sendbench::ui
