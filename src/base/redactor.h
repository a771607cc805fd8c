// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace sendbench
{

/// Knows every secret of this run in every encoding, and keeps them from leaving.
///
/// The only road to a log, the history, a clipboard, an export or a report. Encodings: raw, base64
/// and base64url at each of the three alignments (so also inside a `Basic` pair), percent-, form-,
/// JSON-, HTML- and shell-escaped, quoted-printable, hex, UTF-16 (also in base64); any two kinds of
/// escapes in any order, and up to six layers of those of URL, JSON, HTML and shell (JSON inside
/// JSON inside HTML), with base64 behind and around them: see secretsearch.h.
/// What is found becomes `‹secret:ID/FIELD›`. Time is linear in the bytes; memory beside them is
/// bounded, whatever their size. Thread-safe, and adding does not wait for a search.
class Redactor
{
public:
    Redactor();
    ~Redactor();
    Redactor(const Redactor &) = delete;
    Redactor &operator=(const Redactor &) = delete;

    /// `label` is "ID/FIELD". An empty secret is ignored; the same label again adds a further value
    /// (an old key must stay hidden after it was replaced).
    void add(const QString &label, const QByteArray &secret);

    [[nodiscard]] QByteArray redact(const QByteArray &bytes) const;
    [[nodiscard]] QString redact(const QString &text) const;

    /// The label of the first secret found in the bytes, in whatever encoding; nothing if they may
    /// leave.
    [[nodiscard]] std::optional<QString> find(const QByteArray &bytes) const;

    /// What is known now, for work that may outlive this one; shares all and never changes. Once
    /// `stop` is set, its answers come soon and say nothing: all that it redacts is empty.
    [[nodiscard]] std::shared_ptr<const Redactor>
    snapshot(std::shared_ptr<const std::atomic_bool> stop = {}) const;

    /// ‹secret:ID/FIELD›
    [[nodiscard]] static QString mark(const QString &label);

private:
    struct Private;
    explicit Redactor(std::unique_ptr<Private> known);
    std::unique_ptr<Private> d;
};

} // namespace sendbench
