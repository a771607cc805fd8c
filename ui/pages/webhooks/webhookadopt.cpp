// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Taking over what 8x8 has.

#include "base/visibletext.h"
#include "ui/pages/shared/secretchanges.h"
#include "ui/pages/webhooks/webhookdetails.h"
#include "ui/pages/webhooks/webhookspage.h"
#include "webhooks/adopt.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kMostNamed = 5;
constexpr qsizetype kManyAdopted = 300; ///< so many are made in a worker
} // namespace

QString WebhooksPage::namesOf(const QStringList &ids)
{
    QStringList shown;
    for (const QString &id : ids.mid(0, kMostNamed))
        shown.append(visibleText(id, 60));
    QString text = shown.join(u", "_s);
    if (ids.size() > kMostNamed)
        text += u' ' + tr("and %n more", nullptr, static_cast<int>(ids.size() - kMostNamed));
    return text;
}

/// Of one taken over: whether 8x8 keeps a secret of it, and an address that goes into the keychain.
WebhooksPage::Adopted WebhooksPage::adoptedOf(const QList<webhooks::LiveWebhook> &live,
                                              const Apis &apis)
{
    Adopted all;
    for (const auto &record : live) {
        const auto *api = apis.value(record.product);
        auto one = webhooks::adopted({}, record);
        const QByteArray whole = api ? api->wholeUrl(record) : QByteArray();
        if (!whole.isEmpty()) {
            one.fields.insert(u"address"_s, forms::FieldValue(u"secret"_s));
            one.fields.insert(webhooks::kSecretUrlField, forms::FieldValue(forms::SecretMark{}));
            one.fields.remove(u"url"_s);
        }
        all.hasSecret.append(engine::desiredWebhook(one).auth.hasSecret());
        all.addresses.append(whole);
        all.webhooks.append(std::move(one));
    }
    return all;
}

void WebhooksPage::adopt(const QList<qsizetype> &live)
{
    QList<webhooks::LiveWebhook> records;
    for (const qsizetype at : live)
        records.append(m_fleet.input().live.at(at));
    if (records.size() < kManyAdopted)
        takeOver(adoptedOf(records, m_fleet.apis()));
    else
        m_adopting.run([records, apis = m_fleet.apis()](
                           const std::atomic_bool &) { return adoptedOf(records, apis); },
                       [this](const Adopted &adopted) { takeOver(adopted); });
}

void WebhooksPage::takeOver(const Adopted &adopted)
{
    if (adopted.webhooks.isEmpty())
        return;
    workspace::Document changed = document();
    QStringList ids;
    QStringList withSecret;
    QList<SecretChange> addresses;
    FreeIds free(changed);
    changed.webhooks.reserve(changed.webhooks.size() + adopted.webhooks.size());
    for (qsizetype i = 0; i < adopted.webhooks.size(); ++i) {
        auto one = adopted.webhooks.at(i);
        one.id = free.take(one.id);
        if (const QByteArray whole = adopted.addresses.at(i); !whole.isEmpty())
            addresses.append({.key = {one.id, webhooks::kSecretUrlField}, .value = whole});
        if (adopted.hasSecret.at(i))
            withSecret.append(one.id);
        ids.append(one.id);
        changed.webhooks.append(one);
    }
    m_current = models::WebhookTableModel::keyOfDesired(ids.constFirst());
    if (!m_context.engine.workspace().edit(tr("Adopt webhooks"),
                                           [&](workspace::Document &open) { open = changed; }))
        return;
    choose(m_current);
    QString said = tr("%n webhook(s) adopted", nullptr, static_cast<int>(ids.size()));
    if (!withSecret.isEmpty())
        said +=
            u". "_s + tr("8x8 does not tell secrets: enter those of %1.").arg(namesOf(withSecret));
    keepSecrets(addresses, said);
    m_fleet.recheckSecrets(withSecret);
    if (ids.size() == 1 && !withSecret.isEmpty())
        m_details->focusField(webhooks::kSecretField);
}

} // namespace sendbench::ui
