// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFileInfo>

#include <memory>

class QLockFile;

namespace sendbench::workspace
{

/// The workspace's file on disk with its neighbours: lock, backup, drafts, copies put aside. Knows
/// bytes only.
///
/// Neighbours stand beside the file behind symbolic links, so that two programs that open it by
/// two names meet.
class WorkspaceFile
{
public:
    enum class Lock {
        Held,
        Other,     ///< another program has it
        Impossible ///< the folder takes no lock file; the check before each write has to do
    };

    explicit WorkspaceFile(const QString &path);
    ~WorkspaceFile(); ///< gives the lock back

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString neighbour(const QString &suffix) const { return m_real + suffix; }
    [[nodiscard]] bool hasBackup() const;

    Lock tryLock();
    void unlock();
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] QString lockOwner() const; ///< "sendbench (1234) on host"

    /// The content, which from now on is what write() expects to find.
    [[nodiscard]] Result<QByteArray> read();
    /// Content that another program wrote since we last read or wrote; nothing if it is ours or
    /// gone.
    [[nodiscard]] Result<std::optional<QByteArray>> foreignContent() const;
    /// The file may be another one than we last saw; cheap, looks at size and time only.
    [[nodiscard]] bool looksChanged() const;
    /// "file.not-writable" where write() would fail for want of rights; `where` is the file or its
    /// folder. Changes nothing.
    [[nodiscard]] Result<void> checkWritable() const;
    /// The first write keeps what was there as `.bak`.
    [[nodiscard]] Result<void> write(const QByteArray &content);
    /// Takes another program's content for the one write() may replace.
    void accept(const QByteArray &content);

    /// Writes beside the file: `<path>.<word>-<time>`, never over another.
    Result<QString> putAside(const QString &word, const QDateTime &at,
                             const QByteArray &content) const;
    /// The file becomes `<path>.broken-<time>`, its backup takes the place. Returns that name, or
    /// nothing where there was no file.
    [[nodiscard]] Result<QString> restoreBackup(const QDateTime &at);

private:
    void remember(const QByteArray &content);

    QString m_path;
    QString m_real; ///< behind symbolic links
    std::unique_ptr<QLockFile> m_lock;
    QByteArray m_known;
    QDateTime m_knownTime;
    qint64 m_knownSize = -1;
    bool m_backedUp = false;
};

} // namespace sendbench::workspace
