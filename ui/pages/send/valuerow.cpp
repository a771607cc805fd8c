// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/valuerow.h"

#include "templates/values/keys.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/findinglabel.h"
#include "ui/forms/iconbutton.h"
#include "ui/pages/send/composelabels.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QMenu>
#include <QPlainTextEdit>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::ValueKind;

namespace
{

constexpr int kJsonHeight = 72;
/// The hour of a date that was chosen without one: an offer ends in the evening.
const QTime kEvening(18, 0);

/// What is no text of a language reads from left to right in every window.
bool isTechnical(ValueKind kind)
{
    return kind != ValueKind::Text && kind != ValueKind::FileName;
}

Qt::InputMethodHints hintsFor(ValueKind kind)
{
    switch (kind) {
    case ValueKind::MediaUrl:
    case ValueKind::UrlSuffix:
        return Qt::ImhUrlCharactersOnly;
    case ValueKind::Number:
        return Qt::ImhFormattedNumbersOnly;
    case ValueKind::Code:
    case ValueKind::Payload:
    case ValueKind::CallPayload:
        return Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;
    default:
        return Qt::ImhNone;
    }
}

} // namespace

ValueRow::ValueRow(const Theme &theme, templates::ValueField field, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(std::move(field))
    , m_said(new QVBoxLayout)
{
    auto *column = makeTightColumn(this);
    const QString title = m_field.required ? m_field.label + u" *"_s : m_field.label;
    QWidget *whole = makeField();
    QWidget *control = m_json ? static_cast<QWidget *>(m_json) : m_line;
    control->setObjectName(u"value."_s + m_field.key);
    control->setAccessibleName(title);
    // A label takes "&" as the mark of a shortcut, and names of variables are anybody's.
    auto *label = makeBuddyLabel(QString(title).replace(u'&', u"&&"_s), control, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column->addWidget(label);
    column->addWidget(whole);
    m_said->setSpacing(Theme::kSpace4);
    column->addLayout(m_said);
}

QWidget *ValueRow::makeField()
{
    if (m_field.kind == ValueKind::Json)
        return makeJson();
    return m_field.kind == ValueKind::DateTime ? makeDateLine() : makeLine();
}

QWidget *ValueRow::makeLine()
{
    m_line = new BoundedLineEdit(this);
    m_line->setInputMethodHints(hintsFor(m_field.kind));
    if (isTechnical(m_field.kind))
        m_line->setLayoutDirection(Qt::LeftToRight);
    connect(m_line, &BoundedLineEdit::edited, this, &ValueRow::changed);
    return m_line;
}

QWidget *ValueRow::makeDateLine()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace4);
    layout->addWidget(makeLine(), 1);
    auto *choose = new IconButton(m_theme, u"clock"_s, tr("Choose the date"), row);
    choose->setObjectName(u"date."_s + m_field.key);
    layout->addWidget(choose);
    connect(choose, &QToolButton::clicked, this, [this, choose] { chooseDate(choose); });
    return row;
}

QWidget *ValueRow::makeJson()
{
    m_json = new QPlainTextEdit(this);
    m_json->setFont(m_theme.font(Theme::FontRole::Mono));
    m_json->setTabChangesFocus(true);
    m_json->setFixedHeight(kJsonHeight);
    m_json->setLayoutDirection(Qt::LeftToRight);
    connect(m_json, &QPlainTextEdit::textChanged, this, &ValueRow::changed);
    return m_json;
}

void ValueRow::chooseDate(QWidget *below)
{
    const auto moment = templates::momentOf(text());
    const QDateTime typed = moment ? moment->toLocalTime() : QDateTime();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"calendar"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setAccessibleName(tr("Date"));
    calendar->setMinimumDate(QDate::currentDate());
    if (typed.isValid())
        calendar->setSelectedDate(typed.date());
    auto *entry = new QWidgetAction(menu);
    entry->setDefaultWidget(calendar);
    menu->addAction(entry);
    const auto take = [this, menu, typed](const QDate &date) {
        const QDateTime chosen(date, typed.isValid() ? typed.time() : kEvening);
        m_line->setText(chosen.toOffsetFromUtc(chosen.offsetFromUtc()).toString(Qt::ISODate));
        menu->close();
        m_line->setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
    calendar->setFocus();
}

QString ValueRow::text() const
{
    return m_json ? m_json->toPlainText() : m_line->text();
}

void ValueRow::setText(const QString &text)
{
    if (!m_json) {
        m_line->show(text);
        return;
    }
    const QSignalBlocker quiet(this);
    if (m_json->toPlainText() != text)
        m_json->setPlainText(text);
}

void ValueRow::setSample(const QString &sample)
{
    if (m_json)
        m_json->setPlaceholderText(sample);
    else
        m_line->setPlaceholderText(sample);
}

void ValueRow::changed()
{
    insist();
    Q_EMIT edited();
}

void ValueRow::insist()
{
    if (m_insisted)
        return;
    m_insisted = true;
    draw();
}

void ValueRow::setFindings(const Findings &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    draw();
}

void ValueRow::draw()
{
    while (QLayoutItem *item = m_said->takeAt(0)) {
        QWidget *old = item->widget();
        delete item;
        old->hide(); // a show that QLayout has queued would else make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
    QStringList spoken;
    for (Finding finding : std::as_const(m_findings)) {
        if (finding.rule == u"value.missing"_s && !m_insisted)
            continue;
        // The field stands right above: its name need not be said again.
        const QString name = m_field.label + u": "_s;
        if (finding.message.startsWith(name)) {
            finding.message = finding.message.mid(name.size());
            finding.message.replace(0, 1, finding.message.at(0).toUpper());
        }
        if (!finding.code.isEmpty())
            finding.message += u" (%1)"_s.arg(finding.code);
        spoken.append(finding.message);
        m_said->addWidget(new FindingLabel(m_theme, finding, false, this));
    }
    QWidget *control = m_json ? static_cast<QWidget *>(m_json) : m_line;
    control->setAccessibleDescription(spoken.join(u' '));
}

void ValueRow::focusField()
{
    QWidget *control = m_json ? static_cast<QWidget *>(m_json) : m_line;
    control->setFocus(Qt::OtherFocusReason);
}

} // namespace sendbench::ui
