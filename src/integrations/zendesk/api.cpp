// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/api.h"

#include "integrations/sandboxaddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

QString apiBase(const workspace::Account &account)
{
    QString own = account.fields.value(u"host.api"_s).text().trimmed();
    while (own.endsWith(u'/'))
        own.chop(1);
    if (!own.isEmpty())
        return own;
    if (account.environment == Environment::Sandbox)
        return sandboxBase();
    return u"https://%1.zendesk.com"_s.arg(account.fields.value(u"subdomain"_s).text().trimmed());
}

bool isSubdomain(const QString &text)
{
    static const QRegularExpression label(
        uR"(\A[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z)"_s);
    return label.match(text).hasMatch();
}

changes::Step apiStep(const workspace::Account &account, const QString &id, const QString &title,
                      const QByteArray &method, const QString &path, const QByteArray &body)
{
    changes::Step step{.id = id,
                       .title = title,
                       .method = method,
                       .url = apiBase(account) + path,
                       .headers = {{"Accept", "application/json"}},
                       .body = body};
    if (!body.isEmpty())
        step.headers.append(http::Header{"Content-Type", "application/json"});
    changes::addSecretHeader(step, "Authorization", {account.id, u"apiToken"_s},
                             account.fields.value(u"email"_s).text().trimmed() + u"/token:"_s,
                             changes::SecretPlace::Form::Basic);
    return step;
}

} // namespace sendbench::integrations::zendesk
