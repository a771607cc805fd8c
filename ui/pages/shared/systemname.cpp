// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/systemname.h"

#include "ui/exchange/visiblebytes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

QString systemName(const QString &system)
{
    // Product names: the same in every language.
    static const QHash<QString, QString> kNames{
        {u"8x8"_s, u"8x8"_s},
        {u"8x8.automation"_s, u"8x8 Automation"_s},
        {u"8x8.chat-api"_s, u"8x8 Chat API v2"_s},
        {u"8x8.chat-gateway"_s, u"8x8 Chat Gateway"_s},
        {u"8x8.chatapps"_s, u"8x8 Chat Apps"_s},
        {u"8x8.contact-center"_s, u"8x8 Contact Center"_s},
        {u"8x8.sms"_s, u"8x8 SMS"_s},
        {u"aisensy"_s, u"AiSensy"_s},
        {u"clevertap"_s, u"CleverTap"_s},
        {u"clevertap.sms"_s, u"CleverTap SMS"_s},
        {u"clevertap.whatsapp"_s, u"CleverTap WhatsApp"_s},
        {u"cognigy"_s, u"Cognigy"_s},
        {u"haptik"_s, u"Haptik"_s},
        {u"oauth"_s, u"OAuth"_s},
        {u"zendesk"_s, u"Zendesk"_s},
    };
    return kNames.value(system, visibleLine(system));
}

} // namespace sendbench::ui
