// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace sendbench
{

/// User name and password inside an address, as positions in its text. Works on what was typed,
/// also where it is no valid address (yet).
struct UrlCredentials {
    qsizetype secretAt = 0; ///< the password; where there is only one part, that part
    qsizetype secretSize = 0;

    [[nodiscard]] QString secretIn(const QString &text) const
    {
        return text.mid(secretAt, secretSize);
    }
};

[[nodiscard]] std::optional<UrlCredentials> findUrlCredentials(const QString &text);

/// The text with the secret of its credentials covered: https://user:••••@host/path.
[[nodiscard]] QString withoutUrlSecret(const QString &text);

} // namespace sendbench
