// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/callqueue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

void CallQueue::add(const Call &call)
{
    hostOf(call).calls.push_back(call);
}

void CallQueue::addFirst(const Call &call)
{
    hostOf(call).calls.push_front(call);
}

std::optional<Call> CallQueue::take()
{
    const auto mayBeAsked = [](const auto &one) {
        return one.second.holds == 0 && !one.second.calls.empty();
    };
    auto next = std::find_if(m_hosts.upper_bound(m_last), m_hosts.end(), mayBeAsked);
    if (next == m_hosts.end())
        next = std::find_if(m_hosts.begin(), m_hosts.end(), mayBeAsked);
    if (next == m_hosts.end())
        return std::nullopt;
    m_last = next->first;
    Call call = next->second.calls.front();
    next->second.calls.pop_front();
    return call;
}

void CallQueue::hold(const Call &call)
{
    ++hostOf(call).holds;
}

void CallQueue::release(const Call &call)
{
    --hostOf(call).holds;
}

bool CallQueue::isEmpty() const
{
    return std::all_of(m_hosts.cbegin(), m_hosts.cend(),
                       [](const auto &one) { return one.second.calls.empty(); });
}

void CallQueue::clear()
{
    m_hosts.clear();
}

CallQueue::Host &CallQueue::hostOf(const Call &call)
{
    return m_hosts[QUrl(call.read.step.url).authority()];
}

std::chrono::milliseconds retryAfter(const http::Exchange &exchange, const QDateTime &now)
{
    using namespace std::chrono_literals;
    const auto value = exchange.response
                           ? http::headerValue(exchange.response->headers, "Retry-After")
                           : std::nullopt;
    if (!value)
        return 1s;
    bool isNumber = false;
    const qint64 seconds = value->trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, 24 * 60 * 60));
    // Qt reads the dates of mail, whose zone is a number, and not those of HTTP.
    QString date = QString::fromLatin1(value->trimmed());
    if (date.endsWith(u" GMT"_s))
        date.replace(date.size() - 3, 3, u"+0000"_s);
    const QDateTime until = QDateTime::fromString(date, Qt::RFC2822Date);
    if (!until.isValid())
        return 1s;
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(until)));
}

} // namespace sendbench::webhooks
