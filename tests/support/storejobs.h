// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QSignalSpy>
#include <QTest>

/// Runs a job of a store to its end. Never prints a value.
namespace storejobs
{

/// "" when it went well, else the error's code.
inline QString codeOf(sendbench::Job *job, int limit = 5000)
{
    job->setAutoDelete(false);
    job->start();
    QString code = QStringLiteral("test.no-end");
    if (QTest::qWaitFor([job] { return job->isFinished(); }, limit))
        code = job->error() ? job->error()->code : QString();
    delete job;
    return code;
}

inline sendbench::Result<QByteArray> read(sendbench::secrets::SecretStore &store,
                                          const sendbench::secrets::SecretKey &key,
                                          int limit = 5000)
{
    auto *job = store.read(key, nullptr);
    job->setAutoDelete(false);
    job->start();
    sendbench::Result<QByteArray> result =
        sendbench::failure(sendbench::ErrorKind::Timeout, QStringLiteral("test.no-end"));
    if (QTest::qWaitFor([job] { return job->isFinished(); }, limit))
        result = job->result();
    delete job;
    return result;
}

/// "" when a value came, else the error's code.
inline QString readCode(sendbench::secrets::SecretStore &store,
                        const sendbench::secrets::SecretKey &key, int limit = 5000)
{
    const auto result = read(store, key, limit);
    return result ? QString() : result.error().code;
}

/// True if exactly this value comes back. The comparison happens here so that no failing test
/// prints it.
inline bool holds(sendbench::secrets::SecretStore &store, const sendbench::secrets::SecretKey &key,
                  const QByteArray &value, int limit = 5000)
{
    const auto result = read(store, key, limit);
    return result && *result == value;
}

inline QString write(sendbench::secrets::SecretStore &store,
                     const sendbench::secrets::SecretKey &key, const QByteArray &value,
                     int limit = 5000)
{
    return codeOf(store.write(key, value, nullptr), limit);
}

inline QString remove(sendbench::secrets::SecretStore &store,
                      const sendbench::secrets::SecretKey &key, int limit = 5000)
{
    return codeOf(store.remove(key, nullptr), limit);
}

} // namespace storejobs
