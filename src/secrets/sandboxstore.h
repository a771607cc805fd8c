// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace sendbench
{
class Redactor;
}

namespace sendbench::secrets
{

/// Answers for sandbox owners with the program's well-known demo credentials, so that they need no
/// keychain; everything else goes to the store below. What is written for a sandbox owner holds for
/// this run and hides the demo value (to see what a wrong key does); removing it brings the demo
/// value back. A secret of a sandbox owner that has no demo value (a header of one's own) is asked
/// for below where that store is read-only (the environment), since nothing can be written for it.
/// What any owner has for this run only (secretrules.h, isOfThisRun()) is held here as well.
/// Belongs outermost. Redactor and inner store must outlive it.
class SandboxStore final : public SecretStore
{
    Q_OBJECT

public:
    SandboxStore(Redactor &redactor, SecretStore &inner, QObject *parent = nullptr);

    /// The demo value of a field, empty where it has none: asked when the value is needed, so that
    /// nobody has to list the fields before.
    using DemoOf = std::function<QByteArray(const QString &field)>;

    /// Replaces what was registered for the owner; an owner without values is a sandbox owner too.
    void setSandboxOwner(const QString &owner, DemoOf demo);
    void setSandboxOwner(const QString &owner, const QMap<QString, QByteArray> &demo = {});
    /// The owner has become a real one.
    void unsetSandboxOwner(const QString &owner);
    [[nodiscard]] bool isSandboxOwner(const QString &owner) const;

    [[nodiscard]] QString name() const override { return m_inner.name(); }
    [[nodiscard]] bool isWritable() const override { return m_inner.isWritable(); }
    [[nodiscard]] SecretPlace place(const SecretKey &key) const override;
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] ReadJob *look(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] bool isCurrent(const SecretKey &key) const override
    {
        return asksBelow(key) && m_inner.isCurrent(key);
    }

private:
    /// The value that this store itself has for the key; empty: none.
    [[nodiscard]] QByteArray own(const SecretKey &key) const;
    [[nodiscard]] bool asksBelow(const SecretKey &key) const;
    [[nodiscard]] bool isHeldHere(const SecretKey &key) const;
    [[nodiscard]] QByteArray demo(const SecretKey &key) const;

    Redactor &m_redactor;
    SecretStore &m_inner;
    QHash<QString, DemoOf> m_owners;
    QMap<SecretKey, QByteArray> m_ofThisRun;
};

} // namespace sendbench::secrets
