// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/readjob.h"

#include "base/ids.h"
#include "changes/steproute.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

Error refusal(const sending::SendRecord &record)
{
    const int status = record.exchange.response ? record.exchange.response->status : 0;
    Error error{.kind = ErrorKind::Rejected,
                .code = u"remote.refused"_s,
                .where = record.exchange.request.url.toString(QUrl::RemoveQuery),
                .found = QString::number(status),
                .detail = record.outcome.message};
    if (status == 401 || status == 403) {
        error.kind = ErrorKind::Auth;
        error.code = u"remote.denied"_s;
    } else if (status == 429) {
        error.kind = ErrorKind::RateLimited;
        error.code = u"remote.rate-limited"_s;
    }
    return error;
}

} // namespace

ReadJob::ReadJob(Sender sender, QString owner, QString system, Environment environment, Step step,
                 QObject *parent)
    : ReadJob(std::move(sender),
              std::make_shared<StepRoute>(std::move(owner), std::move(system), environment,
                                          std::move(step)),
              parent)
{
}

ReadJob::ReadJob(Sender sender, std::shared_ptr<const sending::Route> route, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_route(std::move(route))
{
}

ReadJob::~ReadJob() = default;

void ReadJob::doStart()
{
    auto *send = m_sender(m_route, {.kind = sending::MessageKind::Raw, .id = newUlid()}, this);
    m_send = send;
    connect(send, &sending::SendJob::sent, this, &Job::progress);
    connect(send, &Job::finished, this, [this, send] {
        if (!isRunning())
            return;
        m_record = send->record();
        if (send->error())
            fail(*send->error());
        else if (m_record->outcome.kind != sending::OutcomeKind::Accepted)
            fail(refusal(*m_record));
        else
            succeedWith({*m_record, m_record->exchange.response->body});
    });
}

void ReadJob::doCancel()
{
    if (m_send)
        m_send->cancel();
}

} // namespace sendbench::changes
