// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/secretscanner.h"

#include <algorithm>
#include <functional>

namespace sendbench
{

namespace
{

constexpr qsizetype kFew = 32; ///< that begin alike; from here on comparing them all takes longer
constexpr qsizetype kStopEvery = 64 * 1024; ///< bytes; far below what a person notices

quint16 startOf(const char *bytes)
{
    return static_cast<quint16>(static_cast<uchar>(bytes[0]) << 8U | static_cast<uchar>(bytes[1]));
}

} // namespace

bool SecretScanner::isBase64Char(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '-' || c == '_' || c == '=';
}

std::array<qsizetype, 256> SecretScanner::allNone()
{
    std::array<qsizetype, 256> none;
    none.fill(-1);
    return none;
}

void SecretScanner::add(const QByteArray &bytes, const QString &label, bool inBase64)
{
    if (bytes.isEmpty() || m_known.contains(bytes))
        return;
    const qsizetype index = m_needles.size();
    m_known.insert(bytes, index);
    m_needles.append({bytes, label, inBase64});
    m_longest = std::max(m_longest, bytes.size());
    if (bytes.size() == 1) {
        m_single[static_cast<uchar>(bytes[0])] = index;
        return;
    }
    m_starts.set(startOf(bytes.constData()));
    Alike &alike = m_byStart[startOf(bytes.constData())];
    if (++alike.count <= kFew)
        alike.needles.insert(std::find_if(alike.needles.cbegin(), alike.needles.cend(),
                                          [&](qsizetype other) {
                                              return m_needles[other].bytes.size() < bytes.size();
                                          }),
                             index);
    const auto place =
        std::lower_bound(alike.sizes.cbegin(), alike.sizes.cend(), bytes.size(), std::greater<>());
    if (place == alike.sizes.cend() || *place != bytes.size())
        alike.sizes.insert(place, bytes.size());
}

qsizetype SecretScanner::longestAt(const char *at, const char *end) const
{
    if (end - at >= 2 && m_starts[startOf(at)]) {
        const auto alike = m_byStart.constFind(startOf(at));
        if (alike->count <= kFew) {
            for (const qsizetype index : alike->needles)
                if (QByteArrayView(at, end).startsWith(m_needles[index].bytes))
                    return index;
        } else {
            for (const qsizetype size : alike->sizes)
                if (const auto known = size <= end - at
                                           ? m_known.constFind(QByteArray::fromRawData(at, size))
                                           : m_known.cend();
                    known != m_known.cend())
                    return *known;
        }
    }
    return m_single[static_cast<uchar>(*at)];
}

QList<SecretScanner::Hit> SecretScanner::scan(QByteArrayView bytes,
                                              const std::atomic_bool *stop) const
{
    QList<Hit> hits;
    qsizetype runEnd = 0; // a run of base64 that is taken already
    const char *const begin = bytes.data();
    const qsizetype size = bytes.size();
    for (qsizetype at = 0; at < size; ++at) {
        if (at % kStopEvery == 0 && stop && stop->load(std::memory_order_relaxed))
            break;
        // Nearly every byte ends here: nothing that is looked for begins with these two.
        const char *const here = begin + at;
        if (m_single[static_cast<uchar>(*here)] < 0 && (at + 1 == size || !m_starts[startOf(here)]))
            continue;
        const qsizetype index = longestAt(here, begin + size);
        if (index < 0)
            continue;
        const Needle &needle = m_needles[index];
        qsizetype from = at;
        qsizetype to = at + needle.bytes.size();
        if (to <= runEnd)
            continue;
        if (needle.inBase64) {
            while (from > 0 && isBase64Char(bytes[from - 1]))
                --from;
            while (to < bytes.size() && isBase64Char(bytes[to]))
                ++to;
            runEnd = to;
        }
        hits.append({from, to, needle.label, needle.inBase64});
    }
    return hits;
}

} // namespace sendbench
