// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "secrets/secretstore.h"

#include <QSet>

namespace sendbench::secrets
{

[[nodiscard]] inline size_t qHash(const SecretKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.owner, key.field);
}

/// The non-secret list of which secrets should exist, so that "never stored" and "lost" can be told
/// apart. A small JSON file: `{"schema": 1, "secrets": [{"owner": …, "field": …}]}`. Each change
/// reads the file again under its lock first, because window and CLI share it.
class SecretIndex
{
public:
    explicit SecretIndex(QString path);

    /// A missing file is an empty index. On error the index in memory stays as it was. Codes:
    /// those of JsonReader, "secret-index.newer" (written by a newer program), "file.…".
    [[nodiscard]] Result<void> load();

    [[nodiscard]] bool expected(const SecretKey &key) const { return m_keys.contains(key); }
    [[nodiscard]] QList<SecretKey> all() const; ///< sorted

    /// In memory it always succeeds; the error says that the file could not follow. A file that
    /// cannot be understood is kept as `.bak` and begun anew, one from a newer program is left
    /// alone.
    [[nodiscard]] Result<void> add(const SecretKey &key);
    [[nodiscard]] Result<void> remove(const SecretKey &key);

    [[nodiscard]] QString path() const { return m_path; }

private:
    enum class Change { Add, Remove };

    [[nodiscard]] Result<void> change(Change change, const SecretKey &key);
    [[nodiscard]] Result<void> save(bool keepBackup) const;

    QString m_path;
    QSet<SecretKey> m_keys;
};

} // namespace sendbench::secrets
