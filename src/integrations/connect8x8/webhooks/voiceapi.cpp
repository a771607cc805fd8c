// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/voiceapi.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/webhooks/answerroute.h"
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

using webhooks::AuthKind;
using webhooks::LiveWebhook;
using webhooks::Webhook;

/// POST takes it, and the documented types of DELETE stop before it.
const QString kNoDelete = u"VNU"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

QString idOf(const QString &verb, const QString &scope, const QString &type, qsizetype index = 0)
{
    return u"voice.%1.%2.%3"_s.arg(verb, scope, type) +
           (index > 0 ? u'.' + QString::number(index) : QString());
}

/// `secret`: the desired webhook whose header goes along; nullptr: none does.
changes::Step posting(const workspace::Account &account, const QString &id, const QString &title,
                      const Webhook &record, const Webhook *secret)
{
    auto step = webhookCall(account, u"voice"_s, "POST",
                            subAccountPath(record.scope, u"webhooks"_s), id, title);
    Json body{{"type", record.type.toStdString()}, {"url", addressText(record)}};
    if (secret) {
        body["httpAuthHeader"] = secretMark(*secret);
        step.secrets.append(secretPlace(*secret, u"/httpAuthHeader"_s));
    }
    body["enabled"] = record.enabled; // never `active`, which 8x8's guides print
    setJson(step, body);
    placeAddress(step, record, u"/url"_s);
    return step;
}

changes::Step deletion(const workspace::Account &account, const QString &id, const QString &scope,
                       const QString &type)
{
    return webhookCall(
        account, u"voice"_s, "DELETE", subAccountPath(scope, u"webhooks/"_s) + segment(type), id,
        tr("Delete the %1 webhook of “%2”").arg(visibleText(type, 20), visibleText(scope, 60)));
}

changes::Step creation(const workspace::Account &account, const Webhook &wanted)
{
    return posting(account, idOf(u"post"_s, wanted.scope, wanted.type),
                   tr("Register the %1 webhook of “%2”")
                       .arg(visibleText(wanted.type, 20), visibleText(wanted.scope, 60)),
                   wanted, wanted.auth.kind == AuthKind::Header ? &wanted : nullptr);
}

/// The whole of what stands there is known, but for its header.
bool isTold(const LiveWebhook &live)
{
    return !live.type.isEmpty() && !keptAddress(live).isEmpty();
}

/// The record as it stood; nothing if 8x8 did not tell its URL. `secret` as in posting(); `twin` is
/// what is wanted in its place.
std::shared_ptr<const changes::Step> restoring(const workspace::Account &account,
                                               const LiveWebhook &live, const Webhook *secret,
                                               const Webhook *twin)
{
    if (!isTold(live))
        return {};
    const Webhook old{.scope = live.scope,
                      .type = live.type,
                      .url = live.url,
                      .enabled = live.enabled.value_or(true)};
    const bool whole = secret || !live.hasSecret.value_or(false);
    const QString title = whole ? tr("Register the %1 webhook of “%2” as it was")
                                : tr("Register the %1 webhook of “%2” as it was, without its "
                                     "authentication header, which 8x8 does not tell");
    auto step = posting(account, idOf(u"restore"_s, live.scope, live.type, live.index),
                        title.arg(visibleText(live.type, 20), visibleText(live.scope, 60)), old,
                        live.hasSecret == false ? nullptr : secret);
    if (!setEarlierAddress(step, {keptAddress(live), live.url, twin}, u"/url"_s,
                           step.id + u".url"_s))
        return {};
    return wayBack(std::move(step));
}

/// What a record loses when it is deleted or replaced.
QStringList losses(const LiveWebhook &live, bool knowsSecret)
{
    QStringList words;
    if (!isTold(live))
        words.append(tr("8x8 did not tell the whole of what stands there: there is no way back."));
    else if (live.hasSecret.value_or(false) && !knowsSecret)
        words.append(tr("An authentication header stands there, which 8x8 does not tell and which "
                        "is not the one that is stored here: the way back cannot bring it back."));
    return words;
}

QString vnuWords()
{
    return tr("8x8 documents no DELETE for VNU. It is tried; if 8x8 refuses it, nothing is "
              "changed: ask 8x8's support, or switch the webhook off, which posts it again with "
              "enabled: false.");
}

webhooks::Write replacing(const workspace::Account &account, const Webhook &wanted,
                          const LiveWebhook &live, bool knowsSecret)
{
    webhooks::Write write{.warnings = losses(live, knowsSecret)};
    if (live.hasSecret.value_or(false) && wanted.auth.kind == AuthKind::None)
        write.warnings.append(tr("8x8 will call the URL without the authentication header that it "
                                 "sends now."));
    const auto back = restoring(account, live, knowsSecret ? &wanted : nullptr, &wanted);
    auto post = creation(account, wanted);
    if (wanted.type == kNoDelete && !wanted.enabled) {
        post.undo = back;
        write.warnings.append(tr("8x8 documents no DELETE for VNU, so the webhook is posted again "
                                 "over the one that stands there. What 8x8 does with it is not "
                                 "documented either: read the list afterwards."));
        write.steps.append(std::move(post));
        return write;
    }
    auto first =
        deletion(account, idOf(u"delete"_s, wanted.scope, wanted.type), wanted.scope, wanted.type);
    first.undo = back;
    post.undo = wayBack(deletion(account, idOf(u"takeback"_s, wanted.scope, wanted.type),
                                 wanted.scope, wanted.type));
    write.steps = {std::move(first), std::move(post)};
    write.warnings.append(
        tr("Voice has no call that changes a webhook: it is deleted and registered again. Between "
           "the two, about 1 s, nothing receives the %1 events of “%2”; if the second fails, until "
           "it is repaired or the run is taken back.")
            .arg(visibleText(wanted.type, 20), visibleText(wanted.scope, 60)));
    if (wanted.type == kNoDelete)
        write.warnings.append(vnuWords());
    return write;
}

webhooks::Product voiceProduct()
{
    return {.id = u"voice"_s,
            .title = tr("Voice"),
            .accountKind = u"8x8.connect"_s,
            .source = u"https://developer.8x8.com/connect/reference/create-a-new-webhook"_s,
            .types = {{.id = u"VCA"_s, .title = tr("Voice call action")},
                      {.id = u"VCS"_s, .title = tr("Voice call status")},
                      {.id = u"VSS"_s, .title = tr("Voice session summary")},
                      {.id = u"VRU"_s, .title = tr("Voice recording uploaded")},
                      {.id = u"VNU"_s, .title = tr("Virtual number updated")}},
            .typed = true,
            .deleteBeforeWrite = true,
            .auths = {AuthKind::None, AuthKind::Header}};
}

} // namespace

VoiceApi::VoiceApi()
    : m_form(u"webhooks"_s, u"voice"_s)
    , m_product(voiceProduct())
{
}

Result<QList<webhooks::Read>> VoiceApi::reads(const workspace::Account &account) const
{
    const auto scopes = askedSubAccounts(account, u"voice"_s);
    if (!scopes)
        return Failure(scopes.error());
    QList<webhooks::Read> all;
    for (const QString &scope : *scopes)
        all.append(
            {.step = webhookCall(account, u"voice"_s, "GET", subAccountPath(scope, u"webhooks"_s),
                                 u"voice.list."_s + scope,
                                 tr("Read the voice webhooks of “%1”").arg(visibleText(scope, 60))),
             .scope = scope,
             .carried = {std::make_shared<const RawAnswer>()}});
    return all;
}

std::shared_ptr<const sending::Route> VoiceApi::route(const workspace::Account &account,
                                                      const webhooks::Read &read) const
{
    return std::make_shared<const AnswerRoute>(
        account, read.step, std::static_pointer_cast<const RawAnswer>(read.carried.data),
        AnswerRoute::Secrets());
}

QByteArray VoiceApi::keptUrl(const LiveWebhook &live) const
{
    return keptAddress(live);
}

Result<webhooks::ReadAnswer> VoiceApi::read(const workspace::Account &account,
                                            const webhooks::Read &read,
                                            const QByteArray &answer) const
{
    return readVoiceWebhooks(account, read, answer);
}

webhooks::Write VoiceApi::write(const workspace::Account &account, const Webhook &wanted,
                                const LiveWebhook *live, bool knowsLiveSecret) const
{
    if (live)
        return replacing(account, wanted, *live, knowsLiveSecret);
    auto post = creation(account, wanted);
    post.undo = wayBack(deletion(account, idOf(u"takeback"_s, wanted.scope, wanted.type),
                                 wanted.scope, wanted.type));
    webhooks::Write write{.steps = {std::move(post)}};
    if (wanted.type == kNoDelete)
        write.warnings.append(tr("8x8 documents no DELETE for VNU: taking this back may be "
                                 "refused. It can be switched off, which posts it again with "
                                 "enabled: false."));
    return write;
}

webhooks::Write VoiceApi::remove(const workspace::Account &account, const LiveWebhook &live,
                                 const Webhook *twin) const
{
    if (live.type.isEmpty())
        return {.warnings = {tr("8x8 did not say which type this webhook has, and deletes by "
                                "type: it cannot be deleted from here.")}};
    const Webhook *secret = twin && twin->auth.kind == AuthKind::Header ? twin : nullptr;
    auto step = deletion(account, idOf(u"delete"_s, live.scope, live.type, live.index), live.scope,
                         live.type);
    step.undo = restoring(account, live, secret, twin);
    webhooks::Write write{.steps = {std::move(step)}, .warnings = losses(live, secret != nullptr)};
    if (live.type == kNoDelete)
        write.warnings.append(vnuWords());
    return write;
}

Findings VoiceApi::check(const workspace::Account *account, const Webhook &wanted) const
{
    return checkVoiceWebhook(account, wanted, m_product);
}

QByteArray VoiceApi::json(const Webhook &wanted) const
{
    return creation({}, wanted).body;
}

} // namespace sendbench::integrations::connect8x8
