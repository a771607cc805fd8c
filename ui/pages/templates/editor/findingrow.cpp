// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/findingrow.h"

#include "templates/rules.h"
#include "ui/forms/findinglabel.h"
#include "ui/forms/linklabel.h"
#include "ui/forms/sentence.h"
#include "ui/pages/templates/editor/breakable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

FindingRow::FindingRow(const Theme &theme, const Finding &finding, const QString &place,
                       bool usable, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_finding(finding)
    , m_icon(new QLabel(this))
{
    setProperty("rule", finding.rule);
    m_icon->setAccessibleName(lookOf(finding.severity).name);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    addWords(words, place);
    addLinks(words, place);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    if (const QString title = templates::fixTitle(finding); !title.isEmpty()) {
        auto *fix = new QPushButton(title, this);
        fix->setObjectName(u"fix:"_s + finding.rule);
        fix->setEnabled(usable);
        fix->setAccessibleName(tr("%1: %2").arg(title, finding.message));
        fix->setToolTip(tr("Mends this (Ctrl+.)"));
        fix->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(fix, &QPushButton::clicked, this, [this] { Q_EMIT fixWanted(m_finding); });
        row->addWidget(fix, 0, Qt::AlignTop);
    }
    connect(&theme, &Theme::changed, this, &FindingRow::draw);
    draw();
}

void FindingRow::addWords(QVBoxLayout *column, const QString &place)
{
    const SeverityLook look = lookOf(m_finding.severity);
    const auto add = [&](const QString &text, const QString &role) {
        auto *label = new QLabel(sentenceShown(breakable(text)), this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("role", role);
        label->setFont(
            m_theme.font(place.isEmpty() ? Theme::FontRole::Help : Theme::FontRole::Body));
        column->addWidget(label);
        return label;
    };
    // Beside its field the colour says at once which it is; in the list the sign does.
    add(m_finding.message, place.isEmpty() ? look.role : QString())
        ->setAccessibleName(look.name + u": "_s + m_finding.message);
    if (!m_finding.fix.isEmpty())
        add(m_finding.fix, u"help"_s)->setFont(m_theme.font(Theme::FontRole::Help));
}

void FindingRow::addLinks(QVBoxLayout *column, const QString &place)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace12);
    const QFont small = m_theme.font(Theme::FontRole::Help);
    const auto link = [&](const QString &text, const QString &name) {
        auto *label = new LinkLabel(text, name, this);
        label->setWordWrap(false);
        label->setObjectName(name);
        label->setFont(small);
        row->addWidget(label);
        return label;
    };
    if (!place.isEmpty())
        connect(link(place, u"place:"_s + m_finding.path), &QLabel::linkActivated, this,
                [this] { Q_EMIT placeWanted(m_finding.path); });
    if (!m_finding.code.isEmpty()) {
        auto *code = new QLabel(tr("Code %1").arg(m_finding.code), this);
        code->setProperty("role", u"help"_s);
        code->setFont(small);
        code->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(code);
    }
    if (m_finding.source.startsWith(u"https://"_s)) {
        auto *source = link(tr("Where it says so"), u"source:"_s + m_finding.rule);
        source->setToolTip(m_finding.source);
        connect(source, &QLabel::linkActivated, this,
                [this] { Q_EMIT sourceWanted(m_finding.source); });
    }
    if (row->isEmpty()) {
        delete row;
        return;
    }
    row->addStretch(1);
    column->addLayout(row);
}

void FindingRow::draw()
{
    const SeverityLook look = lookOf(m_finding.severity);
    m_icon->setPixmap(
        m_theme.icon(look.icon, look.color).pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace sendbench::ui
