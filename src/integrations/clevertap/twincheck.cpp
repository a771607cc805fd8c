// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/twincheck.h"

#include "base/visibletext.h"
#include "changes/readjob.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kKeySource = u"https://developer.8x8.com/connect/docs/authentication"_s;
const QString kHookSource = u"https://developer.8x8.com/connect/reference/get-webhooks-1"_s;

bool isCleverTap(const QString &host)
{
    return host.endsWith(u".wzrkt.com"_s, Qt::CaseInsensitive) ||
           host.endsWith(u".clevertap.com"_s, Qt::CaseInsensitive);
}

} // namespace

TwinCheck::TwinCheck(changes::Sender sender, QString owner, workspace::Account account,
                     QString subAccount, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_owner(std::move(owner))
    , m_account(std::move(account))
    , m_subAccount(std::move(subAccount))
{
}

void TwinCheck::tell(const Error &error, const QString &rule, const QString &what)
{
    const bool key = error.kind == ErrorKind::Auth;
    m_findings.append(
        {.severity = key ? Severity::Error : Severity::Warning,
         .rule = rule,
         .path = u"endpoint"_s,
         .message =
             key ? tr("8x8 does not accept the API key of the account “%1” for %2.")
                       .arg(visibleText(m_account.id), what)
                 : tr("8x8 did not answer the question for %1, so it was not compared.").arg(what),
         .fix = key ? tr("Test the account; make a new key in 8x8 Connect if it was withdrawn.")
                    : tr("Try again later; the exchange is in the history."),
         .source = kKeySource,
         .code = error.found});
}

void TwinCheck::doStart()
{
    auto *read = new changes::ReadJob(m_sender, connect8x8::makeBalanceRoute(m_account), this);
    connect(read, &Job::finished, this, [this, read] {
        if (const auto error = read->error(); error && !read->record()) {
            fail(*error); // nothing was asked: a secret is missing, or the account id
            return;
        }
        if (const auto error = read->error()) {
            tell(*error, u"provider.twin.key"_s, tr("the balance"));
            succeedWith(m_findings);
            return;
        }
        askWebhooks();
    });
    read->start();
}

void TwinCheck::askWebhooks()
{
    const QString account = m_account.fields.value(u"accountId"_s).text().trimmed();
    changes::Step step{.id = u"webhooks"_s,
                       .title = tr("Ask 8x8 for the webhooks of Chat Apps"),
                       .url = connect8x8::productBase(m_account, u"chatapps"_s) +
                              u"/api/v1/accounts/%1/webhooks"_s.arg(
                                  QString::fromLatin1(QUrl::toPercentEncoding(account))),
                       .headers = {{"Accept", "application/json"}}};
    step.readOnly = true;
    changes::addSecretHeader(step, "Authorization", {m_account.id, u"apiKey"_s}, u"Bearer "_s);
    auto *read = new changes::ReadJob(m_sender, m_owner, u"8x8.chatapps"_s, m_account.environment,
                                      step, this);
    connect(read, &Job::finished, this, [this, read] {
        const auto why = read->error();
        if (!why)
            webhooks(read->result()->body);
        else if (!read->record())
            fail(*why);
        else
            tell(*why, u"provider.twin.webhooks-unread"_s, tr("the webhooks"));
        if (!isRunning())
            return;
        m_findings.append(
            {.severity = Severity::Note,
             .rule = u"provider.twin.number"_s,
             .path = u"mobileNumber"_s,
             .message = tr("8x8's API does not tell the number of a channel, so this one cannot be "
                           "compared."),
             .fix = tr("Compare it in 8x8 Connect, under Channels."),
             .source = u"https://connect.8x8.com/chat/channels"_s});
        succeedWith(m_findings);
    });
    read->start();
}

void TwinCheck::webhooks(const QByteArray &body)
{
    const QJsonArray list = QJsonDocument::fromJson(body).array();
    for (const auto value : list) {
        const QJsonObject hook = value.toObject();
        const QString scope = hook[u"subAccountId"_s].toString();
        const QString type = hook[u"type"_s].toString();
        const QString host = QUrl(hook[u"url"_s].toString()).host();
        // Business-management updates are no receipts; without a type it is both of the others.
        if ((scope != m_subAccount && scope != u"*"_s) || type == u"CABM"_s ||
            !hook[u"enabled"_s].toBool(true))
            continue;
        const QString what = type == u"MSG"_s ? tr("inbound messages") : tr("delivery receipts");
        m_findings.append(
            {.severity = Severity::Warning,
             .rule = u"provider.twin.webhook"_s,
             .path =
                 type == u"MSG"_s ? u"inboundMessageCallbackUrl"_s : u"deliveryReportCallbackUrl"_s,
             .message =
                 isCleverTap(host)
                     ? tr("A webhook at 8x8 posts %1 of %2 to CleverTap in 8x8's own form, which "
                          "CleverTap drops.")
                           .arg(what, visibleText(scope, 60))
                     : tr("A webhook at 8x8 posts %1 of %2 to %3. If they stay away from "
                          "CleverTap, they went there.")
                           .arg(what, visibleText(scope, 60), visibleText(host)),
             .fix = tr("Ask 8x8 support which of the two is used for messages from CleverTap, or "
                       "switch the webhook off."),
             .source = kHookSource});
    }
}

} // namespace sendbench::integrations::clevertap
