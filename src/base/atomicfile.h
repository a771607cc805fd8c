// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace sendbench
{

struct WriteOptions {
    bool keepBackup = false;   ///< the previous content becomes `<path>.bak`
    bool privateToUser = true; ///< mode 0600
};

/// Replaces the file as a whole or not at all (temporary file, flush, rename). The folder must
/// exist. A symbolic link stays one: its target is replaced.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, const QByteArray &content,
                                               const WriteOptions &options = {});

/// Removes the temporary files that a killed writer of this path left. Only for who holds the
/// path's lock: another writer's file may be among them.
void removeLeftOvers(const QString &path);

/// What readFile() does with a pipe, a socket or a device: "file.not-regular", or read it, which
/// waits for whoever writes there.
enum class Pipes { Refuse, Read };

/// Reads a whole file, at most `limit` bytes; a longer one is an error ("file.too-large"), never a
/// cut text.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 64 * 1024 * 1024,
                                          Pipes pipes = Pipes::Refuse);

} // namespace sendbench
