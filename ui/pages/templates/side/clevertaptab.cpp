// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/clevertaptab.h"

#include "ui/exchange/tabrow.h"
#include "ui/pages/templates/side/copysheettab.h"
#include "ui/pages/templates/side/twincheck.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kSheet = u"cleverTapSheet"_s;
const QString kCheck = u"cleverTapCheck"_s;
} // namespace

CleverTapTab::CleverTapTab(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_check(new TwinCheck(context, session))
{
    auto *which = new TabRow(context.theme, TabButton::Look::Segment, this);
    which->add(kSheet, tr("Fill in its form"));
    which->add(kCheck, tr("Check what it holds"));
    which->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *pages = new QStackedWidget(this);
    pages->addWidget(new CopySheetTab(context, session));
    pages->addWidget(m_check);
    connect(which, &TabRow::chosenChanged, pages,
            [pages](const QString &name) { pages->setCurrentIndex(name == kCheck ? 1 : 0); });
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, 0);
    head->addWidget(which);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace4);
    column->addLayout(head);
    column->addWidget(pages, 1);
}

} // namespace sendbench::ui
