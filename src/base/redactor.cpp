// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"

#include "base/decodedview.h"
#include "base/secretscanner.h"

#include <QMutex>

#include <algorithm>

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

/// Adds each form in which the secret may stand somewhere. Escapes of URL, JSON and HTML are not
/// among them: they are undone before the search.
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
    for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
        for (int lead = 0; lead < 3; ++lead)
            scanner.add(base64Core(secret, lead, options), label, true);
}

using Hits = QList<SecretScanner::Hit>;

/// Hits in the bytes as they are and behind `depth` layers of escapes, with places in `bytes`.
Hits hitsIn(const SecretScanner &scanner, const QByteArray &bytes, int depth)
{
    Hits hits = scanner.scan(bytes);
    if (depth == 0)
        return hits;
    using Escapes = DecodedView::Escapes;
    for (const Escapes escapes : {Escapes::Percent, Escapes::Form, Escapes::Json, Escapes::Html}) {
        const auto view = DecodedView::of(bytes, escapes);
        if (!view)
            continue;
        for (const auto &hit : hitsIn(scanner, view->bytes(), depth - 1))
            hits.append({view->start(hit.from), view->end(hit.to), hit.label});
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

constexpr int kEscapeDepth = 2;

} // namespace

struct Redactor::Private {
    mutable QMutex mutex{};
    SecretScanner scanner{};
};

Redactor::Redactor()
    : d(std::make_unique<Private>())
{
}

Redactor::~Redactor() = default;

void Redactor::add(const QString &label, const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    const QMutexLocker lock(&d->mutex);
    addForms(d->scanner, label, secret);
}

QByteArray Redactor::redact(const QByteArray &bytes) const
{
    const QMutexLocker lock(&d->mutex);
    if (d->scanner.isEmpty())
        return bytes;
    const Hits hits = merged(hitsIn(d->scanner, bytes, kEscapeDepth));
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
    return QString::fromUtf8(redact(text.toUtf8()));
}

std::optional<QString> Redactor::find(const QByteArray &bytes) const
{
    const QMutexLocker lock(&d->mutex);
    if (d->scanner.isEmpty())
        return std::nullopt;
    const Hits hits = merged(hitsIn(d->scanner, bytes, kEscapeDepth));
    return hits.isEmpty() ? std::nullopt : std::optional(hits.constFirst().label);
}

QString Redactor::mark(const QString &label)
{
    return u"‹secret:%1›"_s.arg(label);
}

} // namespace sendbench
