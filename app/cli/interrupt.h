// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace sendbench::cli
{

/// Ctrl+C and SIGTERM as a signal of the event loop. One at a time in a process. The second one,
/// and one that the loop does not hear within a second, ends the process.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void happened();
};

} // namespace sendbench::cli
