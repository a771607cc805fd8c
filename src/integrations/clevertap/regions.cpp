// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/regions.h"

#include "integrations/sandboxaddress.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

QList<Region> readRegions()
{
    QFile file(u":/sendbench/rules/clevertap-regions.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    QList<Region> all;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto value : root[u"regions"_s].toArray())
        all.append({.key = value[u"key"_s].toString(),
                    .name = value[u"name"_s].toString(),
                    .api = value[u"api"_s].toString(),
                    .dashboard = value[u"dashboard"_s].toString(),
                    .callback = value[u"callback"_s].toString()});
    return all;
}

} // namespace

const QList<Region> &regions()
{
    static const QList<Region> all = readRegions();
    return all;
}

std::optional<Region> region(const QString &key)
{
    for (const Region &one : regions())
        if (one.key == key)
            return one;
    return std::nullopt;
}

std::optional<QString> callbackRegion(const QString &host)
{
    static const QString end = u".cb.wzrkt.com"_s;
    if (!host.endsWith(end, Qt::CaseInsensitive))
        return std::nullopt;
    return host.chopped(end.size()).toLower();
}

QString apiBase(const workspace::Account &account)
{
    if (account.environment == Environment::Sandbox)
        return sandboxBase();
    const auto found = region(account.fields.value(u"region"_s).text());
    return u"https://"_s + (found ? *found : regions().first()).api;
}

QList<workspace::Account> cleverTapAccounts(const workspace::Document &document,
                                            const workspace::ProviderConfiguration &provider)
{
    const QString kind = u"clevertap"_s;
    if (const auto *own = document.account(provider.account); own && own->kind == kind)
        return {*own};
    const Environment environment = document.environmentOf(provider);
    QList<workspace::Account> all;
    for (const auto &account : document.accounts)
        if (account.kind == kind && account.environment == environment)
            all.append(account);
    return all;
}

} // namespace sendbench::integrations::clevertap
