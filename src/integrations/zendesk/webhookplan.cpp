// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/webhookplan.h"

#include "base/redactor.h"
#include "base/visibletext.h"
#include "changes/held.h"
#include "integrations/zendesk/api.h"
#include "integrations/zendesk/objects.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

using changes::Action;
using changes::FieldState;

/// Members that a plan sets and compares as they are.
constexpr std::array kPlain{"name", "endpoint", "http_method", "request_format", "status"};
const QString kTokenPointer = u"/webhook/authentication/data/token"_s;
const QString kSecretsPage = u"https://support.zendesk.com/hc/en-us/articles/4408839108378"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

QByteArray wrapped(const Json &webhook)
{
    return compact(Json{{"webhook", webhook}});
}

Json headersOf(const Json &webhook)
{
    const Json headers = member(webhook, "custom_headers");
    return headers.is_object() ? headers : Json::object();
}

/// Custom headers that carry no credential; any other is somebody's, and may.
const QStringList kOpenHeaders{u"accept"_s, u"content-type"_s, u"user-agent"_s};

/// 8x8's own addresses, and the sandbox's for them, have no token in them; a stranger's may.
bool mayHoldToken(const QString &endpoint)
{
    const QUrl url(endpoint);
    const bool known = url.host().endsWith(u".8x8.com"_s) || providers::isLoopback(url.host());
    const bool ours = known && url.query().isEmpty() && url.userInfo().isEmpty();
    return !endpoint.isEmpty() && !ours;
}

/// As a part of a JSON pointer (RFC 6901).
QString pointerPart(QString name)
{
    return name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

/// The live one with what a plan looks at, for people and for the way back.
Json shown(const Json &webhook)
{
    Json some;
    for (const char *name : {"id", "name", "endpoint", "http_method", "request_format", "status",
                             "subscriptions", "authentication", "custom_headers"})
        if (const Json value = member(webhook, name); !value.is_null())
            some[name] = value;
    return some;
}

class WebhookPlanner
{
public:
    WebhookPlanner(const workspace::Account &account, const WebhookWish &wish, const Live &live)
        : m_account(account)
        , m_wish(wish)
        , m_live(live)
        , m_mark(Redactor::mark(wish.token.label()))
        , m_wanted(webhookObject(wish, m_mark))
    {
    }

    [[nodiscard]] PlannedWebhook plan();

private:
    [[nodiscard]] Json find();
    void create();
    void change(const Json &there);
    void comparePlain(const Json &there);
    void compareHeaders(const Json &there);
    void compareToken(const Json &there);
    void patch(const Json &there);
    /// What of `m_back` may be a credential goes into no file.
    void holdSecrets(changes::Step &undo) const;
    void refuseOtherConnection(const Json &there);
    void compared(const char *name, const QString &before, const QString &after, bool equal);
    [[nodiscard]] QString name() const { return visibleText(m_wish.name, 60); }
    [[nodiscard]] QString path(const QString &id) const
    {
        return u"/api/v2/webhooks/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
    }

    const workspace::Account &m_account;
    const WebhookWish &m_wish;
    const Live &m_live;
    QString m_mark;
    Json m_wanted;
    Json m_patch = Json::object();
    Json m_back = Json::object();
    PlannedWebhook m_planned;
};

PlannedWebhook WebhookPlanner::plan()
{
    m_planned.change.title = tr("Webhook “%1”").arg(name());
    m_planned.change.after = pretty(m_wanted);
    const Json there = find();
    if (there.is_null())
        create();
    else
        change(there);
    return m_planned;
}

/// By name; of several the one that posts to the wanted address.
Json WebhookPlanner::find()
{
    QList<Json> named;
    for (const Json &one : m_live.webhooks) {
        if (textOf(one, "name") == m_wish.name)
            named.append(one);
        else if (textOf(one, "endpoint") == m_wish.endpoint)
            m_planned.findings.append(
                {.severity = Severity::Note,
                 .rule = u"zendesk.live.same-endpoint"_s,
                 .path = m_wish.channel + u".endpoint"_s,
                 .message = tr("The webhook “%1” posts to this address already.")
                                .arg(visibleText(textOf(one, "name"), 60)),
                 .fix = tr("To use it, write its name in the form.")});
    }
    if (named.isEmpty())
        return {};
    if (named.size() > 1)
        m_planned.findings.append(
            {.severity = Severity::Warning,
             .rule = u"zendesk.live.name-twice"_s,
             .path = m_wish.channel + u".name"_s,
             .message = tr("%1 webhooks are called “%2”; the plan takes one of them.")
                            .arg(named.size())
                            .arg(name()),
             .fix = tr("Rename the others in Zendesk, or choose another name.")});
    for (const Json &one : named)
        if (textOf(one, "endpoint") == m_wish.endpoint)
            return one;
    return named.first();
}

void WebhookPlanner::create()
{
    const QString output = m_wish.channel + u".webhook.id"_s;
    auto &change = m_planned.change;
    change.action = Action::Create;
    for (const auto &[member, value] : m_wanted.items())
        change.fields.append(
            {QString::fromStdString(member), FieldState::Different, QString(),
             value.is_string() ? textOf(value) : QString::fromUtf8(compact(value))});
    auto step = apiStep(m_account, m_wish.channel + u".webhook.create"_s,
                        tr("Create the webhook “%1”").arg(name()), "POST", u"/api/v2/webhooks"_s,
                        wrapped(m_wanted));
    step.success = {201};
    step.outputs.insert(output, u"/webhook/id"_s);
    if (m_wanted.contains("authentication"))
        step.secrets.append(
            {.key = m_wish.token, .header = {}, .pointer = kTokenPointer, .prefix = {}});
    auto undo = apiStep(m_account, m_wish.channel + u".webhook.delete"_s,
                        tr("Delete the webhook “%1”").arg(name()), "DELETE",
                        u"/api/v2/webhooks/"_s + changes::outputPlace(output));
    undo.success = {204, 404}; // gone is gone
    step.undo = std::make_shared<const changes::Step>(std::move(undo));
    change.steps.append(std::move(step));
    m_planned.id = changes::outputPlace(output);
}

void WebhookPlanner::compared(const char *name, const QString &before, const QString &after,
                              bool equal)
{
    m_planned.change.fields.append({QString::fromLatin1(name),
                                    equal ? FieldState::Equal : FieldState::Different, before,
                                    after});
}

void WebhookPlanner::comparePlain(const Json &there)
{
    for (const char *name : kPlain) {
        const QString before = textOf(there, name);
        const QString after = textOf(m_wanted, name);
        compared(name, before, after, before == after);
        if (before == after)
            continue;
        m_patch[name] = after.toStdString();
        m_back[name] = before.toStdString();
    }
}

void WebhookPlanner::compareHeaders(const Json &there)
{
    const Json before = headersOf(there);
    const Json after = headersOf(m_wanted);
    const bool equal = same(before, after);
    if (before.empty() && after.empty())
        return;
    compared("custom_headers", QString::fromUtf8(compact(before)),
             QString::fromUtf8(compact(after)), equal);
    if (equal)
        return;
    m_patch["custom_headers"] = after;
    m_back["custom_headers"] = before;
}

void WebhookPlanner::compareToken(const Json &there)
{
    const QString before = textOf(member(there, "authentication"), "type");
    const QString after = textOf(member(m_wanted, "authentication"), "type");
    auto &change = m_planned.change;
    compared("authentication.type", before, after, before == after);
    if (after.isEmpty())
        return; // the form's own finding forbids applying
    change.fields.append(
        {u"authentication.data.token"_s, FieldState::Unverifiable, QString(), m_mark});
    if (before == after && !m_wish.setToken) {
        change.warnings.append(
            tr("Zendesk does not show the Bearer token, so whether it is the API key of “%1” "
               "cannot "
               "be seen. If the key has changed, tick “Set the Bearer token again”.")
                .arg(visibleText(m_wish.token.owner, 60)));
        return;
    }
    m_patch["authentication"] = authenticationObject(m_wish, m_mark);
    change.warnings.append(
        tr("Zendesk does not show credentials: undoing this cannot bring back the ones before."));
}

void WebhookPlanner::refuseOtherConnection(const Json &there)
{
    for (const Json &one : listOf(there, "subscriptions"))
        if (textOf(one) == u"conditional_ticket_events")
            return;
    m_planned.findings.append(
        {.severity = Severity::Error,
         .rule = u"zendesk.live.connection"_s,
         .path = m_wish.channel + u".name"_s,
         .message = tr("The webhook “%1” is subscribed to Zendesk events; a trigger cannot use it, "
                       "and Zendesk lets nobody change that later.")
                        .arg(name()),
         .fix = tr("Write another name in the form; a new webhook is made."),
         .source = kSecretsPage});
}

void WebhookPlanner::change(const Json &there)
{
    m_planned.id = textOf(there, "id");
    m_planned.change.before = pretty(shown(there));
    refuseOtherConnection(there);
    comparePlain(there);
    compareHeaders(there);
    compareToken(there);
    if (!m_patch.empty())
        patch(there);
}

void WebhookPlanner::holdSecrets(changes::Step &undo) const
{
    const auto give = [&](const QString &member, const QString &value) {
        const QString name = u"webhook.%1.%2"_s.arg(m_planned.id, member);
        undo.secrets.append({.key = changes::heldKey(name), .pointer = u"/webhook/"_s + member});
        changes::hold(undo, name, value.toUtf8());
    };
    if (const QString endpoint = textOf(m_back, "endpoint"); mayHoldToken(endpoint))
        give(u"endpoint"_s, endpoint);
    const Json headers = headersOf(m_back);
    for (const auto &[header, value] : headers.items()) {
        const QString name = QString::fromStdString(header);
        if (!kOpenHeaders.contains(name.toLower()) && !textOf(value).isEmpty())
            give(u"custom_headers/"_s + pointerPart(name), textOf(value));
    }
}

void WebhookPlanner::patch(const Json &there)
{
    auto &change = m_planned.change;
    change.action = Action::Replace;
    auto step = apiStep(m_account, m_wish.channel + u".webhook.update"_s,
                        tr("Change the webhook “%1”").arg(name()), "PATCH", path(m_planned.id),
                        wrapped(m_patch));
    step.success = {200, 204};
    if (m_patch.contains("authentication"))
        step.secrets.append(
            {.key = m_wish.token, .header = {}, .pointer = kTokenPointer, .prefix = {}});
    const QByteArray back = wrapped(m_back);
    if (back.contains(Redactor::mark(QString()).left(8).toUtf8())) {
        change.warnings.append(
            tr("What is there holds a secret; undoing this cannot bring it back."));
    } else if (!m_back.empty()) {
        auto undo =
            apiStep(m_account, m_wish.channel + u".webhook.restore"_s,
                    tr("Change the webhook “%1” back").arg(visibleText(textOf(there, "name"), 60)),
                    "PATCH", path(m_planned.id), back);
        undo.success = {200, 204};
        holdSecrets(undo);
        step.undo = std::make_shared<const changes::Step>(std::move(undo));
    }
    change.steps.append(std::move(step));
}

} // namespace

PlannedWebhook planWebhook(const workspace::Account &account, const WebhookWish &wish,
                           const Live &live)
{
    return WebhookPlanner(account, wish, live).plan();
}

} // namespace sendbench::integrations::zendesk
