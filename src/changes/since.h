// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace sendbench::changes
{

/// What a run left at the remote side against what is there now. Pure; any thread.

/// What a request left there.
struct Left {
    QByteArray body;            ///< JSON as it went out, secrets in their places
    QStringList secretPointers; ///< JSON pointers to those: compared, never told
    QStringList untold;         ///< the same, of those whose value nobody has: not compared
    /// All of the thing is ours (it is deleted), not only the members that were sent.
    bool whole = false;
};

/// A member that is another now.
struct Since {
    QString name;        ///< "name", "webhook.custom_headers"
    QString left;        ///< empty: nothing
    QString now;         ///< empty: nothing
    bool secret = false; ///< of a stored one: then neither is told
    bool hidden = false; ///< a header's, which may be one: neither is told either

    bool operator==(const Since &) const = default;
};

/// Members that were sent and are not as they were sent. Members that the answer does not tell
/// count as unchanged, lists and objects that it lacks as gone (but for those that hold a secret,
/// which are write-only). White space in JSON texts, the order of lists, and whether a flag or a
/// number is written as text make no difference.
[[nodiscard]] QList<Since> changedSince(const Left &left, const QByteArray &now);

/// A sentence for people.
[[nodiscard]] QString sinceText(const Since &since);

} // namespace sendbench::changes
