// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <functional>

namespace sendbench::secrets
{

/// A read that needs no waiting: runs the function when it is its turn.
class TaskReadJob final : public ReadJob
{
public:
    using Task = std::function<Result<QByteArray>()>;

    TaskReadJob(Task task, QObject *parent)
        : ReadJob(parent)
        , m_task(std::move(task))
    {
    }

protected:
    void doStart() override
    {
        if (const auto value = m_task())
            succeedWith(*value);
        else
            fail(value.error());
    }

private:
    Task m_task;
};

/// A write that needs no waiting.
class TaskWriteJob final : public WriteJob
{
public:
    using Task = std::function<Result<void>()>;

    TaskWriteJob(Task task, QObject *parent)
        : WriteJob(parent)
        , m_task(std::move(task))
    {
    }

protected:
    void doStart() override
    {
        if (const auto done = m_task())
            succeed();
        else
            fail(done.error());
    }

private:
    Task m_task;
};

} // namespace sendbench::secrets
