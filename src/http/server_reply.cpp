// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server_reply.h"

#include "http/server_core.h"
#include "http/server_wire.h"

#include <QThread>

namespace sendbench::http
{

ReplyGate::ReplyGate(ServerCore *core, QThread *thread)
    : m_core(core)
    , m_thread(thread)
{
}

void ReplyGate::deliver(const ReplyAddress &address, ServerAnswer answer)
{
    QMutexLocker lock(&m_mutex);
    ServerCore *core = m_core;
    if (!core)
        return;
    if (QThread::currentThread() == m_thread) {
        lock.unlock(); // the core lives as long as its thread runs
        core->answer(address, answer);
        return;
    }
    core->inbox().post(
        [core, address, answer = std::move(answer)] { core->answer(address, answer); });
}

void ReplyGate::shut()
{
    const QMutexLocker lock(&m_mutex);
    m_core = nullptr;
}

ReplyOnce::ReplyOnce(std::shared_ptr<ReplyGate> gate, ReplyAddress address)
    : m_gate(std::move(gate))
    , m_address(address)
{
}

ReplyOnce::~ReplyOnce()
{
    if (!m_used.exchange(true))
        m_gate->deliver(m_address, plainAnswer(500));
}

void ReplyOnce::answer(ServerAnswer answer)
{
    if (!m_used.exchange(true))
        m_gate->deliver(m_address, std::move(answer));
}

} // namespace sendbench::http
