// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::workspace
{

/// The merge key of an edit that takes secrets out of the document because they are in the keychain
/// now. A text that became a secret by it goes out of every step before: no undo puts it into the
/// file again, and an edit that did no more than that is no step.
inline const QString kMovesSecrets = QStringLiteral("moves-secrets");

/// A value that a form took for a secret and that is in the keychain now, for
/// Workspace::forgetTexts().
struct KeptSecret {
    QString owner; ///< id of its object
    QString field;
    QString rows; ///< "headers.", where it is a row that may have had another name; else empty
    QString text;
};

} // namespace sendbench::workspace
