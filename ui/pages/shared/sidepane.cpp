// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/sidepane.h"

#include "ui/exchange/tabrow.h"
#include "ui/forms/taborder.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kGuide = u"tabGuide"_s;
const QString kChecks = u"tabChecks"_s;
} // namespace

SidePane::SidePane(const PageContext &context, CallBox::MakeCall makeCall, const Texts &texts,
                   First first, const QString &callName, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new TabRow(context.theme, TabButton::Look::Tab, this))
    , m_pages(new QStackedWidget(this))
    , m_guide(new GuidePane(context))
    , m_checks(new CheckPane(context, std::move(makeCall), texts.about))
    , m_order(new QTimer(this))
{
    m_order->setSingleShot(true);
    connect(m_order, &QTimer::timeout, this, [this] { setTabOrderByLayout(*this); });
    connect(m_guide, &GuidePane::stepsChanged, this, &SidePane::orderTabsSoon);
    setObjectName(u"sidePane"_s);
    setAccessibleName(texts.name);
    connect(m_tabs, &TabRow::chosenChanged, this, [this](const QString &name) {
        if (QWidget *page = m_byTab.value(name))
            m_pages->setCurrentWidget(page);
        orderTabsSoon();
    });
    if (first == First::Guide)
        addTab(kGuide, tr("Guide"), m_guide);
    addTab(kChecks, tr("Checks"), m_checks);
    if (first == First::Checks)
        addTab(kGuide, tr("Guide"), m_guide);
    m_tabs->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_checks->call().button()->setObjectName(callName);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace4, Theme::kSpace4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addWidget(m_pages, 1);
}

void SidePane::addTab(const QString &name, const QString &title, QWidget *page)
{
    m_byTab.insert(name, page);
    m_pages->addWidget(page);
    TabButton *tab = m_tabs->add(name, title);
    if (name == kChecks)
        m_checksTab = tab;
    orderTabsSoon();
}

void SidePane::orderTabsSoon()
{
    m_order->start(0);
}

void SidePane::setTabAvailable(const QString &name, bool available)
{
    m_tabs->setAvailable(name, available);
}

void SidePane::showChecks()
{
    m_tabs->choose(kChecks);
}

void SidePane::setFindings(const Findings &findings, const FindingsList::PlaceName &placeName)
{
    m_checks->setFindings(findings, placeName);
    orderTabsSoon();
    const QString text = findings.isEmpty() ? tr("Checks") : tr("Checks (%1)").arg(findings.size());
    m_checksTab->setText(text);
    m_checksTab->setAccessibleName(text);
    m_checksTab->updateGeometry();
}

} // namespace sendbench::ui
