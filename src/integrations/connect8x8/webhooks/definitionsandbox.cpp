// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/definitionsandbox.h"

#include "base/clock.h"
#include "integrations/connect8x8/sandbox.h"

#include <QRegularExpression>
#include <QUrlQuery>
#include <QUuid>

#include <nlohmann/json.hpp>

#include <set>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

constexpr int kInvalidParameter = 1000;
constexpr int kNotFound = 1300;
constexpr int kInvalidDefinition = 5001;

http::ServerAnswer jsonOf(int status, const QByteArray &json)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = json};
}

http::ServerAnswer listOf(const QList<QByteArray> &all)
{
    return jsonOf(200, '[' + all.join(',') + ']');
}

std::string textOf(const Json &json, const char *member)
{
    const auto at = json.is_object() ? json.find(member) : json.end();
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// A whole number of the query in its range; nothing: it is none.
std::optional<int> numberIn(const QByteArray &query, const QString &name, int otherwise, int lowest,
                            int highest)
{
    const QUrlQuery all(QString::fromLatin1(query));
    if (!all.hasQueryItem(name))
        return otherwise;
    bool isNumber = false;
    const int value = all.queryItemValue(name).toInt(&isNumber);
    return isNumber && value >= lowest && value <= highest ? std::optional(value) : std::nullopt;
}

QString wrongStep(const Json &step)
{
    const Json inputs = step.value("inputs", Json::object());
    if (textOf(step, "stepType") == "HttpRequest" &&
        (textOf(inputs, "url").empty() || textOf(inputs, "method").empty()))
        return u"Step '%1' has no url or no method."_s.arg(
            QString::fromStdString(textOf(step, "id")));
    return {};
}

/// What is wrong with a definition; empty: nothing.
QString wrongDefinition(const Json &json)
{
    static const std::set<std::string> triggers{"inbound_sms", "inbound_chat_apps", "http_request"};
    if (!json.is_object())
        return u"Invalid request body."_s;
    if (!triggers.contains(textOf(json, "trigger")))
        return u"Workflow trigger is invalid."_s;
    if (const std::string status = textOf(json, "status");
        json.contains("status") && status != "enabled" && status != "disabled")
        return u"Workflow status is invalid."_s;
    const auto inside = json.find("definition");
    if (inside == json.end() || textOf(*inside, "name").empty())
        return u"Workflow name is required."_s;
    const auto steps = inside->find("steps");
    if (steps == inside->end() || !steps->is_array())
        return u"Workflow steps are required."_s;
    std::set<std::string> ids;
    for (const Json &step : *steps) {
        const std::string id = textOf(step, "id");
        if (id.empty() || !ids.insert(id).second)
            return u"Step ids have to be unique."_s;
        if (const QString wrong = wrongStep(step); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

/// The definition as 8x8 keeps it. Its schema has id and version at the top, its sample inside:
/// here they are in both.
QByteArray stored(const Json &input, const QString &accountId, const QString &id, int version,
                  const QDateTime &now)
{
    Json json{{"accountId", accountId.toStdString()}};
    if (const std::string sub = textOf(input, "subAccountId"); !sub.empty())
        json["subAccountId"] = sub;
    json["trigger"] = input.at("trigger");
    json["status"] = input.value("status", "disabled");
    json["id"] = id.toStdString();
    json["version"] = version;
    json["createdAt"] = isoTime(now).toStdString();
    json["definition"] = input.at("definition");
    json["definition"]["id"] = id.toStdString();
    json["definition"]["version"] = version;
    return QByteArray::fromStdString(json.dump());
}

http::ServerAnswer refused(int status, int code, const QString &words, SandboxContext &context)
{
    return ConnectSandbox::errorAnswer(status, code, words, context);
}

const QByteArray kDemo = R"({
  "subAccountId": "Sandbox_WA", "trigger": "inbound_chat_apps", "status": "enabled",
  "definition": {
    "name": "Tell the shop",
    "steps": [
      {"id": "pause", "stepType": "Wait", "inputs": {"duration": "00:00:05"}, "nextStepId": "tell"},
      {"id": "tell", "stepType": "HttpRequest",
       "inputs": {"url": "https://hooks.example.net/8x8/automation", "method": "POST",
                  "headers": {"Accept": "application/json"},
                  "body": {"from": "{{data.payload.user.msisdn}}"}}}
    ]
  }
})";

Json parsed(const QByteArray &json)
{
    return Json::parse(json.cbegin(), json.cend(), nullptr, false);
}

} // namespace

QStringList DefinitionSandbox::paths()
{
    return {u"GET, POST /api/v1/accounts/{id}/definitions     8x8 Automation's workflows"_s,
            u"GET, PUT, DELETE /api/v1/accounts/{id}/definitions/{id}"_s};
}

std::optional<http::ServerAnswer> DefinitionSandbox::answer(const http::ReceivedRequest &request,
                                                            SandboxContext &context)
{
    static const QRegularExpression path(
        uR"(\A/api/v1/accounts/([^/]+)/definitions(?:/([^/]+))?\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    const QString accountId = match.captured(1);
    const QString id = match.captured(2);
    const QList<QByteArray> methods =
        id.isEmpty() ? QList<QByteArray>{"GET", "POST"} : QList<QByteArray>{"GET", "PUT", "DELETE"};
    if (!methods.contains(request.method))
        return ConnectSandbox::wrongMethod(methods.join(", "), context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + ConnectSandbox::kApiKey)
        return refused(401, 1200, u"Request was not authenticated properly"_s, context);
    if (accountId.contains(u"unknown"_s, Qt::CaseInsensitive))
        return refused(404, kNotFound, u"Not found"_s, context);
    Account &there = account(accountId, context);
    if (!id.isEmpty())
        return one(accountId, there, id, request, context);
    return request.method == "GET" ? list(there, request.query, context)
                                   : create(accountId, there, request.body, context);
}

DefinitionSandbox::Account &DefinitionSandbox::account(const QString &id, SandboxContext &context)
{
    if (!m_accounts.contains(id)) {
        Account fresh;
        if (id == u"00000000-5a4d-4b0c-8000-000000000001"_s) {
            const QString demo = u"5a4d0001-0000-4000-8000-000000000001"_s;
            fresh.append({demo, {{1, stored(parsed(kDemo), id, demo, 1, context.now)}}});
        }
        m_accounts.insert(id, fresh);
    }
    return m_accounts[id];
}

http::ServerAnswer DefinitionSandbox::list(const Account &there, const QByteArray &query,
                                           SandboxContext &context)
{
    const auto limit = numberIn(query, u"limit"_s, 100, 1, 500);
    const auto offset = numberIn(query, u"offset"_s, 0, 0, 1'000'000);
    if (!limit || !offset)
        return refused(400, kInvalidParameter, u"Invalid limit or offset."_s, context);
    QList<QByteArray> all;
    for (const Definition &one : there.mid(*offset, *limit))
        all.append(one.versions.last().json);
    return listOf(all);
}

http::ServerAnswer DefinitionSandbox::create(const QString &accountId, Account &there,
                                             const QByteArray &body, SandboxContext &context)
{
    const Json input = parsed(body);
    if (const QString wrong = wrongDefinition(input); !wrong.isEmpty())
        return refused(400, kInvalidDefinition, wrong, context);
    const QString id = context.newUuid();
    there.append({id, {{1, stored(input, accountId, id, 1, context.now)}}});
    auto answer = jsonOf(201, there.last().versions.last().json);
    answer.headers.append(
        {"Location", u"/api/v1/accounts/%1/definitions/%2"_s.arg(accountId, id).toUtf8()});
    return answer;
}

http::ServerAnswer DefinitionSandbox::one(const QString &accountId, Account &there,
                                          const QString &id, const http::ReceivedRequest &request,
                                          SandboxContext &context)
{
    if (QUuid::fromString(id).isNull())
        return refused(400, kInvalidParameter, u"Invalid definition id."_s, context);
    qsizetype at = 0;
    while (at < there.size() && there.at(at).id != id)
        ++at;
    const bool known = at < there.size();
    if (request.method == "GET") {
        QList<QByteArray> all;
        for (const Version &version : known ? there.at(at).versions : QList<Version>())
            all.prepend(version.json);
        return listOf(all);
    }
    if (!known)
        return refused(404, kNotFound, u"Definition %1 not found."_s.arg(id), context);
    if (request.method == "DELETE")
        return remove(there, at, request.query, context);
    const Json input = parsed(request.body);
    if (const QString wrong = wrongDefinition(input); !wrong.isEmpty())
        return refused(400, kInvalidDefinition, wrong, context);
    QList<Version> &versions = there[at].versions;
    const int number = versions.last().number + 1;
    versions.append({number, stored(input, accountId, id, number, context.now)});
    return jsonOf(200, versions.last().json);
}

http::ServerAnswer DefinitionSandbox::remove(Account &there, qsizetype at, const QByteArray &query,
                                             SandboxContext &context)
{
    const auto version = numberIn(query, u"version"_s, 0, 1, 1'000'000);
    if (!version)
        return refused(400, kInvalidParameter, u"Invalid version."_s, context);
    if (*version == 0) {
        there.removeAt(at);
    } else {
        QList<Version> &versions = there[at].versions;
        if (versions.removeIf([&](const Version &one) { return one.number == *version; }) == 0)
            return refused(404, kNotFound, u"Version %1 not found."_s.arg(*version), context);
        if (versions.isEmpty())
            there.removeAt(at);
    }
    return {.status = 202};
}

} // namespace sendbench::integrations::connect8x8
