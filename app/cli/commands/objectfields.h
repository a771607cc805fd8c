// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/objects.h"

namespace sendbench::cli
{

using integrations::objectIds;

/// An account or provider configuration by its id, seen as fields.
struct ObjectFields {
    const forms::FormDescriptor *descriptor = nullptr; ///< nullptr: kind unknown to this version
    forms::FieldValues *values = nullptr;              ///< nullptr: there is no such object
};

[[nodiscard]] ObjectFields objectFields(workspace::Document &document,
                                        const integrations::Registry &registry, const QString &id);

} // namespace sendbench::cli
