// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"

#include <QMutex>

#include <atomic>

class QThread;

namespace sendbench::http
{

class ServerCore;

/// Which request of which connection a reply belongs to.
struct ReplyAddress {
    quint64 connection = 0;
    quint64 request = 0;
};

/// Stands between replies, which anybody may keep for as long as they like, and a server that may
/// be gone. Thread-safe.
class ReplyGate
{
public:
    ReplyGate(ServerCore *core, QThread *thread);

    void deliver(const ReplyAddress &address, ServerAnswer answer);
    /// From now on nothing gets through.
    void shut();

private:
    QMutex m_mutex;
    ServerCore *m_core;
    const QThread *m_thread;
};

/// One answer, once. Dropped without a word it answers 500, so that no peer is left hanging.
class ReplyOnce
{
public:
    ReplyOnce(std::shared_ptr<ReplyGate> gate, ReplyAddress address);
    ~ReplyOnce();
    ReplyOnce(const ReplyOnce &) = delete;
    ReplyOnce &operator=(const ReplyOnce &) = delete;

    void answer(ServerAnswer answer);

private:
    std::shared_ptr<ReplyGate> m_gate;
    ReplyAddress m_address;
    std::atomic_bool m_used = false;
};

} // namespace sendbench::http
