// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/emojipicker.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kCell = 36;
constexpr int kColumns = 8;
constexpr int kShownRows = 6;

struct Emoji {
    QString text;
    QString words;
};

const QList<Emoji> &allEmoji()
{
    static const QList<Emoji> all = [] {
        QList<Emoji> read;
        QFile file(u":/sendbench/rules/emoji.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return read;
        const auto rows = QJsonDocument::fromJson(file.readAll()).object().value(u"emoji"_s);
        for (const auto row : rows.toArray())
            read.append({row[u"text"_s].toString(), row[u"words"_s].toString()});
        return read;
    }();
    return all;
}

} // namespace

EmojiPicker::EmojiPicker(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"emojiPicker"_s);
    setAccessibleName(tr("Emoji"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("card", true);
    m_search->setObjectName(u"emojiSearch"_s);
    m_search->setPlaceholderText(tr("Find by word"));
    m_search->setAccessibleName(tr("Find an emoji by word"));
    m_search->installEventFilter(this);
    m_list->setObjectName(u"emojiList"_s);
    m_list->setAccessibleName(tr("Emoji"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize(QSize(kCell, kCell));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedSize(kColumns * kCell + 20, kShownRows * kCell + 4);
    m_list->setFrameShape(QFrame::NoFrame);
    QFont large = m_list->font();
    large.setPixelSize(20);
    m_list->setFont(large);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace8, Theme::kSpace8, Theme::kSpace8, Theme::kSpace8);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_search);
    column->addWidget(m_list);
    for (const Emoji &one : allEmoji()) {
        auto *item = new QListWidgetItem(one.text, m_list);
        item->setSizeHint(QSize(kCell, kCell));
        item->setTextAlignment(Qt::AlignCenter);
        item->setToolTip(one.words);
        item->setData(Qt::AccessibleTextRole, one.words);
    }
    m_list->setCurrentRow(0);
    connect(m_search, &QLineEdit::textChanged, this, &EmojiPicker::filter);
    connect(m_list, &QListWidget::itemActivated, this, &EmojiPicker::pick);
    connect(m_list, &QListWidget::itemClicked, this, &EmojiPicker::pick);
}

void EmojiPicker::openBelow(const QWidget *anchor)
{
    adjustSize();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    const QRect room = anchor->screen()->availableGeometry();
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    if (place.y() + height() > room.bottom())
        place.setY(anchor->mapToGlobal(QPoint(0, -2)).y() - height());
    move(place);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void EmojiPicker::filter(const QString &text)
{
    const QString wanted = text.trimmed();
    QListWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const bool fits = wanted.isEmpty() ||
                          item->toolTip().contains(wanted, Qt::CaseInsensitive) ||
                          item->text() == wanted;
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void EmojiPicker::pick()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    Q_EMIT picked(item->text());
    close();
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick();
        return true;
    case Qt::Key_Down:
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace sendbench::ui
