// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/proposal.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/wavecell/wavecellcalls.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::wavecell
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::wavecell", text);
}

class Proposer
{
public:
    Proposer(const workspace::Account &account, const QString &scope,
             const QList<webhooks::LiveWebhook> &current)
        : m_account(account)
        , m_scope(scope)
        , m_current(current)
        , m_isChat(connect8x8::subAccounts(account, u"chatapps"_s).contains(scope))
        , m_isSms(connect8x8::subAccounts(account, u"sms"_s).contains(scope) || !m_isChat)
    {
    }

    Proposal take(const QList<OldRecord> &old)
    {
        for (const OldRecord &one : old) {
            const QString &type = one.record.type;
            const QString &url = one.record.url;
            if (type == u"MO"_s || (m_isSms && type != u"EV"_s))
                add(u"sms"_s, {}, url);
            if (type == u"DR"_s && m_isChat)
                add(u"chatapps"_s, u"CADR"_s, url);
            if (type == u"MSG"_s && m_isChat)
                add(u"chatapps"_s, u"MSG"_s, url);
            if (type == u"EV"_s)
                m_proposal.findings.append(finding(
                    Severity::Warning, u"webhook.old-no-successor"_s,
                    tr("Events of WhatsApp groups of “%1” have no present type: they reach nobody "
                       "afterwards.")
                        .arg(visibleText(m_scope, 60)),
                    tr("Ask 8x8 before you leave.")));
        }
        return m_proposal;
    }

private:
    [[nodiscard]] Finding finding(Severity severity, const QString &rule, const QString &message,
                                  const QString &fix) const
    {
        return {.severity = severity,
                .rule = rule,
                .path = m_scope,
                .message = message,
                .fix = fix,
                .source = kGuide};
    }
    void add(const QString &product, const QString &type, const QString &url)
    {
        const bool stands =
            std::any_of(m_current.cbegin(), m_current.cend(), [&](const auto &live) {
                return live.product == product && live.scope == m_scope && live.type == type;
            });
        if (stands)
            return;
        if (url.isEmpty() || url.contains(u'‹')) {
            m_proposal.undecided.append(
                {product,
                 finding(
                     Severity::Error, u"webhook.old-address"_s,
                     tr("The address of an old record of “%1” is not known in full, so none can be "
                        "proposed in its place.")
                         .arg(visibleText(m_scope, 60)),
                     tr("Add the webhook that is to replace it to the workspace."))});
            return;
        }
        for (const auto &one : std::as_const(m_proposal.records)) {
            if (one.product != product || one.type != type)
                continue;
            if (one.url != url)
                m_proposal.undecided.append(
                    {product,
                     finding(
                         Severity::Error, u"webhook.old-two-addresses"_s,
                         tr("Old records of “%1” go to %2 and to %3. An SMS record of today has "
                            "one "
                            "address for inbound messages and receipts.")
                             .arg(visibleText(m_scope, 60), visibleText(one.url), visibleText(url)),
                         tr("Add the SMS webhook with the address that is to get both to the "
                            "workspace."))});
            return;
        }
        webhooks::Webhook record{
            .account = m_account.id, .product = product, .scope = m_scope, .type = type};
        record.url = url;
        m_proposal.records.append(record);
    }

    const workspace::Account &m_account;
    QString m_scope;
    const QList<webhooks::LiveWebhook> &m_current;
    bool m_isChat;
    bool m_isSms;
    Proposal m_proposal;
};

} // namespace

Proposal propose(const QList<OldRecord> &old, const workspace::Account &account,
                 const QString &scope, const QList<webhooks::LiveWebhook> &current)
{
    return Proposer(account, scope, current).take(old);
}

} // namespace sendbench::integrations::wavecell
