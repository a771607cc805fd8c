// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/secretsearch.h"

#include "base/decodedview.h"

#include <algorithm>
#include <utility>

namespace sendbench
{

namespace
{

constexpr int kEscapeDepth = 2; ///< of exact kinds
constexpr int kLayers = 6;      ///< of all kinds at once
/// A shorter one is found by chance in what is no base64, and has too many meanings.
constexpr qsizetype kShortest = 4;

/// The characters of the base64 text that depend on the secret alone when `lead` bytes stand before
/// it.
QByteArray base64Core(const QByteArray &secret, int lead, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(lead, '\0') + secret;
    QByteArray text = padded.toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype first = (lead * 8 + 5) / 6;
    const qsizetype last = padded.size() * 8 / 6;
    return text.mid(first, last - first);
}

void addBase64(SecretScanner &scanner, const QString &label, const QByteArray &secret)
{
    for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
        for (int lead = 0; lead < 3; ++lead)
            scanner.add(base64Core(secret, lead, options), label, true);
}

/// In UTF-16, in both orders of its bytes: what other programs make of a text.
QByteArrayList wideForms(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    if (text.toUtf8() != secret)
        return {};
    QByteArray little;
    QByteArray big;
    for (const QChar c : text) {
        little += static_cast<char>(c.cell());
        little += static_cast<char>(c.row());
        big += static_cast<char>(c.row());
        big += static_cast<char>(c.cell());
    }
    return {little, big};
}

/// What is left when every escape is undone that the value itself seems to hold: layers of unknown
/// number are undone in its text with those.
QByteArray withoutEscapes(QByteArray value)
{
    for (int layer = 0; layer < kLayers; ++layer) {
        const auto view = DecodedView::of(value, DecodedView::Escapes::Any);
        if (!view)
            break;
        value = view->bytes();
    }
    return value;
}

void addBare(SecretScanner &scanner, const QString &label, const QByteArray &secret)
{
    const QByteArray bare = withoutEscapes(secret);
    for (const QByteArray &one : {bare, QByteArray(bare).replace('+', ' ')})
        if (one != secret && one.size() >= kShortest)
            scanner.add(one, label, false);
}

} // namespace

void addSecretForms(SecretScanner &scanner, const QString &label, const QByteArray &secret)
{
    scanner.add(secret, label, false);
    scanner.add(QByteArray(secret).replace("'", "'\\''"), label, false);
    scanner.add(QByteArray(secret).replace("'", "'\"'\"'"), label, false);
    QByteArray doubleQuoted = secret;
    for (const char *c : {"\\", "\"", "$", "`"})
        doubleQuoted.replace(c, QByteArray("\\") + c);
    scanner.add(doubleQuoted, label, false);
    addBare(scanner, label, secret);
    // Short secrets would hit everywhere in hex or as a fragment of base64.
    if (secret.size() < kShortest) {
        scanner.add(secret.toBase64(), label, true);
        return;
    }
    scanner.add(secret.toHex(), label, false);
    scanner.add(secret.toHex().toUpper(), label, false);
    addBase64(scanner, label, secret);
    for (const QByteArray &wide : wideForms(secret)) {
        scanner.add(wide, label, false);
        addBase64(scanner, label, wide);
    }
}

namespace
{

using Hits = QList<SecretScanner::Hit>;

/// Hits behind `depth` layers of escapes, with places in `bytes`; not those in the bytes as they
/// are.
Hits hitsBehindEscapes(const SecretScanner &scanner, const QByteArray &bytes, int depth,
                       const std::atomic_bool *stop)
{
    Hits hits;
    using Escapes = DecodedView::Escapes;
    for (const Escapes escapes :
         {Escapes::Percent, Escapes::Form, Escapes::Json, Escapes::Html, Escapes::Quoted}) {
        const auto view = DecodedView::of(bytes, escapes);
        if (!view)
            continue;
        Hits inside = scanner.scan(view->bytes(), stop);
        if (depth > 1)
            inside += hitsBehindEscapes(scanner, view->bytes(), depth - 1, stop);
        for (const auto &hit : std::as_const(inside)) {
            // The = at the end of a base64 text is no fold: the next line would go with it.
            if (hit.inBase64 && escapes == Escapes::Quoted)
                continue;
            hits.append({view->start(hit.from), view->end(hit.to), hit.label, hit.inBase64});
        }
    }
    return hits;
}

Hits mapped(const DecodedView &view, Hits inside)
{
    for (auto &hit : inside) {
        hit.from = view.start(hit.from);
        hit.to = view.end(hit.to);
    }
    return inside;
}

enum class Base64 { Undo, Leave };

Hits hitsBehindLayers(const SecretScanner &scanner, const QByteArray &bytes, int layers,
                      Base64 base64, const std::atomic_bool *stop);

/// Hits in what the runs of base64 stand for; each takes its whole run.
Hits hitsInBase64(const SecretScanner &scanner, const QByteArray &bytes, int layers,
                  const std::atomic_bool *stop)
{
    Hits hits;
    // What stands before it without a break may be of the same characters.
    for (int lead = 0; lead < 4; ++lead) {
        const auto view = DecodedView::ofBase64(bytes, lead);
        if (!view)
            continue;
        Hits inside = scanner.scan(view->bytes(), stop);
        inside += hitsBehindLayers(scanner, view->bytes(), layers, Base64::Leave, stop);
        inside.removeIf([](const auto &hit) { return hit.to - hit.from < kShortest; });
        for (auto &hit : inside)
            hit.inBase64 = true;
        hits += mapped(*view, inside);
    }
    return hits;
}

/// Hits behind up to `layers` layers, each of whatever mixture, with places in `bytes`; not those
/// in the bytes as they are. A layer undoes more than its writer did where a text looks like an
/// escape, for which there are the bare values.
Hits hitsBehindLayers(const SecretScanner &scanner, const QByteArray &bytes, int layers,
                      Base64 base64, const std::atomic_bool *stop)
{
    Hits hits;
    if (base64 == Base64::Undo)
        hits += hitsInBase64(scanner, bytes, layers, stop);
    const auto view = layers > 0 ? DecodedView::of(bytes, DecodedView::Escapes::Any) : std::nullopt;
    if (!view)
        return hits;
    Hits inside = scanner.scan(view->bytes(), stop);
    if (base64 == Base64::Undo)
        if (const auto form = DecodedView::of(view->bytes(), DecodedView::Escapes::Form))
            inside += mapped(*form, scanner.scan(form->bytes(), stop));
    inside += hitsBehindLayers(scanner, view->bytes(), layers - 1, base64, stop);
    return hits + mapped(*view, inside);
}

Hits hitsBehindAll(const SecretScanner &scanner, const QByteArray &bytes,
                   const std::atomic_bool *stop)
{
    Hits hits = hitsBehindEscapes(scanner, bytes, kEscapeDepth, stop);
    hits += hitsBehindLayers(scanner, bytes, kLayers, Base64::Undo, stop);
    if (const auto mail = DecodedView::of(bytes, DecodedView::Escapes::Quoted)) {
        Hits inside = hitsBehindLayers(scanner, mail->bytes(), kLayers, Base64::Leave, stop);
        inside.removeIf([](const auto &hit) { return hit.inBase64; }); // as above
        hits += mapped(*mail, inside);
    }
    return hits;
}

/// May stand in a run of base64 whose own characters are escaped, in whatever way.
bool mayContinueRun(char c)
{
    return SecretScanner::isBase64Char(c) || QByteArrayView("%\\&#;").contains(c);
}

/// A run of base64 goes as a whole, also where it is longer than the window it was found in.
void followRun(SecretScanner::Hit &hit, QByteArrayView bytes, qsizetype begin, qsizetype end)
{
    if (!hit.inBase64)
        return;
    while (hit.from <= begin && hit.from > 0 && mayContinueRun(bytes[hit.from - 1])) {
        --hit.from;
        begin = hit.from;
    }
    while (hit.to >= end && hit.to < bytes.size() && mayContinueRun(bytes[hit.to])) {
        ++hit.to;
        end = hit.to;
    }
}

/// One layer turns a byte into this many at the most (`&#x00000041;`). Two of that kind are allowed
/// for where windows meet; further ones add to an escape what stands before it (`\\\\\\\\u0041`).
constexpr qsizetype kWidestEscape = 12;
constexpr qsizetype kWindow = 128 * 1024; ///< small enough for the processor's own memory

/// Escapes are undone in windows that overlap by the longest form a secret can have, so that the
/// copies stay small.
Hits hitsIn(const SecretScanner &scanner, const QByteArray &bytes, const std::atomic_bool *stop)
{
    Hits hits = scanner.scan(bytes, stop);
    const qsizetype overlap = scanner.longest() * kWidestEscape * kWidestEscape;
    const qsizetype window = std::max(kWindow, 8 * overlap);
    for (qsizetype begin = 0; begin < bytes.size(); begin += window - overlap) {
        if (stop && stop->load(std::memory_order_relaxed))
            break;
        const qsizetype end = std::min(begin + window, bytes.size());
        const auto part = QByteArray::fromRawData(bytes.constData() + begin, end - begin);
        for (auto &hit : hitsBehindAll(scanner, part, stop)) {
            hit.from += begin;
            hit.to += begin;
            followRun(hit, bytes, begin, end);
            hits.append(hit);
        }
        if (end == bytes.size())
            break;
    }
    return hits;
}

/// Sorted, and those that overlap made one: of two secrets that share bytes nothing may stay.
Hits merged(Hits hits)
{
    std::stable_sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) {
        return a.from != b.from ? a.from < b.from : a.to > b.to;
    });
    Hits all;
    for (const auto &hit : std::as_const(hits)) {
        if (!all.isEmpty() && hit.from < all.constLast().to)
            all.last().to = std::max(all.constLast().to, hit.to);
        else
            all.append(hit);
    }
    return all;
}

} // namespace

QList<SecretScanner::Hit> findSecrets(const SecretScanner &scanner, const QByteArray &bytes,
                                      const std::atomic_bool *stop)
{
    return merged(hitsIn(scanner, bytes, stop));
}

} // namespace sendbench
