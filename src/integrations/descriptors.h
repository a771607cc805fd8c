// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/descriptormerge.h"

#include <QStringList>

namespace sendbench::integrations
{

/// Reads `:/sendbench/<folder>/<id>.json` ("providers" or "accounts"). The files are part of the
/// program and linted: one that cannot be read ends the program with its mistake, before a user can
/// meet half a form.
[[nodiscard]] forms::FormDescriptor loadDescriptor(const QString &folder, const QString &id);
/// The same with what the form does not hold.
[[nodiscard]] LoadedDescriptor loadWholeDescriptor(const QString &folder, const QString &id);

/// Ids of the program's own descriptors that begin so, in alphabetical order.
[[nodiscard]] QStringList descriptorIds(const QString &folder, const QString &prefix);
/// Bases among the program's own descriptors.
[[nodiscard]] DescriptorLookup ownDescriptors(const QString &folder);

/// Somebody's own descriptors: the `*.json` of a folder, in alphabetical order. What cannot be read
/// is an error (Input): "descriptor.folder", "file.not-readable", "file.too-large".
struct DescriptorFolder {
    QList<DescriptorFile> files;
    QList<Error> problems;
};
[[nodiscard]] DescriptorFolder readDescriptorFolder(const QString &path);

} // namespace sendbench::integrations
