// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/findingslist.h"

#include "forms/descriptor.h"
#include "forms/distinctlabel.h"
#include "forms/oddcharacters.h"
#include "ui/forms/findinglabel.h"
#include "ui/forms/linklabel.h"
#include "ui/forms/sentence.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Nobody reads more, and each row costs several widgets.
constexpr qsizetype kMostRows = 100;

} // namespace

FindingsList::FindingsList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(new QVBoxLayout(this))
{
    setAccessibleName(tr("Findings"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::kSpace8);
    connect(&theme, &Theme::changed, this, [this] { setFindings(m_findings, m_placeName); });
    setFindings({});
}

FindingsList::PlaceName FindingsList::placesOf(const forms::FormDescriptor &form)
{
    return [form](const QString &path) {
        const forms::FieldDescriptor *field = form.fieldForValue(path);
        if (!field)
            field = form.field(path);
        if (!field)
            return QString();
        return field->key.size() < path.size()
                   ? tr("%1: %2").arg(forms::distinctLabel(form, *field),
                                      forms::visibleText(path.mid(field->key.size() + 1), 40))
                   : forms::distinctLabel(form, *field);
    };
}

void FindingsList::setFindings(const Findings &findings, const PlaceName &placeName)
{
    m_findings = findings;
    m_placeName = placeName;
    clear();
    if (findings.isEmpty()) {
        addMessage(tr("Nothing to mend."), u"check"_s, Theme::Color::Good);
        return;
    }
    Findings sorted = findings;
    sortFindings(sorted);
    for (const Finding &finding : sorted.mid(0, kMostRows))
        m_rows->addWidget(makeRow(finding, placeName ? placeName(finding.path) : finding.path));
    if (sorted.size() > kMostRows)
        addMessage(tr("And %n more.", nullptr, static_cast<int>(sorted.size() - kMostRows)),
                   u"note"_s, Theme::Color::Muted);
}

void FindingsList::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // Out of the form at once, so that nobody finds or reads it any more.
        QWidget *old = item->widget();
        delete item;
        old->hide(); // a show that QLayout has queued would else make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
}

QWidget *FindingsList::makeRow(const Finding &finding, const QString &place)
{
    const SeverityLook look = lookOf(finding.severity);
    auto *row = new QWidget(this);
    row->setProperty("rule", finding.rule);
    auto *icon = new QLabel(row);
    icon->setPixmap(m_theme.icon(look.icon, look.color).pixmap(QSize(16, 16), devicePixelRatioF()));
    icon->setAccessibleName(look.name);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    const auto add = [&](const QString &text, const QString &role) {
        auto *label = new QLabel(sentenceShown(text), row);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("role", role);
        words->addWidget(label);
        return label;
    };
    add(finding.message, QString())->setAccessibleName(look.name + u": "_s + finding.message);
    if (!finding.fix.isEmpty())
        add(finding.fix, u"help"_s)->setFont(m_theme.font(Theme::FontRole::Help));
    if (!finding.path.isEmpty() && !place.isEmpty()) {
        // The path itself stays out of the link: it may hold whatever a person typed.
        auto *link = new LinkLabel(place, u"place"_s, row);
        link->setObjectName(u"place:"_s + finding.path);
        link->setFont(m_theme.font(Theme::FontRole::Help));
        connect(link, &QLabel::linkActivated, this,
                [this, path = finding.path] { Q_EMIT activated(path); });
        words->addWidget(link);
    }
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return row;
}

void FindingsList::addMessage(const QString &text, const QString &icon, Theme::Color color)
{
    auto *row = new QWidget(this);
    auto *sign = new QLabel(row);
    sign->setPixmap(m_theme.icon(icon, color).pixmap(QSize(16, 16), devicePixelRatioF()));
    auto *label = new QLabel(text, row);
    label->setProperty("role", u"muted"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(sign);
    layout->addWidget(label, 1);
    m_rows->addWidget(row);
}

} // namespace sendbench::ui
