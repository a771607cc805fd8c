// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::templates
{

/// HTML entities in 8x8's values ("special html entities should be unescaped"): the five of XML,
/// the space and those by number, each with its semicolon. "&copy=1" of an address is none.
[[nodiscard]] bool hasEntities(const QString &text);
[[nodiscard]] QString withoutEntities(const QString &text);

} // namespace sendbench::templates
