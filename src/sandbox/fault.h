// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sendbench::sandbox
{

/// A rule that breaks answers of the sandbox: words parted by spaces, in any order.
///
///     path=/api/v1/*/messages status=500 times=2
///     method=POST path=/x* delay=1500ms
///     every=3 cut=20
///     status=200 body={"not":"what you expect"}
///
/// Which requests: `method=M`, `path=P` (`*` stands for any run of characters, also none; the
/// query does not count). Without either: all.
/// When: `every=N` each Nth of them, `times=N` so often at most.
/// What (at least one): `status=200…599` and `body=…` (the rest of the rule, so it comes last)
/// stand in for the system, which is not asked; `delay=1500ms` or `delay=2s` waits (in real time);
/// `cut=N` ends the connection after N bytes of the body; `claim=N` writes a Content-Length of
/// one's own; `drop` ends the connection without an answer.
struct FaultRule {
    QByteArray method;
    QString path;
    int every = 1;
    std::optional<int> times;

    std::optional<int> status;
    std::optional<QByteArray> body;
    std::optional<std::chrono::milliseconds> delay;
    std::optional<qint64> cut;
    std::optional<qint64> claim;
    bool drop = false;

    bool operator==(const FaultRule &) const = default;

    [[nodiscard]] bool matches(const QByteArray &requestMethod, const QString &requestPath) const;
    /// The answer in place of the system's; nothing if the system is to be asked.
    [[nodiscard]] std::optional<http::ServerAnswer> standIn() const;
    /// Delay, cut, claim and drop.
    void spoil(http::ServerAnswer &answer) const;
};

/// Input "fault.syntax": `where` is the rule, `path` the word, with what was found and expected.
[[nodiscard]] Result<FaultRule> parseFault(const QString &rule);

} // namespace sendbench::sandbox
