// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"

#include "base/decodedview.h"
#include "base/secretscanner.h"

#include <QMutex>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

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

/// Adds each form in which the secret may stand somewhere. Escapes of URL, JSON, HTML and
/// quoted-printable are not among them: they are undone before the search.
void addForms(SecretScanner &scanner, const QString &label, const QByteArray &secret)
{
    scanner.add(secret, label, false);
    scanner.add(QByteArray(secret).replace("'", "'\\''"), label, false);
    scanner.add(QByteArray(secret).replace("'", "'\"'\"'"), label, false);
    QByteArray doubleQuoted = secret;
    for (const char *c : {"\\", "\"", "$", "`"})
        doubleQuoted.replace(c, QByteArray("\\") + c);
    scanner.add(doubleQuoted, label, false);
    // Short secrets would hit everywhere in hex or as a fragment of base64.
    if (secret.size() < 4) {
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

/// One layer turns a byte into this many at the most (`&#x00000041;`).
constexpr qsizetype kWidestEscape = 12;
constexpr int kEscapeDepth = 2;
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
        for (auto &hit : hitsBehindEscapes(scanner, part, kEscapeDepth, stop)) {
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

struct Redactor::Private {
    using Scanner = std::shared_ptr<const SecretScanner>;

    struct Added {
        QString label;
        QByteArray secret;
    };

    mutable QMutex mutex{};
    mutable Scanner scanner = std::make_shared<SecretScanner>(); ///< replaced, never changed
    /// Not in it yet: thousands that are learnt one by one make one new scanner, not thousands.
    mutable QList<Added> added{};
    QSet<QByteArray> secrets{}; ///< all that were ever added
    std::shared_ptr<const std::atomic_bool> stop{};

    [[nodiscard]] bool isStopped() const { return stop && stop->load(); }

    [[nodiscard]] Scanner known() const
    {
        const QMutexLocker lock(&mutex);
        if (!added.isEmpty()) {
            auto more = std::make_shared<SecretScanner>(*scanner);
            for (const Added &one : std::as_const(added))
                addForms(*more, one.label, one.secret);
            scanner = std::move(more);
            added.clear();
        }
        return scanner;
    }
};

Redactor::Redactor()
    : d(std::make_unique<Private>())
{
}

Redactor::Redactor(std::unique_ptr<Private> known)
    : d(std::move(known))
{
}

Redactor::~Redactor() = default;

void Redactor::add(const QString &label, const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    const QMutexLocker lock(&d->mutex);
    if (d->secrets.contains(secret))
        return; // each read adds it again; the first label stays
    const QByteArray own(secret.constData(), secret.size());
    d->secrets.insert(own);
    d->added.append({label, own});
}

std::shared_ptr<const Redactor>
Redactor::snapshot(std::shared_ptr<const std::atomic_bool> stop) const
{
    auto same = std::make_unique<Private>();
    same->scanner = d->known();
    same->stop = std::move(stop);
    return std::shared_ptr<const Redactor>(new Redactor(std::move(same)));
}

QByteArray Redactor::redact(const QByteArray &bytes) const
{
    const Private::Scanner scanner = d->known();
    if (scanner->isEmpty())
        return bytes;
    const Hits hits = merged(hitsIn(*scanner, bytes, d->stop.get()));
    if (d->isStopped())
        return {}; // not searched to its end, so that nothing of it may leave
    if (hits.isEmpty())
        return bytes;
    QByteArray out;
    out.reserve(bytes.size());
    qsizetype done = 0;
    for (const auto &hit : hits) {
        out += QByteArrayView(bytes).sliced(done, hit.from - done);
        out += mark(hit.label).toUtf8();
        done = hit.to;
    }
    out += QByteArrayView(bytes).sliced(done);
    return out;
}

QString Redactor::redact(const QString &text) const
{
    // What holds no secret stays to the character: fromUtf8() would swallow a byte order mark.
    const QByteArray bytes = text.toUtf8();
    const QByteArray clean = redact(bytes);
    return clean == bytes ? text : QString::fromUtf8(clean);
}

std::optional<QString> Redactor::find(const QByteArray &bytes) const
{
    const Private::Scanner scanner = d->known();
    if (scanner->isEmpty())
        return std::nullopt;
    const Hits hits = merged(hitsIn(*scanner, bytes, d->stop.get()));
    if (d->isStopped())
        return QString();
    return hits.isEmpty() ? std::nullopt : std::optional(hits.constFirst().label);
}

QString Redactor::mark(const QString &label)
{
    return u"‹secret:%1›"_s.arg(label);
}

} // namespace sendbench
