// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/changedread.h"

#include <QPointer>

#include <utility>

namespace sendbench::secrets
{

namespace
{

class ChangedReadJob final : public ReadJob
{
public:
    using Change = std::function<Result<QByteArray>(Result<QByteArray>)>;

    ChangedReadJob(ReadJob *inner, Change change, QObject *parent)
        : ReadJob(parent)
        , m_read(inner)
        , m_change(std::move(change))
    {
        inner->setParent(this);
    }

protected:
    void doStart() override
    {
        connect(m_read, &Job::finished, this, [this] {
            const auto result = m_change(m_read->result());
            if (result)
                succeedWith(*result);
            else
                fail(result.error());
        });
        m_read->start();
    }

    void doCancel() override
    {
        if (m_read)
            m_read->cancel();
    }

private:
    QPointer<ReadJob> m_read;
    Change m_change;
};

} // namespace

ReadJob *changedRead(ReadJob *inner, std::function<Result<QByteArray>(Result<QByteArray>)> change,
                     QObject *parent)
{
    return new ChangedReadJob(inner, std::move(change), parent);
}

} // namespace sendbench::secrets
