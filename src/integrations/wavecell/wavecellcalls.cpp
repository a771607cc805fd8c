// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/wavecellcalls.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::wavecell
{

namespace
{

/// The guide tells no status.
const QList<int> kSuccess{200, 201, 202, 204};
const QString kPath = u"/config/v1/webhook"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::wavecell", text);
}

QString named(const QList<OldKey> &keys)
{
    QStringList all;
    for (const OldKey &key : keys)
        all.append(visibleText(key.scope, 50) + u' ' + visibleText(key.type, 20));
    return all.join(u", "_s);
}

QString idOf(const QList<OldKey> &keys, const QString &verb)
{
    QStringList parts{kProduct};
    for (const OldKey &key : keys)
        parts.append(key.scope + u'-' + key.type);
    parts.append(verb);
    return parts.join(u'.');
}

} // namespace

changes::Step deleteOld(const workspace::Account &account, const QList<OldKey> &keys)
{
    const bool all = keys.contains(OldKey{kEverything, kEverything, {}});
    changes::Step step =
        connect8x8::webhookCall(account, kProduct, "DELETE", kPath, idOf(keys, u"delete"_s),
                                all ? tr("Delete every old (Wavecell) webhook of the account")
                                    : tr("Delete the old (Wavecell) webhook %1").arg(named(keys)));
    Json body = Json::array();
    for (const OldKey &key : keys)
        body.push_back(
            {{"subAccountId", key.scope.toStdString()}, {"type", key.type.toStdString()}});
    connect8x8::setJson(step, body);
    step.success = kSuccess;
    return step;
}

changes::Step restoreOld(const workspace::Account &account, const QList<OldKey> &keys)
{
    changes::Step step =
        connect8x8::webhookCall(account, kProduct, "POST", kPath, idOf(keys, u"restore"_s),
                                tr("Put the old (Wavecell) webhook %1 back").arg(named(keys)));
    Json body = Json::array();
    for (const OldKey &key : keys)
        body.push_back({{"subAccountId", key.scope.toStdString()},
                        {"type", key.type.toStdString()},
                        {"url", key.url.toStdString()}});
    connect8x8::setJson(step, body);
    // An address that looks like a token is held: no file has it.
    for (qsizetype i = 0; i < keys.size(); ++i)
        (void)connect8x8::setEarlierAddress(step, {keys.at(i).url.toUtf8(), {}, nullptr},
                                            u"/%1/url"_s.arg(i),
                                            u"%1.url.%2"_s.arg(step.id).arg(i));
    step.success = kSuccess;
    return step;
}

QList<OldKey> deletedBy(const changes::Step &step)
{
    QList<OldKey> all;
    if (step.method != "DELETE" || !step.id.startsWith(kProduct + u'.'))
        return all;
    const Json body = connect8x8::parsedAnswer(step.body);
    if (!body.is_array())
        return all;
    for (const Json &one : body)
        all.append({connect8x8::textIn(one, "subAccountId"), connect8x8::textIn(one, "type"), {}});
    return all;
}

} // namespace sendbench::integrations::wavecell
