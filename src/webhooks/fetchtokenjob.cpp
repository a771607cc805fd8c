// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/fetchtokenjob.h"

#include "base/ids.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

FetchTokenJob::FetchTokenJob(changes::Sender sender, TokenRequest request, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_request(std::move(request))
{
}

void FetchTokenJob::doStart()
{
    m_send = m_sender(std::make_shared<TokenRoute>(m_request, m_seen),
                      {.kind = sending::MessageKind::Raw, .id = newUlid()}, this);
    connect(m_send, &Job::finished, this, [this, send = m_send.get()] {
        if (!isRunning())
            return;
        m_record = send->record();
        if (send->error())
            fail(*send->error());
        else
            take();
    });
}

void FetchTokenJob::doCancel()
{
    if (m_send)
        m_send->cancel();
}

void FetchTokenJob::take()
{
    using sending::OutcomeKind;
    if (const auto token = m_seen->token()) {
        succeedWith(*token);
        return;
    }
    const sending::Outcome &outcome = m_record->outcome;
    const QString where = m_record->exchange.request.url.toString(QUrl::RemoveQuery);
    if (outcome.kind == OutcomeKind::Unclear)
        fail(Error{.kind = ErrorKind::Protocol,
                   .code = u"token.answer"_s,
                   .where = where,
                   .detail = outcome.reason});
    else
        fail(Error{.kind =
                       outcome.kind == OutcomeKind::Refused ? ErrorKind::Auth : ErrorKind::Rejected,
                   .code = u"token.refused"_s,
                   .where = where,
                   .found = outcome.code,
                   .detail = (outcome.reason + u' ' + outcome.message).trimmed()});
}

} // namespace sendbench::webhooks
