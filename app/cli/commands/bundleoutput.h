// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bundle/comparison.h"

#include <nlohmann/json_fwd.hpp>

namespace sendbench::cli
{

/// How bundles are printed: JSON for scripts, text for people.
[[nodiscard]] nlohmann::ordered_json bundleJson(const QString &path,
                                                const workspace::Document &bundle);
/// With `chosen` each item says whether an import would take it.
[[nodiscard]] nlohmann::ordered_json itemsJson(const QList<bundle::ImportItem> &items,
                                               const QList<bundle::ObjectRef> *chosen = nullptr);
/// [{"id", "field"}]: what has to be given after an import.
[[nodiscard]] nlohmann::ordered_json secretsJson(const QList<bundle::ImportItem> &items);

[[nodiscard]] QString inspectText(const workspace::Document &bundle,
                                  const QList<bundle::ImportItem> &items);
[[nodiscard]] QString itemsText(const QList<bundle::ImportItem> &items,
                                const QList<bundle::ObjectRef> *chosen = nullptr);
[[nodiscard]] QString importText(const QList<bundle::ImportItem> &imported,
                                 const QList<bundle::ImportItem> &skipped);

} // namespace sendbench::cli
