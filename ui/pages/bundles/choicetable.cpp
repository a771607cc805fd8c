// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/bundles/choicetable.h"

#include "ui/pages/history/celldelegate.h"
#include "ui/pages/history/spaceticks.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

std::optional<CellDelegate::Mark> markOf(const QModelIndex &index)
{
    const QVariant state = index.data(ChoiceModel::StateRole);
    if (!state.isValid())
        return std::nullopt;
    switch (static_cast<bundle::ItemState>(state.toInt())) {
    case bundle::ItemState::New:
        return CellDelegate::Mark{u"plus"_s, Theme::Color::Good};
    case bundle::ItemState::Different:
        return CellDelegate::Mark{u"refresh"_s, Theme::Color::Caution};
    case bundle::ItemState::Same:
        return CellDelegate::Mark{u"check"_s, Theme::Color::Muted};
    case bundle::ItemState::Missing:
        break;
    }
    return CellDelegate::Mark{u"dot"_s, Theme::Color::Muted};
}

} // namespace

RecordTable *makeChoiceTable(const PageContext &context, ChoiceModel &model,
                             const QString &objectName, const QString &name, QWidget *parent)
{
    auto *table = new RecordTable(context.theme, context.clipboard, parent);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setModel(&model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->cells().setLook(ChoiceModel::State, {.mark = markOf});
    table->cells().setLook(
        ChoiceModel::Note, {.mark = [](const QModelIndex &index) {
            return index.data(ChoiceModel::WarningRole).toBool()
                       ? std::optional(CellDelegate::Mark{u"warning"_s, Theme::Color::Caution})
                       : std::nullopt;
        }});
    table->cells().setLook(ChoiceModel::Kind,
                           {.elide = Qt::ElideLeft}); // they differ at their ends
    table->cells().setLook(ChoiceModel::Id, {.elide = Qt::ElideMiddle});
    table->setColumnWidths({200, 104, 90, 220, 160, 240});
    // What the choice means stays in sight where the window is narrow.
    table->horizontalHeader()->moveSection(ChoiceModel::Note, ChoiceModel::Type);
    new SpaceTicks(*table, [&model](int row) { model.toggle(row); });
    return table;
}

ChoiceModel::KindTitle kindTitles(const PageContext &context)
{
    return [&registry = context.engine.registry()](const QString &kind) {
        if (const auto *account = registry.accountKind(kind))
            return account->descriptor().name;
        if (const auto *provider = registry.providerKind(kind))
            return provider->descriptor().name;
        return kind;
    };
}

} // namespace sendbench::ui
