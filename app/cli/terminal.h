// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sendbench::cli
{

/// Where a command reads and writes; tests give it their own.
class Terminal
{
public:
    virtual ~Terminal() = default;
    virtual void out(const QByteArray &bytes) = 0;
    virtual void err(const QByteArray &bytes) = 0;
    /// Everything on standard input, at most `limit` bytes; without echo where a person types.
    [[nodiscard]] virtual QByteArray readInput(qint64 limit) = 0;
    /// A person types; say what is waited for.
    [[nodiscard]] virtual bool isInteractive() const { return false; }
    /// Standard error is a screen, on which a line can be written anew.
    [[nodiscard]] virtual bool isScreen() const { return false; }
};

/// The process's own standard streams.
class StandardTerminal final : public Terminal
{
public:
    void out(const QByteArray &bytes) override;
    void err(const QByteArray &bytes) override;
    [[nodiscard]] QByteArray readInput(qint64 limit) override;
    [[nodiscard]] bool isInteractive() const override;
    [[nodiscard]] bool isScreen() const override;
};

} // namespace sendbench::cli
