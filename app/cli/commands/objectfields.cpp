// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/objectfields.h"

namespace sendbench::cli
{

ObjectFields objectFields(workspace::Document &document, const integrations::Registry &registry,
                          const QString &id)
{
    for (const auto &objects : integrations::everySort(registry))
        if (const auto object = objects->edit(document, id))
            return {objects->form(document, id), &object->fields};
    return {};
}

} // namespace sendbench::cli
