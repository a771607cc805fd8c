// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/webhooks/contactwebhooks.h"

#include "base/jsonreader.h"
#include "base/redactor.h"
#include "base/visibletext.h"
#include "integrations/contactcenter8x8/webhooks/keptrecord.h"
#include "webhooks/urlchecks.h"

#include <QCoreApplication>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

using webhooks::AuthKind;
using webhooks::LiveWebhook;
using webhooks::Read;
using webhooks::ReadAnswer;

/// 100 a page: no tenant has so many, and a server that counts wrong must not keep us for ever.
constexpr int kMostPages = 200;

const QString kChannels = u"channels.list"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

/// What a reading carries from page to page.
struct Carried {
    QList<Channel> channels;
    std::shared_ptr<Addresses> addresses = std::make_shared<Addresses>();
};

Carried carriedBy(const Read &read)
{
    const auto carried = std::static_pointer_cast<const Carried>(read.carried.data);
    return carried ? *carried : Carried();
}

bool isChannels(const Read &read)
{
    return read.step.id == kChannels;
}

} // namespace

ContactWebhooks::ContactWebhooks(webhooks::Product product)
    : m_product(std::move(product))
    , m_form(u"webhooks"_s, m_product.id)
{
}

Read ContactWebhooks::firstRead(const workspace::Account &account) const
{
    return {.step = list(account, true, 0), .carried = {.data = std::make_shared<const Carried>()}};
}

std::shared_ptr<const sending::Route> ContactWebhooks::route(const workspace::Account &account,
                                                             const Read &read) const
{
    ListRoute::Rules rules = this->rules(account);
    if (isChannels(read))
        rules.webhooks = [](const QByteArray &) { return Result<Page<Webhook>>(); };
    return std::make_shared<ListRoute>(account, read.step, rules, carriedBy(read).addresses);
}

Result<ReadAnswer> ContactWebhooks::read(const workspace::Account &account, const Read &read,
                                         const QByteArray &answer) const
{
    ReadAnswer result;
    const auto goOn = [&](bool channels, int page, const Carried &carried) -> Result<ReadAnswer> {
        if (page >= kMostPages)
            return Failure(Error{.kind = ErrorKind::Protocol,
                                 .code = u"gateway.too-many-pages"_s,
                                 .where = gatewayOf(account).base,
                                 .expected = QString::number(kMostPages)});
        result.next = Read{.step = list(account, channels, page),
                           .page = page,
                           .carried = {.data = std::make_shared<const Carried>(carried)}};
        return result;
    };
    Carried carried = carriedBy(read);
    if (isChannels(read)) {
        const auto page = channelPage(answer);
        if (!page)
            return Failure(page.error());
        carried.channels += page->items;
        const bool more = read.page + 1 < page->totalPages;
        return goOn(more, more ? read.page + 1 : 0, carried);
    }
    const auto page = rules(account).webhooks(answer);
    if (!page)
        return Failure(page.error());
    auto document = JsonDocument::parse(answer, product().title); // it was read once already
    for (const JsonReader &record : records(document->root())) {
        LiveWebhook live = liveOf(account, record, read);
        live.index = result.records.size();
        result.records.append(live);
    }
    if (read.page + 1 < page->totalPages)
        return goOn(false, read.page + 1, carried);
    return result;
}

LiveWebhook ContactWebhooks::liveOf(const workspace::Account &account, const JsonReader &record,
                                    const Read &read) const
{
    const Webhook webhook = webhookRecord(record);
    const Carried carried = carriedBy(read);
    auto kept = std::make_shared<KeptRecord>();
    kept->uri = carried.addresses->of(webhook.id).toUtf8();
    LiveWebhook live{.account = account.id,
                     .product = product().id,
                     .url = webhook.uri,
                     .name = webhook.name,
                     .remoteId = webhook.id,
                     .raw = record.json()};
    if (!kept->uri.isEmpty() &&
        webhook.uri == Redactor::mark(addressLabel(webhook.id, QString::fromUtf8(kept->uri))))
        live.url = withoutPath(QString::fromUtf8(kept->uri));
    // Whoever reads without the route gets what the answer has; a mark is no address.
    if (kept->uri.isEmpty() && !webhook.uri.contains(u"‹secret:"_s))
        kept->uri = webhook.uri.toUtf8();
    for (const Channel &channel : carried.channels)
        if (channel.webHookId == webhook.id) {
            live.users.append(channel.name);
            kept->channels.append(channel);
        }
    // Events of v1.0 are not signed; those of v2.0 and of the gateway are.
    live.auth.kind = webhook.version == kChatApiVersion1 ? AuthKind::None : AuthKind::Signature;
    if (m_form.form().field(u"version"_s) && !webhook.version.isEmpty())
        live.more.insert(u"version"_s, webhook.version);
    for (const QString &key : record.keys())
        if (!QStringList{u"id"_s, u"name"_s, u"uri"_s, u"version"_s, u"notificationVersion"_s,
                         u"_links"_s}
                 .contains(key))
            live.unknown.append(key);
    live.kept.data = kept;
    return live;
}

ContactWebhooks::Body ContactWebhooks::bodyOf(const webhooks::Webhook &wanted) const
{
    Body body{.name = wanted.name, .uri = wanted.url};
    if (wanted.isAddressSecret()) {
        body.uri.clear();
        body.uriKey = wanted.addressKey();
    }
    if (const QString version = wanted.more.value(u"version"_s).text(); !version.isEmpty())
        body.version = version;
    return body;
}

QByteArray ContactWebhooks::json(const webhooks::Webhook &wanted) const
{
    return bodyJson(bodyOf(wanted));
}

QByteArray ContactWebhooks::keptUrl(const LiveWebhook &live) const
{
    const auto *kept = keptOf(live);
    return kept ? kept->uri : QByteArray();
}

bool ContactWebhooks::isSame(const webhooks::Webhook &wanted, const LiveWebhook &live) const
{
    return wanted.remoteId.isEmpty() ? wanted.name == live.name : wanted.remoteId == live.remoteId;
}

std::optional<changes::Step> ContactWebhooks::verify(const workspace::Account &account,
                                                     const webhooks::Webhook &wanted) const
{
    return verifyOf(account, bodyOf(wanted));
}

Findings ContactWebhooks::check(const workspace::Account *account,
                                const webhooks::Webhook &wanted) const
{
    Findings findings;
    const auto add = [&](Severity severity, const QString &rule, const QString &path,
                         const QString &message, const QString &fix) {
        findings.append({.severity = severity,
                         .rule = rule,
                         .path = path,
                         .message = message,
                         .fix = fix,
                         .source = product().source});
    };
    if (!wanted.isAddressSecret())
        findings += webhooks::checkAddress(
            u"url"_s, wanted.url, account ? account->environment : Environment::Test,
            {.unreachable = Severity::Warning, .stored = true, .source = product().source});
    const QString channel = wanted.more.value(u"channel.name"_s).text();
    const QString queue = wanted.more.value(u"channel.queue"_s).text();
    if (channel.isEmpty() != queue.isEmpty())
        add(Severity::Error, u"webhook.channel"_s,
            channel.isEmpty() ? u"channel.name"_s : u"channel.queue"_s,
            tr("A channel needs a name and a queue."), tr("Fill in both, or clear both."));
    if (wanted.auth.hasSecret())
        add(Severity::Error, u"webhook.auth"_s, u"auth.kind"_s,
            tr("8x8 signs what it posts; a header or OAuth cannot be set here."),
            tr("Choose none, and check the signature x-8x8-signature."));
    if (!wanted.enabled)
        add(Severity::Error, u"webhook.enabled"_s, u"enabled"_s,
            tr("A Contact Center webhook cannot be switched off."),
            tr("Take the channel off it, or delete it."));
    addChecks(findings, account, wanted);
    return findings;
}

} // namespace sendbench::integrations::contactcenter8x8
