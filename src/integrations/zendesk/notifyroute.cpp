// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/notifyroute.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/answer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

changes::Step stepOf(const WebhookWish &wish, const QByteArray &body)
{
    changes::Step step{.id = u"notify."_s + wish.channel,
                       .title = QCoreApplication::translate("sendbench::zendesk",
                                                            "As Zendesk's webhook “%1” sends it")
                                    .arg(visibleText(wish.name, 60)),
                       .method = wish.method.toLatin1(),
                       .url = wish.endpoint,
                       .body = body};
    if (wish.format == u"json")
        step.headers.append(http::Header{"Content-Type", "application/json"});
    for (const auto &[name, value] : wish.headers)
        step.headers.append(http::Header{name.toUtf8(), value.toUtf8()});
    if (wish.authentication == u"bearer_token")
        changes::addSecretHeader(step, "Authorization", wish.token, u"Bearer "_s);
    return step;
}

} // namespace

NotifyRoute::NotifyRoute(const QString &owner, Environment environment, const WebhookWish &wish,
                         const QByteArray &body)
    : m_step(owner, wish.channel == u"sms" ? u"8x8.sms"_s : u"8x8.chatapps"_s, environment,
             stepOf(wish, body))
{
}

sending::Outcome NotifyRoute::judge(const http::Exchange &exchange) const
{
    return connect8x8::judgeSend(exchange);
}

} // namespace sendbench::integrations::zendesk
