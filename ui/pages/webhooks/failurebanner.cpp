// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/failurebanner.h"

#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "ui/pages/shared/rows.h"
#include "ui/shell/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kMostRows = 100; ///< widgets; the table names all that was not read
constexpr qsizetype kFew = 3;        ///< shown without being asked for
constexpr int kHighest = 132;

QString placeOf(const webhooks::ReadFailure &failure,
                const QMap<QString, const webhooks::WebhookApi *> &apis)
{
    const auto *api = apis.value(failure.product);
    QStringList parts{failure.account, api ? api->product().title : failure.product};
    if (!failure.scope.isEmpty())
        parts.append(failure.scope);
    return visibleText(parts.join(u" · "_s), 160);
}
} // namespace

FailureBanner::FailureBanner(const PageContext &context,
                             const QMap<QString, const webhooks::WebhookApi *> &apis,
                             QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_apis(apis)
    , m_sentence(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"webhookFailures"_s);
    setProperty("notice", u"caution"_s);
    m_sentence->setObjectName(u"webhookFailuresSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_more->setObjectName(u"webhookFailuresMore"_s);
    m_more->setProperty("flat", true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::kSpace4);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addLayout(m_rows);
    inside->addStretch(1);
    m_area = scrolled(inside, this);
    m_area->setMaximumHeight(kHighest);
    auto *top = new QHBoxLayout;
    top->addWidget(m_sentence, 1);
    top->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    column->setSpacing(Theme::kSpace4);
    column->addLayout(top);
    column->addWidget(m_area);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_open = !m_open;
        fill();
    });
    hide();
}

void FailureBanner::show(const std::optional<Error> &whole,
                         const QList<webhooks::ReadFailure> &failures)
{
    const bool told = whole && whole->kind != ErrorKind::Cancelled;
    QString said;
    if (told)
        said = diagnosis::fullText(*whole);
    else if (!failures.isEmpty())
        said = tr("%n part(s) could not be read; the rest of the table stands.", nullptr,
                  static_cast<int>(failures.size()));
    const bool isNew = m_sentence->text() != said;
    if (isNew)
        m_open = failures.size() <= kFew;
    else if (m_failures.size() == failures.size())
        return;
    m_failures = failures;
    m_sentence->setText(said);
    setVisible(!said.isEmpty());
    fill();
    if (isNew && isVisible())
        announce(this, said);
}

void FailureBanner::fill()
{
    clearRows(m_rows);
    const auto all = m_failures.size();
    m_more->setVisible(all > 0);
    m_more->setText(m_open ? tr("Hide") : tr("Show"));
    m_more->setAccessibleName(m_open ? tr("Hide what could not be read")
                                     : tr("Show what could not be read"));
    m_area->setVisible(m_open && all > 0);
    if (!m_open)
        return;
    for (qsizetype i = 0; i < qMin(all, kMostRows); ++i)
        m_rows->addWidget(makeRow(m_failures.at(i)));
    if (all > kMostRows)
        m_rows->addWidget(
            new QLabel(tr("And %n more.", nullptr, static_cast<int>(all - kMostRows))));
}

QWidget *FailureBanner::makeRow(const webhooks::ReadFailure &failure)
{
    auto *row = new QWidget;
    const QString place = placeOf(failure, m_apis);
    auto *text = new QLabel(tr("%1: %2").arg(place, m_context.engine.redactor().redact(
                                                        diagnosis::fullText(failure.error))),
                            row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *inside = new QHBoxLayout(row);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(text, 1);
    if (failure.exchangeId.isEmpty())
        return row;
    auto *raw = new QPushButton(tr("Show the exchange"), row);
    raw->setProperty("link", true);
    raw->setObjectName(u"webhookFailureExchange"_s);
    raw->setAccessibleDescription(place);
    connect(raw, &QPushButton::clicked, this,
            [this, id = failure.exchangeId] { m_context.open(u"history"_s, id); });
    inside->addWidget(raw);
    return row;
}

} // namespace sendbench::ui
