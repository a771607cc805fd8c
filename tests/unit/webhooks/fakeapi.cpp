// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/webhooks/fakeapi.h"

using namespace Qt::StringLiterals;

namespace sendbench::webhooks::tests
{

FakeApi::FakeApi(Product product, const QStringList &moreFields)
    : m_product(std::move(product))
{
    QStringList keys;
    if (m_product.named)
        keys.append(u"name"_s);
    if (m_product.scoped)
        keys.append(u"scope"_s);
    if (m_product.typed)
        keys.append(u"type"_s);
    keys.append(u"url"_s);
    if (m_product.auths.size() > 1)
        keys += {u"auth.kind"_s, u"auth.form"_s, kSecretField};
    if (m_product.hasEnabled)
        keys.append(u"enabled"_s);
    for (const QString &key : keys + moreFields)
        m_form.fields.append(
            {.key = key,
             .kind = key == kSecretField ? forms::FieldKind::Secret : forms::FieldKind::Text});
}

Job *FakeApi::prepare(const changes::Sender &, const workspace::Account &, secrets::SecretStore &,
                      QObject *parent) const
{
    return preparing ? preparing(parent) : nullptr;
}

Result<QList<Read>> FakeApi::reads(const workspace::Account &) const
{
    if (noReads)
        return Failure(*noReads);
    QList<Read> all;
    for (const QString &path : paths)
        all.append(
            {.step = {.id = u"read"_s, .title = path, .url = base + u'/' + path, .readOnly = true},
             .scope = path});
    return all;
}

Result<ReadAnswer> FakeApi::read(const workspace::Account &account, const Read &read,
                                 const QByteArray &answer) const
{
    if (answer.startsWith('<'))
        return failure(ErrorKind::Protocol, u"webhook.answer"_s, read.step.title);
    ReadAnswer all;
    for (const QByteArray &line : answer.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (line == "next") {
            all.next = read;
            all.next->page = read.page + 1;
            all.next->step.url += u"-next"_s;
        } else if (words.size() == 2) {
            all.records.append({.account = account.id,
                                .product = m_product.id,
                                .scope = QString::fromUtf8(words.at(0)),
                                .url = QString::fromUtf8(words.at(1)),
                                .raw = line});
        }
    }
    return all;
}

changes::Step FakeApi::step(const QString &id, const QByteArray &method,
                            const QByteArray &body) const
{
    return {.id = id, .title = id, .method = method, .url = base + u"/webhooks"_s, .body = body};
}

Write FakeApi::write(const workspace::Account &, const Webhook &wanted, const LiveWebhook *live,
                     bool knowsLiveSecret) const
{
    knew.append(knowsLiveSecret);
    Write all;
    if (live && m_product.deleteBeforeWrite)
        all.steps.append(step(u"delete"_s, "DELETE", wanted.type.toUtf8()));
    auto post = step(u"post"_s, "POST", json(wanted));
    if (masks)
        post.body = "{\"httpAuthorization\":\"***\"}";
    post.outputs.insert(u"id"_s, u"/id"_s);
    auto back = step(u"back"_s, "DELETE", "{{out:id}}");
    if (undoMasks)
        back.body = "{\"clientSecret\":\"***\"}";
    post.undo = std::make_shared<const changes::Step>(back);
    all.steps.append(post);
    return all;
}

Write FakeApi::remove(const workspace::Account &, const LiveWebhook &live, const Webhook *) const
{
    return {.steps = {step(u"delete"_s, "DELETE", live.url.toUtf8())}};
}

Findings FakeApi::check(const workspace::Account *, const Webhook &) const
{
    return problems;
}

QByteArray FakeApi::json(const Webhook &wanted) const
{
    return "{\"url\":\"" + wanted.url.toUtf8() + "\",\"auth\":\"" +
           authKindName(wanted.auth.kind).toUtf8() + "\"}";
}

bool FakeApi::isSame(const Webhook &wanted, const LiveWebhook &live) const
{
    ++compared;
    if (!m_product.named)
        return WebhookApi::isSame(wanted, live);
    return wanted.remoteId.isEmpty() ? wanted.name == live.name : wanted.remoteId == live.remoteId;
}

Product smsProduct()
{
    return {.id = u"sms"_s,
            .title = u"SMS"_s,
            .accountKind = u"8x8.connect"_s,
            .everySubAccount = true,
            .auths = {AuthKind::None, AuthKind::Header, AuthKind::OAuth}};
}

Product chatAppsProduct()
{
    Product product = smsProduct();
    product.id = u"chatapps"_s;
    product.title = u"Chat Apps"_s;
    product.typed = true;
    product.types = {
        {.id = u"CADR"_s, .implied = true}, {.id = u"MSG"_s, .implied = true}, {.id = u"CABM"_s}};
    return product;
}

Product voiceProduct()
{
    return {.id = u"voice"_s,
            .title = u"Voice"_s,
            .accountKind = u"8x8.connect"_s,
            .types = {{.id = u"VCA"_s}, {.id = u"VSS"_s}},
            .typed = true,
            .deleteBeforeWrite = true,
            .auths = {AuthKind::None, AuthKind::Header}};
}

Product gatewayProduct()
{
    return {.id = u"chat-gateway"_s,
            .title = u"Chat Gateway"_s,
            .accountKind = u"8x8.contact-center"_s,
            .scoped = false,
            .named = true,
            .hasEnabled = false,
            .auths = {AuthKind::Signature}};
}

} // namespace sendbench::webhooks::tests
