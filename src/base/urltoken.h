// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace sendbench
{

/// A part of an address, as positions in its text.
struct UrlPart {
    qsizetype at = 0;
    qsizetype size = 0;

    bool operator==(const UrlPart &) const = default;
};

/// What of an address looks like a password to whatever answers there: user name and password, the
/// value of a query member whose name says so (`token`, `key`, `sig`, `code`, …), a long part of
/// path or query in which letters and digits are mixed, a UUID. A guess, in the order of the text.
[[nodiscard]] QList<UrlPart> findUrlTokens(const QString &address);

/// The same address with `cover` in the place of each of them.
[[nodiscard]] QString withoutUrlTokens(const QString &address, const QString &cover);

} // namespace sendbench
