// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/twincheck.h"

#include "library/library.h"
#include "ui/forms/linklabel.h"
#include "ui/forms/taborder.h"
#include "ui/pages/templates/editor/breakable.h"
#include "ui/pages/templates/editor/findingrow.h"
#include "ui/pages/templates/pastedtext.h"
#include "ui/pages/templates/side/findingstab.h"
#include "ui/shell/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace ct = integrations::clevertap;

namespace
{
constexpr int kAfterMs = 150;
constexpr int kTextHeight = 96;
constexpr qsizetype kMostRows = 40;
} // namespace

TwinCheck::TwinCheck(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_text(new PastedText(this))
    , m_paste(new QPushButton(tr("From the clipboard"), this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_about(new QLabel(this))
    , m_recognised(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_rows(new QVBoxLayout)
{
    build();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TwinCheck::compare);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_soon.start(kAfterMs); });
    connect(m_paste, &QPushButton::clicked, this, [this] { m_text->setWhole(Clipboard::text()); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_text->setWhole({});
        m_text->setFocus(Qt::OtherFocusReason);
    });
    connect(&session, &TemplateSession::changed, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start(kAfterMs);
    });
    take({});
}

void TwinCheck::build()
{
    const QFont small = m_context.theme.font(Theme::FontRole::Help);
    m_about->setObjectName(u"twinAbout"_s);
    m_about->setText(
        tr("Most sends that fail do so because CleverTap's form holds another name, language, "
           "number of variables or buttons than was approved. Paste its template here – the list "
           "that its import answers, or just the message text that it shows – and read what "
           "differs."));
    for (QLabel *label : {m_about, m_recognised}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", u"help"_s);
        label->setFont(small);
    }
    auto *title = new QLabel(tr("What CleverTap holds"), this);
    title->setFont(small);
    title->setBuddy(m_text);
    m_text->setObjectName(u"twinText"_s);
    m_text->setAccessibleName(title->text());
    m_text->setPlaceholderText(tr("JSON, or the message text"));
    m_text->setFont(m_context.theme.font(Theme::FontRole::Mono));
    m_text->setFixedHeight(kTextHeight);
    m_paste->setObjectName(u"twinPaste"_s);
    m_clear->setObjectName(u"twinClear"_s);
    m_recognised->setObjectName(u"twinRecognised"_s);
    m_summary->setObjectName(u"twinSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kSpace8);
    buttons->addWidget(m_paste);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    m_rows->setSpacing(Theme::kSpace12);
    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace8, Theme::kSpace16, Theme::kSpace16);
    inside->setSpacing(Theme::kSpace8);
    for (QWidget *one : QList<QWidget *>{m_about, title, m_text})
        inside->addWidget(one);
    inside->addLayout(buttons);
    inside->addWidget(m_recognised);
    inside->addWidget(m_summary);
    inside->addLayout(m_rows);
    inside->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

void TwinCheck::showEvent(QShowEvent *event)
{
    compare();
    QWidget::showEvent(event);
}

/// What was pulled from 8x8 knows its state there.
QString TwinCheck::side() const
{
    return m_session.value().remote.status.isEmpty() ? tr("the workspace") : u"8x8"_s;
}

void TwinCheck::compare()
{
    m_soon.stop();
    const QString text = m_text->whole();
    if (text.trimmed().isEmpty() || !m_session.isOpen()) {
        m_reading.stop();
        take({});
        return;
    }
    const auto work = [text, open = m_session.value(), shelf = m_session.shelf(),
                       provider = m_session.provider(), id = m_session.id(),
                       side = side()](const std::atomic_bool &) {
        return readTwins(text, open, shelf->others(provider, id), side);
    };
    m_reading.run(work, [this](const TwinReading &reading) { take(reading); });
}

void TwinCheck::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        QWidget *old = item->widget();
        delete item;
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
}

void TwinCheck::take(const TwinReading &reading)
{
    clearRows();
    const bool bad = !reading.error.isEmpty();
    qsizetype differ = 0;
    for (const ct::TwinRow &row : reading.rows)
        if (row.state != ct::TwinState::Same)
            ++differ;
    QStringList words;
    if (bad)
        words.append(reading.error);
    else if (!reading.held.isEmpty() && differ == 0)
        words.append(tr("CleverTap holds what was approved."));
    else if (differ > 0)
        words.append(tr("%n template(s) differ.", nullptr, static_cast<int>(differ)));
    if (!bad && reading.same > 0 && differ > 0)
        words.append(tr("%n are the same.", nullptr, static_cast<int>(reading.same)));
    if (reading.onlyHere > 0)
        words.append(tr("%n of the workspace are not in this list.", nullptr,
                        static_cast<int>(reading.onlyHere)));
    m_about->setVisible(reading.held.isEmpty() && !bad);
    m_clear->setEnabled(!m_text->whole().isEmpty());
    m_recognised->setText(reading.recognised);
    m_recognised->setVisible(!bad && !reading.recognised.isEmpty());
    m_summary->setText(words.join(u' '));
    m_summary->setVisible(!words.isEmpty());
    m_summary->setProperty("role", bad ? u"error"_s : differ > 0 ? u"caution"_s : u"good"_s);
    m_summary->style()->unpolish(m_summary);
    m_summary->style()->polish(m_summary);
    if (!words.isEmpty() && isVisible())
        announce(m_summary, m_summary->text());
    for (qsizetype i = 0; i < qMin(kMostRows, reading.rows.size()); ++i)
        showRow(reading, i);
    setTabOrderByLayout(*this);
}

/// The template here that the row is about; empty: there is none.
QString TwinCheck::idOf(const ct::TwinRow &row) const
{
    const auto *found = library::twin(m_session.workspace().document(), m_session.provider(),
                                      row.name, row.language);
    return found ? found->id : QString();
}

void TwinCheck::showRow(const TwinReading &reading, qsizetype index)
{
    const ct::TwinRow &row = reading.rows.at(index);
    const QString id = idOf(row);
    auto *whole = new QWidget(this);
    whole->setObjectName(u"twinRow."_s + QString::number(index));
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace8);
    const QString name = breakable(row.name + u" · "_s + row.language);
    QLabel *title = nullptr;
    if (!id.isEmpty() && id != m_session.id()) {
        title = new LinkLabel(name, id, whole);
        connect(title, &QLabel::linkActivated, this, &TwinCheck::templateWanted);
    } else {
        title = new QLabel(name, whole);
        title->setTextFormat(Qt::PlainText);
    }
    title->setWordWrap(true);
    QFont font = m_context.theme.font(Theme::FontRole::Body);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setMinimumWidth(40);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *state = new QLabel(ct::twinStateTitle(row.state), whole);
    state->setObjectName(u"twinState."_s + QString::number(index));
    state->setProperty("role", u"muted"_s);
    state->setFont(m_context.theme.font(Theme::FontRole::Help));
    column->addWidget(title);
    column->addWidget(state);
    const templates::Template held =
        row.here >= 0 ? reading.held.at(row.here) : templates::Template();
    for (const Finding &finding : row.findings) {
        auto *line = new FindingRow(
            m_context.theme, finding,
            finding.path.isEmpty() ? QString() : placeTitle(held, finding.path), false, whole);
        connect(line, &FindingRow::placeWanted, this, [this, id](const QString &path) {
            if (id == m_session.id())
                Q_EMIT placeWanted(path);
            else if (!id.isEmpty())
                Q_EMIT templateWanted(id);
        });
        connect(line, &FindingRow::sourceWanted, this, &TwinCheck::sourceWanted);
        column->addWidget(line);
    }
    m_rows->addWidget(whole);
}

} // namespace sendbench::ui
