// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace sendbench::workspace
{

struct ReadAhead;

/// `<path>.<word>-<time>`, or another like it if there is one.
[[nodiscard]] QString freeName(const QString &path, const QString &word, const QDateTime &at);

/// A backup that can take the place of its file without being read again.
struct ReadyBackup {
    QString file; ///< behind symbolic links
    QString copy; ///< beside it, flushed to the disk; named so that removeLeftOvers() knows it
    std::shared_ptr<const ReadAhead> ahead; ///< of what it holds
};

/// Reads `<path>.bak`, looks whether a workspace can be made of it, and copies it. Changes neither
/// of the two files and takes no lock. Any thread. Errors: those of the file and of its content.
[[nodiscard]] Result<ReadyBackup> readyBackup(const QString &path);

/// The file becomes `<file>.broken-<time>`, the copy takes its place: two renames. Returns that
/// name, or nothing where there was no file; on error both are as they were and the copy is gone.
/// Only for who holds the file's lock.
[[nodiscard]] Result<QString> putInPlace(const ReadyBackup &backup, const QDateTime &at);

} // namespace sendbench::workspace
