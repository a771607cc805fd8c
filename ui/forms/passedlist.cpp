// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/passedlist.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

PassedList::PassedList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"passed"_s);
    setAccessibleName(tr("Passed"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::kSpace4);
    connect(&theme, &Theme::changed, this, &PassedList::draw);
}

void PassedList::setPassed(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    draw();
}

void PassedList::draw()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        QWidget *old = item->widget();
        delete item;
        old->hide(); // a show that QLayout has queued would else make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
    for (const QString &words : std::as_const(m_words)) {
        auto *row = new QWidget(this);
        auto *tick = new QLabel(row);
        tick->setPixmap(m_theme.icon(u"check"_s, Theme::Color::Good)
                            .pixmap(QSize(16, 16), devicePixelRatioF()));
        tick->setAccessibleName(tr("Passed"));
        auto *label = new QLabel(words, row);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAccessibleName(tr("Passed: %1").arg(words));
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::kSpace8);
        layout->addWidget(tick, 0, Qt::AlignTop);
        layout->addWidget(label, 1);
        m_rows->addWidget(row);
    }
    setVisible(!m_words.isEmpty());
}

} // namespace sendbench::ui
