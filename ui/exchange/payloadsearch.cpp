// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/payloadsearch.h"

#include <QByteArrayMatcher>

#include <algorithm>

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kPiece = 1024 * 1024;
constexpr qsizetype kMost = 100'000;
} // namespace

SearchHits findAll(const QByteArray &bytes, const QByteArray &needle, const std::atomic_bool *stop)
{
    SearchHits hits;
    if (needle.isEmpty())
        return hits;
    const QByteArrayMatcher matcher(needle.toLower());
    qsizetype next = 0; // the first byte a hit may begin at
    while (next + needle.size() <= bytes.size()) {
        if (stop != nullptr && stop->load(std::memory_order_relaxed))
            return {};
        const qsizetype base = next;
        // Long enough that a hit that begins in this piece is whole.
        const QByteArray piece = bytes.mid(base, kPiece + needle.size() - 1).toLower();
        next = std::min(base + kPiece, bytes.size());
        qsizetype at = 0;
        while ((at = matcher.indexIn(piece, at)) >= 0) {
            if (hits.places.size() == kMost) {
                hits.more = true;
                return hits;
            }
            hits.places.append({base + at, base + at + needle.size()});
            at += needle.size();
        }
        if (!hits.places.isEmpty())
            next = std::max(next, hits.places.constLast().end);
    }
    return hits;
}

} // namespace sendbench::ui
