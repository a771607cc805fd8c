// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/definitions.h"

#include "base/redactor.h"
#include "base/urltoken.h"
#include "changes/held.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::LiveWebhook;
using webhooks::Webhook;

const QString kHeaders = u"headers."_s;

/// A member that is an object; an empty one if there is none.
const Json &objectIn(const Json &json, const char *member)
{
    static const Json empty = Json::object();
    if (!json.is_object())
        return empty;
    const auto at = json.find(member);
    return at != json.end() && at->is_object() ? *at : empty;
}

bool isAuthorization(const QString &name)
{
    return name.compare(u"Authorization"_s, Qt::CaseInsensitive) == 0;
}

/// Named like a secret, and no place that 8x8 fills in itself.
bool isHidden(const QString &name, const Json &value)
{
    static const QRegularExpression secret(u"auth|token|key|secret|passw|cookie|credential|sign"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch() && value.is_string() &&
           value.get_ref<const std::string &>().find("{{") == std::string::npos;
}

void findSteps(const Json &json, const std::string &pointer, QList<HttpStep> &found)
{
    if (json.is_object() && textIn(json, "stepType") == u"HttpRequest"_s) {
        found.append({pointer, textIn(json, "id")});
        return;
    }
    if (!json.is_structured())
        return;
    const Json::json_pointer here(pointer);
    for (const auto &[key, value] : json.items())
        if (value.is_structured())
            findSteps(value, (here / key).to_string(), found);
}

/// Calls `each` with the name and the value of every header and parameter that may be a secret.
template <typename Each>
void forHidden(Json &definition, Each each)
{
    const QList<HttpStep> steps = httpSteps(definition);
    for (const HttpStep &step : steps)
        for (const char *part : {"/inputs/headers", "/inputs/parameters"}) {
            const Json::json_pointer at(step.pointer + part);
            if (!definition.contains(at) || !definition[at].is_object())
                continue;
            for (auto &[name, value] : definition[at].items())
                if (isHidden(QString::fromStdString(name), value))
                    each(QString::fromStdString(name), value);
        }
}

HeaderForm formOf(const QString &value)
{
    if (value.startsWith(u"Bearer "_s))
        return HeaderForm::Bearer;
    return value.startsWith(u"Basic "_s) ? HeaderForm::Basic : HeaderForm::Verbatim;
}

void takeStep(LiveWebhook &live, const Json &step)
{
    const Json &inputs = objectIn(step, "inputs");
    live.url = textIn(inputs, "url");
    live.more.insert(u"method"_s, textIn(inputs, "method"));
    if (const auto body = inputs.find("body"); body != inputs.end() && !body->is_null())
        live.more.insert(u"body"_s, QString::fromUtf8(jsonBytes(*body)));
    const Json &headers = objectIn(inputs, "headers");
    for (const auto &[key, value] : headers.items()) {
        const QString name = QString::fromStdString(key);
        if (isAuthorization(name) && value.is_string()) {
            live.hasSecret = true;
            live.auth.kind = AuthKind::Header;
            live.auth.form = formOf(QString::fromStdString(value.get<std::string>()));
        } else if (isHidden(name, value)) {
            live.more.insert(kHeaders + name, forms::SecretMark{});
        } else if (value.is_string()) {
            live.more.insert(kHeaders + name, QString::fromStdString(value.get<std::string>()));
        }
    }
}

/// The texts that stand for values which are hidden from us, and addresses that no file may have.
void findHidden(const Json &json, const Json::json_pointer &at, QList<Json::json_pointer> &found)
{
    if (json.is_string()) {
        const QString text = QString::fromStdString(json.get<std::string>());
        const bool token = !at.empty() && at.back() == "url" && !findUrlTokens(text).isEmpty();
        if (token || text == kHiddenValue || text.contains(u"‹secret:"_s))
            found.append(at);
    } else if (json.is_object()) {
        for (const auto &[key, value] : json.items())
            findHidden(value, at / key, found);
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i)
            findHidden(json[i], at / i, found);
    }
}

/// Gives the input the values that are hidden in it, as held ones. False if one is not known, or
/// too long to be held. What stands at `ours` is not from there.
bool unhide(DefinitionInput &input, const LiveWebhook &live, const QString &name,
            const Json::json_pointer &ours)
{
    constexpr std::size_t kLongest = 2560;
    QList<Json::json_pointer> hidden;
    findHidden(input.json, Json::json_pointer(), hidden);
    if (!ours.empty())
        hidden.removeAll(ours);
    const auto original = std::static_pointer_cast<const Json>(live.kept.data);
    for (const auto &at : std::as_const(hidden)) {
        if (!original || !original->contains(at) || !original->at(at).is_string())
            return false;
        const auto &value = original->at(at).get_ref<const std::string &>();
        if (value.empty() || value.size() > kLongest)
            return false;
        const QString entry = name + u'.' + QString::number(input.held.size());
        const secrets::SecretKey key = changes::heldKey(entry);
        input.held.append({entry, QByteArray::fromStdString(value)});
        input.secrets.append({.key = key, .pointer = QString::fromStdString(at.to_string())});
        input.json[at] = Redactor::mark(key.label()).toStdString();
    }
    return true;
}

/// As it is sent: without what 8x8 gives it.
Json inputOf(const Json &definition, const QString &accountId)
{
    Json input{{"accountId", accountId.toStdString()}};
    for (const char *member : {"subAccountId", "subaccountId"})
        if (const QString id = textIn(definition, member); !id.isEmpty())
            input["subAccountId"] = id.toStdString();
    for (const char *member : {"trigger", "status"})
        if (const auto at = definition.find(member); at != definition.end())
            input[member] = *at;
    input["definition"] = objectIn(definition, "definition");
    input["definition"].erase("id");
    input["definition"].erase("version");
    return input;
}

void setEnvelope(Json &input, const Webhook &wanted)
{
    input.erase("subAccountId");
    if (!wanted.scope.isEmpty())
        input["subAccountId"] = wanted.scope.toStdString();
    input["trigger"] = wanted.type.toStdString();
    input["status"] = wanted.enabled ? "enabled" : "disabled";
    input["definition"]["name"] = wanted.name.toStdString();
}

/// All that the wanted step says, but for the secrets.
void setInputs(Json &inputs, const Webhook &wanted)
{
    inputs["url"] = wanted.isAddressSecret() ? std::string() : wanted.url.toStdString();
    const QString method = wanted.more.value(u"method"_s).text();
    if (!method.isEmpty() || !inputs.contains("method"))
        inputs["method"] = method.isEmpty() ? "POST" : method.toStdString();
    inputs.erase("headers");
    for (const auto &[key, value] : wanted.more)
        if (key.startsWith(kHeaders) && !value.isSecret() &&
            !(wanted.auth.hasSecret() && isAuthorization(key.mid(kHeaders.size()))))
            inputs["headers"][key.mid(kHeaders.size()).toStdString()] = value.text().toStdString();
    const Json body = parsedAnswer(wanted.more.value(u"body"_s).text().toUtf8());
    if (!body.is_discarded())
        inputs["body"] = body;
}

/// Puts marks, and says where the values go. Last: what it writes looks hidden.
void setSecrets(DefinitionInput &input, const std::string &step, const Webhook &wanted)
{
    const Json::json_pointer headers(step + "/inputs/headers");
    const auto put = [&](const QString &name, const std::string &mark, changes::SecretPlace place) {
        const Json::json_pointer at = headers / name.toStdString();
        input.json[at] = mark;
        place.pointer = QString::fromStdString(at.to_string());
        input.secrets.append(place);
    };
    for (const auto &[key, value] : wanted.more)
        if (key.startsWith(kHeaders) && value.isSecret()) {
            const secrets::SecretKey secret{wanted.id, key};
            put(key.mid(kHeaders.size()), Redactor::mark(secret.label()).toStdString(),
                {.key = secret});
        }
    if (wanted.auth.kind == AuthKind::Header)
        put(u"Authorization"_s, secretMark(wanted), secretPlace(wanted, {}));
    if (wanted.isAddressSecret()) {
        const Json::json_pointer url(step + "/inputs/url");
        input.json[url] = addressText(wanted);
        input.secrets.append(
            {.key = wanted.addressKey(), .pointer = QString::fromStdString(url.to_string())});
    }
}

} // namespace

QList<HttpStep> httpSteps(const DefinitionJson &definition)
{
    QList<HttpStep> found;
    findSteps(objectIn(definition, "definition"), "/definition", found);
    return found;
}

int definitionVersion(const DefinitionJson &definition)
{
    for (const Json *json : {&definition, &objectIn(definition, "definition")})
        if (const auto at = json->find("version"); at != json->end() && at->is_number_integer())
            return at->get<int>();
    return 0;
}

QMap<QString, QByteArray> definitionSecrets(const QByteArray &answer)
{
    QMap<QString, QByteArray> found;
    Json list = parsedAnswer(answer);
    if (!list.is_array())
        return found;
    for (Json &definition : list)
        forHidden(definition, [&](const QString &name, const Json &value) {
            const QString text = QString::fromStdString(value.get<std::string>());
            // What the value is made of stays to be read.
            const QString secret =
                formOf(text) == HeaderForm::Verbatim ? text : text.section(u' ', 1).trimmed();
            if (!secret.isEmpty())
                found.insert(u"workflow.%1.%2"_s.arg(found.size() + 1).arg(name), secret.toUtf8());
        });
    return found;
}

LiveWebhook liveDefinition(const workspace::Account &account, DefinitionJson definition,
                           const DefinitionJson &original)
{
    LiveWebhook live{.account = account.id, .product = u"automation"_s};
    const Json &inside = objectIn(definition, "definition");
    live.type = textIn(definition, "trigger");
    live.name = textIn(inside, "name");
    live.remoteId = textIn(definition, "id");
    if (live.remoteId.isEmpty())
        live.remoteId = textIn(inside, "id");
    live.scope = textIn(definition, "subAccountId");
    if (live.scope.isEmpty())
        live.scope = textIn(definition, "subaccountId");
    if (const QString status = textIn(definition, "status"); !status.isEmpty())
        live.enabled = status == u"enabled"_s;
    const QList<HttpStep> steps = httpSteps(definition);
    live.hasSecret = false;
    if (!steps.isEmpty())
        takeStep(live, definition[Json::json_pointer(steps.first().pointer)]);
    for (const HttpStep &step : steps.size() > 1 ? steps : QList<HttpStep>())
        live.users.append(
            step.id + u" → "_s +
            textIn(objectIn(definition[Json::json_pointer(step.pointer)], "inputs"), "url"));
    live.unknown = unknownMembers(definition, {u"accountId"_s, u"subAccountId"_s, u"subaccountId"_s,
                                               u"trigger"_s, u"status"_s, u"definition"_s, u"id"_s,
                                               u"version"_s, u"createdAt"_s});
    forHidden(definition, [](const QString &, Json &value) { value = kHiddenValue.toStdString(); });
    live.raw = jsonBytes(definition);
    if (original.is_object())
        live.kept.data = std::make_shared<const Json>(original);
    return live;
}

QByteArray definitionAddress(const LiveWebhook &live)
{
    const auto original = std::static_pointer_cast<const Json>(live.kept.data);
    const QList<HttpStep> steps = original ? httpSteps(*original) : QList<HttpStep>();
    if (!steps.isEmpty())
        return textIn((*original)[Json::json_pointer(steps.first().pointer + "/inputs")], "url")
            .toUtf8();
    return live.url.contains(u"‹secret:"_s) ? QByteArray() : live.url.toUtf8();
}

DefinitionInput newDefinition(const QString &accountId, const Webhook &wanted)
{
    DefinitionInput input{.json = {{"accountId", accountId.toStdString()}}};
    setEnvelope(input.json, wanted);
    Json step{{"id", "step1"}, {"stepType", "HttpRequest"}, {"inputs", Json::object()}};
    setInputs(step["inputs"], wanted);
    input.json["definition"]["steps"] = Json::array({step});
    setSecrets(input, "/definition/steps/0", wanted);
    return input;
}

std::optional<DefinitionInput> changedDefinition(const QString &accountId, const LiveWebhook &live,
                                                 const Webhook *wanted, const QString &name)
{
    const Json there = parsedAnswer(live.raw);
    if (!there.is_object())
        return std::nullopt;
    DefinitionInput input{.json = inputOf(there, accountId)};
    const QList<HttpStep> steps = httpSteps(input.json);
    if (wanted && steps.isEmpty())
        return std::nullopt;
    if (wanted) {
        setEnvelope(input.json, *wanted);
        setInputs(input.json[Json::json_pointer(steps.first().pointer + "/inputs")], *wanted);
    }
    const Json::json_pointer ours(wanted ? steps.first().pointer + "/inputs/url" : std::string());
    if (!unhide(input, live, name, ours))
        return std::nullopt;
    if (wanted)
        setSecrets(input, steps.first().pointer, *wanted);
    return input;
}

} // namespace sendbench::integrations::connect8x8
