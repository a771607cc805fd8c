// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/sandbox.h"

#include "base/clock.h"
#include "integrations/connect8x8/automationsandbox.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/receipts.h"
#include "integrations/connect8x8/scenario.h"
#include "integrations/connect8x8/sendchecks.h"
#include "integrations/connect8x8/smssandbox.h"
#include "integrations/connect8x8/templatesendcheck.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

const QByteArray ConnectSandbox::kApiKey = "sandbox-api-key-1";

http::ServerAnswer ConnectSandbox::jsonAnswer(int status, const QJsonObject &body)
{
    http::ServerAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

http::ServerAnswer ConnectSandbox::errorAnswer(int status, int code, const QString &message,
                                               SandboxContext &context)
{
    return jsonAnswer(status, {{u"code"_s, code},
                               {u"message"_s, message},
                               {u"errorId"_s, context.newUuid()},
                               {u"timestamp"_s, isoTime(context.now)}});
}

http::ServerAnswer ConnectSandbox::wrongMethod(const QByteArray &right, SandboxContext &context)
{
    auto answer = errorAnswer(405, 1000, u"Method not allowed"_s, context);
    answer.headers.append({"Allow", right});
    return answer;
}

std::optional<http::ServerAnswer> ConnectSandbox::subAccountError(const QString &id,
                                                                  SandboxContext &context)
{
    if (!isSubAccountId(id) || id.contains(u"unknown"_s, Qt::CaseInsensitive))
        return errorAnswer(400, 1001, u"Invalid sub account"_s, context);
    return std::nullopt;
}

QStringList ConnectSandbox::paths() const
{
    const QStringList first{
        u"POST /api/v1/subaccounts/{id}/messages     8x8 Chat Apps and SMS"_s,
        u"POST /api/v1/subaccounts/{id}/messages/batch     8x8 SMS, many at once"_s,
        u"GET  /api/v1/accounts/{id}/balance         8x8 account balance"_s,
        u"POST /api/v1/accounts/{id}/triggers/http_request     8x8 Automation"_s};
    return first + TemplateSandbox::paths() + FileSandbox::paths() + ArraySandbox::paths() +
           wavecell::WavecellSandbox::paths() + VoiceSandbox::paths() + DefinitionSandbox::paths();
}

QStringList ConnectSandbox::hints() const
{
    const QStringList first{
        u"8x8: header “Authorization: Bearer %1”"_s.arg(QString::fromLatin1(kApiKey)),
        u"8x8: any legal sub-account is known, but those that hold “unknown”"_s,
        u"a recipient that ends with 9001 is not reached (accepted, then undelivered)"_s,
        u"… with 9002 is refused inside a 200"_s,
        u"… with 9003 gets a late answer (1.5 s)"_s,
        u"… with 9004 is sent, and nothing more is heard"_s,
        u"… with anything else is sent, delivered and (not SMS) read"_s};
    return first + TemplateSandbox::hints() + ArraySandbox::hints() +
           wavecell::WavecellSandbox::hints() + VoiceSandbox::hints();
}

std::optional<http::ServerAnswer> ConnectSandbox::answer(const http::ReceivedRequest &request,
                                                         SandboxContext &context)
{
    if (auto answered = automationAnswer(request, context))
        return answered;
    if (auto answered = m_templates.answer(request, context))
        return answered;
    if (auto answered = m_files.answer(request, context))
        return answered;
    if (auto answered = m_voice.answer(request, context))
        return answered;
    if (auto answered = m_definitions.answer(request, context))
        return answered;
    if (auto answered = m_webhooks.answer(request, context))
        return answered;
    if (auto answered = m_wavecell.answer(request, context))
        return answered;
    static const QRegularExpression messages(
        uR"(\A/api/v1/subaccounts/([^/]+)/messages(/batch)?\z)"_s);
    static const QRegularExpression balance(uR"(\A/api/v1/accounts/([^/]+)/balance\z)"_s);
    const auto messagesPath = messages.match(request.path);
    const bool balancePath = balance.match(request.path).hasMatch();
    if (!messagesPath.hasMatch() && !balancePath)
        return std::nullopt;
    const QByteArray method = messagesPath.hasMatch() ? "POST" : "GET";
    if (request.method != method)
        return wrongMethod(method, context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + kApiKey)
        return errorAnswer(401, 1200, u"Request was not authenticated properly"_s, context);
    if (balancePath)
        return jsonAnswer(200, {{u"currency"_s, u"EUR"_s}, {u"balance"_s, 12.5}});

    const QString subAccount = messagesPath.captured(1);
    if (auto error = subAccountError(subAccount, context))
        return error;
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &parse);
    if (parse.error != QJsonParseError::NoError || !document.isObject())
        return errorAnswer(400, 1000, u"Invalid request body: malformed JSON"_s, context);
    const QJsonObject body = document.object();
    // One stand-in has one port for all products; the body tells them apart.
    const bool sms =
        body.contains(u"destination"_s) || subAccount.contains(u"sms"_s, Qt::CaseInsensitive);
    if (!messagesPath.captured(2).isEmpty())
        return smsBatchAnswer(subAccount, body, context);
    return sms ? smsAnswer(subAccount, body, context) : chat(subAccount, body, context);
}

http::ServerAnswer ConnectSandbox::chat(const QString &subAccount, const QJsonObject &body,
                                        SandboxContext &context)
{
    const QJsonObject user = body[u"user"_s].toObject();
    const QJsonObject content = body[u"content"_s].toObject();
    const QString type = body[u"type"_s].toString().toLower();
    if (user.isEmpty())
        return errorAnswer(400, 3001, u"User is missing"_s, context);
    const QString msisdn = user[u"msisdn"_s].toString();
    if (msisdn.isEmpty() && !user.contains(u"channelUserId"_s) && !user.contains(u"lineUserId"_s))
        return errorAnswer(400, 3002, u"MSISDN is missing"_s, context);
    if (!msisdn.isEmpty() && !isDestination(msisdn))
        return errorAnswer(400, 3003, u"Invalid MSISDN"_s, context);
    static const QStringList types{u"text"_s,     u"audio"_s,    u"video"_s,       u"image"_s,
                                   u"location"_s, u"file"_s,     u"interactive"_s, u"template"_s,
                                   u"carousel"_s, u"richcard"_s, u"buttons"_s};
    if (!types.contains(type))
        return errorAnswer(400, 3010, u"Invalid content type"_s, context);
    if (content.isEmpty())
        return errorAnswer(400, 3004, u"Content is missing"_s, context);
    if (type == u"text"_s && content[u"text"_s].toString().isEmpty())
        return errorAnswer(400, 3005, u"Text is missing"_s, context);
    static const QStringList media{u"image"_s, u"video"_s, u"audio"_s, u"file"_s};
    if (media.contains(type)) {
        const QUrl url(content[u"url"_s].toString(), QUrl::StrictMode);
        if (url.isEmpty())
            return errorAnswer(400, 3007, u"Media URL is missing"_s, context);
        if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(u"http"_s))
            return errorAnswer(400, 3008, u"Invalid media URL"_s, context);
    }
    if (content[u"text"_s].toString().size() > 35000)
        return errorAnswer(400, 3006, u"Text is too long"_s, context);
    if (body[u"clientMessageId"_s].toString().size() > 50)
        return errorAnswer(400, 3009, u"Client message id is too long"_s, context);
    if (!isCallbackFine(body))
        return errorAnswer(400, 3020, u"Invalid DLR callback URL"_s, context);

    const Approval sent = type == u"template"_s ? approval(content, context) : Approval{};
    if (sent.refused)
        return *sent.refused;
    const bool paused = sent.one && !sent.one->isSendable();

    const QString text = type == u"text"_s ? content[u"text"_s].toString() : QString();
    const Scenario scenario = paused ? Scenario::Undelivered : scenarioOf(msisdn);
    const QString umid = context.newUuid();
    QJsonObject status{{u"state"_s, u"queued"_s}, {u"timestamp"_s, isoTime(context.now)}};
    if (scenario == Scenario::Rejected) {
        status[u"state"_s] = u"rejected"_s;
        status[u"errorCode"_s] = 3038;
        status[u"errorMessage"_s] = u"Template not found"_s;
    }
    QJsonObject reply{{u"umid"_s, umid}, {u"user"_s, user}, {u"status"_s, status}};
    if (body.contains(u"clientMessageId"_s))
        reply[u"clientMessageId"_s] = body[u"clientMessageId"_s];
    if (scenario != Scenario::Rejected)
        postReceipts({.sms = false,
                      .umid = umid,
                      .subAccount = subAccount,
                      .to = msisdn,
                      .clientMessageId = body[u"clientMessageId"_s].toString(),
                      .channelUserId = user[u"channelUserId"_s].toString(),
                      .content = text,
                      .paused = paused},
                     scenario, receiptTarget(body, context), context);
    auto answer = jsonAnswer(200, reply);
    answer.delay = scenario == Scenario::Slow ? kSlowAnswer : std::chrono::milliseconds{0};
    return answer;
}

ConnectSandbox::Approval ConnectSandbox::approval(const QJsonObject &content,
                                                  SandboxContext &context)
{
    const auto refused = [&](const SendRefusal &why) {
        return Approval{.refused = errorAnswer(400, why.code, why.message, context)};
    };
    if (const auto why = checkTemplateObject(content))
        return refused(*why);
    const QJsonObject object = content[u"template"_s].toObject();
    const auto *one = m_templates.find(object[u"name"_s].toString(),
                                       object[u"language"_s].toString(), context.now);
    // What Meta paused is still there: 8x8 takes the message, and the receipt says what happened.
    if (!one || (!one->isSendable() && one->value.remote.status != u"PAUSED"_s))
        return refused({3038, u"Template not found"_s});
    if (const auto why = checkTemplateSend(one->value, content))
        return refused(*why);
    return {.one = one};
}

} // namespace sendbench::integrations::connect8x8
