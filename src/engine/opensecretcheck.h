// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "engine/engine.h"

namespace sendbench::engine
{

/// Which fields of an object hold a stored secret in the clear, as far as this run knows them. A
/// text above 64 KiB is searched only when it leaves.
[[nodiscard]] Findings openSecretsOf(Engine &engine, const QString &objectId,
                                     const forms::FieldValues &values);
/// Labels of the demo's credentials, which stand in the README.
[[nodiscard]] QSet<QString> publicSecrets(const Engine &engine);

} // namespace sendbench::engine
