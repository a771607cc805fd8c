// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/oauthtoken.h"

#include "sending/uncertain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using sending::Outcome;
using sending::OutcomeKind;

/// A token answer has a few hundred bytes, with a long JWT a few thousand.
constexpr qsizetype kLargestAnswer = 256 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

QJsonObject object(const QByteArray &body)
{
    return body.size() > kLargestAnswer ? QJsonObject() : QJsonDocument::fromJson(body).object();
}

Failure answerError(const QString &member)
{
    return Failure(Error{.kind = ErrorKind::Protocol,
                         .code = u"token.answer"_s,
                         .where = tr("the answer of the token endpoint"),
                         .path = member});
}

/// A whole number of seconds, however it is spelled; nothing if it is none.
std::optional<std::chrono::seconds> lifetime(const QJsonValue &value)
{
    bool fine = value.isDouble();
    const qint64 seconds = fine ? value.toInteger() : value.toString().trimmed().toLongLong(&fine);
    if (!fine || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

/// What the errors of RFC 6749, 5.2, say of the settings.
QString meaning(const QString &code)
{
    if (code == u"invalid_client"_s)
        return tr("The client id or the client secret is not accepted, or they are expected in the "
                  "other place (header or body).");
    if (code == u"invalid_grant"_s)
        return tr("The credentials are not accepted for this kind of token.");
    if (code == u"unauthorized_client"_s)
        return tr("This client may not ask for a token with client credentials.");
    if (code == u"unsupported_grant_type"_s)
        return tr("The token endpoint does not give tokens for client credentials.");
    if (code == u"invalid_scope"_s)
        return tr("The scope is unknown, misspelled, or more than this client may have.");
    if (code == u"invalid_request"_s)
        return tr("The token endpoint misses something in the request, or finds it twice.");
    return {};
}

Outcome refusal(const http::Response &response)
{
    const QJsonObject json = object(response.body);
    const auto text = [&json](const QString &name) { return json.value(name).toString(); };
    const bool standard = !text(u"error"_s).isEmpty();
    Outcome outcome{.kind = response.status >= 500 ? OutcomeKind::Failed : OutcomeKind::Refused,
                    .code = standard ? text(u"error"_s) : text(u"ErrorCode"_s),
                    .message = standard ? text(u"error_description"_s) : text(u"Error"_s)};
    outcome.reason = meaning(outcome.code);
    if (outcome.code.isEmpty())
        outcome.code = QString::number(response.status);
    if (!outcome.reason.isEmpty())
        return outcome;
    if (response.status >= 300 && response.status < 400)
        outcome.reason = tr("A redirect: whoever fetches a token does not follow one. Write the "
                            "address that it leads to.");
    else if (response.status == 401 || response.status == 403)
        outcome.reason = tr("The client id or the client secret is not accepted.");
    else if (response.status == 404 || response.status == 405)
        outcome.reason = tr("There is no token endpoint at this address.");
    else
        outcome.reason = tr("HTTP %1, and no token.").arg(response.status);
    return outcome;
}

} // namespace

std::optional<TokenRequest> tokenRequest(const Webhook &webhook, Environment environment)
{
    if (webhook.auth.kind != AuthKind::OAuth)
        return std::nullopt;
    return TokenRequest{.owner = webhook.id,
                        .system = u"oauth"_s,
                        .environment = environment,
                        .url = webhook.auth.tokenUrl,
                        .clientId = webhook.auth.clientId,
                        .clientSecret = {webhook.id, kSecretField},
                        .inBody = webhook.auth.credentialsLocation == u"body"_s,
                        .scope = webhook.auth.tokenScope};
}

Result<Token> readToken(const QByteArray &body)
{
    const QJsonObject json = object(body);
    Token token{.value = json[u"access_token"_s].toString().toUtf8(),
                .type = json[u"token_type"_s].toString(),
                .scope = json[u"scope"_s].toString(),
                .lifetime = lifetime(json[u"expires_in"_s])};
    // It goes into a header: a control character would end it, a space make two words of it.
    const bool clean = std::all_of(token.value.begin(), token.value.end(),
                                   [](char c) { return c > ' ' && c != '\x7f'; });
    if (token.value.isEmpty() || !clean)
        return answerError(u"access_token"_s);
    return token;
}

Outcome judgeToken(const http::Exchange &exchange)
{
    if (exchange.error || !exchange.response)
        return {.kind = OutcomeKind::Failed,
                .code = exchange.error ? exchange.error->code : QString(),
                .reason = sending::brokenAnswerText(exchange)};
    if (exchange.response->status != 200)
        return refusal(*exchange.response);
    const auto token = readToken(exchange.response->body);
    // Some answer 200 and an error inside.
    if (!token && !object(exchange.response->body)[u"error"_s].toString().isEmpty())
        return refusal(*exchange.response);
    if (!token)
        return {.reason = tr("HTTP 200, but no access_token in the body: a web page may have "
                             "answered in the token endpoint's place.")};
    Outcome outcome{.kind = OutcomeKind::Accepted};
    outcome.reason = token->lifetime ? tr("A token came, for %1 s.").arg(token->lifetime->count())
                                     : tr("A token came; how long it is good was not said.");
    if (!token->type.isEmpty() && !token->type.startsWith(u"bearer"_s, Qt::CaseInsensitive))
        outcome.reason += u' ' + tr("Its type is “%1”, not Bearer.").arg(token->type.left(40));
    return outcome;
}

} // namespace sendbench::webhooks
