// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/templateside.h"

#include "ui/exchange/tabrow.h"
#include "ui/pages/templates/side/clevertaptab.h"
#include "ui/pages/templates/side/comparetab.h"
#include "ui/pages/templates/side/findingstab.h"
#include "ui/pages/templates/side/previewtab.h"
#include "ui/pages/templates/side/twincheck.h"
#include "ui/pages/templates/side/valuestab.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kPreview = u"tabPreview"_s;
const QString kFindings = u"tabFindings"_s;
const QString kCompare = u"tabCompare"_s;
} // namespace

TemplateSide::TemplateSide(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new TabRow(context.theme, TabButton::Look::Tab, this))
    , m_pages(new QStackedWidget(this))
    , m_compare(new CompareTab(context, session))
{
    setObjectName(u"templateSide"_s);
    setAccessibleName(tr("Preview, findings and values"));
    connect(m_tabs, &TabRow::chosenChanged, this, [this](const QString &name) {
        if (QWidget *page = m_byTab.value(name))
            m_pages->setCurrentWidget(page);
    });
    auto *preview = new PreviewTab(context, session);
    auto *findings = new FindingsTab(context, session);
    auto *cleverTap = new CleverTapTab(context, session);
    addTab(kPreview, tr("Preview"), preview);
    m_findingsTab = addTab(kFindings, tr("Findings"), findings);
    addTab(u"tabValues"_s, tr("Values"), new ValuesTab(context, session));
    addTab(u"tabCopySheet"_s, tr("CleverTap"), cleverTap);
    addTab(kCompare, tr("Gaps"), m_compare); // short: six tabs stand in a narrow pane
    m_tabs->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // else a menu
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace4, Theme::kSpace4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(preview, &PreviewTab::pathPicked, this, &TemplateSide::placeWanted);
    connect(findings, &FindingsTab::placeWanted, this, &TemplateSide::placeWanted);
    connect(findings, &FindingsTab::sourceWanted, this, &TemplateSide::sourceWanted);
    connect(m_compare, &CompareTab::placeWanted, this, &TemplateSide::placeWanted);
    connect(cleverTap->check(), &TwinCheck::placeWanted, this, &TemplateSide::placeWanted);
    connect(cleverTap->check(), &TwinCheck::sourceWanted, this, &TemplateSide::sourceWanted);
    connect(cleverTap->check(), &TwinCheck::templateWanted, this, &TemplateSide::templateWanted);
    connect(&session, &TemplateSession::judged, this, &TemplateSide::retitle);
}

TabButton *TemplateSide::addTab(const QString &name, const QString &title, QWidget *page)
{
    m_byTab.insert(name, page);
    m_pages->addWidget(page);
    return m_tabs->add(name, title);
}

void TemplateSide::retitle()
{
    const qsizetype count = m_session.findings().size();
    const QString text = count == 0 ? tr("Findings") : tr("Findings (%1)").arg(count);
    if (m_findingsTab->text() == text)
        return;
    m_findingsTab->setText(text);
    m_findingsTab->setAccessibleName(text);
    m_findingsTab->updateGeometry();
}

void TemplateSide::showPreview()
{
    m_tabs->choose(kPreview);
}

void TemplateSide::showFindings()
{
    m_tabs->choose(kFindings);
}

void TemplateSide::compareWith(const QString &id)
{
    m_compare->choose(id);
    m_tabs->choose(kCompare);
}

} // namespace sendbench::ui
