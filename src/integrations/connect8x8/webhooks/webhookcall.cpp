// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include "base/redactor.h"
#include "base/urltoken.h"
#include "changes/held.h"
#include "integrations/connect8x8/hosts.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

using webhooks::HeaderForm;

changes::Step webhookCall(const workspace::Account &account, const QString &product,
                          const QByteArray &method, const QString &path, const QString &id,
                          const QString &title)
{
    changes::Step step{.id = id,
                       .title = title,
                       .method = method,
                       .url = productBase(account, product) + path,
                       .headers = {{"Accept", "application/json"}},
                       .readOnly = method == "GET"};
    changes::addSecretHeader(step, "Authorization", {account.id, u"apiKey"_s}, u"Bearer "_s);
    return step;
}

void setJson(changes::Step &step, const Json &body)
{
    step.headers.append(http::Header{"Content-Type", "application/json"});
    step.body = jsonBytes(body);
}

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString subAccountPath(const QString &subAccount, const QString &resource)
{
    return u"/api/v1/subaccounts/%1/%2"_s.arg(segment(subAccount), resource);
}

Result<QStringList> askedSubAccounts(const workspace::Account &account, const QString &product)
{
    if (account.kind != u"8x8.connect"_s)
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"account.not-connect"_s,
                             .where = account.id,
                             .path = u"kind"_s});
    QStringList all = subAccounts(account, product);
    all.removeDuplicates();
    if (all.isEmpty())
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"webhook.no-sub-account"_s,
                             .where = account.id,
                             .path = u"subAccounts."_s + product});
    return all;
}

std::string secretMark(const webhooks::Webhook &webhook)
{
    const QString mark =
        Redactor::mark(secrets::SecretKey{webhook.id, webhooks::kSecretField}.label());
    switch (webhook.auth.form) {
    case HeaderForm::Verbatim:
        return mark.toStdString();
    case HeaderForm::Bearer:
        return "Bearer " + mark.toStdString();
    case HeaderForm::Basic:
        return "Basic " + mark.toStdString();
    }
    return {};
}

changes::SecretPlace secretPlace(const webhooks::Webhook &webhook, const QString &pointer)
{
    changes::SecretPlace place{.key = {webhook.id, webhooks::kSecretField}, .pointer = pointer};
    if (webhook.auth.form == HeaderForm::Bearer)
        place.prefix = u"Bearer "_s;
    if (webhook.auth.form == HeaderForm::Basic) {
        place.prefix = webhook.auth.username + u':';
        place.form = changes::SecretPlace::Form::Basic;
    }
    return place;
}

webhooks::AddressRules recordRules(const webhooks::Product &product)
{
    return {.inTheClear = Severity::Warning,
            .unreachable = Severity::Warning,
            .stored = true,
            .source = product.source,
            .code = u"1000"_s};
}

std::string addressText(const webhooks::Webhook &webhook)
{
    return (webhook.isAddressSecret() ? Redactor::mark(webhook.addressKey().label()) : webhook.url)
        .toStdString();
}

void placeAddress(changes::Step &step, const webhooks::Webhook &webhook, const QString &pointer)
{
    if (webhook.isAddressSecret())
        step.secrets.append({.key = webhook.addressKey(), .pointer = pointer});
}

void keepAddress(webhooks::LiveWebhook &live, const Json &record)
{
    if (const QString url = textIn(record, "url"); !url.isEmpty())
        live.kept.data = std::make_shared<const QByteArray>(url.toUtf8());
}

QByteArray keptAddress(const webhooks::LiveWebhook &live)
{
    if (const auto kept = std::static_pointer_cast<const QByteArray>(live.kept.data))
        return *kept;
    return live.url.contains(u"‹secret:"_s) ? QByteArray() : live.url.toUtf8();
}

bool setEarlierAddress(changes::Step &step, const EarlierAddress &earlier, const QString &pointer,
                       const QString &name)
{
    constexpr qsizetype kMostHeld = 2560; // see changes::hold()
    const QByteArray &address = earlier.address;
    const auto *twin = earlier.twin;
    Json body = parsedAnswer(step.body);
    if (address.isEmpty() || address.size() > kMostHeld || !body.is_structured())
        return false;
    const bool isTwins =
        twin && twin->isAddressSecret() && earlier.shown.toStdString() == addressText(*twin);
    const bool isOpen = findUrlTokens(QString::fromUtf8(address)).isEmpty() ||
                        (twin && !twin->isAddressSecret() && twin->url.toUtf8() == address);
    const secrets::SecretKey key = isTwins ? twin->addressKey() : changes::heldKey(name);
    body[Json::json_pointer(pointer.toStdString())] =
        isOpen ? address.toStdString() : Redactor::mark(key.label()).toStdString();
    step.body = jsonBytes(body);
    if (isOpen)
        return true;
    step.secrets.append({.key = key, .pointer = pointer});
    if (!isTwins)
        changes::hold(step, name, address);
    return true;
}

QString addressLost()
{
    return QCoreApplication::translate(
        "sendbench::connect8x8",
        "The address that stands there is not known to the character: there is no way back.");
}

std::shared_ptr<const changes::Step> wayBack(changes::Step step)
{
    return std::make_shared<const changes::Step>(std::move(step));
}

Failure badAnswer(const webhooks::Read &read, const QString &path, const QString &expected,
                  const QByteArray &answer)
{
    constexpr qsizetype kShown = 60;
    return Failure(Error{.kind = ErrorKind::Protocol,
                         .code = u"webhook.answer"_s,
                         .where = read.step.title,
                         .path = path,
                         .expected = expected,
                         .found = QString::fromUtf8(answer.left(kShown))});
}

Json parsedAnswer(const QByteArray &answer)
{
    return Json::parse(answer.cbegin(), answer.cend(), nullptr, false);
}

QString textIn(const Json &object, const char *member)
{
    if (!object.is_object())
        return {};
    const auto at = object.find(member);
    return at != object.end() && at->is_string() ? QString::fromStdString(at->get<std::string>())
                                                 : QString();
}

std::optional<bool> flagIn(const Json &object, const char *member)
{
    if (!object.is_object())
        return std::nullopt;
    const auto at = object.find(member);
    return at != object.end() && at->is_boolean() ? std::optional(at->get<bool>()) : std::nullopt;
}

QStringList unknownMembers(const Json &object, const QStringList &known)
{
    QStringList all;
    for (const auto &[key, value] : object.items())
        if (const QString name = QString::fromStdString(key); !known.contains(name))
            all.append(name);
    return all;
}

QByteArray jsonBytes(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace sendbench::integrations::connect8x8
