// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/checkpane.h"

#include "ui/forms/passedlist.h"

#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

CheckPane::CheckPane(const PageContext &context, CallBox::MakeCall makeCall, const QString &about,
                     QWidget *parent)
    : QWidget(parent)
    , m_findings(new FindingsList(context.theme))
    , m_passed(new PassedList(context.theme))
    , m_call(new CallBox(context, std::move(makeCall), this))
    , m_foot(new QFrame(this))
    , m_about(new QLabel(about, m_foot))
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Theme::kSpace16, Theme::kSpace16, Theme::kSpace16, Theme::kSpace16);
    column->setSpacing(Theme::kSpace16);
    column->addWidget(m_findings);
    column->addWidget(m_passed);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);

    m_foot->setProperty("card", true);
    m_about->setObjectName(u"callAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_about->setProperty("role", u"help"_s);
    m_about->setFont(context.theme.font(Theme::FontRole::Help));
    auto *lower = new QVBoxLayout(m_foot);
    lower->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12, Theme::kSpace12);
    lower->addWidget(m_about);
    lower->addWidget(m_call);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    auto *margin = new QVBoxLayout;
    margin->setContentsMargins(Theme::kSpace16, 0, Theme::kSpace16, Theme::kSpace16);
    margin->addWidget(m_foot);
    all->addLayout(margin);
    connect(m_findings, &FindingsList::activated, this, &CheckPane::activated);
    connect(m_call, &CallBox::provedChanged, this, &CheckPane::showPassed);
}

void CheckPane::setCallAbout(const std::optional<QString> &about)
{
    m_foot->setVisible(about.has_value());
    if (about && !about->isEmpty())
        m_about->setText(*about);
}

void CheckPane::setPassed(const QStringList &words)
{
    m_words = words;
    showPassed();
}

void CheckPane::showPassed()
{
    m_passed->setPassed(m_call->proved().isEmpty() ? m_words
                                                   : m_words + QStringList{m_call->proved()});
}

void CheckPane::setFindings(const Findings &findings, const FindingsList::PlaceName &placeName)
{
    if (m_shown == findings)
        return; // the focus may be on one of them
    m_shown = findings;
    m_findings->setFindings(findings, placeName);
}

} // namespace sendbench::ui
