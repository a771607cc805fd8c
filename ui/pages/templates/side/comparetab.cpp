// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/comparetab.h"

#include "library/library.h"
#include "ui/exchange/tabrow.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/templates/editor/quietcombo.h"
#include "ui/pages/templates/side/differencerows.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

const QString kShape = u"compareShape"_s;
const QString kAll = u"compareAll"_s;
constexpr int kAfterMs = 150;
constexpr int kMostOffered = 300;

} // namespace

CompareTab::CompareTab(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_other(new QuietCombo(this))
    , m_depth(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_summary(new QLabel(this))
    , m_differences(new DifferenceRows(context.theme, u"gap:"_s, this))
{
    m_other->setObjectName(u"compareWith"_s);
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setPlaceholderText(tr("Choose a template"));
    m_depth->add(kShape, tr("Gaps"))
        ->setToolTip(tr("What a send with the same values would trip over"));
    m_depth->add(kAll, tr("All differences"));
    m_depth->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_summary->setObjectName(u"compareSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setProperty("role", u"muted"_s);
    auto *label = new QLabel(tr("Compare with"), this);
    label->setFont(context.theme.font(Theme::FontRole::Help));
    label->setBuddy(m_other);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace8, Theme::kSpace16, Theme::kSpace16);
    inside->addWidget(m_differences);
    inside->addStretch(1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, Theme::kSpace8);
    head->setSpacing(Theme::kSpace4);
    head->addWidget(label);
    head->addWidget(m_other);
    head->addSpacing(Theme::kSpace4);
    head->addWidget(m_depth);
    head->addWidget(m_summary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scrolled(inside, this), 1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CompareTab::refresh);
    connect(&session, &TemplateSession::changed, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start(kAfterMs);
    });
    connect(m_other, &QComboBox::activated, this, [this] {
        m_wanted = m_other->currentData().toString();
        compare();
    });
    connect(m_depth, &TabRow::chosenChanged, this, &CompareTab::compare);
    connect(m_differences, &DifferenceRows::placeWanted, this, &CompareTab::placeWanted);
}

void CompareTab::choose(const QString &id)
{
    m_wanted = id;
    if (isVisible())
        refresh();
}

void CompareTab::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void CompareTab::refresh()
{
    m_soon.stop();
    offer();
    compare();
}

/// Languages of the same template first, then the same language elsewhere, then the rest.
void CompareTab::offer()
{
    QList<std::pair<QString, QString>> by[3];
    const auto &document = m_session.workspace().document();
    const auto *mine = document.storedTemplate(m_session.id());
    for (const auto &one : document.templates) {
        if (!mine || one.id == mine->id)
            continue;
        const bool sameName = one.name == mine->name;
        const int rank = sameName && one.provider == mine->provider ? 0 : sameName ? 1 : 2;
        QString title = library::title(one);
        if (one.provider != mine->provider && !one.provider.isEmpty())
            title += u" · "_s + one.provider;
        if (by[rank].size() < kMostOffered || one.id == m_wanted)
            by[rank].append({one.id, title});
    }
    const QSignalBlocker blocked(m_other);
    m_other->clear();
    for (const auto &rank : by)
        for (const auto &[id, title] : rank)
            m_other->addItem(title, id);
    const bool kin = !by[0].isEmpty() || !by[1].isEmpty();
    const int wanted = m_other->findData(m_wanted);
    // One of another name is compared only if somebody wants it.
    m_other->setCurrentIndex(wanted >= 0 ? wanted : kin ? 0 : -1);
    m_other->setEnabled(m_other->count() > 0);
}

void CompareTab::compare()
{
    const auto *other =
        m_session.workspace().document().storedTemplate(m_other->currentData().toString());
    if (!other || !m_session.isOpen()) {
        m_summary->setText(tr("This template has no other language and no other provider yet. "
                              "Copy it there, or choose any other to compare with."));
        m_differences->show({}, {}, {});
        return;
    }
    const templates::Template there = library::read(*other).value;
    const bool shape = m_depth->chosen() == kShape;
    const auto found = shape ? templates::shapeDifferences(m_session.value(), there)
                             : templates::differences(m_session.value(), there);
    if (found.isEmpty())
        m_summary->setText(shape ? tr("No gaps: the same values can be sent with both.")
                                 : tr("Both say the same."));
    else
        m_summary->setText(
            shape ? tr("%n gap(s): a send with the same values would fail with one of them.",
                       nullptr, static_cast<int>(found.size()))
                  : tr("%n difference(s).", nullptr, static_cast<int>(found.size())));
    const auto *mine = m_session.workspace().document().storedTemplate(m_session.id());
    m_differences->show(found, mine ? library::title(*mine) : QString(), library::title(*other));
}

} // namespace sendbench::ui
