// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretrules.h"
#include "secrets/taskjobs.h"

/// A store in which everything fails with one code, and which counts what it is asked.
class FailingStore final : public sendbench::secrets::SecretStore
{
    Q_OBJECT

public:
    explicit FailingStore(QString code)
        : m_code(std::move(code))
    {
    }

    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] QString name() const override { return QStringLiteral("failing"); }
    [[nodiscard]] bool isWritable() const override { return true; }

    [[nodiscard]] sendbench::secrets::ReadJob *read(const sendbench::secrets::SecretKey &key,
                                                    QObject *parent) override
    {
        ++m_calls;
        return new sendbench::secrets::TaskReadJob(
            [error = sendbench::secrets::secretError(m_code, key)]()
                -> sendbench::Result<QByteArray> { return sendbench::Failure(error); },
            parent);
    }

    [[nodiscard]] sendbench::secrets::WriteJob *write(const sendbench::secrets::SecretKey &key,
                                                      const QByteArray &, QObject *parent) override
    {
        return remove(key, parent);
    }

    [[nodiscard]] sendbench::secrets::WriteJob *remove(const sendbench::secrets::SecretKey &key,
                                                       QObject *parent) override
    {
        ++m_calls;
        return new sendbench::secrets::TaskWriteJob(
            [error = sendbench::secrets::secretError(m_code, key)]() -> sendbench::Result<void> {
                return sendbench::Failure(error);
            },
            parent);
    }

private:
    QString m_code;
    int m_calls = 0;
};
