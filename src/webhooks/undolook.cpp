// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/undolook.h"

#include "base/visibletext.h"
#include "changes/since.h"
#include "changes/undolookjob.h"

#include <QCoreApplication>
#include <QUrl>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using changes::RunStep;
using changes::Step;
using Json = nlohmann::ordered_json;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

/// The record of a request: its body, or the one element of it.
Json elementOf(const Step &step)
{
    Json body = Json::parse(step.body.cbegin(), step.body.cend(), nullptr, false);
    if (body.is_array() && body.size() == 1)
        return body.front();
    return body.is_object() ? body : Json(nullptr);
}

QString textIn(const Json &object, const char *member)
{
    if (!object.is_object())
        return {};
    const auto at = object.find(member);
    return at != object.end() && at->is_string() ? QString::fromStdString(at->get<std::string>())
                                                 : QString();
}

/// The part of an address behind this one.
QString partBehind(const QString &url, const QString &part)
{
    const QStringList parts = QUrl(url).path(QUrl::FullyEncoded).split(u'/');
    const qsizetype at = parts.lastIndexOf(part);
    return at < 0 ? QString() : QUrl::fromPercentEncoding(parts.value(at + 1).toUtf8());
}

QString lastPart(const QString &url)
{
    return QUrl::fromPercentEncoding(QUrl(url).path(QUrl::FullyEncoded).section(u'/', -1).toUtf8());
}

/// What one step is about.
struct Key {
    QString product;
    QString scope;
    QString type;
    QString remoteId;

    bool operator==(const Key &) const = default;
};

QString scopeOf(const Step &step)
{
    const QString scope = textIn(elementOf(step), "subAccountId");
    return scope.isEmpty() ? partBehind(step.url, u"subaccounts"_s) : scope;
}

/// By its id: "webhook.sms.acme_sms.post", "voice.delete.acme_voice.VCS".
QString productOf(const Step &step, const QStringList &products)
{
    QString best;
    for (const QString &one : products) {
        const QString plain = one + u'.';
        // A sub-account may be called as a product goes on: the step says which it is.
        const QString scoped = u"webhook."_s + plain + scopeOf(step);
        if ((step.id.startsWith(plain) || step.id.startsWith(scoped)) && one.size() > best.size())
            best = one;
    }
    return best;
}

std::optional<Key> keyOf(const Step &step, const QMap<QString, const WebhookApi *> &apis)
{
    Key key{.product = productOf(step, apis.keys())};
    if (key.product.isEmpty())
        return std::nullopt;
    if (apis.value(key.product)->product().named) {
        if (const Step &at = step.method == "POST" && step.undo ? *step.undo : step;
            at.method != "POST")
            key.remoteId = lastPart(at.url);
        return key;
    }
    key.scope = scopeOf(step);
    key.type = textIn(elementOf(step), "type");
    if (key.type.isEmpty() && step.undo)
        key.type = textIn(elementOf(*step.undo), "type");
    if (key.type.isEmpty() && step.method == "DELETE" && apis.value(key.product)->product().typed)
        key.type = lastPart(step.url);
    return key;
}

const LiveWebhook *find(const Key &key, const QString &url, const QList<LiveWebhook> &live)
{
    const LiveWebhook *found = nullptr;
    for (const LiveWebhook &one : live) {
        const bool same = one.product == key.product &&
                          (key.remoteId.isEmpty() ? one.scope == key.scope &&
                                                        (one.type == key.type || one.type.isEmpty())
                                                  : one.remoteId == key.remoteId);
        // Of two under one key, that which is as it was left.
        if (same && (!found || (one.url == url && found->url != url)))
            found = &one;
    }
    return found;
}

/// Places of secrets in the element, not in the list around it.
QStringList secretPointers(const Step &step)
{
    const bool inList = step.body.trimmed().startsWith('[');
    QStringList all;
    for (const auto &place : step.secrets)
        if (!place.pointer.isEmpty())
            all.append(inList ? place.pointer.mid(place.pointer.indexOf(u'/', 1)) : place.pointer);
    return all;
}

bool wantsAuth(const QStringList &pointers)
{
    static const QStringList names{u"httpAuthorization"_s, u"clientSecret"_s, u"httpAuthHeader"_s,
                                   u"password"_s, u"Authorization"_s};
    return std::any_of(pointers.cbegin(), pointers.cend(), [](const QString &pointer) {
        return names.contains(pointer.section(u'/', -1));
    });
}

/// An address that was written as a secret comes back covered; one that is not is another.
bool isOtherAddress(const Json::json_pointer &at, const Json &now)
{
    const bool isAddress = at.back() == "url" || at.back() == "uri";
    return isAddress && now.contains(at) && now.at(at).is_string() &&
           !QString::fromStdString(now.at(at).get<std::string>()).contains(u"‹secret:"_s);
}

/// What is there against what this request wrote; nothing if it is the same, as far as 8x8 tells.
QStringList differences(const Step &written, const LiveWebhook &live)
{
    Json left = elementOf(written);
    const Json now = Json::parse(live.raw.cbegin(), live.raw.cend(), nullptr, false);
    if (!left.is_object() || !now.is_object())
        return {};
    const QStringList pointers = secretPointers(written);
    for (const QString &text : pointers) {
        const Json::json_pointer at(text.toStdString());
        if (!left.contains(at) || isOtherAddress(at, now))
            continue;
        if (now.contains(at))
            left[at] = now.at(at); // a mask says nothing
        else if (Json &parent = left[at.parent_pointer()]; parent.is_object())
            parent.erase(at.back());
    }
    QStringList sentences;
    const changes::Left was{.body = QByteArray::fromStdString(left.dump()),
                            .secretPointers = {},
                            .untold = {},
                            .whole = false};
    for (const changes::Since &since : changes::changedSince(was, live.raw))
        sentences.append(changes::sinceText(since));
    if (wantsAuth(pointers) && live.hasSecret == false)
        sentences.append(tr("The authentication that this run set was taken away there since."));
    if (!wantsAuth(pointers) && live.hasSecret == true)
        sentences.append(tr("It has an authentication now that this run did not set, and that 8x8 "
                            "does not tell."));
    return sentences;
}

/// One way back, against what is there.
class Look
{
public:
    Look(const changes::Run &run, const workspace::Account &account, const Reading &now,
         const QMap<QString, const WebhookApi *> &apis)
        : m_run(run)
        , m_account(account)
        , m_now(now)
        , m_apis(apis)
    {
    }

    [[nodiscard]] Result<void> take(changes::Plan &back, changes::Change &change) const
    {
        const RunStep *done = doneBy(change);
        const auto key = done ? keyOf(done->step, m_apis) : std::nullopt;
        if (!key) {
            noteUnread(back, change);
            return {};
        }
        if (isUnlisted(key->product)) {
            lookAtOld(back, change);
            return {};
        }
        if (const auto *failure = failureOf(*key)) {
            if (failure->error.kind != ErrorKind::Rejected)
                return Failure(failure->error);
            noteUnread(back, change);
            return {};
        }
        if (!wasRead(*key)) {
            noteUnread(back, change);
            return {};
        }
        if (lastOf(*key) == done) // what came before it in the run, the run itself replaced
            compare(back, change, *done, *key);
        return {};
    }

private:
    [[nodiscard]] const RunStep *doneBy(const changes::Change &change) const
    {
        const QString back = change.steps.constFirst().id;
        const auto at =
            std::find_if(m_run.steps.cbegin(), m_run.steps.cend(), [&](const auto &one) {
                return one.canBeTakenBack() && one.step.undo->id == back;
            });
        return at == m_run.steps.cend() ? nullptr : &*at;
    }

    [[nodiscard]] const RunStep *lastOf(const Key &key) const
    {
        const RunStep *last = nullptr;
        for (const RunStep &one : m_run.steps)
            if (one.mayBeThere() && keyOf(one.step, m_apis) == key)
                last = &one;
        return last;
    }

    [[nodiscard]] const ReadFailure *failureOf(const Key &key) const
    {
        const auto at =
            std::find_if(m_now.failures.cbegin(), m_now.failures.cend(), [&](const auto &one) {
                return one.product == key.product &&
                       (one.scope.isEmpty() || key.scope.isEmpty() || one.scope == key.scope);
            });
        return at == m_now.failures.cend() ? nullptr : &*at;
    }

    /// Also a sub-account that the account does not name any more was not asked for.
    [[nodiscard]] bool wasRead(const Key &key) const
    {
        if (!m_now.asked.contains({m_account.id, key.product}))
            return false;
        const auto reads = m_apis.value(key.product)->reads(m_account);
        return reads && std::any_of(reads->cbegin(), reads->cend(), [&](const Read &one) {
                   return one.scope.isEmpty() || key.scope.isEmpty() || one.scope == key.scope;
               });
    }

    /// No call tells of its records: those of the old (Wavecell) form.
    [[nodiscard]] bool isUnlisted(const QString &product) const
    {
        const Product &known = m_apis.value(product)->product();
        return known.legacy && !known.writable;
    }

    /// Old records that would be put back. The lists of today show them at some accounts; and while
    /// the new record stands as this run left it, 8x8 takes no old one beside it.
    void lookAtOld(changes::Plan &back, changes::Change &change) const
    {
        const Step &undo = change.steps.constFirst();
        const Json body = Json::parse(undo.body.cbegin(), undo.body.cend(), nullptr, false);
        QStringList sentences;
        bool isKnown = body.is_array();
        for (const Json &one : isKnown ? body : Json::array()) {
            const QString scope = textIn(one, "subAccountId");
            if (const LiveWebhook *old = oldRecord(scope, textIn(one, "type")))
                sentences.append(tr("Somebody put the old record of “%1” back since: to %2.")
                                     .arg(visibleText(scope, 60), visibleText(old->url, 120)));
            else
                isKnown = isKnown && newOneStands(scope);
        }
        if (!sentences.isEmpty())
            changes::noteSince(back, change, sentences);
        else if (!isKnown)
            noteUnread(back, change);
    }

    [[nodiscard]] const LiveWebhook *oldRecord(const QString &scope, const QString &type) const
    {
        const auto at =
            std::find_if(m_now.live.cbegin(), m_now.live.cend(), [&](const LiveWebhook &one) {
                return isOlderForm(one.product) && one.scope == scope && one.type == type;
            });
        return at == m_now.live.cend() ? nullptr : &*at;
    }

    /// A record that this run wrote for the sub-account, and nobody touched since.
    [[nodiscard]] bool newOneStands(const QString &scope) const
    {
        return std::any_of(m_run.steps.cbegin(), m_run.steps.cend(), [&](const RunStep &one) {
            const auto key = keyOf(one.step, m_apis);
            if (!key || one.state != changes::StepState::Done || one.step.method != "POST" ||
                isUnlisted(key->product) || (key->scope != scope && key->scope != kEverySubAccount))
                return false;
            const LiveWebhook *live = find(*key, textIn(elementOf(one.step), "url"), m_now.live);
            return live && differences(one.step, *live).isEmpty();
        });
    }

    static void noteUnread(changes::Plan &back, const changes::Change &change)
    {
        back.findings.append(
            {.severity = Severity::Warning,
             .rule = u"undo.unread"_s,
             .path = change.steps.constFirst().id,
             .message = tr("What is there could not be read again before “%1”: whether somebody "
                           "changed it since this run is not known.")
                            .arg(change.title)});
    }

    void compare(changes::Plan &back, changes::Change &change, const RunStep &done,
                 const Key &key) const
    {
        const Step &undo = change.steps.constFirst();
        const LiveWebhook *live = find(key, textIn(elementOf(done.step), "url"), m_now.live);
        const bool isUnsure = done.state == changes::StepState::Sent;
        QStringList sentences;
        if (!live && undo.method == "DELETE") {
            changes::noteGone(change);
        } else if (!live) {
            if (done.step.method != "DELETE")
                sentences.append(tr("It is not there any more: somebody deleted it since."));
        } else if (done.step.method == "DELETE") {
            // Without an answer it may stand there because it was never deleted.
            if (!isUnsure || !differences(undo, *live).isEmpty())
                sentences.append(
                    tr("Somebody made one there since: to %1.").arg(visibleText(live->url, 120)));
        } else {
            sentences = differences(done.step, *live);
            const bool asBefore =
                isUnsure && undo.method != "DELETE" && differences(undo, *live).isEmpty();
            if (asBefore)
                sentences.clear();
        }
        if (!sentences.isEmpty())
            changes::noteSince(back, change, sentences);
    }

    const changes::Run &m_run;
    const workspace::Account &m_account;
    const Reading &m_now;
    const QMap<QString, const WebhookApi *> &m_apis;
};

} // namespace

QStringList productsOf(const changes::Run &run, const QStringList &products)
{
    QStringList all;
    for (const RunStep &one : run.steps)
        if (const QString product = productOf(one.step, products);
            one.mayBeThere() && !product.isEmpty() && !all.contains(product))
            all.append(product);
    return all;
}

Result<void> compareLeft(changes::Plan &back, const changes::Run &run,
                         const workspace::Account &account, const Reading &now,
                         const QMap<QString, const WebhookApi *> &apis)
{
    const Look look(run, account, now, apis);
    for (changes::Change &change : back.changes)
        if (const auto taken = look.take(back, change); !taken)
            return taken;
    return {};
}

} // namespace sendbench::webhooks
