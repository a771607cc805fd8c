// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "secrets/secretstore.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace sendbench::secrets
{

[[nodiscard]] inline size_t qHash(const SecretKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.owner, key.field);
}

/// The non-secret list of which secrets should exist, so that "never stored" and "lost" can be told
/// apart, and of which writing each is, so that what was read need not be read again. All
/// workspaces share one file, and each (a scope of the keychain) has entries of its own in it:
/// `{"schema": 2, "secrets": [{"owner": …, "field": …, "workspace": …, "written": …}]}`. Each
/// change reads the file again under its lock first, because window and CLI share it.
///
/// A file of schema 1 does not say whose its entries are. A workspace takes all of them for its own
/// until it has changed something; the others find them as they were.
class SecretIndex
{
public:
    explicit SecretIndex(QString path);

    /// A missing file is an empty index. On error the index in memory stays as it was. Codes:
    /// those of JsonReader, "secret-index.newer" (written by a newer program), "file.…".
    [[nodiscard]] Result<void> load();
    /// What other programs changed since, if the file is another; cheap if it is not. What could
    /// not be saved, or stands in a file that is gone, stays for this run.
    [[nodiscard]] Result<void> refresh();

    /// Of which workspace all that follows speaks, where no other is named.
    void setScope(const QString &scope) { m_scope = scope; }
    [[nodiscard]] const QString &scope() const { return m_scope; }

    [[nodiscard]] bool expected(const SecretKey &key) const { return expected(key, m_scope); }
    [[nodiscard]] bool expected(const SecretKey &key, const QString &scope) const;
    [[nodiscard]] QList<SecretKey> all() const; ///< sorted
    /// The name of the last writing of this value, another one for each; empty where a value is on
    /// its way or the key is not here, so that nobody can say.
    [[nodiscard]] QString written(const SecretKey &key, const QString &scope) const;
    /// Those of every workspace, by it; sorted.
    [[nodiscard]] QMap<QString, QList<SecretKey>> everywhere() const;

    /// In memory these always succeed; the error says that the file could not follow. A file that
    /// cannot be understood is kept as `.bak` and begun anew, one from a newer program is left
    /// alone. `begin`: its value is on its way; `end`: it is there.
    [[nodiscard]] Result<void> begin(const SecretKey &key, const QString &scope);
    [[nodiscard]] Result<void> end(const SecretKey &key, const QString &scope);
    [[nodiscard]] Result<void> remove(const QList<SecretKey> &keys, const QString &scope);
    [[nodiscard]] Result<void> add(const SecretKey &key) { return end(key, m_scope); }
    [[nodiscard]] Result<void> remove(const SecretKey &key) { return remove({key}, m_scope); }

    /// What a file of schema 1 named, of whichever workspace it was.
    [[nodiscard]] bool isOfUnknownWorkspace(const SecretKey &key) const;

    [[nodiscard]] QString path() const { return m_path; }

private:
    using Entries = QHash<SecretKey, QString>; ///< with their `written`

    /// The entries of this workspace; those of unknown ones are among them from now on.
    Entries &own(const QString &scope);
    [[nodiscard]] const Entries *find(const QString &scope) const;
    [[nodiscard]] Result<void> take(const QByteArray &content);
    template <typename Change>
    [[nodiscard]] Result<void> change(const Change &change);
    /// The same in the file.
    template <typename Change>
    [[nodiscard]] Result<void> follow(const Change &change);
    [[nodiscard]] Result<void> save(bool keepBackup);

    QString m_path;
    QString m_scope;
    QByteArray m_content;   ///< of the file, as it was last read or written
    bool m_isAhead = false; ///< the file could not follow
    QHash<QString, Entries> m_scopes;
    Entries m_unscoped;
};

} // namespace sendbench::secrets
