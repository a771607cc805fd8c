// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>

/// A port of 127.0.0.1 whose queue is full: a connection to it is neither accepted nor refused.
class DeafPort
{
public:
    DeafPort();
    ~DeafPort();
    Q_DISABLE_COPY_MOVE(DeafPort)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// A connection beside our own fillers is knocking.
    [[nodiscard]] bool isKnockedAt() const { return knocking() > m_fillersKnocking; }

private:
    [[nodiscard]] qsizetype knocking() const;

    int m_listener = -1;
    quint16 m_port = 0;
    std::array<int, 4> m_fillers{};
    qsizetype m_fillersKnocking = 0;
};
