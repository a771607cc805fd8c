// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"

#include <QByteArray>
#include <QSet>

#include <optional>

namespace sendbench
{

class Redactor;

/// The label of the first secret in a text that is none of `publics`, labels ("ID/FIELD") of what
/// everybody may know. Says only what the redactor knows by now. Thread-safe, as are the others.
[[nodiscard]] std::optional<QString> openSecretLabel(const QString &text, const Redactor &redactor,
                                                     const QSet<QString> &publics);

/// The warning that a stored secret stands in a text that is not kept in the keychain, in whatever
/// encoding: its name, never any of it. `path` is the text's place.
[[nodiscard]] std::optional<Finding> openSecret(const QString &text, const QString &path,
                                                const Redactor &redactor,
                                                const QSet<QString> &publics);

/// The same of every text in a JSON document; paths are pointers. Nothing if it is none. A long one
/// takes its time: not in the UI thread.
[[nodiscard]] Findings openSecretsInJson(const QByteArray &json, const Redactor &redactor,
                                         const QSet<QString> &publics);

} // namespace sendbench
