// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/tokenroute.h"

#include "base/redactor.h"
#include "changes/steproute.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

/// As application/x-www-form-urlencoded has it; a mark of the redactor stays to be read.
QByteArray encoded(const QByteArray &value)
{
    return value.startsWith("‹secret:") ? value : value.toPercentEncoding();
}

} // namespace

void TokenSeen::set(const Token &token)
{
    const QMutexLocker lock(&m_mutex);
    m_token = token;
}

std::optional<Token> TokenSeen::token() const
{
    const QMutexLocker lock(&m_mutex);
    return m_token;
}

TokenRoute::TokenRoute(TokenRequest request, std::shared_ptr<TokenSeen> seen)
    : m_request(std::move(request))
    , m_seen(std::move(seen))
{
}

QString TokenRoute::title() const
{
    return QCoreApplication::translate("sendbench::webhooks", "Get an access token");
}

QList<secrets::SecretKey> TokenRoute::neededSecrets() const
{
    return {m_request.clientSecret};
}

changes::Step TokenRoute::step() const
{
    changes::Step step{.id = u"token"_s,
                       .title = title(),
                       .method = "POST",
                       .url = m_request.url,
                       .headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                                   {"Accept", "application/json"}},
                       .body = "grant_type=client_credentials"};
    if (!m_request.scope.isEmpty())
        step.body += "&scope=" + encoded(m_request.scope.toUtf8());
    if (m_request.inBody)
        step.body += "&client_id=" + encoded(m_request.clientId.toUtf8());
    else
        changes::addSecretHeader(step, "Authorization", m_request.clientSecret,
                                 m_request.clientId + u':', changes::SecretPlace::Form::Basic);
    return step;
}

Result<http::Request> TokenRoute::build(const sending::Message &message,
                                        const sending::SecretValues &secrets) const
{
    auto request =
        changes::StepRoute(m_request.owner, m_request.system, m_request.environment, step())
            .build(message, secrets);
    if (request && m_request.inBody)
        request->body += "&client_secret=" + encoded(secrets.value(m_request.clientSecret));
    return request;
}

sending::Outcome TokenRoute::judge(const http::Exchange &exchange) const
{
    const auto outcome = judgeToken(exchange);
    if (outcome.kind == sending::OutcomeKind::Accepted)
        if (const auto token = readToken(exchange.response->body))
            m_seen->set(*token);
    return outcome;
}

QMap<QString, QByteArray> TokenRoute::sensitive(const http::Exchange &exchange) const
{
    QMap<QString, QByteArray> all;
    const QJsonObject json = exchange.response
                                 ? QJsonDocument::fromJson(exchange.response->body).object()
                                 : QJsonObject();
    for (const QString &name : {u"access_token"_s, u"refresh_token"_s, u"id_token"_s})
        if (const QString value = json[name].toString(); !value.isEmpty())
            all.insert(m_request.owner + u'/' + name, value.toUtf8());
    return all;
}

} // namespace sendbench::webhooks
