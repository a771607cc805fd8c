// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/languagedialog.h"

#include "templates/languages.h"
#include "ui/pages/templates/editor/languagebox.h"
#include "ui/shell/announce.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kCode = Qt::UserRole;
constexpr int kSearched = Qt::UserRole + 1; ///< lower case

} // namespace

LanguageDialog::LanguageDialog(const PageContext &context, const QString &own,
                               const QSet<QString> &there, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_none(new QLabel(tr("No language of Meta's list has this in its name or code."), this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setObjectName(u"languageDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Copy to another language"));
    build();
    fill(own, there);
    connect(m_search, &QLineEdit::textChanged, this, &LanguageDialog::search);
    connect(m_list, &QListWidget::currentItemChanged, this, &LanguageDialog::follow);
    connect(m_list, &QListWidget::itemActivated, m_copy, &QPushButton::click);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const QListWidgetItem *item = shownItem();
        if (!item)
            return;
        const QString code = item->data(kCode).toString();
        accept();
        Q_EMIT chosen(code);
    });
    search();
}

void LanguageDialog::build()
{
    auto *about = new QLabel(tr("The texts are copied to be translated. The comparison beside the "
                                "form then shows what must stay the same in both."),
                             this);
    about->setWordWrap(true);
    m_search->setObjectName(u"languageSearch"_s);
    m_search->setPlaceholderText(tr("Name or code"));
    m_search->setAccessibleName(tr("Language, by name or code"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(60);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"languageList"_s);
    m_list->setAccessibleName(tr("Languages"));
    m_list->setUniformItemSizes(true);
    m_none->setObjectName(u"languageNone"_s);
    m_none->setWordWrap(true);
    m_none->setProperty("role", u"muted"_s);
    m_copy->setObjectName(u"languageCopy"_s);
    m_copy->setProperty("primary", true);
    m_copy->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"languageCancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(about);
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    resize(420, 520);
}

void LanguageDialog::fill(const QString &own, const QSet<QString> &there)
{
    for (const templates::Language &one : templates::languages()) {
        if (one.code == own)
            continue;
        QString title = LanguageBox::titleOf(one.code);
        if (there.contains(one.code))
            title += u" · "_s + tr("there already");
        auto *item = new QListWidgetItem(title, m_list);
        item->setData(kCode, one.code);
        item->setData(
            kSearched,
            u"%1 %2 %3"_s.arg(one.name, one.code, QString(one.code).replace(u'_', u'-')).toLower());
    }
}

/// Names and codes that hold it; a code written in another way ("en-us") is found too.
void LanguageDialog::search()
{
    const QString wanted = m_search->text().trimmed().toLower();
    const QString exact = LanguageBox::codeOf(wanted);
    QListWidgetItem *best = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool is = item->data(kCode).toString() == exact;
        const bool fits = is || item->data(kSearched).toString().contains(wanted);
        item->setHidden(!fits);
        if (fits && (!best || is))
            best = item;
    }
    m_list->setCurrentItem(best);
    if (best)
        m_list->scrollToItem(best);
    if (m_none->isHidden() != (best != nullptr)) {
        m_none->setVisible(!best);
        m_list->setVisible(best);
        if (!best)
            announce(m_none, m_none->text());
    }
    follow();
}

QListWidgetItem *LanguageDialog::shownItem() const
{
    QListWidgetItem *item = m_list->currentItem();
    return item && !item->isHidden() ? item : nullptr;
}

void LanguageDialog::follow()
{
    const QListWidgetItem *item = shownItem();
    m_copy->setEnabled(item);
    m_copy->setText(item ? tr("Copy to %1").arg(item->data(kCode).toString()) : tr("Copy"));
}

/// The arrows move in the list while one types.
bool LanguageDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
            key == Qt::Key_PageDown)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sendbench::ui
