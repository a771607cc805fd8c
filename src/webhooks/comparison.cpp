// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/comparison.h"

#include "base/redactor.h"
#include "base/visibletext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using changes::FieldDifference;
using changes::FieldState;
using Differences = QList<FieldDifference>;

const QString kContactCenter = u"8x8.contact-center"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

/// What 8x8 calls the member that holds the secret of a header.
QString headerName(const QString &product)
{
    if (product == u"voice")
        return u"httpAuthHeader"_s;
    if (product == u"recording")
        return u"password"_s;
    return product == u"automation" ? u"Authorization"_s : u"httpAuthorization"_s;
}

QString flagText(bool on)
{
    return on ? u"true"_s : u"false"_s;
}

/// `told`: the answer says what is there.
void add(Differences &all, const QString &name, bool told, const QString &before,
         const QString &after)
{
    const FieldState known = before == after ? FieldState::Equal : FieldState::Different;
    all.append({name, told ? known : FieldState::Unverifiable, before, after});
}

/// Scopes of a token have no order.
QString sortedWords(const QString &text)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

QString secretMark(const Webhook &wanted)
{
    return Redactor::mark(secrets::SecretKey{wanted.id, kSecretField}.label());
}

QString inForm(HeaderForm form, const QString &secret)
{
    switch (form) {
    case HeaderForm::Verbatim:
        break;
    case HeaderForm::Bearer:
        return u"Bearer "_s + secret;
    case HeaderForm::Basic:
        return u"Basic "_s + secret;
    }
    return secret;
}

/// A secret that is wanted, against one that 8x8 has and does not tell.
void addSecret(Differences &all, const QString &name, const LiveWebhook &live,
               const QString &wanted, const SecretTrace &trace)
{
    if (live.hasSecret == false) {
        all.append({name, FieldState::Different, {}, wanted});
        return;
    }
    FieldState state = FieldState::Equal;
    QString before = tr("(not changed here since it was written)");
    if (trace.here.isEmpty() || trace.written.isEmpty()) {
        state = FieldState::Unverifiable;
        before = tr("(8x8 does not tell it)");
    } else if (!trace.isSame()) {
        state = FieldState::Different;
        before = tr("(another one was written last)");
    }
    all.append({name, state, before, wanted});
}

/// The static header, by its name in the product.
void addHeader(Differences &all, const QString &name, const Webhook &wanted,
               const LiveWebhook &live, const SecretTrace &trace)
{
    const bool wants = wanted.auth.kind == AuthKind::Header;
    const QString after = wants ? inForm(wanted.auth.form, secretMark(wanted)) : QString();
    if (live.auth.kind == AuthKind::OAuth) {
        add(all, name, true, {}, after);
    } else if (!wants) {
        const bool has = live.auth.kind == AuthKind::Header || live.hasSecret == true;
        add(all, name, has || live.hasSecret.has_value(),
            has ? inForm(live.auth.form, tr("(8x8 does not tell it)")) : QString(), {});
    } else if (live.auth.form != HeaderForm::Verbatim && live.auth.form != wanted.auth.form) {
        add(all, name, true, inForm(live.auth.form, tr("(8x8 does not tell it)")), after);
    } else {
        addSecret(all, name, live, after, trace);
    }
}

void addOAuth(Differences &all, const Webhook &wanted, const LiveWebhook &live,
              const SecretTrace &trace)
{
    const bool wants = wanted.auth.kind == AuthKind::OAuth;
    const bool has = live.auth.kind == AuthKind::OAuth;
    if (!wants && !has)
        return;
    const Auth before = has ? live.auth : Auth();
    const Auth after = wants ? wanted.auth : Auth();
    add(all, u"oauth.url"_s, true, before.tokenUrl, after.tokenUrl);
    add(all, u"oauth.clientId"_s, true, before.clientId, after.clientId);
    const QString secret = u"oauth.clientSecret"_s;
    if (has && wants)
        addSecret(all, secret, live, secretMark(wanted), trace);
    else
        add(all, secret, true, has ? tr("(8x8 does not tell it)") : QString(),
            wants ? secretMark(wanted) : QString());
    add(all, u"oauth.credentialsLocation"_s, true, before.credentialsLocation,
        after.credentialsLocation);
    if (sortedWords(before.tokenScope) == sortedWords(after.tokenScope)) {
        if (!after.tokenScope.isEmpty())
            add(all, u"oauth.scope"_s, true, after.tokenScope, after.tokenScope);
    } else {
        add(all, u"oauth.scope"_s, true, before.tokenScope, after.tokenScope);
    }
}

/// Without what a person lays it out with; what is no JSON as it is.
QString compactJson(const QString &text)
{
    const auto json = QJsonDocument::fromJson(text.toUtf8());
    return json.isNull() ? text : QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

/// The rows of a list, whose keys begin so; the value of a secret one nobody tells.
void addRows(Differences &all, const QString &prefix, const forms::FieldValues &wanted,
             const forms::FieldValues &live)
{
    QStringList keys;
    for (const auto *values : {&wanted, &live})
        for (const auto &[key, value] : *values)
            if (key.startsWith(prefix) && !keys.contains(key))
                keys.append(key);
    for (const QString &key : std::as_const(keys)) {
        const auto after = wanted.value(key);
        const auto before = live.value(key);
        const bool untold = after.isSecret() && before.isSecret();
        add(all, key, !untold, before.text(), after.text());
    }
}

} // namespace

SecretTrace traceOf(const JoinInput &input, const QString &webhookId)
{
    return {.written = input.written.value(webhookId),
            .here = input.here.value(webhookId),
            .address = input.addresses.value(webhookId)};
}

Comparison::Comparison(const WebhookApi &api)
    : m_api(&api)
    , m_auths(api.product().auths)
    , m_headerName(headerName(api.product().id))
{
    bool hasAuth = false;
    for (const forms::FieldDescriptor *field : api.form().valueFields()) {
        const QString &key = field->key;
        if (key == u"scope" && api.product().named) {
            m_fields.append({Part::Scope, key, u"subAccountId"_s, false});
        } else if (key == u"scope" || key == u"remoteId") {
            continue;
        } else if (key.startsWith(u"auth."_s)) {
            if (can(AuthKind::Header) || can(AuthKind::OAuth)) {
                if (!std::exchange(hasAuth, true))
                    m_fields.append({Part::Auth, key, {}, false});
            } else if (key == kSecretField) {
                m_fields.append({Part::Other, key, u"password"_s, true});
            }
        } else if (key == u"url") {
            m_fields.append({Part::Url, key, urlName(api.product()), false});
        } else if (key == u"type") {
            m_fields.append({Part::Type, key, key, false});
        } else if (key == u"name") {
            m_fields.append({Part::Name, key, key, false});
        } else if (key == u"enabled") {
            m_fields.append({Part::Enabled, key, key, false});
        } else if (key == u"channel.name") {
            m_fields.append({Part::Channel, key, u"channel"_s, false});
        } else if (key == u"channel.queue" || key == u"address" || key == u"uri") {
            continue; // of the channel, and where the URL is kept: no members of the record
        } else if (field->kind == forms::FieldKind::Json) {
            m_fields.append({Part::Json, key, key, false});
        } else if (field->kind == forms::FieldKind::KeyValues) {
            m_fields.append({Part::Rows, key + u'.', key, false});
        } else {
            m_fields.append({Part::Other, key, key, field->kind == forms::FieldKind::Secret});
        }
    }
}

QList<changes::FieldDifference> Comparison::fields(const Webhook &wanted, const LiveWebhook *live,
                                                   const SecretTrace &secret) const
{
    // What is not there is there without a value, and says so.
    LiveWebhook nothing;
    nothing.hasSecret = false;
    const LiveWebhook &there = live ? *live : nothing;
    Differences all;
    for (const Field &field : m_fields) {
        switch (field.part) {
        case Part::Type:
            add(all, field.name, !live || !live->type.isEmpty() || wanted.type.isEmpty(),
                there.type, wanted.type);
            break;
        case Part::Url:
            all.append({field.name,
                        m_api->sameUrl(wanted, there, secret.address) ? FieldState::Equal
                                                                      : FieldState::Different,
                        there.url, m_api->shownUrl(wanted)});
            break;
        case Part::Name:
            add(all, field.name, true, there.name, wanted.name);
            break;
        case Part::Scope:
            add(all, field.name, true, there.scope, wanted.scope);
            break;
        case Part::Json: // a write without one leaves what is there
            if (const QString text = wanted.more.value(field.key).text(); !text.isEmpty())
                add(all, field.name, true, compactJson(there.more.value(field.key).text()),
                    compactJson(text));
            break;
        case Part::Rows:
            addRows(all, field.key, wanted.more, there.more);
            break;
        case Part::Enabled:
            add(all, field.name, !live || live->enabled.has_value(),
                there.enabled ? flagText(*there.enabled) : QString(), flagText(wanted.enabled));
            break;
        case Part::Channel:
            // Others may use the record too.
            if (const QString channel = wanted.more.value(field.key).text(); !channel.isEmpty())
                add(all, field.name, true, there.users.contains(channel) ? channel : QString(),
                    channel);
            break;
        case Part::Auth:
            if (can(AuthKind::Header))
                addHeader(all, m_headerName, wanted, there, secret);
            if (can(AuthKind::OAuth))
                addOAuth(all, wanted, there, secret);
            break;
        case Part::Other:
            if (field.secret)
                addSecret(all, field.name, there, secretMark(wanted), secret);
            else
                add(all, field.name, true, there.more.value(field.key).text(),
                    wanted.more.value(field.key).text());
            break;
        }
    }
    return all;
}

QString urlName(const Product &product)
{
    return product.accountKind == kContactCenter ? u"uri"_s : u"url"_s;
}

QString recordTitle(const Product &product, const QString &scope, const QString &type,
                    const QString &name)
{
    QStringList parts{product.title};
    if (product.named && !name.isEmpty())
        parts.append(visibleText(name, 60));
    if (!scope.isEmpty())
        parts.append(scope == kEverySubAccount ? tr("every sub-account (*)")
                                               : visibleText(scope, 60));
    if (!type.isEmpty())
        parts.append(visibleText(type, 30));
    return parts.join(u" · "_s);
}

} // namespace sendbench::webhooks
