// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/testroute.h"

#include "integrations/zendesk/api.h"
#include "integrations/zendesk/zendeskjson.h"
#include "sending/errortable.h"
#include "sending/uncertain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

QString meaningOf(const QString &code)
{
    static const auto table = sending::ErrorTable::load(u"zendesk-api"_s);
    const auto *row = table.row(code);
    return row ? row->meaning + u' ' + row->next : QString();
}

Failure missing(const QString &code, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path});
}

} // namespace

TestRoute::TestRoute(const workspace::Account &account)
    : m_account(account)
    , m_route(account.id, u"zendesk"_s, account.environment,
              apiStep(account, u"webhooks"_s, tr("%1 · list one webhook").arg(account.id), "GET",
                      u"/api/v2/webhooks?page%5Bsize%5D=1"_s))
{
}

Result<http::Request> TestRoute::build(const sending::Message &message,
                                       const sending::SecretValues &secrets) const
{
    const bool ownHost = !m_account.fields.value(u"host.api"_s).isEmpty() ||
                         m_account.environment == Environment::Sandbox;
    if (!ownHost && !isSubdomain(m_account.fields.value(u"subdomain"_s).text().trimmed()))
        return missing(u"zendesk.subdomain-missing"_s, u"subdomain"_s);
    if (m_account.fields.value(u"email"_s).text().trimmed().isEmpty())
        return missing(u"zendesk.email-missing"_s, u"email"_s);
    return m_route.build(message, secrets);
}

sending::Outcome TestRoute::judge(const http::Exchange &exchange) const
{
    using sending::OutcomeKind;
    sending::Outcome outcome = m_route.judge(exchange);
    if (exchange.error || !exchange.response) {
        outcome.reason = sending::brokenAnswerText(exchange);
        return outcome;
    }
    if (outcome.kind != OutcomeKind::Accepted) {
        const QString meaning = meaningOf(outcome.code);
        outcome.reason = meaning.isEmpty()
                             ? tr("Zendesk answered HTTP %1.").arg(exchange.response->status)
                             : meaning;
        return outcome;
    }
    if (member(parsed(exchange.response->body), "webhooks").is_array()) {
        outcome.reason = tr("Zendesk accepted the token, and it may manage webhooks.");
        return outcome;
    }
    outcome.kind = OutcomeKind::Unclear;
    outcome.reason = tr("HTTP 200, but the body is no list of webhooks: a web page or a proxy may "
                        "have answered in Zendesk's place.");
    return outcome;
}

} // namespace sendbench::integrations::zendesk
