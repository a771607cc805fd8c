// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/webhookapi.h"

#include "base/redactor.h"
#include "base/urltoken.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

QString WebhookApi::shownUrl(const Webhook &wanted) const
{
    return wanted.isAddressSecret() ? Redactor::mark(wanted.addressKey().label()) : wanted.url;
}

QByteArray WebhookApi::keptUrl(const LiveWebhook &live) const
{
    return live.url.contains(u"‹secret:"_s) ? QByteArray() : live.url.toUtf8();
}

bool WebhookApi::sameUrl(const Webhook &wanted, const LiveWebhook &live,
                         const QByteArray &print) const
{
    const QByteArray there = keptUrl(live);
    if (there.isEmpty() || (wanted.isAddressSecret() && print.isEmpty()))
        return live.url == shownUrl(wanted);
    return wanted.isAddressSecret() ? addressPrint(there) == print : there == wanted.url.toUtf8();
}

QByteArray WebhookApi::wholeUrl(const LiveWebhook &live) const
{
    const QByteArray there = keptUrl(live);
    const QString text = QString::fromUtf8(there);
    return text != live.url || !findUrlTokens(text).isEmpty() ? there : QByteArray();
}

bool WebhookApi::isSame(const Webhook &wanted, const LiveWebhook &live) const
{
    // An answer that does not report the types of its records leaves open which one it is.
    const bool sameType = wanted.type == live.type || (product().typed && live.type.isEmpty());
    return wanted.scope == live.scope && sameType;
}

QByteArray addressPrint(const QByteArray &address)
{
    static const QByteArray key = [] {
        std::array<quint32, 8> words{};
        QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
        return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
    }();
    return QMessageAuthenticationCode::hash(address, key, QCryptographicHash::Sha256);
}

} // namespace sendbench::webhooks
