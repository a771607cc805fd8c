// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/automationroute.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/answer.h"
#include "integrations/connect8x8/hosts.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

Failure missing(const QString &code, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path});
}

/// `&` and `+` inside a value are no separators.
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

AutomationRoute::AutomationRoute(workspace::ProviderConfiguration provider,
                                 std::optional<workspace::Account> account, Environment environment)
    : m_provider(std::move(provider))
    , m_account(std::move(account))
    , m_environment(environment)
{
}

QString AutomationRoute::title() const
{
    const QString nickname = m_provider.nickname();
    return visibleText(nickname.isEmpty() ? m_provider.id : nickname);
}

QList<sending::MessageKind> AutomationRoute::accepts() const
{
    return {sending::MessageKind::Raw, sending::MessageKind::Preflight};
}

QString AutomationRoute::preflightText() const
{
    return tr("The body of the form. It starts every enabled workflow that listens, as any other "
              "body does: 8x8 has no dry run for it.");
}

QList<secrets::SecretKey> AutomationRoute::neededSecrets() const
{
    if (!m_account)
        return {};
    return {{m_account->id, u"apiKey"_s}};
}

QUrl AutomationRoute::url() const
{
    const QString accountId = m_provider.fields.value(u"accountId"_s).text().trimmed();
    const QString subAccount = m_provider.fields.value(u"subAccountId"_s).text().trimmed();
    QString text = productBase(*m_account, u"automation"_s) +
                   u"/api/v1/accounts/%1/triggers/http_request"_s.arg(encoded(accountId));
    if (!subAccount.isEmpty())
        text += u"?subAccountId="_s + encoded(subAccount);
    return QUrl(text, QUrl::StrictMode);
}

Result<http::Request> AutomationRoute::build(const sending::Message &message,
                                             const sending::SecretValues &secrets) const
{
    if (!m_account)
        return missing(u"provider.account-missing"_s, u"account"_s);
    if (m_provider.fields.value(u"accountId"_s).text().trimmed().isEmpty())
        return missing(u"account.id-missing"_s, u"accountId"_s);
    const bool own = message.kind == sending::MessageKind::Raw;
    const QByteArray body =
        own ? message.rawBody : m_provider.fields.value(u"body"_s).text().toUtf8();
    if (body.trimmed().isEmpty())
        return missing(u"message.body-empty"_s, u"body"_s);
    http::Request request;
    request.method = "POST";
    request.url = url();
    request.headers = {{"Authorization", "Bearer " + secrets.value({m_account->id, u"apiKey"_s})},
                       {"Content-Type", "application/json"},
                       {"Accept", "application/json"}};
    request.body = body;
    return request;
}

sending::Outcome AutomationRoute::judge(const http::Exchange &exchange) const
{
    if (auto failure = judgeFailure(exchange)) {
        // The reference documents no refusal of this call; these follow 8x8's other products.
        if (exchange.response && exchange.response->status == 404)
            failure->reason +=
                u' ' + tr("Is Automation enabled for the account, and its id right?");
        return *failure;
    }
    const QByteArray body = exchange.response->body.trimmed();
    sending::Outcome outcome;
    if (!body.isEmpty() && QJsonDocument::fromJson(body).isNull()) {
        outcome.reason = tr("HTTP %1, but the body is not JSON: a web page or a proxy may have "
                            "answered in 8x8's place.")
                             .arg(exchange.response->status);
        return outcome;
    }
    outcome.kind = sending::OutcomeKind::Accepted;
    outcome.reason =
        tr("8x8 raised the event. Whether a workflow was started its log in Automation "
           "tells: the answer is the same when none listens.");
    return outcome;
}

} // namespace sendbench::integrations::connect8x8
