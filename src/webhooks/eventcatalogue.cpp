// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/eventcatalogue.h"

#include "webhooks/routing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

struct ProductFacts {
    QString title;
    bool bySubAccount = true;
    bool typed = false;
    bool byUser = false;
    QStringList implied;
};

struct Catalogue {
    QList<EventKind> events;
    QMultiMap<QString, qsizetype> byWord; ///< lower case
    QMap<QString, ProductFacts> products;
};

QStringList textsOf(const QJsonValue &list)
{
    QStringList all;
    for (const auto one : list.toArray())
        all.append(one.toString());
    return all;
}

Catalogue readCatalogue()
{
    QFile file(u":/sendbench/webhooks/events.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Catalogue all;
    for (const auto row : root[u"products"_s].toArray())
        all.products.insert(row[u"id"_s].toString(),
                            {.title = row[u"title"_s].toString(),
                             .bySubAccount = row[u"bySubAccount"_s].toBool(),
                             .typed = row[u"typed"_s].toBool(),
                             .byUser = row[u"byUser"_s].toBool(),
                             .implied = textsOf(row[u"implied"_s])});
    for (const auto row : root[u"events"_s].toArray()) {
        const EventKind event{.id = row[u"id"_s].toString(),
                              .title = row[u"title"_s].toString(),
                              .products = textsOf(row[u"products"_s]),
                              .types = textsOf(row[u"types"_s]),
                              .note = row[u"note"_s].toString(),
                              .source = row[u"source"_s].toString()};
        for (const QString &word : textsOf(row[u"words"_s]) + QStringList{event.id})
            all.byWord.insert(word.toLower(), all.events.size());
        all.events.append(event);
    }
    return all;
}

const Catalogue &catalogue()
{
    static const Catalogue all = readCatalogue();
    return all;
}

} // namespace

const QList<EventKind> &eventKinds()
{
    return catalogue().events;
}

Result<EventKind> eventKind(const QString &word)
{
    QList<qsizetype> found = catalogue().byWord.values(word.trimmed().toLower());
    if (found.size() == 1)
        return eventKinds().at(found.first());
    std::sort(found.begin(), found.end());
    QStringList ids;
    for (const qsizetype i : found)
        ids.append(eventKinds().at(i).id);
    if (ids.isEmpty())
        for (const EventKind &one : eventKinds())
            if (!one.id.startsWith(u"jaas."_s))
                ids.append(one.id);
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = u"webhook.event-unknown"_s,
                         .expected = ids.join(u", "_s),
                         .found = word});
}

QString productTitle(const QString &product)
{
    const QString title = catalogue().products.value(product).title;
    return title.isEmpty() ? product : title;
}

bool routedBySubAccount(const QString &product)
{
    return catalogue().products.value(product).bySubAccount;
}

bool isTyped(const QString &product)
{
    return catalogue().products.value(product).typed;
}

QStringList impliedTypes(const QString &product)
{
    return catalogue().products.value(product).implied;
}

bool namesUsers(const QString &product)
{
    return catalogue().products.value(product).byUser;
}

} // namespace sendbench::webhooks
