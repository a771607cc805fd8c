// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/syncrows.h"

#include "library/adder.h"
#include "library/library.h"
#include "ui/pages/templates/eight/eightaccounts.h"

#include <QHash>

using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

SyncTable syncTable(const workspace::Document &document, const TemplateChannel &at,
                    const QList<LiveTemplate> &live, const std::atomic_bool &stop)
{
    SyncTable table{.ids = {}, .live = live, .rows = {}};
    QList<HereTemplate> here;
    for (const auto &one : document.templates) {
        if (stop)
            return table;
        if (!isOfAccount(document, one.provider, at.account.id))
            continue;
        here.append({one.id, library::read(one).value});
        table.ids.append(one.id);
    }
    table.rows = joinTemplates(here, live, at.channelId);
    return table;
}

QList<workspace::StoredTemplate> pulled(workspace::Document document, const QString &account,
                                        const QList<PullItem> &items)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < document.templates.size(); ++i)
        places.insert(document.templates.at(i).id, i);
    for (const PullItem &item : items) {
        const auto at = places.constFind(item.id);
        if (at == places.cend())
            continue;
        templates::Template value = item.value;
        if (item.statusOnly) {
            value = library::read(document.templates.at(*at)).value;
            value.remote = item.value.remote;
        }
        library::setContent(document.templates[*at], value);
    }
    library::Adder adder(document, account);
    for (const PullItem &item : items)
        if (item.id.isEmpty())
            (void)adder.put(item.value);
    return document.templates;
}

} // namespace sendbench::ui
