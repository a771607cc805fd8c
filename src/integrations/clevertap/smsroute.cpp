// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/smsroute.h"

#include "base/visibletext.h"
#include "integrations/clevertap/payload.h"
#include "integrations/clevertap/smsjson.h"
#include "integrations/connect8x8/answer.h"
#include "phone/phonenumber.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kHeaders = u"headers."_s;
const QString kParameters = u"parameters."_s;
const QString kPassword = u"authentication.password"_s;
/// No number begins with 0: 8x8 refuses it after it has looked at key and sub-account.
const QString kNobody = u"0"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

Failure missing(const QString &code, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path});
}

bool usesBasic(const workspace::ProviderConfiguration &provider)
{
    return provider.fields.value(u"authentication"_s).text() == u"basic"_s;
}

/// The number was refused, and nothing else.
bool refusedTheNumber(const sending::Outcome &outcome, const http::Exchange &exchange)
{
    if (outcome.code == u"1002"_s)
        return true;
    const QJsonObject answer = QJsonDocument::fromJson(exchange.response->body).object();
    return answer.contains(u"batchId"_s) && answer[u"acceptedCount"_s].toInt(-1) == 0;
}

} // namespace

SmsRoute::SmsRoute(workspace::ProviderConfiguration provider, Environment environment)
    : m_provider(std::move(provider))
    , m_environment(environment)
{
}

QString SmsRoute::title() const
{
    const QString nickname = m_provider.nickname();
    return visibleText(nickname.isEmpty() ? m_provider.id : nickname);
}

QList<sending::MessageKind> SmsRoute::accepts() const
{
    return {sending::MessageKind::Text, sending::MessageKind::Preflight, sending::MessageKind::Raw};
}

QString SmsRoute::preflightText() const
{
    return tr("The JSON of the dialog for the number 0, which nobody has. 8x8 refuses it with code "
              "1002 after it has accepted address, sub-account and key: that refusal is the proof, "
              "and no SMS is sent.");
}

QList<secrets::SecretKey> SmsRoute::neededSecrets() const
{
    QList<secrets::SecretKey> keys;
    for (const auto &[key, value] : m_provider.fields)
        if (value.isSecret() &&
            (key.startsWith(kHeaders) || (isForm() && key.startsWith(kParameters)) ||
             (key == kPassword && usesBasic(m_provider))))
            keys.append({m_provider.id, key});
    return keys;
}

Result<QByteArray> SmsRoute::body(const sending::Message &message,
                                  const sending::SecretValues &secrets) const
{
    if (message.kind == sending::MessageKind::Raw) {
        if (message.rawBody.isEmpty())
            return missing(u"message.body-empty"_s, u"body"_s);
        return message.rawBody;
    }
    if (!isForm() && m_provider.fields.value(u"json"_s).text().trimmed().isEmpty())
        return missing(u"message.body-empty"_s, u"json"_s);
    if (message.kind == sending::MessageKind::Preflight)
        return filled({.to = kNobody,
                       .body = u"Sendbench preflight"_s,
                       .messageId = kPreflightMessageId.toString()},
                      secrets);
    if (message.to.trimmed().isEmpty())
        return missing(u"message.recipient-empty"_s, u"to"_s);
    if (message.text.isEmpty())
        return missing(u"message.text-empty"_s, u"text"_s);
    return filled({.to = phone::toE164(message.to).value_or(message.to.trimmed()),
                   .body = message.text,
                   .messageId = messageId(message.id)},
                  secrets);
}

bool SmsRoute::isForm() const
{
    return m_provider.fields.value(u"parametersType"_s).text() == u"form"_s;
}

QByteArray SmsRoute::filled(const SmsValues &values, const sending::SecretValues &secrets) const
{
    if (!isForm())
        return filledIn(m_provider.fields.value(u"json"_s).text(), values);
    QByteArrayList pairs;
    for (const auto &[key, value] : m_provider.fields) {
        if (!key.startsWith(kParameters))
            continue;
        const QByteArray text = value.isSecret() ? secrets.value({m_provider.id, key})
                                                 : placed(value.text(), values).toUtf8();
        pairs.append(QUrl::toPercentEncoding(key.mid(kParameters.size())) + '=' +
                     text.toPercentEncoding());
    }
    return pairs.join('&');
}

void SmsRoute::addHeaders(http::Request &request, const sending::SecretValues &secrets) const
{
    for (const auto &[key, value] : m_provider.fields) {
        if (!key.startsWith(kHeaders))
            continue;
        const QByteArray name = key.mid(kHeaders.size()).toUtf8();
        request.headers.append(
            {name, value.isSecret() ? secrets.value({m_provider.id, key}) : value.text().toUtf8()});
        if (name.compare("Content-Type", Qt::CaseInsensitive) != 0)
            request.credentialHeaders.append(name);
    }
    if (usesBasic(m_provider)) {
        const QByteArray pair =
            m_provider.fields.value(u"authentication.username"_s).text().toUtf8() + ':' +
            secrets.value({m_provider.id, kPassword});
        request.headers.append(http::Header{"Authorization", "Basic " + pair.toBase64()});
        request.credentialHeaders.append("Authorization");
    }
    if (!http::headerValue(request.headers, "Content-Type"))
        request.headers.append(http::Header{
            "Content-Type", isForm() ? "application/x-www-form-urlencoded" : "application/json"});
}

Result<http::Request> SmsRoute::build(const sending::Message &message,
                                      const sending::SecretValues &secrets) const
{
    const QString endpoint = m_provider.fields.value(u"endpoint"_s).text().trimmed();
    if (endpoint.isEmpty())
        return missing(u"provider.endpoint-missing"_s, u"endpoint"_s);
    if (endpoint.contains(u"{{"_s))
        return missing(u"provider.endpoint-placeholder"_s, u"endpoint"_s);
    if (m_provider.fields.value(u"authentication"_s).text() == u"oauth2"_s)
        return missing(u"provider.oauth-not-sent"_s, u"authentication"_s);
    const auto content = body(message, secrets);
    if (!content)
        return Failure(content.error());
    http::Request request;
    request.method = "POST";
    request.url = QUrl(endpoint, QUrl::StrictMode);
    request.body = *content;
    addHeaders(request, secrets);
    return request;
}

sending::Outcome SmsRoute::judge(const http::Exchange &exchange) const
{
    sending::Outcome outcome = connect8x8::judgeSend(exchange);
    if (outcome.kind == sending::OutcomeKind::Refused && exchange.response &&
        exchange.response->status == 401)
        outcome.reason += u' ' + tr("Does the header Authorization hold “Bearer ”, and then the "
                                    "key?");
    // The answer to a batch names no message; its receipts bring back what was sent along.
    const SmsShape shape = shapeOf(QString::fromUtf8(exchange.request.body), u"messages"_s);
    if (const QString id = shape.message[u"clientMessageId"_s].toString(); !id.isEmpty())
        outcome.ids.insert(u"clientMessageId"_s, id);
    if (exchange.error || !exchange.response ||
        shape.message[u"destination"_s].toString() != kNobody)
        return outcome;
    if (outcome.kind == sending::OutcomeKind::Refused && refusedTheNumber(outcome, exchange)) {
        outcome.kind = sending::OutcomeKind::Accepted;
        outcome.reason =
            tr("8x8 accepted address, sub-account and key, and refused the number 0 as "
               "it should. No SMS was sent.");
    } else if (outcome.kind == sending::OutcomeKind::Accepted) {
        outcome.kind = sending::OutcomeKind::Unclear;
        outcome.reason = tr("The number 0 was accepted; 8x8 would refuse it. Is this 8x8?");
    }
    return outcome;
}

} // namespace sendbench::integrations::clevertap
