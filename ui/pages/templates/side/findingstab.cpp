// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/findingstab.h"

#include "templates/place.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/taborder.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/templates/editor/findingrow.h"
#include "ui/shell/announce.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

using templates::Target;

/// Nobody reads more, and each costs several widgets.
constexpr qsizetype kMostRows = 60;

constexpr Target kTargets[] = {Target::Meta, Target::EightByEight, Target::CleverTap};

QString tabName(Target target)
{
    return u"target."_s + templates::targetName(target);
}

QString wordOfMember(const QString &member)
{
    const QString word = QString(member).replace(u'_', u' ');
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

QString placeTitle(const templates::Template &t, const QString &path)
{
    using Part = templates::Place::Part;
    const auto tr = [](const char *text) { return FindingsTab::tr(text); };
    const templates::Place place = placeOf(t, path);
    QString title;
    switch (place.part) {
    case Part::Template:
        title = place.member.isEmpty() ? tr("The template") : wordOfMember(place.member);
        break;
    case Part::Header:
        title = tr("Header");
        break;
    case Part::Body:
        title = tr("Body");
        break;
    case Part::Footer:
        title = tr("Footer");
        break;
    case Part::Button:
        title = tr("Button %1").arg(place.button + 1);
        break;
    case Part::Buttons:
        title = tr("Buttons");
        break;
    case Part::Offer:
        title = tr("Offer");
        break;
    case Part::Card:
        title.clear();
        break;
    case Part::Cards:
        title = tr("Cards");
        break;
    case Part::Other:
        title = tr("Another component");
        break;
    }
    if (place.card < 0)
        return title;
    const QString card = tr("Card %1").arg(place.card + 1);
    return title.isEmpty() ? card : card + u" · "_s + title;
}

FindingsTab::FindingsTab(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_targets(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_summary(new QLabel(this))
    , m_rows(nullptr)
{
    for (const Target target : kTargets)
        m_targets->add(tabName(target), templates::targetTitle(target))
            ->setAccessibleName(tr("Judge by the rules of %1").arg(templates::targetTitle(target)));
    m_targets->choose(tabName(session.target()));
    m_targets->setAccessibleName(tr("Judged by the rules of"));
    m_targets->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_summary->setObjectName(u"findingsSummary"_s);
    m_summary->setProperty("role", u"muted"_s);
    m_summary->setWordWrap(true);
    auto *about = new QLabel(tr("Judged by the rules of"), this);
    about->setFont(context.theme.font(Theme::FontRole::Help));
    about->setProperty("role", u"help"_s);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(Theme::kSpace16);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace8, Theme::kSpace16, Theme::kSpace16);
    inside->addLayout(m_rows);
    inside->addStretch(1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, Theme::kSpace8);
    head->setSpacing(Theme::kSpace4);
    head->addWidget(about);
    head->addWidget(m_targets);
    head->addSpacing(Theme::kSpace4);
    head->addWidget(m_summary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scrolled(inside, this), 1);
    connect(m_targets, &TabRow::chosenChanged, this, [this](const QString &name) {
        for (const Target target : kTargets)
            if (tabName(target) == name)
                m_session.setTarget(target);
    });
    connect(&session, &TemplateSession::targetChanged, this,
            [this] { m_targets->choose(tabName(m_session.target())); });
    connect(&session, &TemplateSession::judged, this, &FindingsTab::refresh);
    connect(&session, &TemplateSession::usableChanged, this, &FindingsTab::refresh);
    refresh();
}

QString FindingsTab::summary(const Findings &findings)
{
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    for (const Finding &finding : findings)
        ++(finding.severity == Severity::Error     ? errors
           : finding.severity == Severity::Warning ? warnings
                                                   : notes);
    QStringList words;
    if (errors > 0)
        words.append(tr("%n error(s)", nullptr, errors));
    if (warnings > 0)
        words.append(tr("%n warning(s)", nullptr, warnings));
    if (notes > 0)
        words.append(tr("%n note(s)", nullptr, notes));
    return words.join(u", "_s);
}

void FindingsTab::refresh()
{
    const Findings &findings = m_session.findings();
    const bool usable = m_session.isUsable();
    if (!m_first && findings == m_shown && usable == m_usable)
        return;
    m_first = false;
    m_shown = findings;
    m_usable = usable;
    clearRows(m_rows);
    const QString said = summary(findings);
    const QString whole = said.isEmpty() ? tr("Nothing to mend.") : said;
    if (m_summary->text() != whole) {
        m_summary->setText(whole);
        if (isVisible())
            announce(m_summary, whole);
    }
    for (const Finding &finding : findings.mid(0, kMostRows)) {
        auto *row = new FindingRow(m_context.theme, finding,
                                   placeTitle(m_session.value(), finding.path), usable, this);
        m_rows->addWidget(row);
        connect(row, &FindingRow::fixWanted, this, [this](const Finding &wanted) {
            m_targets->setFocus(Qt::OtherFocusReason);
            m_session.fix(wanted);
        });
        connect(row, &FindingRow::placeWanted, this, &FindingsTab::placeWanted);
        connect(row, &FindingRow::sourceWanted, this, &FindingsTab::sourceWanted);
    }
    if (findings.size() > kMostRows) {
        auto *more = new QLabel(
            tr("And %n more.", nullptr, static_cast<int>(findings.size() - kMostRows)), this);
        more->setProperty("role", u"muted"_s);
        m_rows->addWidget(more);
    }
    setTabOrderByLayout(*this);
}

} // namespace sendbench::ui
