// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychainqueue.h"

namespace sendbench::secrets
{

void KeychainQueue::enqueue(KeychainRequest *request)
{
    request->setParent(this);
    connect(request, &KeychainRequest::done, this, [this, request] {
        request->deleteLater();
        m_busy = false;
        // From the event loop: a long row of abandoned requests must not grow the stack.
        QMetaObject::invokeMethod(this, &KeychainQueue::startNext, Qt::QueuedConnection);
    });
    m_waiting.append(request);
    QMetaObject::invokeMethod(this, &KeychainQueue::startNext, Qt::QueuedConnection);
}

void KeychainQueue::startNext()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    m_waiting.takeFirst()->start();
}

} // namespace sendbench::secrets
