// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/exports.h"

#include "integrations/zendesk/objects.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

const QString kToken = u"PUT_THE_8X8_API_KEY_HERE"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

} // namespace

QList<providers::ExportedFile> exportedFiles(const Setup &setup)
{
    QList<providers::ExportedFile> files;
    for (const WebhookWish &wish : setup.webhooks)
        files.append({u"webhook-%1.json"_s.arg(wish.channel),
                      tr("Webhook “%1”, for POST /api/v2/webhooks").arg(wish.name),
                      pretty(Json{{"webhook", webhookObject(wish, kToken)}})});
    for (const TriggerWish &wish : setup.triggers) {
        const QString id = u"PUT_THE_ID_OF_WEBHOOK_%1_HERE"_s.arg(wish.channel.toUpper());
        const QByteArray body = payloadBody(wish.payload);
        files.append({u"trigger-%1.json"_s.arg(wish.key),
                      tr("Trigger “%1”, for POST /api/v2/triggers").arg(wish.title),
                      pretty(Json{{"trigger", triggerObject(wish, id)}})});
        files.append({u"body-%1.json"_s.arg(wish.key),
                      tr("JSON body of “%1”, to paste into its action").arg(wish.title),
                      body + '\n'});
        files.append({u"preview-%1.json"_s.arg(wish.key),
                      tr("What 8x8 would get from “%1”, with sample values").arg(wish.title),
                      rendered(body, Sample::Ordinary) + '\n'});
    }
    return files;
}

} // namespace sendbench::integrations::zendesk
