// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/hosts.h"

#include "integrations/sandboxaddress.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

struct HostRules {
    QList<Region> regions;
    QStringList singleHostProducts;
    QMap<QString, QString> bases; ///< of products whose host follows no pattern
};

HostRules readRules()
{
    QFile file(u":/sendbench/rules/8x8-hosts.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    HostRules rules;
    for (const auto value : root[u"regions"_s].toArray()) {
        const QJsonObject region = value.toObject();
        rules.regions.append({region[u"key"_s].toString(), region[u"suffix"_s].toString(),
                              region[u"name"_s].toString()});
    }
    for (const auto value : root[u"products"_s].toArray()) {
        const QString key = value[u"key"_s].toString();
        if (!value[u"regional"_s].toBool())
            rules.singleHostProducts.append(key);
        if (const QString base = value[u"base"_s].toString(); !base.isEmpty())
            rules.bases.insert(key, base);
    }
    return rules;
}

const HostRules &rules()
{
    static const HostRules all = readRules();
    return all;
}

} // namespace

const QList<Region> &regions()
{
    return rules().regions;
}

QString productBase(const QString &product, const QString &regionKey)
{
    if (const QString base = rules().bases.value(product); !base.isEmpty())
        return base;
    QString suffix = regions().first().suffix;
    if (!rules().singleHostProducts.contains(product))
        for (const Region &region : regions())
            if (region.key == regionKey)
                suffix = region.suffix;
    return u"https://%1.%2"_s.arg(product, suffix);
}

QString productBase(const workspace::Account &account, const QString &product)
{
    QString own = account.fields.value(u"host."_s + product).text().trimmed();
    while (own.endsWith(u'/'))
        own.chop(1);
    if (!own.isEmpty())
        return own;
    if (account.environment == Environment::Sandbox)
        return sandboxBase();
    return productBase(product, account.fields.value(u"region"_s).text());
}

std::optional<Region> regionOfHost(const QString &host, const QString &product)
{
    for (const Region &region : regions())
        if (host.compare(product + u'.' + region.suffix, Qt::CaseInsensitive) == 0)
            return region;
    return std::nullopt;
}

bool isSubAccountId(const QString &id)
{
    static const QRegularExpression pattern(uR"(\A[A-Za-z0-9\-._&]{3,50}\z)"_s);
    return pattern.match(id).hasMatch();
}

QStringList subAccounts(const workspace::Account &account, const QString &product)
{
    QStringList all;
    const QStringList parts = account.fields.value(u"subAccounts."_s + product).text().split(u',');
    for (const QString &part : parts)
        if (const QString id = part.trimmed(); !id.isEmpty())
            all.append(id);
    return all;
}

} // namespace sendbench::integrations::connect8x8
