// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/noticearea.h"

#include "ui/shell/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

struct Look {
    QString property;
    QString icon;
    Theme::Color color;
};

Look lookOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Info:
        return {u"info"_s, u"note"_s, Theme::Color::Accent};
    case Notice::Kind::Caution:
        return {u"caution"_s, u"warning"_s, Theme::Color::Caution};
    case Notice::Kind::Bad:
        break;
    }
    return {u"bad"_s, u"error"_s, Theme::Color::Bad};
}

} // namespace

NoticeArea::NoticeArea(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"notices"_s);
    setAccessibleName(tr("Notices"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpace8, Theme::kSpace8, Theme::kSpace8, Theme::kSpace8);
    layout->setSpacing(Theme::kSpace4);
    hide();
}

void NoticeArea::showNotice(const Notice &notice)
{
    auto *box = static_cast<QVBoxLayout *>(layout());
    QWidget *old = m_strips.value(notice.id);
    const int place = old ? box->indexOf(old) : box->count();
    if (old) {
        box->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    QWidget *strip = makeStrip(notice);
    box->insertWidget(place, strip);
    m_strips.insert(notice.id, strip);
    show();
    announce(this, notice.text);
}

void NoticeArea::clearNotice(const QString &id)
{
    QWidget *strip = m_strips.take(id);
    if (!strip)
        return;
    layout()->removeWidget(strip);
    strip->hide();
    strip->deleteLater();
    setVisible(!m_strips.isEmpty());
}

QWidget *NoticeArea::makeStrip(const Notice &notice)
{
    const Look look = lookOf(notice.kind);
    auto *strip = new QFrame(this);
    strip->setObjectName(notice.id);
    strip->setProperty("notice", look.property);
    strip->setAccessibleName(notice.text);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(Theme::kSpace12, Theme::kSpace4, Theme::kSpace8, Theme::kSpace4);
    row->setSpacing(Theme::kSpace8);
    auto *icon = new QLabel(strip);
    const auto redraw = [this, icon, look] {
        icon->setPixmap(
            m_theme.icon(look.icon, look.color).pixmap({16, 16}, icon->devicePixelRatio()));
    };
    redraw();
    connect(&m_theme, &Theme::changed, icon, redraw);
    auto *text = new QLabel(strip);
    text->setTextFormat(Qt::PlainText);
    text->setText(notice.text);
    text->setWordWrap(true);
    row->addWidget(icon);
    row->addWidget(text, 1);
    for (const Notice::Button &wanted : notice.buttons) {
        auto *button = new QPushButton(wanted.text, strip);
        button->setAutoDefault(false);
        row->addWidget(button);
        // Later, so that a button may clear its own notice.
        if (wanted.run)
            connect(button, &QPushButton::clicked, this, wanted.run, Qt::QueuedConnection);
    }
    if (notice.closable) {
        auto *close = new QToolButton(strip);
        close->setIcon(m_theme.icon(u"close"_s));
        close->setAccessibleName(tr("Close this notice"));
        close->setToolTip(tr("Close this notice"));
        close->setFocusPolicy(Qt::TabFocus);
        row->addWidget(close);
        connect(close, &QToolButton::clicked, this, [this, id = notice.id] { clearNotice(id); });
    }
    return strip;
}

} // namespace sendbench::ui
