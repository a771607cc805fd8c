// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/delivery.h"

#include "base/ids.h"
#include "changes/steproute.h"
#include "sending/sendjob.h"
#include "webhooks/tokenroute.h"
#include "webhooks/urlchecks.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

/// How much longer than 8x8 we wait.
constexpr int kPatience = 3;
constexpr qint64 kLargestAnswer = 4 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

/// In an address that is a mark (previews, the guard) there is nothing to be reached.
const QString kSecretAddress = QStringLiteral("https://secret.invalid/");

secrets::SecretKey secretOf(const Delivery &delivery)
{
    return {delivery.owner, kSecretField};
}

Failure refused(const Delivery &delivery, const QString &host)
{
    return Failure(Error{.kind = ErrorKind::Guard,
                         .code = u"delivery.not-https"_s,
                         .where = delivery.owner,
                         .found = host});
}

bool inTheClear(const QUrl &url)
{
    return url.scheme() == u"http"_s && !isOnThisMachine(url.host());
}

/// What the sandbox would bring elsewhere it can bring here.
Error withWayOut(Error stopped, const Delivery &delivery)
{
    if (stopped.code == u"guard.sandbox-address"_s) {
        stopped.code = u"delivery.sandbox-address"_s;
        stopped.where = delivery.owner;
        if (delivery.urlSecret)
            stopped.found = tr("a place that only the keychain knows");
    }
    return stopped;
}

Finding note(const DeliveryRules &rules, Severity severity, const QString &rule,
             const QString &message)
{
    return {.severity = severity, .rule = rule, .message = message, .source = rules.source};
}

} // namespace

DeliveryRoute::DeliveryRoute(Delivery delivery, Filling filling, QByteArray token)
    : m_delivery(std::move(delivery))
    , m_filling(std::move(filling))
    , m_token(std::move(token))
{
}

QString DeliveryRoute::id() const
{
    return m_delivery.owner + u"/delivery"_s;
}

QString DeliveryRoute::system() const
{
    return u"receiver"_s;
}

QList<secrets::SecretKey> DeliveryRoute::neededSecrets() const
{
    QList<secrets::SecretKey> keys;
    if (m_delivery.urlSecret)
        keys.append(*m_delivery.urlSecret);
    if (m_delivery.auth.kind == AuthKind::Header)
        keys.append(secretOf(m_delivery));
    return keys;
}

Result<http::Request> DeliveryRoute::build(const sending::Message &message,
                                           const sending::SecretValues &secrets) const
{
    changes::Step step{.id = u"delivery"_s, .title = m_delivery.title, .method = "POST"};
    step.url = m_delivery.url;
    if (m_delivery.urlSecret) {
        const QByteArray value = secrets.value(*m_delivery.urlSecret);
        const QUrl url(QString::fromUtf8(value), QUrl::StrictMode);
        const bool known = url.isValid() && !url.host().isEmpty();
        // What is no address is not named: it is a secret.
        if (!known && !value.startsWith("‹secret:"))
            return Failure(Error{.kind = ErrorKind::Input,
                                 .code = u"delivery.secret-address"_s,
                                 .where = m_delivery.owner,
                                 .path = m_delivery.urlSecret->field});
        step.url = known ? QString::fromUtf8(value) : kSecretAddress;
    }
    if (const QUrl url(step.url, QUrl::StrictMode); inTheClear(url))
        return refused(m_delivery, m_delivery.urlSecret ? QString() : url.host());
    for (const http::Header &header : m_delivery.rules.headers)
        step.headers.append({header.name, filledText(header.value, m_filling)});
    const Auth &auth = m_delivery.auth;
    if (auth.kind == AuthKind::Header) {
        const bool basic = auth.form == HeaderForm::Basic;
        const QString prefix = basic                             ? auth.username + u':'
                               : auth.form == HeaderForm::Bearer ? u"Bearer "_s
                                                                 : QString();
        changes::addSecretHeader(step, "Authorization", secretOf(m_delivery), prefix,
                                 basic ? changes::SecretPlace::Form::Basic
                                       : changes::SecretPlace::Form::Plain);
    }
    auto request =
        changes::StepRoute(m_delivery.owner, system(), environment(), step).build(message, secrets);
    if (!request)
        return request;
    if (!m_token.isEmpty())
        request->headers.append({"Authorization", "Bearer " + m_token});
    request->credentialHeaders.append("Authorization");
    request->body = message.rawBody;
    request->timeLimit = m_delivery.rules.limit * kPatience;
    request->connectLimit = request->timeLimit;
    request->maxResponseBytes = kLargestAnswer;
    request->maxRedirects = 0;
    return request;
}

sending::Outcome DeliveryRoute::judge(const http::Exchange &exchange) const
{
    return judgeDelivery(m_delivery.rules, m_delivery.answer, exchange).outcome;
}

QMap<QString, QByteArray> DeliveryRoute::sensitive(const http::Exchange &exchange) const
{
    QMap<QString, QByteArray> all;
    if (!m_token.isEmpty())
        all.insert(m_delivery.owner + u"/access_token"_s, m_token);
    // On the wire a secret address is parted: its host, which is shown, and the rest.
    const QByteArray &target = exchange.request.target;
    if (m_delivery.urlSecret && target.size() > 1) {
        const QString label = m_delivery.urlSecret->label();
        all.insert(label, target);
        all.insert(label + u"/path"_s, exchange.request.url.path(QUrl::FullyEncoded).toUtf8());
    }
    return all;
}

sending::Message deliveryMessage(const Delivery &delivery)
{
    return {.kind = sending::MessageKind::Raw,
            .id = newUlid(),
            .to = delivery.urlSecret ? QString() : QUrl(delivery.url).host(),
            .rawBody = delivery.body};
}

std::optional<Error> deliveryGuard(const workspace::Document &document, const Delivery &delivery,
                                   bool confirmed)
{
    const DeliveryRoute route(delivery, {});
    const bool meant = confirmed || delivery.environment != Environment::Production;
    if (!delivery.urlSecret)
        if (const QUrl url(delivery.url, QUrl::StrictMode); inTheClear(url))
            return refused(delivery, url.host()).value();
    if (auto stopped = sending::guard(document, route, deliveryMessage(delivery), meant))
        return withWayOut(*stopped, delivery);
    const Webhook asking{.id = delivery.owner, .auth = delivery.auth};
    const auto token = tokenRequest(asking, delivery.environment);
    if (!token)
        return std::nullopt;
    if (const QUrl url(token->url, QUrl::StrictMode); inTheClear(url))
        return refused(delivery, url.host()).value();
    const TokenRoute tokenRoute(*token, std::make_shared<TokenSeen>());
    if (auto stopped =
            sending::guard(document, tokenRoute, {.kind = sending::MessageKind::Raw}, true))
        return withWayOut(*stopped, delivery);
    return std::nullopt;
}

Findings deliveryNotes(const Delivery &delivery)
{
    const DeliveryRules &rules = delivery.rules;
    Findings all;
    if (!rules.signature.isEmpty())
        all.append(note(rules, Severity::Warning, u"delivery.signature"_s,
                        tr("8x8 would sign this in the header %1, with a key that only 8x8 has; "
                           "here it goes unsigned. A receiver that verifies must refuse it.")
                            .arg(rules.signature)));
    if (!rules.note.isEmpty())
        all.append(note(rules, Severity::Note, u"delivery.note"_s, rules.note));
    return all;
}

} // namespace sendbench::webhooks
