// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/list/templatelistpane.h"

#include "ui/forms/iconbutton.h"
#include "ui/pages/templates/editor/languagebox.h"
#include "ui/pages/templates/list/templatedelegate.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using Model = models::TemplateListModel;
using Findings = TemplateWanted::Findings;

namespace
{
/// Choices of a filter follow the document, but not each key of it.
constexpr int kFillAfterMs = 400;
} // namespace

TemplateListPane::TemplateListPane(const Theme &theme, Model *templates, QWidget *parent)
    : QWidget(parent)
    , m_filter(new TemplateFilter(templates, this))
    , m_search(new QLineEdit(this))
    , m_language(makeFilter(u"filterLanguage"_s, tr("Language")))
    , m_category(makeFilter(u"filterCategory"_s, tr("Category")))
    , m_status(makeFilter(u"filterStatus"_s, tr("Status")))
    , m_findings(makeFilter(u"filterFindings"_s, tr("Findings")))
    , m_count(new QLabel(this))
    , m_view(new QListView(this))
    , m_add(new QPushButton(tr("+ Add template"), this))
    , m_addMenu(new QMenu(m_add))
    , m_duplicate(new QAction(tr("Duplicate"), this))
    , m_remove(new QAction(tr("Remove"), this))
    , m_paste(new QAction(tr("Paste a template"), this))
{
    setObjectName(u"templateList"_s);
    build(theme);
    m_fillSoon.setSingleShot(true);
    connect(&m_fillSoon, &QTimer::timeout, this, &TemplateListPane::fillFilters);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(templates, change, this, [this] { m_fillSoon.start(0); });
    connect(templates, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_fillSoon.isActive())
            m_fillSoon.start(kFillAfterMs);
    });
    connect(m_filter, &TemplateFilter::refiltered, this, [this] {
        select();
        updateCount();
    });
    connect(m_search, &QLineEdit::textChanged, this, &TemplateListPane::filter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        if (!m_held && !selected().isEmpty())
            Q_EMIT chosen(selected());
    });
    connect(m_duplicate, &QAction::triggered, this, [this] { Q_EMIT duplicateWanted(selected()); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeWanted(selected()); });
    connect(m_paste, &QAction::triggered, this, &TemplateListPane::pasteWanted);
    fillFilters();
    updateCount();
    updateActions();
}

QComboBox *TemplateListPane::makeFilter(const QString &name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(tr("Filter: %1").arg(label));
    box->setToolTip(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->addItem(label, QString());
    connect(box, &QComboBox::currentIndexChanged, this, &TemplateListPane::filter);
    return box;
}

void TemplateListPane::build(const Theme &theme)
{
    m_search->setObjectName(u"templateFilter"_s);
    m_search->setPlaceholderText(tr("Name or text"));
    m_search->setAccessibleName(tr("Filter: name or text"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_findings->addItem(tr("With errors"), static_cast<int>(Findings::Errors));
    m_findings->addItem(tr("With warnings"), static_cast<int>(Findings::Warnings));
    m_findings->addItem(tr("Nothing to mend"), static_cast<int>(Findings::None));
    m_count->setObjectName(u"templateCount"_s);
    m_count->setProperty("role", u"muted"_s);
    m_count->setFont(theme.font(Theme::FontRole::Help));
    m_count->setWordWrap(true);
    m_view->setObjectName(u"templates"_s);
    m_view->setAccessibleName(tr("Templates"));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new TemplateDelegate(theme, m_view));
    m_view->setProperty("bare", true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setUniformItemSizes(true);
    m_add->setObjectName(u"addTemplate"_s);
    m_add->setAccessibleName(tr("Add template"));
    m_add->setMenu(m_addMenu);
    m_duplicate->setObjectName(u"duplicateTemplate"_s);
    m_remove->setObjectName(u"removeTemplate"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_paste->setObjectName(u"pasteTemplate"_s);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetShortcut);
    m_view->addActions({m_duplicate, m_remove, m_paste});

    const auto iconButton = [&](QAction *action, const QString &icon) {
        auto *button = new IconButton(theme, icon, action->text(), this);
        button->setObjectName(action->objectName() + u"Button"_s);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [action, button] { button->setEnabled(action->isEnabled()); });
        return button;
    };
    auto *first = new QHBoxLayout;
    first->setSpacing(Theme::kSpace4);
    first->addWidget(m_language, 1);
    first->addWidget(m_category, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(Theme::kSpace4);
    second->addWidget(m_status, 1);
    second->addWidget(m_findings, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Theme::kSpace4);
    foot->addWidget(m_add, 1);
    foot->addWidget(iconButton(m_duplicate, u"copy"_s));
    foot->addWidget(iconButton(m_remove, u"trash"_s));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace16, Theme::kSpace12, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_search);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_count);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void TemplateListPane::addRowAction(QAction *action)
{
    m_view->insertAction(m_paste, action);
}

void TemplateListPane::fillFilters()
{
    m_fillSoon.stop();
    QMap<QString, QString> languages;
    QMap<QString, QString> categories;
    QMap<QString, QString> statuses;
    const Model &all = *m_filter->source();
    const auto take = [](QMap<QString, QString> &into, const QString &value) {
        if (!value.isEmpty() && !into.contains(value))
            into.insert(value, value);
    };
    for (int row = 0; row < all.rowCount(); ++row) {
        take(languages, all.storedAt(row).language);
        take(categories, all.digestAt(row).category);
        take(statuses, all.digestAt(row).status);
    }
    for (QString &title : languages)
        title = LanguageBox::titleOf(title);
    const auto fill = [](QComboBox *box, const QMap<QString, QString> &values) {
        QStringList there;
        for (int i = 1; i < box->count(); ++i)
            there.append(box->itemData(i).toString());
        if (there == values.keys())
            return;
        const QString chosen = box->currentData().toString();
        const QSignalBlocker blocked(box);
        while (box->count() > 1)
            box->removeItem(1);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            box->addItem(value.value(), value.key());
        box->setCurrentIndex(qMax(0, box->findData(chosen)));
    };
    fill(m_language, languages);
    fill(m_category, categories);
    fill(m_status, statuses);
    filter();
}

void TemplateListPane::filter()
{
    if (!m_findings) // still being made
        return;
    TemplateWanted wanted{.text = m_search->text().trimmed(),
                          .language = m_language->currentData().toString(),
                          .category = m_category->currentData().toString(),
                          .status = m_status->currentData().toString(),
                          .findings = m_findings->currentIndex() > 0
                                          ? static_cast<Findings>(m_findings->currentData().toInt())
                                          : Findings::Any};
    m_filter->setWanted(wanted);
}

void TemplateListPane::show(const QString &id)
{
    const bool another = std::exchange(m_shown, id) != id;
    if (another && !id.isEmpty() && !m_filter->indexOfId(id).isValid() &&
        m_filter->source()->indexOf(id) >= 0) {
        // What is newly shown is not hidden by a filter.
        m_search->clear();
        for (QComboBox *box : {m_language, m_category, m_status, m_findings})
            box->setCurrentIndex(0);
    }
    select();
}

void TemplateListPane::select()
{
    const QModelIndex at = m_filter->indexOfId(m_shown);
    if (at == m_view->currentIndex() && at.isValid()) {
        updateActions();
        return;
    }
    const QScopedValueRollback<bool> held(m_held, true);
    m_view->setCurrentIndex(at);
    if (at.isValid())
        m_view->scrollTo(at);
    else
        m_view->clearSelection();
    updateActions();
}

void TemplateListPane::updateCount()
{
    const QLocale locale;
    const int shown = m_filter->rowCount();
    const int all = m_filter->source()->rowCount();
    const bool filtering = m_filter->isFiltering();
    m_count->setVisible(filtering);
    m_count->setText(shown == 0 ? tr("Nothing matches the filter.")
                                : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
}

void TemplateListPane::setReadOnly(const QString &reason)
{
    m_reason = reason;
    m_add->setEnabled(reason.isEmpty());
    m_add->setToolTip(reason);
    m_paste->setEnabled(reason.isEmpty());
    updateActions();
}

QString TemplateListPane::selected() const
{
    return m_view->currentIndex().data(Model::IdRole).toString();
}

void TemplateListPane::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

bool TemplateListPane::hasListFocus() const
{
    return m_view->hasFocus();
}

void TemplateListPane::updateActions()
{
    const bool usable = m_reason.isEmpty() && m_view->currentIndex().isValid();
    m_duplicate->setEnabled(usable);
    m_remove->setEnabled(usable);
}

} // namespace sendbench::ui
