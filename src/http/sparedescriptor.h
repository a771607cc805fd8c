// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sendbench::http
{

/// A second handle on a socket. When a write fails Qt closes its own at once, with all that has
/// arrived and was not read: the early answer of a server that did not want the whole body. Does
/// nothing on systems without POSIX sockets.
class SpareDescriptor
{
public:
    SpareDescriptor() = default;
    ~SpareDescriptor();
    SpareDescriptor(const SpareDescriptor &) = delete;
    SpareDescriptor &operator=(const SpareDescriptor &) = delete;

    void hold(qintptr descriptor);
    void close();
    /// What the system still holds; never waits.
    [[nodiscard]] QByteArray readRest() const;

private:
    int m_descriptor = -1;
};

} // namespace sendbench::http
