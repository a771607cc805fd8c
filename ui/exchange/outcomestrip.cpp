// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/outcomestrip.h"

#include "diagnosis/exchangenotes.h"
#include "http/unfinished.h"
#include "ui/exchange/visiblebytes.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qsizetype kLongest = 600; ///< of a foreign sentence in a label

QString shortened(const QString &text)
{
    const QString visible = visibleLine(text.simplified());
    return visible.size() <= kLongest ? visible : visible.left(kLongest) + u'…';
}

QString statusOf(const http::Exchange &exchange)
{
    if (!exchange.response)
        return OutcomeStrip::tr("No answer");
    if (exchange.response->status == 0 && http::hasUnfinishedHead(exchange))
        return OutcomeStrip::tr("Incomplete head");
    if (exchange.response->status == 0)
        return OutcomeStrip::tr("No readable answer");
    const QString reason = QString::fromUtf8(exchange.response->reason);
    return shortened(u"%1 %2"_s.arg(exchange.response->status).arg(reason));
}

QString kindText(const sending::Outcome &outcome)
{
    switch (outcome.kind) {
    case sending::OutcomeKind::Accepted:
        return OutcomeStrip::tr("accepted");
    case sending::OutcomeKind::Refused:
        return OutcomeStrip::tr("refused");
    case sending::OutcomeKind::Failed:
        return OutcomeStrip::tr("failed");
    case sending::OutcomeKind::Unclear:
        break;
    }
    return OutcomeStrip::tr("unclear");
}

QString idsText(const OrderedMap<QString> &ids)
{
    QStringList parts;
    for (const auto &[name, value] : ids)
        if (!value.isEmpty())
            parts += name + u' ' + shortened(value);
    return parts.join(u"   "_s);
}

} // namespace

OutcomeStrip::OutcomeStrip(const Theme &theme, SentenceOf sentence, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_sentence(std::move(sentence))
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_why(new QLabel)
    , m_ids(new QLabel)
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"Outcome"_s);
    m_title->setObjectName(u"OutcomeTitle"_s);
    m_why->setObjectName(u"OutcomeWhy"_s);
    m_ids->setObjectName(u"OutcomeIds"_s);
    QFont strong = theme.font(Theme::FontRole::Body);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_ids->setFont(theme.font(Theme::FontRole::Help));
    m_ids->setProperty("role", u"muted"_s);
    for (QLabel *label : {m_title, m_why, m_ids}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::ClickFocus);
        label->setWordWrap(true);
    }
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(u"Cancel"_s);
    m_cancel->setAccessibleDescription(tr("Stops the send"));
    m_progress->hide();
    m_cancel->hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);

    // Inside a widget of their own, so that the notice colours the title alone.
    auto *inner = new QWidget(this);
    auto *lower = new QVBoxLayout(inner);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(2);
    lower->addWidget(m_why);
    lower->addWidget(m_ids);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(inner);
    texts->addWidget(m_progress);
    texts->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    setMinimumHeight(72);

    connect(&theme, &Theme::changed, this, &OutcomeStrip::updateIcon);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_title->setText(tr("Cancelling…"));
        Q_EMIT cancelRequested();
    });
    connect(&m_delay, &QTimer::timeout, this, [this] {
        say(Mood::Plain, tr("Sending…"), {});
        m_progress->setRange(0, 0);
        m_progress->show();
        m_cancel->setEnabled(true);
        m_cancel->show();
        Q_EMIT runningShown();
    });
}

void OutcomeStrip::setRecord(const sending::SendRecord &record)
{
    const sending::Outcome &outcome = record.outcome;
    const http::Exchange &exchange = record.exchange;
    QStringList title{statusOf(exchange)};
    const QString words = shortened((outcome.code + u' ' + outcome.message).trimmed());
    const bool well = outcome.kind == sending::OutcomeKind::Accepted;
    title += kindText(outcome);
    if (!well && !words.isEmpty())
        title += words;
    title += tr("%1 ms").arg(QLocale().toString(qRound64(exchange.timing.totalMs)));

    QStringList why;
    if (exchange.error)
        why += shortened(m_sentence(*exchange.error));
    if (!outcome.reason.isEmpty())
        why += shortened(outcome.reason);
    why += diagnosis::exchangeNotes(exchange);
    const Mood mood = outcome.kind == sending::OutcomeKind::Unclear ? Mood::Caution
                      : well                                        ? Mood::Good
                                                                    : Mood::Bad;
    say(mood, title.join(u" · "_s), why.join(u' '), idsText(outcome.ids));
}

void OutcomeStrip::setError(const Error &error)
{
    const bool cancelled = error.kind == ErrorKind::Cancelled;
    say(cancelled ? Mood::Caution : Mood::Bad, cancelled ? tr("Cancelled") : tr("Not sent"),
        shortened(m_sentence(error)));
}

void OutcomeStrip::setPreview()
{
    say(Mood::Plain, tr("Preview"),
        tr("Nothing was sent. These bytes go out when you send; the message's id is made then."));
}

void OutcomeStrip::setRunning(bool running)
{
    if (running) {
        m_delay.start();
        return;
    }
    m_delay.stop();
    m_progress->hide();
    m_cancel->hide();
}

void OutcomeStrip::setProgress(qint64 done, qint64 total)
{
    if (!m_progress->isVisibleTo(this) || !m_cancel->isEnabled())
        return;
    const QLocale locale;
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) {
        m_progress->setValue(static_cast<int>(1000.0 * double(done) / double(total)));
        m_title->setText(tr("Receiving %1 of %2")
                             .arg(locale.formattedDataSize(done), locale.formattedDataSize(total)));
    } else {
        m_title->setText(tr("Receiving %1").arg(locale.formattedDataSize(done)));
    }
}

void OutcomeStrip::say(Mood mood, const QString &title, const QString &why, const QString &ids)
{
    m_title->setText(title);
    m_why->setText(why);
    m_ids->setText(ids);
    m_why->setVisible(!why.isEmpty());
    m_ids->setVisible(!ids.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(why);
    setMood(mood);
}

void OutcomeStrip::setMood(Mood mood)
{
    m_mood = mood;
    const QString notice = mood == Mood::Bad       ? u"bad"_s
                           : mood == Mood::Caution ? u"caution"_s
                                                   : QString();
    setProperty("notice", notice);
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_title)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
    updateIcon();
}

void OutcomeStrip::updateIcon()
{
    const QIcon icon = m_mood == Mood::Good      ? m_theme.icon(u"check"_s, Theme::Color::Good)
                       : m_mood == Mood::Caution ? m_theme.icon(u"warning"_s, Theme::Color::Caution)
                       : m_mood == Mood::Bad     ? m_theme.icon(u"error"_s, Theme::Color::Bad)
                                                 : m_theme.icon(u"clock"_s, Theme::Color::Muted);
    m_icon->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatioF()));
}

QString OutcomeStrip::asText() const
{
    QStringList lines{m_title->text()};
    for (const QLabel *label : {m_why, m_ids})
        if (!label->text().isEmpty())
            lines += label->text();
    return lines.join(u'\n');
}

} // namespace sendbench::ui
