// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/automationapi.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/webhooks/answerroute.h"
#include "integrations/connect8x8/webhooks/automationchecks.h"
#include "integrations/connect8x8/webhooks/definitions.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::LiveWebhook;
using webhooks::Webhook;

/// What 8x8 gives when it is not asked for more, of at most 500.
constexpr int kPageSize = 100;
/// By 8x8's schema, and by its sample.
const QString kNewId = u"/id\n/definition/id"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

QString accountIdOf(const workspace::Account &account)
{
    return account.fields.value(u"accountId"_s).text().trimmed();
}

QString quoted(const QString &name)
{
    return u'“' + visibleText(name, 60) + u'”';
}

changes::Step call(const workspace::Account &account, const QByteArray &method,
                   const QString &behind, const QString &id, const QString &title)
{
    return webhookCall(
        account, u"automation"_s, method,
        u"/api/v1/accounts/%1/definitions%2"_s.arg(segment(accountIdOf(account)), behind),
        u"automation."_s + id, title);
}

changes::Step withInput(changes::Step step, const DefinitionInput &input)
{
    setJson(step, input.json);
    step.secrets += input.secrets;
    step.held += input.held;
    return step;
}

webhooks::Read pageOf(const workspace::Account &account, int page)
{
    const QString query = u"?limit=%1&offset=%2"_s.arg(kPageSize).arg(page * kPageSize);
    return {.step = call(account, "GET", query, u"list.%1"_s.arg(page),
                         tr("Read the workflow definitions")),
            .page = page,
            .carried = {std::make_shared<const RawAnswer>()}};
}

webhooks::Write creating(const workspace::Account &account, const Webhook &wanted)
{
    const QString output = u"definition."_s + wanted.id;
    auto post = withInput(call(account, "POST", {}, u"create."_s + wanted.id,
                               tr("Create the workflow %1").arg(quoted(wanted.name))),
                          newDefinition(accountIdOf(account), wanted));
    post.success = {201, 200};
    post.outputs.insert(output, kNewId);
    auto back =
        call(account, "DELETE", u'/' + changes::outputPlace(output), u"takeback."_s + wanted.id,
             tr("Delete the workflow %1").arg(quoted(wanted.name)));
    back.success = {202};
    post.undo = wayBack(std::move(back));
    webhooks::Write write{.steps = {std::move(post)}};
    write.warnings.append(
        wanted.enabled
            ? tr("It starts with the next event: 8x8's default is “disabled”, and this says "
                 "“enabled”.")
            : tr("It is created disabled, as 8x8 does by default: until it is enabled nothing "
                 "calls the URL."));
    return write;
}

QString whyNot(const LiveWebhook &live)
{
    return httpSteps(parsedAnswer(live.raw)).isEmpty()
               ? tr("The workflow has no HttpRequest step: add one in 8x8 Automation.")
               : tr("The workflow has headers or parameters that may be secrets and are not known "
                    "here. A change sends the whole workflow: read it again, or change it in 8x8 "
                    "Automation.");
}

webhooks::Write changing(const workspace::Account &account, const Webhook &wanted,
                         const LiveWebhook &live)
{
    const auto input = [&](const Webhook *as, const QString &verb) {
        return changedDefinition(accountIdOf(account), live, as,
                                 u"workflow.%1.%2"_s.arg(live.remoteId.toLower(), verb));
    };
    const auto put = [&](const DefinitionInput &body, const QString &verb, const QString &title) {
        return withInput(call(account, "PUT", u'/' + segment(live.remoteId),
                              verb + u'.' + live.remoteId, title.arg(quoted(live.name))),
                         body);
    };
    const auto now = input(&wanted, u"change"_s);
    const auto old = input(nullptr, u"restore"_s);
    if (live.remoteId.isEmpty() || !now)
        return {.warnings = {whyNot(live)}};
    auto step = put(*now, u"change"_s, tr("Store a new version of the workflow %1"));
    webhooks::Write write;
    const int version = definitionVersion(parsedAnswer(live.raw));
    write.warnings.append(
        tr("8x8 stores it as a new version and keeps %1; workflows that run "
           "finish by the version that they began with.")
            .arg(version > 0 ? tr("version %1").arg(version) : tr("the version that is there")));
    if (old)
        step.undo = wayBack(put(*old, u"restore"_s, tr("Store the workflow %1 as it was")));
    else
        write.warnings.append(tr("A header that stands there is not known here: there is no way "
                                 "back from here. 8x8 keeps the version."));
    write.steps.append(std::move(step));
    return write;
}

webhooks::Product automationProduct()
{
    return {.id = u"automation"_s,
            .title = tr("Automation"),
            .accountKind = u"8x8.connect"_s,
            .source = u"https://developer.8x8.com/connect/reference/get-all-definitions"_s,
            .types = {{.id = u"inbound_sms"_s, .title = tr("Inbound SMS")},
                      {.id = u"inbound_chat_apps"_s, .title = tr("Inbound Chat Apps message")},
                      {.id = u"http_request"_s, .title = tr("HTTP request")}},
            .typed = true,
            .named = true,
            .auths = {webhooks::AuthKind::None, webhooks::AuthKind::Header}};
}

} // namespace

AutomationApi::AutomationApi()
    : m_form(u"webhooks"_s, u"automation"_s)
    , m_product(automationProduct())
{
}

Result<QList<webhooks::Read>> AutomationApi::reads(const workspace::Account &account) const
{
    const auto missing = [&](const QString &code, const QString &path) {
        return Failure(
            Error{.kind = ErrorKind::Input, .code = code, .where = account.id, .path = path});
    };
    if (account.kind != m_product.accountKind)
        return missing(u"account.not-connect"_s, u"kind"_s);
    if (accountIdOf(account).isEmpty())
        return missing(u"account.id-missing"_s, u"accountId"_s);
    return QList{pageOf(account, 0)};
}

std::shared_ptr<const sending::Route> AutomationApi::route(const workspace::Account &account,
                                                           const webhooks::Read &read) const
{
    return std::make_shared<const AnswerRoute>(
        account, read.step, std::static_pointer_cast<const RawAnswer>(read.carried.data),
        definitionSecrets);
}

Result<webhooks::ReadAnswer> AutomationApi::read(const workspace::Account &account,
                                                 const webhooks::Read &read,
                                                 const QByteArray &answer) const
{
    const Json list = parsedAnswer(answer);
    if (!list.is_array())
        return badAnswer(read, {}, u"[…]"_s, answer);
    const auto told = std::static_pointer_cast<const RawAnswer>(read.carried.data);
    const Json original = told ? parsedAnswer(told->body()) : Json();
    const bool whole = original.is_array() && original.size() == list.size();
    webhooks::ReadAnswer result;
    for (const Json &one : list) {
        const qsizetype index = result.records.size();
        if (!one.is_object() || !one.contains("definition"))
            return badAnswer(read, u"[%1].definition"_s.arg(index), u"{…}"_s, jsonBytes(one));
        LiveWebhook live = liveDefinition(
            account, one, whole ? original[static_cast<std::size_t>(index)] : Json());
        live.index = index + qsizetype(read.page) * kPageSize;
        result.records.append(live);
    }
    if (result.records.size() >= kPageSize)
        result.next = pageOf(account, read.page + 1);
    return result;
}

webhooks::Write AutomationApi::write(const workspace::Account &account, const Webhook &wanted,
                                     const LiveWebhook *live, bool /*knowsLiveSecret*/) const
{
    return live ? changing(account, wanted, *live) : creating(account, wanted);
}

webhooks::Write AutomationApi::remove(const workspace::Account &account, const LiveWebhook &live,
                                      const Webhook * /*twin*/) const
{
    if (live.remoteId.isEmpty())
        return {.warnings = {tr("8x8 did not tell the id of this workflow: it cannot be deleted "
                                "from here.")}};
    auto step = call(account, "DELETE", u'/' + segment(live.remoteId), u"delete."_s + live.remoteId,
                     tr("Delete the workflow %1 with all its versions").arg(quoted(live.name)));
    step.success = {202};
    return {.steps = {std::move(step)},
            .warnings = {tr("All versions go, subscriptions are cancelled, running workflows stop "
                            "and their logs are lost. It cannot be taken back.")}};
}

Findings AutomationApi::check(const workspace::Account *account, const Webhook &wanted) const
{
    return checkAutomation(account, wanted, m_product);
}

QByteArray AutomationApi::json(const Webhook &wanted) const
{
    Json body = newDefinition({}, wanted).json;
    body.erase("accountId");
    return jsonBytes(body);
}

QByteArray AutomationApi::keptUrl(const LiveWebhook &live) const
{
    return definitionAddress(live);
}

bool AutomationApi::isSame(const Webhook &wanted, const LiveWebhook &live) const
{
    if (!wanted.remoteId.isEmpty())
        return wanted.remoteId == live.remoteId;
    return wanted.name == live.name && wanted.type == live.type;
}

} // namespace sendbench::integrations::connect8x8
