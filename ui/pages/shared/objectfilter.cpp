// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/objectfilter.h"

#include "forms/oddcharacters.h"
#include "ui/shell/environment.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kLongestTitle = 80;
} // namespace

ObjectState stateOf(const Findings &findings, const QString &kindName, const SecretStates &secrets)
{
    int errors = 0;
    int warnings = 0;
    for (const Finding &finding : findings) {
        errors += finding.severity == Severity::Error ? 1 : 0;
        warnings += finding.severity == Severity::Warning ? 1 : 0;
    }
    if (errors > 0)
        return {Severity::Error,
                errors == 1 ? ObjectFilter::tr("1 error")
                            : ObjectFilter::tr("%1 errors").arg(errors),
                kindName};
    if (warnings > 0)
        return {Severity::Warning,
                warnings == 1 ? ObjectFilter::tr("1 warning")
                              : ObjectFilter::tr("%1 warnings").arg(warnings),
                kindName};
    // "Ready" is said of what is known only.
    using Presence = SecretState::Presence;
    const auto any = [&secrets](Presence presence) {
        return std::any_of(secrets.cbegin(), secrets.cend(),
                           [presence](const auto &one) { return one.presence == presence; });
    };
    if (any(Presence::Unreachable))
        return {Severity::Note, ObjectFilter::tr("secrets not checked"), kindName};
    if (any(Presence::Unknown))
        return {Severity::Note, ObjectFilter::tr("checking…"), kindName};
    return {std::nullopt, ObjectFilter::tr("ready"), kindName};
}

ObjectFilter::ObjectFilter(models::DocumentListModel *source, StateOf stateOf, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_source(source)
    , m_stateOf(std::move(stateOf))
{
    setSourceModel(source);
}

void ObjectFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ObjectFilter::forgetStates()
{
    m_states.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void ObjectFilter::forgetState(const QString &id)
{
    m_states.remove(id);
    if (const QModelIndex at = indexOfId(id); at.isValid())
        Q_EMIT dataChanged(at, at);
}

QModelIndex ObjectFilter::indexOfId(const QString &id) const
{
    const int row = m_source->indexOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_source->index(row));
}

const ObjectState &ObjectFilter::state(const QString &id) const
{
    auto found = m_states.find(id);
    if (found == m_states.end())
        found = m_states.insert(id, m_stateOf(id));
    return *found;
}

QVariant ObjectFilter::data(const QModelIndex &index, int role) const
{
    using models::DocumentListModel;
    const auto at = [&](int which) { return QSortFilterProxyModel::data(index, which); };
    const QString id = at(DocumentListModel::IdRole).toString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return forms::visibleText(at(DocumentListModel::TitleRole).toString(), kLongestTitle);
    case WorstRole:
        return state(id).worst ? static_cast<int>(*state(id).worst) : -1;
    case WordsRole:
        return state(id).words;
    case KindNameRole:
        return state(id).kindName;
    case Qt::AccessibleTextRole: {
        const auto environment =
            static_cast<Environment>(at(DocumentListModel::EnvironmentRole).toInt());
        return QStringList{data(index, Qt::DisplayRole).toString(), state(id).kindName,
                           state(id).words, environmentTitle(environment)}
            .join(u", "_s);
    }
    default:
        return at(role);
    }
}

bool ObjectFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    using models::DocumentListModel;
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    for (int role : {DocumentListModel::TitleRole, DocumentListModel::IdRole,
                     DocumentListModel::KindRole, DocumentListModel::AccountRole})
        if (at.data(role).toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace sendbench::ui
