// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/documentindex.h"

#include "workspace/document.h"

#include <QHash>

#include <algorithm>
#include <mutex>

namespace sendbench::workspace
{

namespace
{

template <typename Item>
class ListIndex
{
public:
    explicit ListIndex(const QList<Item> &list)
        : m_list(list)
    {
    }

    [[nodiscard]] bool isOf(const QList<Item> &list) const
    {
        return list.constData() == m_list.constData() && list.size() == m_list.size();
    }

    [[nodiscard]] qsizetype place(const QString &id) const
    {
        std::call_once(m_once, [this] {
            m_places.reserve(m_list.size());
            for (qsizetype i = m_list.size() - 1; i >= 0; --i) // of two the first
                m_places.insert(m_list.at(i).id, i);
        });
        return m_places.value(id, -1);
    }

private:
    const QList<Item> m_list;
    mutable std::once_flag m_once;
    mutable QHash<QString, qsizetype> m_places;
};

template <typename Item>
using Shared = std::shared_ptr<const ListIndex<Item>>;

template <typename Item>
Shared<Item> indexOf(const QList<Item> &list, const Shared<Item> &before)
{
    return before && before->isOf(list) ? before : std::make_shared<const ListIndex<Item>>(list);
}

template <typename Item>
qsizetype placeIn(const QList<Item> &list, const QString &id, const ListIndex<Item> *known)
{
    if (known && known->isOf(list))
        return known->place(id);
    // Most edits leave most objects where they were.
    if (const qsizetype hint = known ? known->place(id) : -1;
        hint >= 0 && hint < list.size() && list.at(hint).id == id)
        return hint;
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&](const Item &item) { return item.id == id; });
    return found == list.cend() ? -1 : found - list.cbegin();
}

} // namespace

struct DocumentIndex::Lists {
    Shared<Account> accounts;
    Shared<ProviderConfiguration> providers;
    Shared<StoredTemplate> templates;
    Shared<StoredWebhook> webhooks;
};

DocumentIndex::DocumentIndex(const Document &document, const DocumentIndex &before)
{
    const Lists known = before.m_lists ? *before.m_lists : Lists{};
    m_lists = std::make_shared<const Lists>(Lists{
        indexOf(document.accounts, known.accounts), indexOf(document.providers, known.providers),
        indexOf(document.templates, known.templates), indexOf(document.webhooks, known.webhooks)});
}

qsizetype DocumentIndex::account(const Document &document, const QString &id) const
{
    return placeIn(document.accounts, id, m_lists ? m_lists->accounts.get() : nullptr);
}

qsizetype DocumentIndex::provider(const Document &document, const QString &id) const
{
    return placeIn(document.providers, id, m_lists ? m_lists->providers.get() : nullptr);
}

qsizetype DocumentIndex::webhook(const Document &document, const QString &id) const
{
    return placeIn(document.webhooks, id, m_lists ? m_lists->webhooks.get() : nullptr);
}

qsizetype DocumentIndex::storedTemplate(const Document &document, const QString &id) const
{
    return placeIn(document.templates, id, m_lists ? m_lists->templates.get() : nullptr);
}

} // namespace sendbench::workspace
