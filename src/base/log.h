// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/orderedmap.h"

#include <QString>

#include <memory>

namespace sendbench
{

class Redactor;
class Clock;

/// The program's own diary: one JSON object a line, each through the redactor. Off until a file is
/// given
/// (`SENDBENCH_LOG=FILE`). Thread-safe. Never payloads; those belong to the history.
class Log
{
public:
    enum class Level { Debug, Info, Warning, Error };

    Log(const Redactor &redactor, const Clock &clock);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    /// Starts writing, mode 0600, appending. False if the file cannot be opened.
    bool open(const QString &path);
    [[nodiscard]] bool isOpen() const;

    /// `event` is stable and dotted ("workspace.saved"); details as name → text (a name that
    /// stands already, like "at", gets a `_`).
    void write(Level level, const QString &event, const OrderedMap<QString> &details = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench
