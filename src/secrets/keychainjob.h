// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/keychainqueue.h"

namespace sendbench::secrets
{

/// A caller's side of a keychain request. `Base` is ReadJob or WriteJob. The request itself lives
/// in the queue, because the keychain may answer after the caller has gone.
template <typename Base>
class KeychainJob final : public Base
{
public:
    KeychainJob(KeychainQueue *queue, KeychainRequest *request, QObject *parent)
        : Base(parent)
        , m_queue(queue)
        , m_request(request)
    {
        request->setParent(this);
    }

    ~KeychainJob() override
    {
        if (m_request && m_request->parent() != this)
            m_request->abandon();
    }

protected:
    void doStart() override
    {
        if (!m_queue) {
            this->fail(
                Error{.kind = ErrorKind::Cancelled, .code = QStringLiteral("job.cancelled")});
            return;
        }
        QObject::connect(m_request, &KeychainRequest::done, this, [this] { take(); });
        QObject::connect(m_queue, &QObject::destroyed, this, [this] { this->cancel(); });
        m_queue->enqueue(m_request);
    }

    void doCancel() override
    {
        if (m_request)
            m_request->abandon();
    }

private:
    void take()
    {
        const auto result = m_request->result();
        if (!result)
            this->fail(result.error());
        else if constexpr (std::is_same_v<Base, ReadJob>)
            this->succeedWith(*result);
        else
            this->succeed();
    }

    QPointer<KeychainQueue> m_queue;
    QPointer<KeychainRequest> m_request;
};

} // namespace sendbench::secrets
