// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arraypolicy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::AuthKind;
using webhooks::EventType;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

QList<EventType> chatTypes()
{
    return {{u"CADR"_s, tr("Delivery receipts"), true},
            {u"MSG"_s, tr("Inbound messages"), true},
            {u"CABM"_s, tr("Updates of the business account: templates, numbers"), false}};
}

QList<EventType> olderTypes()
{
    return {{u"DR"_s, tr("Delivery receipts"), false},
            {u"MO"_s, tr("Inbound SMS"), false},
            {u"MSG"_s, tr("Inbound SMS and Chat Apps messages"), false},
            {u"EV"_s, tr("Events of WhatsApp groups"), false}};
}

} // namespace

const QStringList &arrayProducts()
{
    static const QStringList all{u"sms"_s, u"chatapps"_s, u"sms.typed"_s, u"chatapps.typed"_s};
    return all;
}

ArrayPolicy arrayPolicy(const QString &productId)
{
    const bool compatible = productId.endsWith(u".typed"_s);
    const bool sms = productId.startsWith(u"sms"_s);
    ArrayPolicy policy{.host = sms ? u"sms"_s : u"chatapps"_s, .compatible = compatible};
    webhooks::Product &product = policy.product;
    product.id = productId;
    product.accountKind = u"8x8.connect"_s;
    product.everySubAccount = true;
    product.auths = {AuthKind::None, AuthKind::Header};
    if (compatible) {
        product.title = sms ? tr("SMS, typed records") : tr("Chat Apps, typed records");
        product.source = u"https://developer.8x8.com/connect/reference/add-webhooks"_s;
        product.types = olderTypes();
        product.typed = true;
        product.legacy = true;
        return policy;
    }
    product.auths.append(AuthKind::OAuth);
    product.title = sms ? tr("SMS") : tr("Chat Apps");
    product.source = sms ? u"https://developer.8x8.com/connect/reference/add-webhooks-2"_s
                         : u"https://developer.8x8.com/connect/reference/add-webhooks-1"_s;
    product.typed = !sms;
    if (!sms)
        product.types = chatTypes();
    return policy;
}

bool isOlderForm(const QString &type, bool hasVersion)
{
    return hasVersion || type == u"DR"_s || type == u"MO"_s || type == u"EV"_s;
}

bool isOf(const ArrayPolicy &policy, const QString &type, bool hasVersion, bool oneHost)
{
    // MSG is a type of both forms; SMS of today has none.
    const bool smsAlone = policy.host == u"sms"_s && !oneHost;
    const bool older = isOlderForm(type, hasVersion) || (smsAlone && type == u"MSG"_s);
    if (policy.compatible || older)
        return policy.compatible && older;
    return policy.product.typed || smsAlone ||
           (type != u"CADR"_s && type != u"CABM"_s && type != u"MSG"_s);
}

} // namespace sendbench::integrations::connect8x8
