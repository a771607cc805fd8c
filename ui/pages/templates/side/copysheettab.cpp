// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/copysheettab.h"

#include "ui/forms/iconbutton.h"
#include "ui/forms/taborder.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/templates/editor/breakable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kAfterMs = 200;
constexpr qsizetype kMostRows = 150;
} // namespace

CopySheetTab::CopySheetTab(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_rows(new QVBoxLayout)
{
    auto *about = new QLabel(tr("In CleverTap: Settings > Channels > WhatsApp > WhatsApp Connect > "
                                "the provider > Templates > + Template. Fill it in field by field, "
                                "as it was approved."),
                             this);
    about->setWordWrap(true);
    about->setProperty("role", u"help"_s);
    about->setFont(context.theme.font(Theme::FontRole::Help));
    auto *all = new QPushButton(tr("Copy all"), this);
    all->setObjectName(u"copySheet"_s);
    all->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_rows->setSpacing(Theme::kSpace12);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace8, Theme::kSpace16, Theme::kSpace16);
    inside->setSpacing(Theme::kSpace12);
    inside->addWidget(about);
    inside->addWidget(all);
    inside->addLayout(m_rows);
    inside->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrolled(inside, this), 1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CopySheetTab::refresh);
    connect(&session, &TemplateSession::changed, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start(kAfterMs);
    });
    connect(all, &QPushButton::clicked, this, [this] {
        copy(integrations::clevertap::sheetText(m_shown), tr("Copied the whole form"));
    });
}

void CopySheetTab::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void CopySheetTab::refresh()
{
    const auto rows =
        m_session.isOpen()
            ? integrations::clevertap::templateSheet(m_session.value()).mid(0, kMostRows)
            : QList<integrations::clevertap::TemplateSheetRow>();
    if (rows == m_shown)
        return;
    m_shown = rows;
    clearRows(m_rows);
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_rows->addWidget(makeRow(rows.at(i), i));
    setTabOrderByLayout(*this);
}

QWidget *CopySheetTab::makeRow(const integrations::clevertap::TemplateSheetRow &row,
                               qsizetype number)
{
    auto *whole = new QWidget(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    const auto add = [&](const QString &text, const QString &role, Theme::FontRole font) {
        auto *label = new QLabel(breakable(text), whole);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(m_context.theme.font(font));
        label->setProperty("role", role);
        words->addWidget(label);
        return label;
    };
    add(row.field, u"help"_s, Theme::FontRole::Help);
    if (!row.value.isEmpty()) {
        auto *value = add(row.value, {}, Theme::FontRole::Body);
        value->setObjectName(u"sheetValue."_s + QString::number(number));
        // A word without a space would else make the pane as wide as itself.
        value->setMinimumWidth(40);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    if (!row.note.isEmpty())
        add(row.note, u"help"_s, Theme::FontRole::Help);
    auto *across = new QHBoxLayout(whole);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Theme::kSpace8);
    across->addLayout(words, 1);
    if (!row.value.isEmpty()) {
        auto *button =
            new IconButton(m_context.theme, u"copy"_s, tr("Copy %1").arg(row.field), whole);
        button->setObjectName(u"sheetCopy."_s + QString::number(number));
        across->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QToolButton::clicked, this,
                [this, row] { copy(row.value, tr("Copied: %1").arg(row.field)); });
    }
    return whole;
}

void CopySheetTab::copy(const QString &text, const QString &said)
{
    m_context.clipboard.copy(this, text, [this, said] { m_context.toast(said); });
}

} // namespace sendbench::ui
