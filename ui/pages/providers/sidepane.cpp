// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/sidepane.h"

#include "ui/exchange/tabrow.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

SidePane::SidePane(const PageContext &context, CallBox::MakeCall preflight, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new TabRow(context.theme, TabButton::Look::Tab, this))
    , m_pages(new QStackedWidget(this))
    , m_guide(new GuidePane(context))
    , m_checks(new CheckPane(context, std::move(preflight),
                             tr("The preflight is the message that CleverTap sends when you press "
                                "Save there: a template message to a number of its own.")))
    , m_payload(new PayloadTab(context))
{
    setObjectName(u"sidePane"_s);
    setAccessibleName(tr("Guide, checks and payload"));
    m_tabs->add(u"tabGuide"_s, tr("Guide"));
    m_checksTab = m_tabs->add(u"tabChecks"_s, tr("Checks"));
    m_tabs->add(u"tabPayload"_s, tr("Payload"));
    m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_checks->call().button()->setObjectName(u"runPreflight"_s);
    for (QWidget *page : std::initializer_list<QWidget *>{m_guide, m_checks, m_payload})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace4, Theme::kSpace4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &TabRow::chosenChanged, this, [this](const QString &name) {
        m_pages->setCurrentWidget(name == u"tabChecks"_s    ? static_cast<QWidget *>(m_checks)
                                  : name == u"tabPayload"_s ? static_cast<QWidget *>(m_payload)
                                                            : m_guide);
    });
}

void SidePane::showChecks()
{
    m_tabs->choose(u"tabChecks"_s);
}

void SidePane::setFindingCount(qsizetype count)
{
    const QString text = count > 0 ? tr("Checks (%1)").arg(count) : tr("Checks");
    m_checksTab->setText(text);
    m_checksTab->setAccessibleName(text);
    m_checksTab->updateGeometry();
}

} // namespace sendbench::ui
