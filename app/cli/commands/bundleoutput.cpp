// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/bundleoutput.h"

#include "base/visibletext.h"

#include <QCoreApplication>
#include <QSet>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::cli::BundleOutput", text);
}

QString line(const bundle::ImportItem &item)
{
    return u"%1  %2 %3"_s.arg(bundle::itemStateName(item.state), -9)
        .arg(bundle::objectTypeName(item.object.type), -9)
        .arg(visibleText(item.object.id));
}

bool isHere(const KnownSecrets &known, const secrets::SecretKey &key)
{
    return known.value(key).presence == SecretState::Presence::Present;
}

Json presence(const KnownSecrets &known, const secrets::SecretKey &key)
{
    switch (known.value(key).presence) {
    case SecretState::Presence::Present:
        return true;
    case SecretState::Presence::Missing:
        return false;
    case SecretState::Presence::Unknown:
    case SecretState::Presence::Unreachable:
        break;
    }
    return nullptr;
}

} // namespace

Json bundleJson(const QString &path, const workspace::Document &bundle)
{
    Json json{{"name", bundle.name.toStdString()},    {"accounts", bundle.accounts.size()},
              {"providers", bundle.providers.size()}, {"webhooks", bundle.webhooks.size()},
              {"templates", bundle.templates.size()}, {"recipients", bundle.testRecipients.size()}};
    if (!path.isEmpty())
        json["path"] = path.toStdString();
    return json;
}

Json itemsJson(const QList<bundle::ImportItem> &items, const KnownSecrets &known,
               const QList<bundle::ObjectRef> *chosen)
{
    const QSet<bundle::ObjectRef> taken =
        chosen ? QSet<bundle::ObjectRef>(chosen->begin(), chosen->end())
               : QSet<bundle::ObjectRef>();
    Json list = Json::array();
    for (const auto &item : items) {
        Json fields = Json::array();
        for (const auto &change : item.fields)
            fields.push_back({{"field", change.field.toStdString()},
                              {"here", change.here.toStdString()},
                              {"there", change.there.toStdString()}});
        Json needs = Json::array();
        for (const auto &needed : item.needs)
            needs.push_back(needed.id.toStdString());
        Json json{{"type", bundle::objectTypeName(item.object.type).toStdString()},
                  {"id", item.object.id.toStdString()},
                  {"kind", item.kind.toStdString()},
                  {"title", item.title.toStdString()},
                  {"state", bundle::itemStateName(item.state).toStdString()},
                  {"fields", fields},
                  {"needs", needs},
                  {"secrets", secretsJson({item}, known)},
                  {"redirectsSecrets", item.redirectsSecrets}};
        if (chosen)
            json["chosen"] = taken.contains(item.object);
        list.push_back(json);
    }
    return list;
}

Json secretsJson(const QList<bundle::ImportItem> &items, const KnownSecrets &known)
{
    Json list = Json::array();
    for (const auto &item : items)
        for (const auto &key : item.secrets)
            list.push_back({{"id", key.owner.toStdString()},
                            {"field", key.field.toStdString()},
                            {"present", presence(known, key)}});
    return list;
}

QString secretLines(const QList<bundle::ImportItem> &items, const KnownSecrets &known)
{
    QString here;
    QString wanted;
    for (const auto &item : items)
        for (const auto &key : item.secrets) {
            if (isHere(known, key))
                here += u"  %1 %2\n"_s.arg(visibleText(key.owner), visibleText(key.field));
            else
                wanted += u"  sendbench-cli secret set %1 %2\n"_s.arg(key.owner, key.field);
        }
    if (!here.isEmpty())
        here.prepend(tr("Secrets that are here already:") + u'\n');
    if (!wanted.isEmpty())
        wanted.prepend(tr("Secrets to be given:") + u'\n');
    return here + wanted;
}

QString inspectText(const QString &name, const QList<bundle::ImportItem> &items,
                    const KnownSecrets &known)
{
    QString text = visibleText(name) + u'\n';
    for (const auto &item : items)
        text += u"  %1 %2  %3\n"_s.arg(bundle::objectTypeName(item.object.type), -9)
                    .arg(visibleText(item.object.id),
                         visibleText(item.kind.isEmpty() ? item.title : item.kind));
    return text + secretLines(items, known);
}

QString itemsText(const QList<bundle::ImportItem> &items, const QList<bundle::ObjectRef> *chosen)
{
    const QSet<bundle::ObjectRef> taken =
        chosen ? QSet<bundle::ObjectRef>(chosen->begin(), chosen->end())
               : QSet<bundle::ObjectRef>();
    QString text;
    for (const auto &item : items) {
        if (chosen)
            text += taken.contains(item.object) ? u"[x] "_s : u"[ ] "_s;
        text += line(item) + u'\n';
        for (const auto &change : item.fields)
            text += u"      %1: %2 → %3\n"_s.arg(
                visibleText(change.field), visibleText(change.here), visibleText(change.there));
        if (item.redirectsSecrets)
            text += u"      "_s +
                    tr("would send a stored secret to another address; taken only with --yes") +
                    u'\n';
    }
    return text.isEmpty() ? tr("Both sides are empty.") : text;
}

QString importText(const QList<bundle::ImportItem> &imported,
                   const QList<bundle::ImportItem> &skipped, const KnownSecrets &known)
{
    QString text;
    for (const auto &item : imported)
        text += line(item) + u'\n';
    for (const auto &item : skipped)
        text += tr("Left out: %1 would send a stored secret to another address. Look at it with "
                   "“bundle diff”; --yes takes it.")
                    .arg(visibleText(item.object.id)) +
                u'\n';
    if (text.isEmpty())
        text = tr("There was nothing to import: all objects are the same.") + u'\n';
    return text + secretLines(imported, known);
}

} // namespace sendbench::cli
