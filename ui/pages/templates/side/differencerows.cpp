// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/differencerows.h"

#include "ui/forms/linklabel.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/templates/editor/breakable.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kMostRows = 80;
} // namespace

DifferenceRows::DifferenceRows(const Theme &theme, QString prefix, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_prefix(std::move(prefix))
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::kSpace12);
}

void DifferenceRows::show(const QList<templates::Difference> &differences, const QString &here,
                          const QString &there)
{
    setVisible(!differences.isEmpty());
    if (differences == m_shown && here == m_here && there == m_there)
        return;
    m_shown = differences;
    m_here = here;
    m_there = there;
    clearRows(m_rows);
    for (const auto &one : differences.mid(0, kMostRows))
        m_rows->addWidget(makeRow(one));
    if (differences.size() > kMostRows) {
        auto *more = new QLabel(
            tr("And %n more.", nullptr, static_cast<int>(differences.size() - kMostRows)), this);
        more->setProperty("role", u"muted"_s);
        m_rows->addWidget(more);
    }
}

QWidget *DifferenceRows::makeRow(const templates::Difference &one)
{
    auto *whole = new QWidget(this);
    auto *grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::kSpace12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *title = new LinkLabel(one.title, u"place"_s, whole);
    title->setObjectName(m_prefix + one.path);
    grid->addWidget(title, 0, 0, 1, 2);
    connect(title, &QLabel::linkActivated, this,
            [this, path = one.path] { Q_EMIT placeWanted(path); });
    const auto side = [&](int column, const QString &name, const QString &text) {
        const QString said = text.isEmpty() ? tr("(not there)") : text;
        auto *head = new QLabel(name, whole);
        head->setFont(m_theme.font(Theme::FontRole::Help));
        head->setProperty("role", u"help"_s);
        auto *value = new QLabel(breakable(said), whole);
        value->setTextFormat(Qt::PlainText);
        value->setAccessibleName(name + u": "_s + said);
        if (text.isEmpty())
            value->setProperty("role", u"muted"_s);
        for (QLabel *label : {head, value}) {
            label->setWordWrap(true);
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop); // also where there is room below
            label->setMinimumWidth(40);
            label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        }
        grid->addWidget(head, 1, column, Qt::AlignTop);
        grid->addWidget(value, 2, column, Qt::AlignTop);
    };
    side(0, m_here, one.here);
    side(1, m_there, one.there);
    return whole;
}

} // namespace sendbench::ui
