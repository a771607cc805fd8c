// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/routing.h"

#include "base/visibletext.h"
#include "webhooks/eventcatalogue.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

bool isOff(const LiveWebhook &live)
{
    return live.enabled == false;
}

/// How far the scope of a record is about a sub-account. At the Contact Center it is a channel's
/// name.
enum class Reach { None, All, Own };

Reach reachOf(const LiveWebhook &live, const QString &subAccount)
{
    if (!routedBySubAccount(live.product))
        return live.users.contains(subAccount) || live.scope == subAccount ? Reach::Own
               : live.scope.isEmpty()                                      ? Reach::All
                                                                           : Reach::None;
    if (live.scope == subAccount)
        return Reach::Own;
    return live.scope == kEverySubAccount ? Reach::All : Reach::None;
}

enum class Carries {
    No,
    NotImplied, ///< its type is not reported; without one it would be for others
    Unreported,
    Yes,
};

Carries carries(const LiveWebhook &live, const EventKind &event)
{
    if (event.types.contains(live.type) || live.type == kEverySubAccount)
        return Carries::Yes; // `*` as a type is the old form's
    if (!live.type.isEmpty())
        return Carries::No;
    if (!isTyped(live.product))
        return Carries::Yes;
    const QStringList implied = impliedTypes(live.product);
    const bool meant = implied.isEmpty() ||
                       std::any_of(implied.cbegin(), implied.cend(), [&event](const QString &type) {
                           return event.types.contains(type);
                       });
    return meant ? Carries::Unreported : Carries::NotImplied;
}

/// Accounts in which the sub-account has a record of its own; a `*` elsewhere is about others.
QSet<QString> accountsOf(const QString &subAccount, const QList<LiveWebhook> &live)
{
    QSet<QString> all;
    for (const LiveWebhook &one : live)
        if (routedBySubAccount(one.product) && one.scope == subAccount)
            all.insert(one.account);
    return all;
}

class Router
{
public:
    Router(const EventKind &event, const QString &subAccount, const QList<LiveWebhook> &live)
        : m_event(event)
        , m_subAccount(subAccount)
        , m_live(live)
        , m_accounts(accountsOf(subAccount, live))
    {
    }

    QList<Candidate> candidates()
    {
        collect();
        const bool own = !m_own.isEmpty();
        for (const qsizetype i : own ? m_own : m_all)
            receive(i);
        if (own)
            for (const qsizetype i : m_all)
                shadow(i);
        std::stable_partition(m_result.begin(), m_result.end(),
                              [](const Candidate &one) { return one.receives; });
        return m_result;
    }

private:
    void add(qsizetype live, bool receives, const QString &why, bool certain = true)
    {
        m_result.append({.live = live, .receives = receives, .why = why, .certain = certain});
    }
    void collect();
    void receive(qsizetype index);
    void shadow(qsizetype index);

    const EventKind &m_event;
    const QString &m_subAccount;
    const QList<LiveWebhook> &m_live;
    QSet<QString> m_accounts;
    QList<qsizetype> m_own; ///< switched on, of the sub-account
    QList<qsizetype> m_all; ///< switched on, of `*`
    bool m_ownIsOff = false;
    QList<Candidate> m_result;
};

void Router::collect()
{
    for (qsizetype i = 0; i < m_live.size(); ++i) {
        const LiveWebhook &live = m_live.at(i);
        const Reach reach = reachOf(live, m_subAccount);
        if (!m_event.products.contains(live.product) || reach == Reach::None)
            continue;
        if (reach == Reach::All && !m_accounts.isEmpty() && !m_accounts.contains(live.account))
            continue;
        const Carries how = carries(live, m_event);
        if (how == Carries::No) {
            add(i, false, tr("It is for the type %1.").arg(visibleText(live.type, 30)));
        } else if (how == Carries::NotImplied) {
            add(i, false,
                tr("8x8 did not report its type; a record without one is for %1 only.")
                    .arg(impliedTypes(live.product).join(u", "_s)),
                false);
        } else if (isOff(live)) {
            m_ownIsOff |= reach == Reach::Own;
            add(i, false, tr("It is switched off."));
        } else if (namesUsers(live.product) && live.users.isEmpty()) {
            add(i, false, tr("No channel uses it."));
        } else if (!routedBySubAccount(live.product) && !namesUsers(live.product)) {
            add(i, true, tr("Every workflow with this trigger starts."));
        } else {
            (reach == Reach::Own ? m_own : m_all).append(i);
        }
    }
}

/// One of those that get it, for all that is documented.
void Router::receive(qsizetype index)
{
    const LiveWebhook &live = m_live.at(index);
    const bool own = m_own.contains(index);
    QStringList words{own ? tr("It is the record of “%1”.").arg(visibleText(m_subAccount, 60))
                          : tr("It is for every sub-account.")};
    bool certain = true;
    if (namesUsers(live.product) && !own) {
        words = {tr("The channel of the conversation decides; it is used by: %1.")
                     .arg(visibleText(live.users.join(u", "_s), 200))};
        certain = live.users.size() == 1 && m_all.size() == 1;
    } else if ((own ? m_own : m_all).size() > 1) {
        words.append(tr("There are several; which of them is called, or whether all are, 8x8 does "
                        "not document."));
        certain = false;
    }
    if (carries(live, m_event) == Carries::Unreported) {
        words.append(tr("8x8 did not report which type it is for."));
        certain = false;
    }
    if (!own && m_ownIsOff) {
        words.append(tr("The sub-account's own record is switched off; whether this one takes its "
                        "place, 8x8 does not document."));
        certain = false;
    }
    if (!live.oldVersion.isEmpty())
        words.append(tr("It is of the old (Wavecell) form: the event has the old fields."));
    add(index, true, words.join(u' '), certain);
}

void Router::shadow(qsizetype index)
{
    const LiveWebhook &live = m_live.at(index);
    if (namesUsers(live.product)) {
        add(index, false, tr("It is used by: %1.").arg(visibleText(live.users.join(u", "_s), 200)));
        return;
    }
    add(index, false,
        tr("The record of this sub-account goes before the one of “*”. (8x8 documents both scopes, "
           "and no order between them.)"),
        false);
}

QString placeOf(const LiveWebhook &live)
{
    QStringList parts{productTitle(live.product)};
    if (live.scope == kEverySubAccount)
        parts.append(tr("every sub-account"));
    else if (!live.scope.isEmpty())
        parts.append(tr("sub-account %1").arg(visibleText(live.scope, 60)));
    if (!live.name.isEmpty())
        parts.append(visibleText(live.name, 60));
    if (!live.type.isEmpty())
        parts.append(visibleText(live.type, 30));
    return parts.join(u", "_s);
}

QString sentenceOf(const QList<Candidate> &candidates, const EventKind &event,
                   const QString &subAccount, const QList<LiveWebhook> &live)
{
    QStringList places;
    bool certain = true;
    for (const Candidate &one : candidates) {
        if (!one.receives)
            continue;
        const LiveWebhook &record = live.at(one.live);
        places.append(tr("%1 (%2)").arg(visibleText(record.url, 200), placeOf(record)));
        certain &= one.certain;
    }
    if (event.products.isEmpty())
        return tr("No webhook of the list gets it. %1").arg(event.note);
    if (places.isEmpty())
        return tr("“%1” of %2 reaches nobody.").arg(event.title, visibleText(subAccount, 60));
    return certain ? tr("POSTed to %1.").arg(places.join(tr(" and ")))
                   : tr("Probably POSTed to %1.").arg(places.join(tr(" or ")));
}

Finding finding(Severity severity, const QString &rule, const QString &message,
                const EventKind &event)
{
    return {.severity = severity, .rule = rule, .message = message, .source = event.source};
}

void noteNotRead(Findings &findings, const EventKind &event, const QString &subAccount,
                 const QList<ReadFailure> &failures)
{
    for (const ReadFailure &one : failures) {
        const bool concerned = event.products.contains(one.product) &&
                               (one.scope.isEmpty() || one.scope == subAccount);
        if (!concerned)
            continue;
        auto said = finding(Severity::Warning, u"webhook.route.not-read"_s,
                            tr("%1 of “%2” could not be read: there may be a record that gets it.")
                                .arg(productTitle(one.product), visibleText(one.account, 60)),
                            event);
        said.path = one.account;
        said.code = one.error.code;
        findings.append(said);
    }
}

Findings findingsOf(const QList<Candidate> &candidates, const EventKind &event,
                    const QString &subAccount, const QList<LiveWebhook> &live)
{
    Findings all;
    const bool anybody = std::any_of(candidates.cbegin(), candidates.cend(),
                                     [](const Candidate &one) { return one.receives; });
    if (!anybody && !event.products.isEmpty())
        all.append(finding(
            Severity::Warning, u"webhook.route.nobody"_s,
            tr("“%1” of %2 reaches nobody.").arg(event.title, visibleText(subAccount, 60)), event));
    for (const Candidate &one : candidates) {
        const LiveWebhook &record = live.at(one.live);
        const QString place = placeOf(record);
        if (one.receives && !record.oldVersion.isEmpty())
            all.append(finding(Severity::Warning, u"webhook.route.legacy"_s,
                               tr("%1: of the old form, which 8x8 replaces.").arg(place), event));
        if (one.receives && !one.certain)
            all.append(finding(Severity::Warning, u"webhook.route.uncertain"_s,
                               u"%1: %2"_s.arg(place, one.why), event));
        else if (!one.receives && isOff(record))
            all.append(finding(Severity::Note, u"webhook.route.disabled"_s,
                               tr("%1 is switched off.").arg(place), event));
        else if (!one.receives && !one.certain)
            all.append(finding(Severity::Note, u"webhook.route.shadowed"_s,
                               tr("%1 is behind it: %2").arg(place, one.why), event));
    }
    if (!event.note.isEmpty())
        all.append(finding(Severity::Note, u"webhook.route.note"_s, event.note, event));
    return all;
}

} // namespace

Answer whoReceives(const EventKind &event, const QString &subAccount,
                   const QList<LiveWebhook> &live, const QList<ReadFailure> &failures)
{
    Answer answer{.candidates = Router(event, subAccount, live).candidates()};
    answer.sentence = sentenceOf(answer.candidates, event, subAccount, live);
    answer.findings = findingsOf(answer.candidates, event, subAccount, live);
    noteNotRead(answer.findings, event, subAccount, failures);
    sortFindings(answer.findings);
    return answer;
}

namespace
{

/// "sms" of "sms.typed": a sub-account is used with it in either form.
QString familyOf(const QString &product)
{
    return product.section(u'.', 0, 0);
}

bool isNamed(const workspace::Account &account, const QString &family, const QString &subAccount)
{
    const QStringList parts = account.fields.value(u"subAccounts."_s + family).text().split(u',');
    return std::any_of(parts.cbegin(), parts.cend(),
                       [&](const QString &part) { return part.trimmed() == subAccount; });
}

/// What a sub-account is used with; empty: nobody tells.
QSet<QString> homesOf(const QString &subAccount, const QList<LiveWebhook> &live,
                      const QList<workspace::Account> &accounts)
{
    QSet<QString> own;
    QSet<QString> any;
    for (const LiveWebhook &one : live)
        if (routedBySubAccount(one.product)) {
            any.insert(familyOf(one.product));
            if (one.scope == subAccount)
                own.insert(familyOf(one.product));
        }
    for (const EventKind &event : eventKinds())
        for (const QString &product : event.products)
            for (const auto &account : accounts)
                if (isNamed(account, familyOf(product), subAccount))
                    own.insert(familyOf(product));
    return own.isEmpty() ? any : own;
}

} // namespace

QList<EventKind> reachNobody(const QString &subAccount, const QList<LiveWebhook> &live,
                             const QList<workspace::Account> &accounts,
                             const QList<ReadFailure> &failures)
{
    const QSet<QString> homes = homesOf(subAccount, live, accounts);
    const QSet<QString> own = accountsOf(subAccount, live);
    // What is about the sub-account, switched on, by product: few of many.
    QList<const LiveWebhook *> near;
    QSet<QString> products;
    for (const LiveWebhook &one : live) {
        products.insert(one.product);
        const Reach reach = reachOf(one, subAccount);
        const bool elsewhere = reach == Reach::All && !own.isEmpty() && !own.contains(one.account);
        if (routedBySubAccount(one.product) && reach != Reach::None && !elsewhere && !isOff(one))
            near.append(&one);
    }
    const auto isMeant = [&](const QString &product) {
        return routedBySubAccount(product) &&
               (homes.isEmpty() || homes.contains(familyOf(product))) &&
               ((!isOlderForm(product) && product != u"wavecell"_s) || products.contains(product));
    };
    const auto isUnread = [&](const EventKind &event) {
        return std::any_of(failures.cbegin(), failures.cend(), [&](const ReadFailure &one) {
            return event.products.contains(one.product) &&
                   (one.scope.isEmpty() || one.scope == subAccount);
        });
    };
    QList<EventKind> all;
    for (const EventKind &event : eventKinds()) {
        const bool reached =
            std::any_of(near.cbegin(), near.cend(), [&event](const LiveWebhook *one) {
                return event.products.contains(one->product) &&
                       carries(*one, event) >= Carries::Unreported;
            });
        if (!reached && !isUnread(event) &&
            std::any_of(event.products.cbegin(), event.products.cend(), isMeant))
            all.append(event);
    }
    return all;
}

} // namespace sendbench::webhooks
