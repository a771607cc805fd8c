// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/objectlistpane.h"

#include "ui/forms/iconbutton.h"
#include "ui/pages/shared/objectdelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ObjectListPane::ObjectListPane(const Theme &theme, models::DocumentListModel *objects,
                               ObjectFilter::StateOf stateOf, const Texts &texts, QWidget *parent)
    : QWidget(parent)
    , m_filter(new ObjectFilter(objects, std::move(stateOf), this))
    , m_search(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing matches the filter."), this))
    , m_add(new QPushButton(texts.add, this))
    , m_kinds(new QMenu(m_add))
    , m_duplicate(new QAction(texts.duplicate, this))
    , m_remove(new QAction(texts.remove, this))
{
    setObjectName(u"objectList"_s);
    build(theme, texts);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        hold();
        m_filter->setText(text);
        select(m_shown);
        m_held = false;
        updateEmpty();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        if (!m_held && !selected().isEmpty())
            Q_EMIT chosen(selected());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ObjectListPane::followSelection);
    connect(m_duplicate, &QAction::triggered, this, [this] { Q_EMIT duplicateWanted(selected()); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeWanted(selected()); });
    updateActions();
    updateEmpty();
}

void ObjectListPane::build(const Theme &theme, const Texts &texts)
{
    m_search->setObjectName(u"objectFilter"_s);
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter: %1").arg(texts.list));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_view->setObjectName(u"objects"_s);
    m_view->setAccessibleName(texts.list);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new ObjectDelegate(theme, m_view));
    m_view->setProperty("bare", true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setUniformItemSizes(true);
    m_nothing->setProperty("role", u"muted"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(Theme::kSpace12, 0, Theme::kSpace12, 0);
    m_add->setObjectName(u"addObject"_s);
    m_add->setAccessibleName(texts.add);
    m_add->setMenu(m_kinds);
    m_add->setText(texts.add + u"    "_s); // room for the arrow
    m_duplicate->setObjectName(u"duplicateObject"_s);
    m_remove->setObjectName(u"removeObject"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    if (texts.duplicate.isEmpty())
        m_duplicate->setVisible(false);
    else
        m_view->addAction(m_duplicate);
    m_view->addAction(m_remove);

    const auto iconButton = [&](QAction *action, const QString &icon) {
        auto *button = new IconButton(theme, icon, action->text(), this);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setVisible(action->isVisible());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [action, button] { button->setEnabled(action->isEnabled()); });
        return button;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_add, 1);
    row->addWidget(iconButton(m_duplicate, u"copy"_s));
    row->addWidget(iconButton(m_remove, u"trash"_s));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace16, Theme::kSpace12, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void ObjectListPane::setKinds(const QList<std::pair<QString, QString>> &kinds)
{
    m_kinds->clear();
    for (const auto &[id, name] : kinds) {
        QAction *action = m_kinds->addAction(QString(name).replace(u'&', u"&&"_s));
        action->setObjectName(u"add:"_s + id);
        connect(action, &QAction::triggered, this, [this, kind = id] { Q_EMIT addWanted(kind); });
    }
}

void ObjectListPane::setReadOnly(const QString &reason)
{
    m_reason = reason;
    m_add->setEnabled(reason.isEmpty());
    m_add->setToolTip(reason);
    updateActions();
}

void ObjectListPane::hold()
{
    m_held = true;
}

void ObjectListPane::release(const QString &id)
{
    m_filter->forgetStates();
    const bool another = std::exchange(m_shown, id) != id;
    if (another && !id.isEmpty() && !m_filter->indexOfId(id).isValid())
        m_search->clear(); // what is newly shown is not hidden by the filter
    select(id);
    m_held = false;
    updateActions();
    updateEmpty();
}

void ObjectListPane::refreshStates()
{
    m_filter->forgetStates();
}

void ObjectListPane::refreshState(const QString &id)
{
    m_filter->forgetState(id);
}

void ObjectListPane::select(const QString &id)
{
    const QModelIndex at = m_filter->indexOfId(id);
    if (at == m_view->currentIndex())
        return;
    // Where it is filtered out nothing is current, so that any row can be chosen.
    const QScopedValueRollback<bool> held(m_held, true);
    m_view->setCurrentIndex(at);
    if (at.isValid())
        m_view->scrollTo(at);
    else
        m_view->clearSelection();
}

/// A screen reader selects a row without making it the current one.
void ObjectListPane::followSelection()
{
    auto *selection = m_view->selectionModel();
    const QModelIndexList rows = selection->selectedIndexes();
    if (!m_held && rows.size() == 1 && rows.first() != selection->currentIndex())
        selection->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
}

QString ObjectListPane::selected() const
{
    return m_view->currentIndex().data(models::DocumentListModel::IdRole).toString();
}

void ObjectListPane::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ObjectListPane::updateActions()
{
    const bool usable = m_reason.isEmpty() && m_view->currentIndex().isValid();
    m_duplicate->setEnabled(usable);
    m_remove->setEnabled(usable);
}

void ObjectListPane::updateEmpty()
{
    m_nothing->setVisible(m_filter->rowCount() == 0 && !m_filter->text().isEmpty());
}

} // namespace sendbench::ui
