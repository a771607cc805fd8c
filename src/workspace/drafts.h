// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "forms/fieldvalue.h"

#include <QByteArray>

namespace sendbench::workspace
{

/// Object id → values that were typed and not applied.
using Drafts = OrderedMap<forms::FieldValues>;

[[nodiscard]] QByteArray encodeDrafts(const Drafts &drafts);
[[nodiscard]] Result<Drafts> decodeDrafts(const QByteArray &json, const QString &source);

} // namespace sendbench::workspace
