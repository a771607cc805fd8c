// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"

#include <QHash>

#include <nlohmann/json.hpp>

namespace sendbench::integrations
{

/// Where something of a merged descriptor is written.
struct Origin {
    QString file;
    QString path;
};

/// A descriptor as JSON with nothing inherited any more.
struct MergedDescriptor {
    nlohmann::ordered_json json; ///< of parseJsonValue()
    QString file;
    QHash<QString, Origin> fields; ///< by key: those that are not written in `fields` of `file`
};

/// Applies what an extending file says to what it extends. Mistakes are recorded in the reader's
/// document, with the path in that file.
[[nodiscard]] MergedDescriptor patched(MergedDescriptor base, const JsonReader &patch,
                                       const QString &file);

/// The place in a file that a path of the merged descriptor ("fields[3].label") comes from.
[[nodiscard]] Origin originOf(const MergedDescriptor &merged, const QString &path);

} // namespace sendbench::integrations
