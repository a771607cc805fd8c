// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatesandbox.h"

#include "base/clock.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/templatesapi.h"
#include "templates/languages.h"
#include "templates/rules/limits.h"
#include "templates/words.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

constexpr qsizetype kLongestName = 512;

/// "PENDING_DELETION" → "Pending deletion"
QString inWords(const QString &name)
{
    QString text = name.toLower().replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

Json entryOf(const SandboxTemplate &one, const QString &channelId)
{
    const QByteArray text = templates::writeTemplate(one.value, templates::Form::EightList);
    Json entry = Json::parse(text.cbegin(), text.cend(), nullptr, false);
    const auto put = [&](const char *name, const QString &value) {
        entry[name] = value.toStdString();
    };
    // 8x8's list tells neither Meta's id nor a reason nor a quality.
    for (const char *name : {"id", "rejected_reason", "quality_score", "allow_category_change",
                             "message_send_ttl_seconds"})
        entry.erase(name);
    const auto *language = templates::language(one.value.language);
    put("channelId", channelId);
    put("channelName", u"Sandbox WhatsApp"_s);
    put("languageName", language ? language->name : one.value.language);
    put("categoryName", inWords(templates::categoryWord(one.value)));
    put("status", one.value.remote.status);
    put("statusName", inWords(one.value.remote.status));
    put("createdAt", isoTime(one.createdAt));
    put("updatedAt", isoTime(one.updatedAt));
    return entry;
}

/// What 8x8 says no to at once; the rest, Meta's review does.
struct Refusal {
    int code = 0;
    QString words;
};

std::optional<Refusal> refusalOf(const templates::Template &t)
{
    static const QRegularExpression legal(uR"(\A[a-z0-9_]+\z)"_s);
    if (t.name.isEmpty() || t.name.size() > kLongestName)
        return Refusal{3031, u"Template name length is invalid"_s};
    if (!legal.match(t.name).hasMatch())
        return Refusal{3032, u"Template name is invalid"_s};
    if (t.language.isEmpty())
        return Refusal{3036, u"Template language is empty"_s};
    if (!templates::language(t.language))
        return Refusal{3037, u"Template language is invalid"_s};
    if (t.category == templates::Category::Other)
        return Refusal{1000, u"Template category is invalid"_s};
    if (!t.body)
        return Refusal{3034, u"Template component combination is invalid"_s};
    for (const templates::ComponentSlot &slot : t.order)
        if (slot.kind == templates::ComponentKind::Other)
            return Refusal{3039, u"Template component type is invalid"_s};
    return std::nullopt;
}

} // namespace

const QString TemplateSandbox::kDemoChannel = u"0b8c9d10-1111-4222-8333-444455556666"_s;

QStringList TemplateSandbox::paths()
{
    return {u"GET  /api/v1/accounts/{id}/channels/{id}/templates     8x8 WhatsApp templates"_s,
            u"POST /api/v1/accounts/{id}/channels/{id}/templates"_s,
            u"DELETE /api/v1/accounts/{id}/channels/{id}/templates/{name}"_s};
}

QStringList TemplateSandbox::hints()
{
    return {
        u"8x8: channel %1 has templates, any other begins empty"_s.arg(kDemoChannel),
        u"a template is approved %1 s after it was submitted, or refused where it breaks a rule"_s
            .arg(kReviewAfter.count()),
        u"… whose name ends with _in_90s, _in_5m or _in_2h after that time"_s,
        u"… with _rejected is refused, with _pending never reviewed, with _paused paused soon"_s,
        u"a deleted name stays blocked for 30 days (409, code 3060)"_s};
}

std::optional<http::ServerAnswer> TemplateSandbox::answer(const http::ReceivedRequest &request,
                                                          SandboxContext &context)
{
    static const QRegularExpression path(
        uR"(\A/api/v1/accounts/([^/]+)/channels/([^/]+)/templates(?:/([^/]+))?\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(3);
    const bool one = match.capturedLength(3) > 0;
    if (one ? request.method != "DELETE" : request.method != "GET" && request.method != "POST")
        return ConnectSandbox::wrongMethod(one ? "DELETE" : "GET, POST", context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + ConnectSandbox::kApiKey)
        return ConnectSandbox::errorAnswer(401, 1200, u"Request was not authenticated properly"_s,
                                           context);
    if (!one && !isAccountId(match.captured(1))) // no pattern on DELETE
        return ConnectSandbox::errorAnswer(400, 1000, u"Invalid account id"_s, context);
    const QString id = match.captured(2);
    if (id.contains(u"unknown"_s, Qt::CaseInsensitive))
        return ConnectSandbox::errorAnswer(404, 1300, u"Not found"_s, context);
    if (one)
        return remove(id, name, context);
    return request.method == "GET" ? list(id, context) : create(id, request.body, context);
}

TemplateSandbox::Channel &TemplateSandbox::channel(const QString &id, const QDateTime &now)
{
    const QString key = id.toLower();
    if (!m_channels.contains(key)) {
        Channel fresh;
        if (key == kDemoChannel)
            fresh.templates = demoTemplates(now);
        m_channels.insert(key, fresh);
    }
    Channel &channel = m_channels[key];
    for (SandboxTemplate &one : channel.templates)
        one.settle(now);
    return channel;
}

const SandboxTemplate *TemplateSandbox::find(const QString &name, const QString &language,
                                             const QDateTime &now)
{
    QStringList ids = m_channels.keys();
    if (!ids.contains(kDemoChannel))
        ids.append(kDemoChannel);
    for (const QString &id : std::as_const(ids)) {
        const auto &all = channel(id, now).templates;
        for (const SandboxTemplate &one : all)
            if (one.value.name == name && one.value.language == language)
                return &one;
    }
    return nullptr;
}

http::ServerAnswer TemplateSandbox::list(const QString &id, SandboxContext &context)
{
    Json entries = Json::array();
    const auto &all = channel(id, context.now).templates;
    for (const SandboxTemplate &one : all)
        entries.push_back(entryOf(one, id));
    return {.headers = {{"Content-Type", "application/json"}},
            .body = QByteArray::fromStdString(Json{{"templates", entries}}.dump())};
}

http::ServerAnswer TemplateSandbox::create(const QString &id, const QByteArray &body,
                                           SandboxContext &context)
{
    const auto read = templates::readTemplates(body, u"request"_s);
    if (!read || read->templates.size() != 1 || hasErrors(read->templates.first().findings))
        return ConnectSandbox::errorAnswer(400, 1000, u"Invalid request body"_s, context);
    SandboxTemplate fresh{.value = read->templates.first().value};
    if (const auto refusal = refusalOf(fresh.value))
        return ConnectSandbox::errorAnswer(400, refusal->code, refusal->words, context);
    Channel &there = channel(id, context.now);
    const QString &name = fresh.value.name;
    if (const QDateTime until = there.blocked.value(name); until > context.now)
        return ConnectSandbox::errorAnswer(
            409, 3060,
            u"New content can't be added to the template while the existing content is being "
            "deleted. Try again in 4 weeks or consider creating a new message template."_s,
            context);
    const QString language = fresh.value.language;
    if (std::any_of(there.templates.cbegin(), there.templates.cend(),
                    [&](const SandboxTemplate &one) {
                        return one.value.name == name && one.value.language == language;
                    }))
        return ConnectSandbox::errorAnswer(400, 1000,
                                           u"There is already content in this language for the "
                                           "template"_s,
                                           context);
    fresh.id = ++m_lastId;
    review(fresh, context);
    there.templates.append(fresh);
    return ConnectSandbox::jsonAnswer(200, {});
}

http::ServerAnswer TemplateSandbox::remove(const QString &id, const QString &name,
                                           SandboxContext &context)
{
    Channel &there = channel(id, context.now);
    const auto gone = there.templates.removeIf([&](const SandboxTemplate &one) {
        if (one.value.name != name)
            return false;
        postStatus(one, u"PENDING_DELETION"_s, u"NONE"_s, std::chrono::milliseconds{0}, context);
        return true;
    });
    if (gone == 0)
        return ConnectSandbox::errorAnswer(400, 3038, u"Template not found"_s, context);
    there.blocked.insert(
        name, context.now.addDays(templates::rules::limit(u"8x8.name.blockedDays"_s).value));
    return ConnectSandbox::jsonAnswer(200, {});
}

} // namespace sendbench::integrations::connect8x8
