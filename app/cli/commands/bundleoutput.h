// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstate.h"
#include "bundle/comparison.h"

#include <nlohmann/json_fwd.hpp>

namespace sendbench::cli
{

/// What was asked of the secrets that a bundle needs; one that is not in it was not asked.
using KnownSecrets = QMap<secrets::SecretKey, SecretState>;

/// How bundles are printed: JSON for scripts, text for people.
[[nodiscard]] nlohmann::ordered_json bundleJson(const QString &path,
                                                const workspace::Document &bundle);
/// With `chosen` each item says whether an import would take it.
[[nodiscard]] nlohmann::ordered_json itemsJson(const QList<bundle::ImportItem> &items,
                                               const KnownSecrets &known,
                                               const QList<bundle::ObjectRef> *chosen = nullptr);
/// [{"id", "field", "present": true|false|null}]: what an import needs; false has to be given, null
/// could not be asked.
[[nodiscard]] nlohmann::ordered_json secretsJson(const QList<bundle::ImportItem> &items,
                                                 const KnownSecrets &known);

[[nodiscard]] QString inspectText(const QString &name, const QList<bundle::ImportItem> &items,
                                  const KnownSecrets &known);
[[nodiscard]] QString itemsText(const QList<bundle::ImportItem> &items,
                                const QList<bundle::ObjectRef> *chosen = nullptr);
[[nodiscard]] QString importText(const QList<bundle::ImportItem> &imported,
                                 const QList<bundle::ImportItem> &skipped,
                                 const KnownSecrets &known);
/// “Here already: …” and the lines that give the others.
[[nodiscard]] QString secretLines(const QList<bundle::ImportItem> &items,
                                  const KnownSecrets &known);

} // namespace sendbench::cli
