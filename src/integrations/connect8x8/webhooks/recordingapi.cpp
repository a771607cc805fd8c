// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/recordingapi.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/webhooks/voiceanswer.h"
#include "integrations/connect8x8/webhooks/voicechecks.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::LiveWebhook;
using webhooks::Webhook;

const QString kResource = u"recording-push-config"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

changes::Step call(const workspace::Account &account, const QByteArray &method,
                   const QString &scope, const QString &verb, const QString &title)
{
    return webhookCall(account, u"voice"_s, method, subAccountPath(scope, kResource),
                       u"recording.%1.%2"_s.arg(verb, scope), title.arg(visibleText(scope, 60)));
}

/// `secret`: the desired webhook whose password goes along; nullptr: none does.
changes::Step posting(const workspace::Account &account, const QString &scope,
                      const forms::FieldValues &fields, const Webhook *secret, const QString &verb,
                      const QString &title)
{
    auto step = call(account, "POST", scope, verb, title);
    Json body = Json::object();
    const auto put = [&](const char *member) {
        if (const auto value = fields.value(QString::fromLatin1(member)); !value.isEmpty())
            body[member] = value.text().trimmed().toStdString();
    };
    put("protocol");
    put("host");
    if (const auto port = fields.value(u"port"_s).number())
        body["port"] = *port;
    put("username");
    if (secret) {
        body["password"] = secretMark(*secret);
        step.secrets.append(secretPlace(*secret, u"/password"_s));
    }
    put("path");
    setJson(step, body);
    return step;
}

changes::Step creation(const workspace::Account &account, const Webhook &wanted)
{
    return posting(account, wanted.scope, wanted.more, wanted.auth.hasSecret() ? &wanted : nullptr,
                   u"post"_s, tr("Set where the recordings of “%1” are pushed to"));
}

std::shared_ptr<const changes::Step> restoring(const workspace::Account &account,
                                               const LiveWebhook &live, const Webhook *secret)
{
    return wayBack(posting(account, live.scope, live.more,
                           live.hasSecret == false ? nullptr : secret, u"restore"_s,
                           tr("Set the recording push configuration of “%1” as it was")));
}

QStringList losses(const LiveWebhook &live, bool knowsSecret)
{
    if (live.hasSecret == false || knowsSecret)
        return {};
    return {tr("8x8 does not tell the password that stands there, and it is not the one that is "
               "stored here: the way back cannot bring it back, and 8x8 could put no recording "
               "there.")};
}

changes::Step deletion(const workspace::Account &account, const QString &scope, const QString &verb)
{
    return call(account, "DELETE", scope, verb,
                tr("Delete the recording push configuration of “%1”"));
}

webhooks::Product recordingProduct()
{
    return {.id = u"recording"_s,
            .title = tr("Recordings"),
            .accountKind = u"8x8.connect"_s,
            .source =
                u"https://developer.8x8.com/connect/reference/create-a-new-recording-push-config"_s,
            .hasEnabled = false,
            .auths = {webhooks::AuthKind::Header, webhooks::AuthKind::None}};
}

} // namespace

RecordingApi::RecordingApi()
    : m_form(u"webhooks"_s, u"recording"_s)
    , m_product(recordingProduct())
{
}

Result<QList<webhooks::Read>> RecordingApi::reads(const workspace::Account &account) const
{
    const auto scopes = askedSubAccounts(account, u"voice"_s);
    if (!scopes)
        return Failure(scopes.error());
    QList<webhooks::Read> all;
    for (const QString &scope : *scopes) {
        auto step = call(account, "GET", scope, u"read"_s,
                         tr("Read where the recordings of “%1” are pushed to"));
        step.success = {200, 404}; // none is set, or no such sub-account, which the voice list says
        all.append({.step = step, .scope = scope});
    }
    return all;
}

Result<webhooks::ReadAnswer> RecordingApi::read(const workspace::Account &account,
                                                const webhooks::Read &read,
                                                const QByteArray &answer) const
{
    return readPushConfig(account, read, answer);
}

webhooks::Write RecordingApi::write(const workspace::Account &account, const Webhook &wanted,
                                    const LiveWebhook *live, bool knowsLiveSecret) const
{
    auto post = creation(account, wanted);
    webhooks::Write write;
    if (!live) {
        post.undo = wayBack(deletion(account, wanted.scope, u"takeback"_s));
    } else {
        post.undo = restoring(account, *live, knowsLiveSecret ? &wanted : nullptr);
        write.warnings = losses(*live, knowsLiveSecret);
        if (live->hasSecret.value_or(false) && !wanted.auth.hasSecret())
            write.warnings.append(tr("It is posted without the password that is set there now."));
    }
    write.steps.append(std::move(post));
    return write;
}

webhooks::Write RecordingApi::remove(const workspace::Account &account, const LiveWebhook &live,
                                     const Webhook *twin) const
{
    const Webhook *secret = twin && twin->auth.hasSecret() ? twin : nullptr;
    auto step = deletion(account, live.scope, u"delete"_s);
    step.undo = restoring(account, live, secret);
    webhooks::Write write{.steps = {std::move(step)}, .warnings = losses(live, secret != nullptr)};
    write.warnings.append(tr("Without it recordings are not pushed, and no VRU event is sent for "
                             "“%1”.")
                              .arg(visibleText(live.scope, 60)));
    return write;
}

Findings RecordingApi::check(const workspace::Account *account, const Webhook &wanted) const
{
    return checkPushConfig(account, wanted, m_product);
}

QByteArray RecordingApi::json(const Webhook &wanted) const
{
    return creation({}, wanted).body;
}

bool RecordingApi::isSame(const Webhook &wanted, const LiveWebhook &live) const
{
    return wanted.scope == live.scope;
}

} // namespace sendbench::integrations::connect8x8
