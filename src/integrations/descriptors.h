// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"

namespace sendbench::integrations
{

/// Reads `:/sendbench/<folder>/<id>.json` ("providers" or "accounts"). The files are part of the
/// program and linted: one that cannot be read ends the program with its mistake, before a user can
/// meet half a form.
[[nodiscard]] forms::FormDescriptor loadDescriptor(const QString &folder, const QString &id);

} // namespace sendbench::integrations
