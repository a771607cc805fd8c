// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace sendbench
{

/// A small map from text that keeps the order of insertion: fields of a form, headers, members of a
/// file.
template <typename T>
class OrderedMap
{
public:
    using Item = std::pair<QString, T>;

    [[nodiscard]] bool contains(const QString &key) const { return indexOf(key) >= 0; }
    [[nodiscard]] T value(const QString &key, const T &otherwise = {}) const
    {
        const auto at = indexOf(key);
        return at < 0 ? otherwise : m_items.at(at).second;
    }
    [[nodiscard]] const T *find(const QString &key) const
    {
        const auto at = indexOf(key);
        return at < 0 ? nullptr : &m_items.at(at).second;
    }
    /// Replaces in place, or appends.
    void insert(const QString &key, T value)
    {
        const auto at = indexOf(key);
        if (at < 0)
            m_items.append({key, std::move(value)});
        else
            m_items[at].second = std::move(value);
    }
    /// The caller knows that the key is new: appends without a look at the others.
    void append(const QString &key, T value) { m_items.append({key, std::move(value)}); }
    bool remove(const QString &key)
    {
        const auto at = indexOf(key);
        if (at < 0)
            return false;
        m_items.removeAt(at);
        return true;
    }
    [[nodiscard]] QStringList keys() const
    {
        QStringList all;
        for (const Item &item : m_items)
            all.append(item.first);
        return all;
    }
    [[nodiscard]] qsizetype size() const { return m_items.size(); }
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }
    void clear() { m_items.clear(); }
    auto begin() const { return m_items.begin(); }
    auto end() const { return m_items.end(); }

    bool operator==(const OrderedMap &) const = default;

private:
    [[nodiscard]] qsizetype indexOf(const QString &key) const
    {
        const auto found = std::find_if(m_items.begin(), m_items.end(),
                                        [&](const Item &item) { return item.first == key; });
        return found == m_items.end() ? -1 : found - m_items.begin();
    }

    QList<Item> m_items;
};

} // namespace sendbench
