// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/eightstatus.h"

#include "base/visibletext.h"
#include "templates/words.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/templates/editor/findingrow.h"
#include "ui/pages/templates/side/differencerows.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kMostFindings = 20;
constexpr qsizetype kLongestFact = 80;
} // namespace

EightStatus::EightStatus(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_factsBox(new QWidget(this))
    , m_facts(new QGridLayout(m_factsBox))
    , m_findings(new QVBoxLayout)
    , m_differencesTitle(new QLabel(this))
    , m_differences(new DifferenceRows(theme, u"eightGap:"_s, this))
{
    m_title->setObjectName(u"eightState"_s);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(Theme::FontRole::Section));
    m_factsBox->setObjectName(u"eightFacts"_s);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(Theme::kSpace12);
    m_facts->setVerticalSpacing(2);
    m_facts->setColumnStretch(1, 1);
    m_findings->setSpacing(Theme::kSpace12);
    m_differencesTitle->setObjectName(u"eightDifferences"_s);
    m_differencesTitle->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_title);
    column->addWidget(m_factsBox);
    column->addLayout(m_findings);
    column->addWidget(m_differencesTitle);
    column->addWidget(m_differences);
    connect(m_differences, &DifferenceRows::placeWanted, this, &EightStatus::placeWanted);
}

QString EightStatus::title() const
{
    return m_title->text();
}

void EightStatus::show(const SyncRow &row, const LiveTemplate *live, const TemplateTold *told,
                       bool usable)
{
    const QString title = row.state == SyncState::Draft ? tr("Not at 8x8") : syncTitle(row);
    if (m_title->text() != title)
        m_title->setText(title);
    Facts facts;
    if (live) {
        const auto at = [](const QDateTime &time) {
            return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
        };
        facts.append({tr("Category"), templates::categoryWord(live->value)});
        if (live->createdAt.isValid())
            facts.append({tr("Submitted"), at(live->createdAt)});
        if (live->updatedAt.isValid())
            facts.append({tr("Updated"), at(live->updatedAt)});
        if (!live->channelName.isEmpty())
            facts.append({tr("Channel"), live->channelName});
        facts.append({tr("Quality"), told && !told->quality.isEmpty()
                                         ? tr("%1 (by webhook)").arg(told->quality)
                                         : tr("8x8's list does not tell it")});
        if (told && told->status == row.status && told->statusAt.isValid())
            facts.append({tr("Webhook"), tr("%1, %2").arg(told->status, at(told->statusAt))});
    }
    showFacts(facts);
    showFindings(statusFindings(row, live, told), usable && row.state == SyncState::Same);
    m_differences->show(row.differences, tr("Here"), tr("At 8x8"));
    m_differencesTitle->setVisible(!row.differences.isEmpty());
    m_differencesTitle->setText(tr("%n difference(s) between here and 8x8", nullptr,
                                   static_cast<int>(row.differences.size())));
}

void EightStatus::showFacts(const Facts &facts)
{
    m_factsBox->setVisible(!facts.isEmpty());
    if (facts == m_shownFacts)
        return;
    m_shownFacts = facts;
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget(); // labels alone: none of them calls
        delete item;
    }
    for (int i = 0; i < facts.size(); ++i) {
        const auto &[name, value] = facts.at(i);
        auto *head = new QLabel(name, m_factsBox);
        head->setProperty("role", u"help"_s);
        head->setFont(m_theme.font(Theme::FontRole::Help));
        auto *body = new QLabel(visibleText(value, kLongestFact), m_factsBox);
        body->setTextFormat(Qt::PlainText);
        body->setWordWrap(true);
        body->setFont(m_theme.font(Theme::FontRole::Help));
        body->setAccessibleName(name + u": "_s + value);
        m_facts->addWidget(head, i, 0, Qt::AlignTop);
        m_facts->addWidget(body, i, 1);
    }
}

void EightStatus::showFindings(const Findings &findings, bool usable)
{
    if (findings == m_shownFindings && usable == m_usable)
        return;
    m_usable = usable;
    m_shownFindings = findings;
    clearRows(m_findings);
    for (const Finding &finding : findings.mid(0, kMostFindings)) {
        auto *row = new FindingRow(m_theme, finding, {}, usable, this);
        m_findings->addWidget(row);
        connect(row, &FindingRow::fixWanted, this, &EightStatus::fixWanted);
        connect(row, &FindingRow::sourceWanted, this, &EightStatus::sourceWanted);
    }
}

} // namespace sendbench::ui
