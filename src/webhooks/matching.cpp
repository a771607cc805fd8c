// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/matching.h"

#include <QHash>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

/// Nothing that people or 8x8 write has this character.
constexpr QChar kBetween(0x1F);

QString joined(const QStringList &parts)
{
    return parts.join(kBetween);
}

class Matcher
{
public:
    Matcher(const JoinInput &input, const QMap<QString, const WebhookApi *> &apis)
        : m_input(input)
        , m_apis(apis)
    {
        m_result.liveOf.fill(-1, input.desired.size());
        m_result.desiredOf.fill(-1, input.live.size());
        for (qsizetype i = 0; i < input.live.size(); ++i)
            if (const WebhookApi *api = apis.value(input.live.at(i).product))
                for (const QString &key : places(input.live.at(i), *api))
                    m_live[key].append(i);
    }

    Matching make()
    {
        pass([](const Webhook &wanted, const LiveWebhook &live) {
            return !wanted.remoteId.isEmpty() && wanted.remoteId == live.remoteId;
        });
        pass([](const Webhook &wanted, const LiveWebhook &live) {
            return wanted.type == live.type && wanted.url == live.url;
        });
        pass([](const Webhook &wanted, const LiveWebhook &live) {
            return wanted.type == live.type;
        });
        pass([](const Webhook &wanted, const LiveWebhook &live) { return wanted.url == live.url; });
        pass([](const Webhook &, const LiveWebhook &) { return true; });
        findTwins();
        findDuplicates();
        return m_result;
    }

private:
    /// Where a record is looked for. The same for a desired and a live one.
    template <typename Record>
    static QStringList places(const Record &record, const WebhookApi &api)
    {
        const QString start = joined({record.account, record.product}) + kBetween;
        if (!api.product().named)
            return {start + u's' + record.scope};
        QStringList all;
        if (!record.remoteId.isEmpty())
            all.append(start + u'i' + record.remoteId);
        if (!record.name.isEmpty())
            all.append(start + u'n' + record.name);
        if (!record.url.isEmpty())
            all.append(start + u'u' + record.url);
        return all;
    }

    /// Calls `each` with the live records that could be this one, until it says true.
    template <typename Each>
    void candidates(const Webhook &wanted, Each each) const
    {
        const WebhookApi *api = m_apis.value(wanted.product);
        if (!api)
            return;
        for (const QString &key : places(wanted, *api)) {
            const auto found = m_live.constFind(key);
            if (found == m_live.cend())
                continue;
            for (const qsizetype i : *found)
                if (api->isSame(wanted, m_input.live.at(i)) && each(i))
                    return;
        }
    }

    template <typename Fits>
    void pass(Fits fits)
    {
        for (qsizetype i = 0; i < m_input.desired.size(); ++i) {
            if (m_result.liveOf.at(i) >= 0)
                continue;
            const Webhook &wanted = m_input.desired.at(i);
            candidates(wanted, [&](qsizetype at) {
                if (m_result.desiredOf.at(at) >= 0 || !fits(wanted, m_input.live.at(at)))
                    return false;
                m_result.desiredOf[at] = i;
                m_result.liveOf[i] = at;
                return true;
            });
        }
    }

    void findTwins()
    {
        std::unordered_map<QString, qsizetype> first;
        for (qsizetype i = 0; i < m_input.desired.size(); ++i) {
            const Webhook &wanted = m_input.desired.at(i);
            const WebhookApi *api = m_apis.value(wanted.product);
            if (!api)
                continue;
            const QString key = recordKey(wanted, api->product());
            const auto [at, isNew] = first.try_emplace(key, i);
            if (!key.isEmpty() && !isNew) {
                m_result.twice.insert(at->second);
                m_result.twice.insert(i);
            }
        }
    }

    void findDuplicates()
    {
        // What is wanted is the one; then the first of the answer.
        std::unordered_map<QString, qsizetype> first;
        for (const bool managed : {true, false})
            for (qsizetype i = 0; i < m_input.live.size(); ++i) {
                const LiveWebhook &live = m_input.live.at(i);
                const WebhookApi *api = m_apis.value(live.product);
                if (!api || (m_result.desiredOf.at(i) >= 0) != managed)
                    continue;
                const QString key = recordKey(live, api->product());
                if (!key.isEmpty() && !first.try_emplace(key, i).second && !managed)
                    m_result.duplicates.insert(i);
            }
    }

    const JoinInput &m_input;
    const QMap<QString, const WebhookApi *> &m_apis;
    QHash<QString, QList<qsizetype>> m_live;
    Matching m_result;
};

} // namespace

Matching match(const JoinInput &input, const QMap<QString, const WebhookApi *> &apis)
{
    return Matcher(input, apis).make();
}

QString recordKey(const LiveWebhook &live, const Product &product)
{
    if (product.named)
        return live.remoteId.isEmpty() ? QString()
                                       : joined({live.account, live.product, live.remoteId});
    if (product.typed && live.type.isEmpty())
        return {};
    return joined({live.account, live.product, live.scope, live.type, live.oldVersion});
}

QString recordKey(const Webhook &wanted, const Product &product)
{
    if (product.named)
        return wanted.remoteId.isEmpty()
                   ? QString()
                   : joined({wanted.account, wanted.product, wanted.remoteId});
    return joined({wanted.account, wanted.product, wanted.scope, wanted.type, {}});
}

} // namespace sendbench::webhooks
