// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/deliverymaking.h"

#include "webhooks/eventcatalogue.h"
#include "webhooks/urlchecks.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

const QString kSomeSubAccount = QStringLiteral("Harbor_Alerts");

QString titleOf(const Sample &sample)
{
    const auto kind = eventKind(sample.event);
    return QCoreApplication::translate("sendbench::webhooks", "Deliver “%1”")
        .arg(kind ? kind->title : sample.event);
}

bool carries(const Webhook &wanted, const EventKind &event)
{
    if (!event.products.contains(wanted.product))
        return false;
    if (event.types.isEmpty() || !isTyped(wanted.product))
        return true;
    if (!wanted.type.isEmpty())
        return event.types.contains(wanted.type);
    const QStringList implied = impliedTypes(wanted.product);
    return std::any_of(event.types.begin(), event.types.end(),
                       [&implied](const QString &type) { return implied.contains(type); });
}

} // namespace

QList<EventKind> deliverableEvents(const Webhook &wanted)
{
    QList<EventKind> all;
    for (const EventKind &event : eventKinds())
        if (carries(wanted, event) && sampleOf(event.id))
            all.append(event);
    return all;
}

QByteArray sampleFor(const Sample &sample, const Webhook &wanted, const QDateTime &now,
                     Layout layout)
{
    const bool named = !wanted.scope.isEmpty() && wanted.scope != kEverySubAccount;
    return filledBody(sample, {.now = now, .subAccount = named ? wanted.scope : kSomeSubAccount},
                      layout);
}

Delivery deliveryTo(const Webhook &wanted, Environment environment, const Sample &sample,
                    const QByteArray &body)
{
    Delivery delivery{.owner = wanted.id,
                      .title = titleOf(sample),
                      .environment = environment,
                      .url = wanted.url,
                      .auth = wanted.auth,
                      .body = body,
                      .answer = sample.answer,
                      .rules = sample.rules};
    if (wanted.isAddressSecret())
        delivery.urlSecret = wanted.addressKey();
    return delivery;
}

Delivery deliveryTo(const QString &url, const Sample &sample, const QByteArray &body)
{
    const bool here = isOnThisMachine(QUrl(url, QUrl::StrictMode).host());
    return deliveryTo({.id = u"simulate"_s, .url = url},
                      here ? Environment::Sandbox : Environment::Test, sample, body);
}

Findings deliveryChecks(const Delivery &delivery)
{
    Findings all;
    if (!delivery.urlSecret)
        all = checkAddress(u"url"_s, delivery.url, delivery.environment);
    all += deliveryNotes(delivery);
    sortFindings(all);
    return all;
}

} // namespace sendbench::webhooks
