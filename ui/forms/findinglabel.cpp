// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/findinglabel.h"

#include "ui/forms/sentence.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

SeverityLook lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {u"error"_s, Theme::Color::Bad, u"error"_s, FindingLabel::tr("Error")};
    case Severity::Warning:
        return {u"warning"_s, Theme::Color::Caution, u"caution"_s, FindingLabel::tr("Warning")};
    case Severity::Note:
        break;
    }
    return {u"note"_s, Theme::Color::Muted, u"muted"_s, FindingLabel::tr("Note")};
}

FindingLabel::FindingLabel(const Theme &theme, const Finding &finding, bool quiet, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_severity(finding.severity)
    , m_quiet(quiet)
    , m_icon(new QLabel(this))
{
    const SeverityLook look = lookOf(m_severity);
    const QString sentence =
        finding.fix.isEmpty() ? finding.message : finding.message + u' ' + finding.fix;
    auto *text = new QLabel(sentenceShown(sentence), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setFont(theme.font(Theme::FontRole::Help));
    text->setProperty("role", quiet ? u"muted"_s : look.role);
    text->setAccessibleName(look.name + u": "_s + sentence);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    setProperty("rule", finding.rule);
    connect(&theme, &Theme::changed, this, &FindingLabel::draw);
    draw();
}

void FindingLabel::draw()
{
    const SeverityLook look = lookOf(m_severity);
    const QIcon icon = m_theme.icon(look.icon, m_quiet ? Theme::Color::Muted : look.color);
    m_icon->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace sendbench::ui
