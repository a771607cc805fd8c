// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretindex.h"

namespace sendbench::secrets
{

/// Keeps the index beside a store: what was written is expected from then on, and a read that finds
/// nothing where something is expected is "secret.lost" instead of "secret.not-found". What a job
/// is made for is of the workspace that the index speaks of then. Inner store and index must
/// outlive it.
class IndexedStore final : public SecretStore
{
    Q_OBJECT

public:
    IndexedStore(SecretStore &inner, SecretIndex &index, QObject *parent = nullptr);

    [[nodiscard]] QString name() const override { return m_inner.name(); }
    [[nodiscard]] bool isWritable() const override { return m_inner.isWritable(); }
    [[nodiscard]] SecretPlace place(const SecretKey &key) const override
    {
        return m_inner.place(key);
    }
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] ReadJob *look(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] bool isCurrent(const SecretKey &key) const override;

    /// This run looked for it, and nothing was there.
    [[nodiscard]] bool isSeenAbsent(const SecretKey &key) const;

Q_SIGNALS:
    /// The secret itself is safe; only the index file could not follow.
    void indexNotSaved(const sendbench::Error &error);

private:
    [[nodiscard]] ReadJob *indexed(const SecretKey &key, ReadJob *inner, QObject *parent);
    void report(const Result<void> &saved);

    struct Seen {
        QString written; ///< which writing of it
        bool isThere = false;
    };
    /// Of one workspace.
    using Name = std::pair<QString, SecretKey>;

    SecretStore &m_inner;
    SecretIndex &m_index;
    QHash<Name, Seen> m_seen;
};

} // namespace sendbench::secrets
