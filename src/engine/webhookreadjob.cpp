// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/webhookreadjob.h"

#include "webhooks/fingerprint.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::engine
{

webhooks::Webhook desiredWebhook(const workspace::StoredWebhook &stored)
{
    return webhooks::fromFields(stored.id, stored.product, stored.account, stored.fields);
}

QMap<QString, const webhooks::WebhookApi *> webhookApis(const integrations::Registry &registry)
{
    QMap<QString, const webhooks::WebhookApi *> all;
    for (const auto *api : registry.webhookApis())
        all.insert(api->product().id, api);
    return all;
}

struct WebhookReadJob::Private {
    Engine &engine;
    WebhookScope scope;
    QMap<QString, const webhooks::WebhookApi *> apis;
    QList<webhooks::Asked> asked;
    QMap<QString, QByteArray> keys{}; ///< of fingerprints, by account
    WebhookState state{};
    QPointer<webhooks::LiveJob> live{};
    QPointer<secrets::ReadJob> read{};

    [[nodiscard]] bool isAsked(const QString &account, const QString &product) const
    {
        return std::any_of(asked.begin(), asked.end(), [&](const webhooks::Asked &one) {
            return one.account.id == account && one.api->product().id == product;
        });
    }
};

namespace
{

Error unknown(const QString &code, const QString &name, const QStringList &known)
{
    return {.kind = ErrorKind::Input,
            .code = code,
            .where = name,
            .expected = known.join(u", "_s),
            .found = name};
}

bool takes(const QStringList &wanted, const QString &one)
{
    return wanted.isEmpty() || wanted.contains(one);
}

/// What was asked for by name and is not there.
std::optional<Error> problemOf(const WebhookScope &scope, const workspace::Document &document,
                               const QStringList &products)
{
    for (const QString &account : scope.accounts)
        if (!document.account(account)) {
            QStringList ids;
            for (const auto &one : document.accounts)
                ids.append(one.id);
            return unknown(u"object.unknown"_s, account, ids);
        }
    for (const QString &product : scope.products)
        if (!products.contains(product))
            return unknown(u"webhook.product-unknown"_s, product, products);
    return std::nullopt;
}

bool isWanted(const workspace::Document &document, const QString &account, const QString &product)
{
    return std::any_of(document.webhooks.cbegin(), document.webhooks.cend(), [&](const auto &one) {
        return one.account == account && one.product == product;
    });
}

/// Records of the older form keep those of the present one out.
bool mayBlock(const workspace::Document &document, const QString &account, const QString &product)
{
    static const QString older = u".typed"_s;
    return product.endsWith(older) && isWanted(document, account, product.chopped(older.size()));
}

/// What the account is not set up for is passed over, unless somebody asked for it by name: an
/// account without voice sub-accounts has no failure to show. A product without a list has nothing
/// to ask.
bool isAskable(const webhooks::WebhookApi &api, const workspace::Account &account, bool byName)
{
    const auto reads = api.reads(account);
    return reads ? !reads->isEmpty() : byName;
}

/// A product that nothing can be read of: what was written down is told as it stands.
bool isOnlyNoted(const webhooks::Product &product)
{
    return product.legacy && !product.writable;
}

} // namespace

WebhookReadJob::WebhookReadJob(Engine &engine, WebhookScope scope, QObject *parent)
    : ResultJob(parent)
    , d(new Private{engine, std::move(scope), webhookApis(engine.registry()), {}})
{
}

WebhookReadJob::~WebhookReadJob() = default;

const WebhookState &WebhookReadJob::state() const
{
    return d->state;
}

void WebhookReadJob::doStart()
{
    const auto &document = d->engine.workspace().document();
    if (const auto problem = problemOf(d->scope, document, d->apis.keys())) {
        fail(*problem);
        return;
    }
    for (const auto &account : document.accounts)
        for (const auto *api : d->engine.registry().webhookApis()) {
            const auto &product = api->product();
            const bool wanted = isWanted(document, account.id, product.id);
            const bool named = wanted || d->scope.products.contains(product.id);
            if (d->scope.wantedOnly && !wanted && !mayBlock(document, account.id, product.id))
                continue;
            if (takes(d->scope.accounts, account.id) && account.kind == product.accountKind &&
                takes(d->scope.products, product.id) &&
                (isAskable(*api, account, named) || (wanted && isOnlyNoted(product))))
                d->asked.append({account, api});
        }
    for (const auto &stored : document.webhooks) {
        d->state.input.desired.append(desiredWebhook(stored));
        if (!stored.written.isEmpty())
            d->state.input.written.insert(stored.id, stored.written);
    }
    readSecret(0);
}

/// One after the other: a keychain answers no faster, and its prompt comes once.
void WebhookReadJob::readSecret(qsizetype index)
{
    const auto &desired = d->state.input.desired;
    while (index < desired.size() && !(desired[index].auth.hasSecret() &&
                                       d->isAsked(desired[index].account, desired[index].product)))
        ++index;
    if (index == desired.size()) {
        readAddress(0);
        return;
    }
    auto &store = d->engine.secretStore();
    const webhooks::Webhook &one = desired[index];
    if (!d->keys.contains(one.account)) {
        d->read = store.read(webhooks::fingerprintKey(one.account), this);
        connect(d->read, &Job::finished, this, [this, index] {
            const auto found = d->read->result();
            d->keys.insert(d->state.input.desired[index].account, found.value_or(QByteArray()));
            readSecret(index);
        });
    } else {
        d->read = store.read({one.id, webhooks::kSecretField}, this);
        connect(d->read, &Job::finished, this, [this, index] {
            const auto &wanted = d->state.input.desired[index];
            const auto found = d->read->result();
            const QByteArray key = d->keys.value(wanted.account);
            if (!found || found->isEmpty())
                d->state.missingSecrets.append(wanted.id);
            else if (!key.isEmpty())
                d->state.input.here.insert(wanted.id,
                                           webhooks::fingerprint(key, wanted.auth, *found));
            readSecret(index + 1);
        });
    }
    d->read->start();
}

/// Of those that are secrets: whether 8x8 has the same one.
void WebhookReadJob::readAddress(qsizetype index)
{
    const auto &desired = d->state.input.desired;
    while (index < desired.size() && !(desired[index].isAddressSecret() &&
                                       d->isAsked(desired[index].account, desired[index].product)))
        ++index;
    if (index == desired.size()) {
        readLive();
        return;
    }
    d->read = d->engine.secretStore().read(desired[index].addressKey(), this);
    connect(d->read, &Job::finished, this, [this, index] {
        if (const auto found = d->read->result(); found && !found->isEmpty())
            d->state.input.addresses.insert(d->state.input.desired[index].id,
                                            webhooks::addressPrint(*found));
        readAddress(index + 1);
    });
    d->read->start();
}

void WebhookReadJob::readLive()
{
    d->live = new webhooks::LiveJob(d->engine.sender(), d->engine.secretStore(), d->asked, 8, this);
    connect(d->live, &webhooks::LiveJob::grew, this, [this] {
        take();
        Q_EMIT grew();
    });
    connect(d->live, &Job::finished, this, [this] {
        take();
        if (d->scope.joined)
            d->state.rows = webhooks::join(d->state.input, d->apis);
        if (d->live->error())
            fail(*d->live->error());
        else
            succeedWith(d->state);
    });
    d->live->start();
}

void WebhookReadJob::take()
{
    const webhooks::Reading &reading = d->live->reading();
    d->state.input.live = reading.live;
    d->state.input.failures = reading.failures;
    d->state.input.asked = reading.asked;
    d->state.callsDone = d->live->callsDone();
    d->state.callsKnown = d->live->callsKnown();
}

void WebhookReadJob::doCancel()
{
    if (d->read)
        d->read->cancel();
    if (d->live)
        d->live->cancel();
}

} // namespace sendbench::engine
