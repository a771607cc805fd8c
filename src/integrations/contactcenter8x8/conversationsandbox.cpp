// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/conversationsandbox.h"

#include "base/clock.h"
#include "integrations/contactcenter8x8/gatewayanswers.h"
#include "providers/commonchecks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

using answers::coded;

const QString kInvalid = u"invalid_parameter"_s;
constexpr int kMostProperties = 30;
constexpr int kMostMessages = 200;

http::ServerAnswer plain(int status)
{
    http::ServerAnswer answer;
    answer.status = status;
    return answer;
}

http::ServerAnswer accepted(const QJsonObject &body)
{
    http::ServerAnswer answer = answers::hal(body);
    answer.status = 202;
    return answer;
}

/// The list where it is defined, and once more where the description requires it.
http::ServerAnswer list(const QString &name, const QString &required, const QJsonArray &all)
{
    http::ServerAnswer answer = answers::page(name, all, "size=100");
    QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    body[required] = all;
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

std::optional<http::ServerAnswer> userError(const QJsonObject &user)
{
    if (user.isEmpty())
        return coded(400, kInvalid, u"May not be empty."_s, u"user"_s);
    const QString language = user[u"language"_s].toString();
    if (!language.isEmpty() && !languages().contains(language))
        return coded(400, kInvalid, u"Unknown language."_s, u"user.language"_s);
    if (user[u"additionalProperties"_s].toArray().size() > kMostProperties)
        return coded(400, kInvalid, u"At most 30 properties."_s, u"user.additionalProperties"_s);
    return std::nullopt;
}

std::optional<http::ServerAnswer> assignmentError(const QJsonObject &assignment,
                                                  const QStringList &queues)
{
    if (assignment.isEmpty())
        return std::nullopt;
    const QString type = assignment[u"type"_s].toString(u"queue"_s);
    if (type != u"queue"_s && type != u"script"_s)
        return coded(400, kInvalid, u"Has to be queue or script."_s, u"assignment.type"_s);
    const QString id = assignment[u"id"_s].toString();
    if (type == u"queue"_s && !queues.contains(id))
        return coded(400, u"invalid_queue"_s, u"Queue ID %1 is invalid."_s.arg(id.left(60)),
                     u"assignment.id"_s);
    return std::nullopt;
}

bool isWithin(const QJsonValue &number, int least, int most)
{
    return number.isUndefined() ||
           (number.isDouble() && number.toInt() >= least && number.toInt() <= most);
}

} // namespace

void ConversationSandbox::tell(const Conversation &conversation, const QString &event,
                               const QJsonObject &data, SandboxContext &context)
{
    const QUrl url(conversation.webhookUri);
    if (!providers::isLoopback(url.host()))
        return;
    const QJsonObject body{{u"eventType"_s, event},
                           {u"conversationId"_s, conversation.id},
                           {u"timestamp"_s, context.now.toMSecsSinceEpoch()},
                           {u"data"_s, data}};
    context.post({.url = url,
                  .headers = {{"Content-Type", "application/json"},
                              {"x-8x8-event-id", context.newUuid().toLatin1()}},
                  .body = QJsonDocument(body).toJson(QJsonDocument::Compact)});
}

void ConversationSandbox::add(Conversation &conversation, const QString &author,
                              const QString &text, SandboxContext &context)
{
    conversation.messages.append({context.newUuid(), author, text, context.now});
    tell(conversation, u"MESSAGE"_s,
         {{u"isEcho"_s, author == u"bot"_s},
          {u"sender"_s, QJsonObject{{u"id"_s, author}, {u"type"_s, author}}},
          {u"text"_s, text},
          {u"attachments"_s, QJsonArray()},
          {u"cards"_s, QJsonArray()}},
         context);
}

QJsonObject ConversationSandbox::toJson(const Conversation &conversation)
{
    return {{u"id"_s, conversation.id},
            {u"channelId"_s, conversation.channelId},
            {u"state"_s, conversation.state},
            {u"user"_s, conversation.user},
            {u"assignment"_s, conversation.assignment}};
}

http::ServerAnswer ConversationSandbox::answer(const QByteArray &method, const QString &rest,
                                               const QByteArray &query, const QJsonObject &body,
                                               const Tenant &tenant, SandboxContext &context)
{
    const auto wrongMethod = [] { return coded(405, kInvalid, u"Method not allowed"_s); };
    if (rest.isEmpty() && method == "GET") {
        QJsonArray all;
        for (const Conversation &one : std::as_const(m_all))
            all.append(toJson(one));
        return answers::page(u"conversations"_s, all, query);
    }
    if (rest.isEmpty())
        return method == "POST" ? start(body, tenant, context) : wrongMethod();
    const QString id = rest.section(u'/', 0, 0);
    const QString what = rest.section(u'/', 1);
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Conversation &one) { return one.id == id; });
    if (found == m_all.end())
        return answers::worded(
            404, u"Resource of type Conversation with id %1 was not found."_s.arg(id.left(60)),
            u"Conversation %1 does not exist."_s.arg(id.left(60)));
    if (what.isEmpty() && method == "GET")
        return answers::hal(toJson(*found));
    if (what == u"messages" && method == "GET") {
        QJsonArray all;
        for (const Message &one : std::as_const(found->messages))
            all.append(QJsonObject{
                {u"id"_s, one.id},
                {u"text"_s, one.text},
                {u"createdAt"_s, isoTime(one.at)},
                {u"author"_s, QJsonObject{{u"id"_s, one.author}, {u"type"_s, one.author}}}});
        return list(what, what, all);
    }
    if (what == u"participants" && method == "GET")
        return list(
            what, u"data"_s,
            {QJsonObject{{u"id"_s, u"user"_s}, {u"type"_s, u"user"_s}, {u"removed"_s, found->left}},
             QJsonObject{{u"id"_s, u"bot"_s}, {u"type"_s, u"bot"_s}, {u"removed"_s, false}}});
    if (what == u"messages" && method == "POST")
        return speak(*found, body, context);
    if (what == u"typing" && method == "POST") {
        const QString author = body[u"authorType"_s].toString();
        return author == u"user"_s || author == u"bot"_s
                   ? plain(204)
                   : coded(400, kInvalid, u"Has to be user or bot."_s, u"authorType"_s);
    }
    if (what == u"post-agent-assignment" && method == "POST")
        return afterAgent(body, tenant);
    if (what == u"participants/user" && method == "PATCH")
        return leave(*found, body, context);
    return wrongMethod();
}

http::ServerAnswer ConversationSandbox::start(const QJsonObject &body, const Tenant &tenant,
                                              SandboxContext &context)
{
    const QString channelId = body[u"channelId"_s].toString();
    const auto channel = std::find_if(tenant.channels.begin(), tenant.channels.end(),
                                      [&](const Channel &one) { return one.id == channelId; });
    if (channel == tenant.channels.end())
        return coded(400, kInvalid, u"There is no such channel."_s, u"channelId"_s);
    const QJsonObject user = body[u"user"_s].toObject();
    QJsonObject assignment = body[u"assignment"_s].toObject();
    for (const auto &error : {userError(user), assignmentError(assignment, tenant.queues)})
        if (error)
            return *error;
    if (body[u"history"_s][u"messages"_s].toArray().size() > kMostMessages)
        return coded(400, kInvalid, u"At most 200 messages."_s, u"history.messages"_s);
    if (assignment.isEmpty())
        assignment = {{u"type"_s, channel->routingType}, {u"id"_s, channel->queueId}};
    Conversation made{.id = u"conv-"_s + context.newUuid().left(8),
                      .channelId = channelId,
                      .user = user,
                      .assignment = assignment,
                      .state = u"created"_s};
    for (const Webhook &webhook : tenant.webhooks)
        if (webhook.id == channel->webHookId)
            made.webhookUri = webhook.uri;
    tell(made, u"CONVERSATION_UPDATE"_s,
         {{u"state"_s, made.state},
          {u"assignment"_s, assignment},
          {u"user"_s, user},
          {u"channel"_s, u"ChatAPI"_s}},
         context);
    if (assignment[u"type"_s].toString() == u"queue"_s)
        tell(made, u"QUEUED"_s,
             {{u"queueId"_s, assignment[u"id"_s]},
              {u"queueName"_s, u"Queue "_s + assignment[u"id"_s].toString()}},
             context);
    m_all.append(made);
    return accepted({{u"conversationId"_s, made.id}, {u"createdAt"_s, isoTime(context.now)}});
}

http::ServerAnswer ConversationSandbox::speak(Conversation &conversation, const QJsonObject &body,
                                              SandboxContext &context)
{
    const QString author = body[u"authorType"_s].toString();
    const QString text = body[u"text"_s].toString();
    if (author != u"user"_s && author != u"bot"_s)
        return coded(400, kInvalid, u"Has to be user or bot."_s, u"authorType"_s);
    const bool empty = text.isEmpty() && body[u"attachments"_s].toArray().isEmpty() &&
                       body[u"cards"_s].toArray().isEmpty();
    if (empty)
        return coded(400, kInvalid, u"May not be empty."_s, u"text"_s);
    if (conversation.left)
        return coded(400, kInvalid, u"The user has left the conversation."_s);
    conversation.state = u"active"_s;
    add(conversation, author, text, context);
    const QString uri = conversation.webhookUri;
    const bool plays = author == u"user"_s && !providers::isLoopback(QUrl(uri).host()) &&
                       !uri.contains(u"silent"_s);
    if (plays)
        add(conversation, u"bot"_s, u"You said “%1”. (The sandbox's Flow)"_s.arg(text), context);
    return plain(202);
}

http::ServerAnswer ConversationSandbox::leave(Conversation &conversation, const QJsonObject &body,
                                              SandboxContext &context)
{
    if (!body[u"removed"_s].toBool())
        return coded(400, kInvalid, u"Has to be true."_s, u"removed"_s);
    conversation.left = true;
    conversation.state = u"idle"_s;
    tell(conversation, u"MEMBERS_CHANGED"_s,
         {{u"memberType"_s, u"user"_s}, {u"change"_s, u"left"_s}, {u"id"_s, u"user"_s}}, context);
    return plain(204);
}

http::ServerAnswer ConversationSandbox::afterAgent(const QJsonObject &body, const Tenant &tenant)
{
    if (body[u"type"_s].toString() != u"webhook"_s)
        return coded(400, kInvalid, u"Has to be webhook."_s, u"type"_s);
    const QString id = body[u"id"_s].toString();
    const bool known = std::any_of(tenant.webhooks.begin(), tenant.webhooks.end(),
                                   [&](const Webhook &one) { return one.id == id; });
    if (!known)
        return coded(400, kInvalid, u"There is no such WebHook."_s, u"id"_s);
    const QJsonObject configuration = body[u"configuration"_s].toObject();
    if (!isWithin(configuration[u"maxTotalMinutes"_s], 20, 600))
        return coded(400, kInvalid, u"20 to 600."_s, u"configuration.maxTotalMinutes"_s);
    if (!isWithin(configuration[u"userTimeoutInMinutes"_s], 10, 300))
        return coded(400, kInvalid, u"10 to 300."_s, u"configuration.userTimeoutInMinutes"_s);
    return plain(201);
}

} // namespace sendbench::integrations::contactcenter8x8
