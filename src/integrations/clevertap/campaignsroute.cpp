// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/campaignsroute.h"

#include "integrations/clevertap/regions.h"
#include "sending/uncertain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

using sending::Outcome;
using sending::OutcomeKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

constexpr qsizetype kLargestAnswer = 1024 * 1024;

class CampaignsRoute final : public sending::Route
{
public:
    explicit CampaignsRoute(workspace::Account account)
        : m_account(std::move(account))
    {
    }

    QString id() const override { return m_account.id + u"/campaigns"_s; }
    QString title() const override { return tr("%1 · campaigns").arg(m_account.id); }
    QString system() const override { return u"clevertap"_s; }
    Environment environment() const override { return m_account.environment; }
    QList<sending::MessageKind> accepts() const override { return {}; }
    qsizetype maxTextLength() const override { return 0; }
    QList<secrets::SecretKey> neededSecrets() const override
    {
        return {{m_account.id, u"passcode"_s}};
    }

    Result<http::Request> build(const sending::Message &,
                                const sending::SecretValues &secrets) const override
    {
        const QString accountId = m_account.fields.value(u"accountId"_s).text().trimmed();
        if (accountId.isEmpty())
            return Failure(Error{
                .kind = ErrorKind::Input, .code = u"account.id-missing"_s, .path = u"accountId"_s});
        http::Request request;
        request.method = "POST";
        request.url = QUrl(apiBase(m_account) + u"/1/targets/list.json"_s);
        request.headers = {{"Content-Type", "application/json"},
                           {"X-CleverTap-Account-Id", accountId.toUtf8()},
                           {"X-CleverTap-Passcode", secrets.value({m_account.id, u"passcode"_s})}};
        request.credentialHeaders = {"X-CleverTap-Account-Id", "X-CleverTap-Passcode"};
        // One day long past: the answer is short.
        request.body = R"({"from":20180101,"to":20180101})";
        return request;
    }

    Outcome judge(const http::Exchange &exchange) const override
    {
        Outcome outcome;
        if (exchange.error || !exchange.response) {
            outcome.kind = OutcomeKind::Failed;
            outcome.code = exchange.error ? exchange.error->code : QString();
            outcome.reason = sending::brokenAnswerText(exchange);
            return outcome;
        }
        const int status = exchange.response->status;
        QJsonObject body;
        if (exchange.response->body.size() <= kLargestAnswer)
            body = QJsonDocument::fromJson(exchange.response->body).object();
        const QString word = body[u"status"_s].toString();
        outcome.message = body[u"error"_s].toString();
        if (status == 200 && word == u"success"_s) {
            outcome.kind = OutcomeKind::Accepted;
            outcome.reason = tr("CleverTap knows this account in this region.");
        } else if (status == 401 || status == 403) {
            outcome.kind = OutcomeKind::Refused;
            outcome.reason =
                tr("CleverTap does not accept account id and passcode in this region.");
        } else if (status >= 500) {
            outcome.kind = OutcomeKind::Failed;
            outcome.reason = tr("CleverTap could not answer (HTTP %1).").arg(status);
        } else if (word == u"fail"_s || status >= 400) {
            outcome.kind = OutcomeKind::Refused;
            outcome.reason = tr("CleverTap refused the call (HTTP %1).").arg(status);
        } else {
            outcome.reason =
                tr("HTTP %1, but the answer is not one that CleverTap's page knows.").arg(status);
        }
        return outcome;
    }

private:
    workspace::Account m_account;
};

} // namespace

std::shared_ptr<const sending::Route> makeCampaignsRoute(const workspace::Account &account)
{
    return std::make_shared<CampaignsRoute>(account);
}

} // namespace sendbench::integrations::clevertap
