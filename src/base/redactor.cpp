// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"

#include "base/secretsearch.h"

#include <QMutex>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench
{

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
                addSecretForms(*more, one.label, one.secret);
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
    const auto hits = findSecrets(*scanner, bytes, d->stop.get());
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
    const auto hits = findSecrets(*scanner, bytes, d->stop.get());
    if (d->isStopped())
        return QString();
    return hits.isEmpty() ? std::nullopt : std::optional(hits.constFirst().label);
}

QString Redactor::mark(const QString &label)
{
    return u"‹secret:%1›"_s.arg(label);
}

} // namespace sendbench
