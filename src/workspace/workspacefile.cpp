// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspacefile.h"

#include "base/atomicfile.h"
#include "workspace/backup.h"
#include "workspace/codec.h"

#include <QFile>
#include <QLockFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

WorkspaceFile::WorkspaceFile(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath())
    , m_real(QFileInfo(path).canonicalFilePath())
{
    if (m_real.isEmpty())
        m_real = m_path;
    m_lock = std::make_unique<QLockFile>(neighbour(u".lock"_s));
    // A lock dies with its program, never of age: a window may stay open for weeks.
    m_lock->setStaleLockTime(0);
}

WorkspaceFile::~WorkspaceFile() = default;

bool WorkspaceFile::hasBackup() const
{
    return QFileInfo(neighbour(u".bak"_s)).isFile();
}

WorkspaceFile::Lock WorkspaceFile::tryLock()
{
    if (m_lock->isLocked())
        return Lock::Held;
    if (m_lock->tryLock(0)) {
        removeLeftOvers(m_real);
        removeLeftOvers(neighbour(u".drafts"_s));
        removeLeftOvers(neighbour(u".bak"_s));
        return Lock::Held;
    }
    return m_lock->error() == QLockFile::LockFailedError ? Lock::Other : Lock::Impossible;
}

void WorkspaceFile::unlock()
{
    m_lock->unlock();
}

bool WorkspaceFile::isLocked() const
{
    return m_lock->isLocked();
}

QString WorkspaceFile::lockOwner() const
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (!m_lock->getLockInfo(&pid, &host, &program))
        return {};
    return u"%1 (%2) on %3"_s.arg(program).arg(pid).arg(host);
}

void WorkspaceFile::remember(const QByteArray &content)
{
    const QFileInfo info(m_real);
    m_known = content;
    m_knownTime = info.lastModified();
    m_knownSize = info.size();
}

Result<QByteArray> WorkspaceFile::read()
{
    auto content = readFile(m_real, kLargestFile);
    if (content)
        remember(*content);
    return content;
}

Result<std::optional<QByteArray>> WorkspaceFile::foreignContent() const
{
    // The content itself, not time and size: two writes can share a tick of the file system's
    // clock.
    auto content = readFile(m_real, kLargestFile);
    if (!content && content.error().code == u"file.not-found"_s)
        return std::nullopt;
    if (!content)
        return Failure(content.error());
    if (*content == m_known)
        return std::nullopt;
    return std::optional(*content);
}

bool WorkspaceFile::looksChanged() const
{
    const QFileInfo info(m_real);
    return info.exists() && (info.lastModified() != m_knownTime || info.size() != m_knownSize);
}

Result<void> WorkspaceFile::checkWritable() const
{
    // By doing it: rights alone do not tell of a file system that is mounted read-only.
    if (QFile file(m_real); !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return failure(ErrorKind::Storage, u"file.not-writable"_s, m_path, file.errorString());
    if (m_lock->isLocked())
        return {}; // its own file is proof enough for the folder
    const QFileInfo info(m_real);
    QTemporaryFile probe(info.path() + u"/.sendbench-XXXXXX"_s);
    if (!probe.open())
        return failure(ErrorKind::Storage, u"file.folder-not-writable"_s, info.path(),
                       probe.errorString());
    return {};
}

Result<void> WorkspaceFile::write(const QByteArray &content)
{
    if (content.size() > kLargestFile)
        return failure(ErrorKind::Storage, u"file.too-large"_s, m_path);
    // One backup a session: what the file was before this session began is worth more than what it
    // was two seconds ago.
    if (!m_backedUp) {
        if (auto kept = writeFileAtomically(neighbour(u".bak"_s), m_known); !kept)
            return kept;
        m_backedUp = true;
    }
    auto written = writeFileAtomically(m_real, content);
    if (written)
        remember(content);
    return written;
}

void WorkspaceFile::accept(const QByteArray &content)
{
    remember(content);
    m_backedUp = false;
}

Result<QString> WorkspaceFile::putAside(const QString &word, const QDateTime &at,
                                        const QByteArray &content) const
{
    const QString name = freeName(m_real, word, at);
    if (const auto written = writeFileAtomically(name, content); !written)
        return Failure(written.error());
    return name;
}

Result<QString> WorkspaceFile::restoreBackup(const QDateTime &at)
{
    const auto ready = readyBackup(m_real);
    return ready ? putInPlace(*ready, at) : Failure(ready.error());
}

} // namespace sendbench::workspace
