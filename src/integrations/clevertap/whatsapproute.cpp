// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/whatsapproute.h"

#include "base/visibletext.h"
#include "integrations/clevertap/answer.h"
#include "integrations/clevertap/payload.h"
#include "integrations/clevertap/templatepayload.h"
#include "phone/phonenumber.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kHeaderPrefix = u"headers."_s;

/// The redactor's mark cannot be part of a base64 text: it stands for the whole pair.
QByteArray basicPair(const QByteArray &user, const QByteArray &password)
{
    if (password.startsWith("‹secret:"))
        return password;
    return (user + ':' + password).toBase64();
}

Failure missing(const QString &code, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path});
}

} // namespace

WhatsAppRoute::WhatsAppRoute(workspace::ProviderConfiguration provider, Environment environment,
                             Partner::NumberForm number)
    : m_provider(std::move(provider))
    , m_environment(environment)
    , m_number(number)
{
}

QString WhatsAppRoute::title() const
{
    const QString nickname = m_provider.nickname();
    return visibleText(nickname.isEmpty() ? m_provider.id : nickname);
}

QList<sending::MessageKind> WhatsAppRoute::accepts() const
{
    return {sending::MessageKind::Text, sending::MessageKind::Template, sending::MessageKind::Media,
            sending::MessageKind::Preflight, sending::MessageKind::Raw};
}

sending::MediaExtras WhatsAppRoute::mediaExtras(sending::MediaKind kind) const
{
    return {.caption = kind != sending::MediaKind::Audio,
            .fileName = kind == sending::MediaKind::File};
}

QString WhatsAppRoute::businessNumber() const
{
    return m_provider.fields.value(u"mobileNumber"_s).text();
}

std::chrono::milliseconds WhatsAppRoute::answerLimit() const
{
    return kAnswerLimit;
}

QList<secrets::SecretKey> WhatsAppRoute::neededSecrets() const
{
    QList<secrets::SecretKey> keys;
    for (const auto &[key, value] : m_provider.fields)
        if (value.isSecret() && key.startsWith(kHeaderPrefix))
            keys.append({m_provider.id, key});
    if (m_provider.fields.value(u"basicAuth"_s).flag())
        keys.append({m_provider.id, u"basicAuth.password"_s});
    return keys;
}

QByteArray WhatsAppRoute::value(const QString &key, const sending::SecretValues &secrets) const
{
    const forms::FieldValue value = m_provider.fields.value(key);
    return value.isSecret() ? secrets.value({m_provider.id, key}) : value.text().toUtf8();
}

Result<QByteArray> WhatsAppRoute::body(const sending::Message &message) const
{
    QString waba = phone::toE164(businessNumber()).value_or(businessNumber().trimmed());
    // It goes out as the dialog has it, and there some partners want digits alone.
    if (m_number == Partner::NumberForm::Digits && waba.startsWith(u'+'))
        waba.remove(0, 1);
    if (message.kind == sending::MessageKind::Preflight)
        return preflight(waba);
    if (message.kind == sending::MessageKind::Raw) {
        if (message.rawBody.isEmpty())
            return missing(u"message.body-empty"_s, u"body"_s);
        return message.rawBody;
    }
    if (message.to.trimmed().isEmpty())
        return missing(u"message.recipient-empty"_s, u"to"_s);
    const QString to = phone::toE164(message.to).value_or(message.to.trimmed());
    if (message.kind == sending::MessageKind::Template) {
        const auto filled = sending::filledTemplate(message.filled);
        if (!filled)
            return Failure(filled.error());
        return templatePayload(filled->value, filled->values,
                               {.wabaNumber = waba, .to = to, .msgId = messageId(message.id)});
    }
    if (message.kind == sending::MessageKind::Media) {
        const sending::Media &media = message.media;
        if (const auto good = sending::checkMedia(media, mediaExtras(media.kind)); !good)
            return Failure(good.error());
        return freeFormMedia(waba, to, messageId(message.id), media);
    }
    if (message.text.isEmpty())
        return missing(u"message.text-empty"_s, u"text"_s);
    return freeFormText(waba, to, messageId(message.id), message.text);
}

void WhatsAppRoute::addHeaders(http::Request &request, const sending::SecretValues &secrets) const
{
    for (const auto &[key, unused] : m_provider.fields) {
        if (!key.startsWith(kHeaderPrefix))
            continue;
        const QByteArray name = key.mid(kHeaderPrefix.size()).toUtf8();
        request.headers.append({name, value(key, secrets)});
        if (name.compare("Content-Type", Qt::CaseInsensitive) != 0)
            request.credentialHeaders.append(name);
    }
    if (!http::headerValue(request.headers, "Content-Type"))
        request.headers.prepend({"Content-Type", "application/json"});
    if (m_provider.fields.value(u"basicAuth"_s).flag()) {
        const QByteArray user = value(u"basicAuth.username"_s, secrets);
        request.headers.append(
            {"Authorization",
             "Basic " + basicPair(user, secrets.value({m_provider.id, u"basicAuth.password"_s}))});
    }
}

Result<http::Request> WhatsAppRoute::build(const sending::Message &message,
                                           const sending::SecretValues &secrets) const
{
    const QString endpoint = m_provider.fields.value(u"endpoint"_s).text().trimmed();
    if (endpoint.isEmpty())
        return missing(u"provider.endpoint-missing"_s, u"endpoint"_s);
    if (endpoint.contains(u"{{"_s))
        return missing(u"provider.endpoint-placeholder"_s, u"endpoint"_s);
    const auto content = body(message);
    if (!content)
        return Failure(content.error());
    http::Request request;
    request.method = "POST";
    request.url = QUrl(endpoint, QUrl::StrictMode);
    request.body = *content;
    addHeaders(request, secrets);
    return request;
}

sending::Outcome WhatsAppRoute::judge(const http::Exchange &exchange) const
{
    return judgeAnswer(exchange);
}

} // namespace sendbench::integrations::clevertap
