// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/historyfilterbar.h"

#include "models/historytext.h"
#include "ui/pages/shared/systemname.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::ui
{

namespace
{
constexpr int kLongestFilter = 1000;
constexpr int kSearchWidth = 280;
} // namespace

HistoryFilterBar::HistoryFilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_outcome(new QComboBox(this))
    , m_system(new QComboBox(this))
    , m_count(new QLabel(this))
{
    m_search->setObjectName(u"historySearch"_s);
    m_search->setPlaceholderText(tr("Number, id, code, words of the payload…"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(kLongestFilter);
    m_search->setMaximumWidth(kSearchWidth * 2);
    m_search->setMinimumWidth(kSearchWidth / 2);
    QAction *glass = m_search->addAction(theme.icon(u"search"_s, Theme::Color::Muted),
                                         QLineEdit::LeadingPosition);
    connect(&theme, &Theme::changed, glass,
            [glass, &theme] { glass->setIcon(theme.icon(u"search"_s, Theme::Color::Muted)); });

    m_outcome->setObjectName(u"historyOutcome"_s);
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->addItem(tr("Any outcome"));
    for (const auto kind : {sending::OutcomeKind::Accepted, sending::OutcomeKind::Refused,
                            sending::OutcomeKind::Failed, sending::OutcomeKind::Unclear})
        m_outcome->addItem(models::HistoryText::outcome(kind), static_cast<int>(kind));
    m_system->setObjectName(u"historySystem"_s);
    m_system->setAccessibleName(tr("System"));
    m_system->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_system->addItem(tr("Any system"), QString());
    m_count->setObjectName(u"historyCount"_s);
    m_count->setProperty("role", u"muted"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_search, 1);
    for (QComboBox *choice : {m_outcome, m_system}) {
        auto *label = new QLabel(choice->accessibleName(), this);
        label->setBuddy(choice);
        label->setProperty("role", u"muted"_s);
        row->addWidget(label);
        row->addWidget(choice);
    }
    row->addStretch(1);
    row->addWidget(m_count);

    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, &HistoryFilterBar::filterChanged);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &HistoryFilterBar::applyNow);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::applyNow);
    connect(m_system, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::applyNow);
}

void HistoryFilterBar::applyNow()
{
    m_delay.stop();
    Q_EMIT filterChanged();
}

history::HistoryFilter HistoryFilterBar::filter() const
{
    history::HistoryFilter filter;
    filter.text = m_search->text().trimmed();
    if (const QVariant kind = m_outcome->currentData(); kind.isValid())
        filter.outcome = static_cast<sending::OutcomeKind>(kind.toInt());
    filter.system = m_system->currentData().toString();
    return filter;
}

void HistoryFilterBar::clear()
{
    {
        const QSignalBlocker search(m_search);
        const QSignalBlocker outcome(m_outcome);
        const QSignalBlocker system(m_system);
        m_search->clear();
        m_outcome->setCurrentIndex(0);
        m_system->setCurrentIndex(0);
    }
    applyNow();
}

void HistoryFilterBar::setSystems(const QStringList &systems)
{
    for (const QString &system : systems)
        if (!system.isEmpty() && m_system->findData(system) < 0)
            m_system->addItem(systemName(system), system);
}

void HistoryFilterBar::setCount(const QString &count)
{
    m_count->setText(count);
}

void HistoryFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace sendbench::ui
