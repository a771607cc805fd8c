// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/comparetab.h"

#include "library/library.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/linklabel.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/templates/editor/breakable.h"
#include "ui/pages/templates/editor/quietcombo.h"

#include <QGridLayout>
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
constexpr qsizetype kMostRows = 80;
constexpr int kMostOffered = 300;

} // namespace

CompareTab::CompareTab(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_other(new QuietCombo(this))
    , m_depth(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_summary(new QLabel(this))
    , m_rows(new QVBoxLayout)
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
    m_rows->setSpacing(Theme::kSpace16);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace8, Theme::kSpace16, Theme::kSpace16);
    inside->addLayout(m_rows);
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
    clearRows(m_rows);
    const auto *other =
        m_session.workspace().document().storedTemplate(m_other->currentData().toString());
    if (!other || !m_session.isOpen()) {
        m_summary->setText(tr("This template has no other language and no other provider yet. "
                              "Copy it there, or choose any other to compare with."));
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
    showDifferences(found, library::title(*other));
}

void CompareTab::showDifferences(const QList<templates::Difference> &found, const QString &there)
{
    const QFont small = m_context.theme.font(Theme::FontRole::Help);
    for (const auto &one : found.mid(0, kMostRows)) {
        auto *whole = new QWidget(this);
        auto *grid = new QGridLayout(whole);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(Theme::kSpace12);
        grid->setVerticalSpacing(2);
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        auto *title = new LinkLabel(one.title, u"place"_s, whole);
        title->setObjectName(u"gap:"_s + one.path);
        grid->addWidget(title, 0, 0, 1, 2);
        connect(title, &QLabel::linkActivated, this,
                [this, path = one.path] { Q_EMIT placeWanted(path); });
        const auto side = [&](int column, const QString &name, const QString &text) {
            auto *head = new QLabel(name, whole);
            head->setFont(small);
            head->setProperty("role", u"help"_s);
            auto *value = new QLabel(text.isEmpty() ? tr("(not there)") : breakable(text), whole);
            value->setTextFormat(Qt::PlainText);
            value->setWordWrap(true);
            value->setAccessibleName(name + u": "_s + (text.isEmpty() ? tr("(not there)") : text));
            if (text.isEmpty())
                value->setProperty("role", u"muted"_s);
            for (QLabel *label : {head, value}) {
                label->setMinimumWidth(40);
                label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
            }
            head->setWordWrap(true);
            grid->addWidget(head, 1, column, Qt::AlignTop);
            grid->addWidget(value, 2, column, Qt::AlignTop);
        };
        const auto *mine = m_session.workspace().document().storedTemplate(m_session.id());
        side(0, mine ? library::title(*mine) : QString(), one.here);
        side(1, there, one.there);
        m_rows->addWidget(whole);
    }
}

} // namespace sendbench::ui
