// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/templatechooser.h"

#include "library/library.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QStringListModel>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kVisibleRows = 14;

bool belongs(const QString &provider, const QString &routeId)
{
    return !provider.isEmpty() && (provider == routeId || routeId.startsWith(provider + u'/'));
}

void makeQuick(QAbstractItemView *view)
{
    if (auto *list = qobject_cast<QListView *>(view))
        list->setUniformItemSizes(true);
}

} // namespace

TemplateChooser::TemplateChooser(QWidget *parent)
    : QComboBox(parent)
    , m_titles(new QStringListModel(this))
{
    setObjectName(u"template.chooser"_s);
    setAccessibleName(tr("Template"));
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    setMaxVisibleItems(kVisibleRows);
    setModel(m_titles);
    makeQuick(view());
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setMaxVisibleItems(kVisibleRows);
    makeQuick(completer()->popup());
    lineEdit()->setAccessibleName(tr("Template"));
    lineEdit()->setPlaceholderText(tr("Name or language"));
    lineEdit()->setMaxLength(1000);
    connect(this, &QComboBox::activated, this, &TemplateChooser::take);
    connect(completer(), qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &title) {
                setEditText(title);
                take();
            });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &TemplateChooser::take);
}

void TemplateChooser::offer(const QList<workspace::StoredTemplate> &templates,
                            const QString &routeId)
{
    QList<OfferedTemplate> first;
    QList<OfferedTemplate> others;
    // What was sent and is not in the workspace stays where it is chosen.
    if (m_chosen == 0 && m_offered.constFirst().id.isEmpty())
        first.append(m_offered.constFirst());
    for (const auto &one : templates) {
        const bool own = belongs(one.provider, routeId);
        const QString title = library::title(one);
        (own ? first : others)
            .append({one.id,
                     own || one.provider.isEmpty() ? title : title + u" — "_s + one.provider,
                     one.content});
    }
    const auto byTitle = [](const OfferedTemplate &a, const OfferedTemplate &b) {
        return a.id.isEmpty() != b.id.isEmpty() ? a.id.isEmpty() : a.title < b.title;
    };
    std::stable_sort(first.begin(), first.end(), byTitle);
    std::stable_sort(others.begin(), others.end(), byTitle);
    const auto *before = chosen();
    show(first + others, before ? before->id : QString());
}

void TemplateChooser::choose(const QString &title, const QByteArray &content)
{
    QList<OfferedTemplate> all = m_offered;
    all.removeIf([](const OfferedTemplate &one) { return one.id.isEmpty(); });
    for (const OfferedTemplate &one : std::as_const(all))
        if (one.content == content) {
            show(all, one.id);
            return;
        }
    all.prepend({{}, tr("%1 (as it was sent)").arg(title), content});
    show(all, {});
}

void TemplateChooser::forget()
{
    show({}, {});
}

void TemplateChooser::chooseId(const QString &id)
{
    show(m_offered, id);
}

const OfferedTemplate *TemplateChooser::chosen() const
{
    return m_chosen >= 0 && m_chosen < m_offered.size() ? &m_offered.at(m_chosen) : nullptr;
}

void TemplateChooser::show(QList<OfferedTemplate> offered, const QString &id)
{
    const auto found = std::find_if(offered.cbegin(), offered.cend(),
                                    [&](const OfferedTemplate &one) { return one.id == id; });
    m_chosen = offered.isEmpty() ? -1 : found == offered.cend() ? 0 : found - offered.cbegin();
    {
        const QSignalBlocker quiet(this);
        if (offered != m_offered) {
            m_offered = std::move(offered);
            QStringList titles;
            for (const OfferedTemplate &one : std::as_const(m_offered))
                titles.append(one.title);
            m_titles->setStringList(titles);
        }
        setCurrentIndex(static_cast<int>(m_chosen));
        setEditText(chosen() ? chosen()->title : QString());
        lineEdit()->setCursorPosition(0);
    }
    const OfferedTemplate now = chosen() ? *chosen() : OfferedTemplate();
    if (now.id == m_told.id && now.content == m_told.content)
        return;
    m_told = now;
    Q_EMIT chosenChanged();
}

void TemplateChooser::take()
{
    const QString typed = lineEdit()->text().trimmed();
    qsizetype found = -1;
    int matches = 0;
    for (qsizetype i = 0; i < m_offered.size(); ++i) {
        if (m_offered.at(i).title == typed) {
            found = i;
            matches = 1;
            break;
        }
        if (!typed.isEmpty() && m_offered.at(i).title.contains(typed, Qt::CaseInsensitive)) {
            found = i;
            ++matches;
        }
    }
    // Two templates may have one title; then the row that was chosen counts.
    const int row = currentIndex();
    if (row >= 0 && row < m_offered.size() && m_offered.at(row).title == typed)
        found = row;
    // A part that only one has is its name; anything else leaves the choice as it is.
    const qsizetype index = matches == 1 ? found : m_chosen;
    const QString id = index >= 0 ? m_offered.at(index).id : QString();
    show(m_offered, id);
}

void TemplateChooser::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the pane scrolls below the pointer; nothing is chosen by that
}

} // namespace sendbench::ui
