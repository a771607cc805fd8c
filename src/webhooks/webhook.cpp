// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/webhook.h"

#include <QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

const QString kEnabled = u"enabled"_s;
const QString kKind = u"auth.kind"_s;
const QString kForm = u"auth.form"_s;

constexpr std::array kKinds{AuthKind::None, AuthKind::Header, AuthKind::OAuth, AuthKind::Signature};
constexpr std::array kForms{HeaderForm::Verbatim, HeaderForm::Bearer, HeaderForm::Basic};

/// The fields that are texts, in the order of a form.
constexpr std::array kTexts{
    std::pair{"scope", &Webhook::scope},       std::pair{"type", &Webhook::type},
    std::pair{"name", &Webhook::name},         std::pair{"url", &Webhook::url},
    std::pair{"remoteId", &Webhook::remoteId},
};
constexpr std::array kAuthTexts{
    std::pair{"auth.username", &Auth::username},
    std::pair{"auth.tokenUrl", &Auth::tokenUrl},
    std::pair{"auth.clientId", &Auth::clientId},
    std::pair{"auth.credentialsLocation", &Auth::credentialsLocation},
    std::pair{"auth.tokenScope", &Auth::tokenScope},
};

template <typename Owner, typename Texts>
bool takeText(Owner &owner, const Texts &texts, const QString &key, const QString &value)
{
    for (const auto &[name, member] : texts)
        if (key == QLatin1StringView(name)) {
            owner.*member = value;
            return true;
        }
    return false;
}

template <typename Owner, typename Texts>
void addTexts(forms::FieldValues &fields, const Owner &owner, const Texts &texts)
{
    for (const auto &[name, member] : texts)
        if (const QString &value = owner.*member; !value.isEmpty())
            fields.append(QString::fromLatin1(name), value);
}

AuthKind kindOf(const QString &name)
{
    for (const AuthKind kind : kKinds)
        if (name == authKindName(kind))
            return kind;
    return AuthKind::None;
}

HeaderForm formOf(const QString &name)
{
    for (const HeaderForm form : kForms)
        if (name == headerFormName(form))
            return form;
    return HeaderForm::Verbatim;
}

} // namespace

bool Webhook::isAddressSecret() const
{
    return more.value(kAddressField).text() == u"secret"_s;
}

secrets::SecretKey Webhook::addressKey() const
{
    return {id, kSecretUrlField};
}

Webhook fromFields(const QString &id, const QString &product, const QString &account,
                   const forms::FieldValues &fields)
{
    Webhook webhook{.id = id, .account = account, .product = product};
    for (const auto &[key, value] : fields) {
        if (key == kEnabled)
            webhook.enabled = value.isEmpty() || value.flag();
        else if (key == kKind)
            webhook.auth.kind = kindOf(value.text());
        else if (key == kForm)
            webhook.auth.form = formOf(value.text());
        else if (key == kSecretField || takeText(webhook, kTexts, key, value.text()) ||
                 takeText(webhook.auth, kAuthTexts, key, value.text()))
            continue;
        else
            webhook.more.append(key, value);
    }
    return webhook;
}

forms::FieldValues toFields(const Webhook &webhook)
{
    forms::FieldValues fields;
    addTexts(fields, webhook, kTexts);
    fields.append(kEnabled, webhook.enabled);
    fields.append(kKind, authKindName(webhook.auth.kind));
    if (webhook.auth.kind == AuthKind::Header)
        fields.append(kForm, headerFormName(webhook.auth.form));
    addTexts(fields, webhook.auth, kAuthTexts);
    if (webhook.auth.hasSecret())
        fields.append(kSecretField, forms::SecretMark{});
    for (const auto &[key, value] : webhook.more)
        fields.insert(key, value);
    return fields;
}

QString authKindName(AuthKind kind)
{
    switch (kind) {
    case AuthKind::None:
        return u"none"_s;
    case AuthKind::Header:
        return u"header"_s;
    case AuthKind::OAuth:
        return u"oauth"_s;
    case AuthKind::Signature:
        break;
    }
    return u"signature"_s;
}

QString headerFormName(HeaderForm form)
{
    switch (form) {
    case HeaderForm::Verbatim:
        return u"verbatim"_s;
    case HeaderForm::Bearer:
        return u"bearer"_s;
    case HeaderForm::Basic:
        break;
    }
    return u"basic"_s;
}

QString authTitle(const Auth &auth)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("sendbench::webhooks", text);
    };
    switch (auth.kind) {
    case AuthKind::None:
        return u"–"_s;
    case AuthKind::Header:
        break;
    case AuthKind::OAuth:
        return u"OAuth2"_s;
    case AuthKind::Signature:
        return tr("signed");
    }
    switch (auth.form) {
    case HeaderForm::Verbatim:
        return tr("header");
    case HeaderForm::Bearer:
        return u"Bearer"_s;
    case HeaderForm::Basic:
        break;
    }
    return u"Basic"_s;
}

} // namespace sendbench::webhooks
