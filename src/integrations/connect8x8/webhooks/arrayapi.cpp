// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arrayapi.h"

#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/webhooks/answerroute.h"
#include "integrations/connect8x8/webhooks/arraychecks.h"
#include "integrations/connect8x8/webhooks/arrayrecord.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"
#include "integrations/sandboxaddress.h"
#include "webhooks/comparison.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::LiveWebhook;
using webhooks::Webhook;
using webhooks::Write;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

QString accountIdOf(const workspace::Account &account)
{
    return account.fields.value(u"accountId"_s).text().trimmed();
}

/// Makes the steps of one product at one account.
class Steps
{
public:
    Steps(const workspace::Account &account, const ArrayPolicy &policy)
        : m_account(account)
        , m_policy(policy)
    {
    }

    [[nodiscard]] changes::Step list() const
    {
        return call("GET", u"webhooks.%1.list"_s.arg(m_policy.product.id),
                    tr("Read the webhooks of %1").arg(m_policy.product.title));
    }
    [[nodiscard]] changes::Step post(const Webhook &webhook) const
    {
        changes::Step step = call("POST", id(webhook.scope, webhook.type, u"post"_s),
                                  tr("Write the webhook %1").arg(named(webhook)));
        setElement(step, m_policy, webhook);
        return step;
    }
    /// `whole`: with all that stood there. Nothing where its address is not known whole.
    [[nodiscard]] std::shared_ptr<const changes::Step>
    restore(const Webhook &earlier, const EarlierAddress &address, bool whole) const
    {
        changes::Step step = post(earlier);
        step.id = id(earlier.scope, earlier.type, u"restore"_s);
        step.title = whole ? tr("Give the webhook %1 its earlier values").arg(named(earlier))
                           : tr("Give the webhook %1 its earlier values, without its secret, which "
                                "8x8 does not tell")
                                 .arg(named(earlier));
        if (!setEarlierAddress(step, address, u"/0/url"_s, step.id + u".url"_s))
            return {};
        return wayBack(std::move(step));
    }
    [[nodiscard]] changes::Step remove(const Webhook &webhook) const
    {
        changes::Step step = call("DELETE", id(webhook.scope, webhook.type, u"delete"_s),
                                  tr("Delete the webhook %1").arg(named(webhook)));
        setDeletion(step, webhook.scope, webhook.type);
        return step;
    }

private:
    [[nodiscard]] QString id(const QString &scope, const QString &type, const QString &verb) const
    {
        QStringList parts{u"webhook"_s, m_policy.product.id, scope, type, verb};
        parts.removeAll(QString());
        return parts.join(u'.');
    }
    [[nodiscard]] QString named(const Webhook &webhook) const
    {
        return webhooks::recordTitle(m_policy.product, webhook.scope, webhook.type, {});
    }
    [[nodiscard]] changes::Step call(const QByteArray &method, const QString &id,
                                     const QString &title) const
    {
        const QString path = u"/api/v1/accounts/%1/webhooks"_s.arg(segment(accountIdOf(m_account)));
        // SMS and Chat Apps have one path on two hosts; the sandbox has one host, and two paths.
        const bool sandbox = productBase(m_account, m_policy.host) == sandboxBase();
        return webhookCall(m_account, m_policy.host, method,
                           sandbox ? u'/' + m_policy.host + path : path, id, title);
    }

    const workspace::Account &m_account;
    const ArrayPolicy &m_policy;
};

/// Only what the product takes: an SMS record has no type.
Webhook fitting(const ArrayPolicy &policy, Webhook webhook)
{
    if (!policy.product.typed)
        webhook.type.clear();
    return webhook;
}

} // namespace

ArrayWebhookApi::ArrayWebhookApi(const QString &productId)
    : m_policy(arrayPolicy(productId))
    , m_form(u"webhooks"_s, productId)
{
}

std::shared_ptr<const sending::Route> ArrayWebhookApi::route(const workspace::Account &account,
                                                             const webhooks::Read &read) const
{
    return std::make_shared<const AnswerRoute>(
        account, read.step, std::static_pointer_cast<const RawAnswer>(read.carried.data),
        clearSecretsIn);
}

Result<QList<webhooks::Read>> ArrayWebhookApi::reads(const workspace::Account &account) const
{
    if (accountIdOf(account).isEmpty())
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"account.id-missing"_s,
                             .where = account.id,
                             .path = u"accountId"_s});
    return QList<webhooks::Read>{{.step = Steps(account, m_policy).list(),
                                  .carried = {std::make_shared<const RawAnswer>()}}};
}

Result<webhooks::ReadAnswer> ArrayWebhookApi::read(const workspace::Account &account,
                                                   const webhooks::Read &read,
                                                   const QByteArray &answer) const
{
    const auto records = readArray(m_policy, account, read, answer);
    if (!records)
        return Failure(records.error());
    return webhooks::ReadAnswer{.records = *records};
}

Write ArrayWebhookApi::write(const workspace::Account &account, const Webhook &wanted,
                             const LiveWebhook *live, bool knowsLiveSecret) const
{
    const Steps steps(account, m_policy);
    const Webhook fit = fitting(m_policy, wanted);
    Write write;
    changes::Step post = steps.post(fit);
    if (!live) {
        post.undo = wayBack(steps.remove(fit));
        write.steps = {post};
        return write;
    }
    Webhook earlier = fitting(m_policy, asWanted(*live, knowsLiveSecret ? &wanted : nullptr));
    if (earlier.type.isEmpty())
        earlier.type = fit.type; // not reported: without one, two records would be written
    const bool whole = !live->auth.hasSecret() || earlier.auth.hasSecret();
    post.undo = steps.restore(earlier, {keptUrl(*live), live->url, &wanted}, whole);
    if (!post.undo)
        write.warnings.append(addressLost());
    else if (!whole)
        write.warnings.append(
            tr("The secret that stands at 8x8 is replaced, and 8x8 does not tell it: taking this "
               "back restores the rest, without authentication."));
    if (!live->unknown.isEmpty())
        write.warnings.append(
            tr("8x8 answers more of this record than a write can send (%1); that may be lost.")
                .arg(live->unknown.join(u", "_s)));
    write.steps = {post};
    return write;
}

Write ArrayWebhookApi::remove(const workspace::Account &account, const LiveWebhook &live,
                              const Webhook *twin) const
{
    const Steps steps(account, m_policy);
    Write write;
    if (m_policy.product.typed && live.type.isEmpty()) {
        write.warnings.append(
            tr("8x8 did not report the type of this record. A deletion without a type would take "
               "the records of delivery receipts and of inbound messages, so nothing is deleted; "
               "delete it at connect.8x8.com."));
        return write;
    }
    const Webhook earlier = fitting(m_policy, asWanted(live, twin));
    changes::Step step = steps.remove(earlier);
    const bool whole = !live.auth.hasSecret() || earlier.auth.hasSecret();
    step.undo = steps.restore(earlier, {keptUrl(live), live.url, twin}, whole);
    if (!step.undo)
        write.warnings.append(addressLost());
    else if (!whole)
        write.warnings.append(
            tr("8x8 does not tell the secret of this record: taking the deletion back restores "
               "the rest, without authentication."));
    write.steps = {step};
    return write;
}

Findings ArrayWebhookApi::check(const workspace::Account *account, const Webhook &wanted) const
{
    return checkArrayWebhook(m_policy, account, wanted);
}

QByteArray ArrayWebhookApi::json(const Webhook &wanted) const
{
    return elementJson(m_policy, fitting(m_policy, wanted));
}

QByteArray ArrayWebhookApi::keptUrl(const LiveWebhook &live) const
{
    return keptAddress(live);
}

} // namespace sendbench::integrations::connect8x8
