// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/fieldvalue.h"
#include "secrets/secretstore.h"

#include <QString>

#include <optional>

/// The webhooks that 8x8's products keep: a rule "what happens here is POSTed to this URL".
/// *Desired* is the workspace's, *live* is what the product's API answered. Pure but for the jobs.
namespace sendbench::webhooks
{

/// With what 8x8 shows itself at the URL.
enum class AuthKind {
    None,
    Header,    ///< one value for `Authorization` (Voice: for a header that 8x8 does not name)
    OAuth,     ///< 8x8 fetches a client-credentials token and sends it
    Signature, ///< a JWS that 8x8 makes: nothing to set
};

/// How the header's value is made from the secret.
enum class HeaderForm { Verbatim, Bearer, Basic };

/// Without any secret: those stand in the keychain under the webhook's id, field `auth.secret` (the
/// whole header, the token, the password, the client secret, as the kind needs it).
struct Auth {
    AuthKind kind = AuthKind::None;
    HeaderForm form = HeaderForm::Verbatim; ///< of Header
    QString username;                       ///< of Header in the form Basic
    QString tokenUrl;                       ///< of OAuth, as all below
    QString clientId;
    QString credentialsLocation; ///< "header" or "body"
    QString tokenScope;          ///< separated by spaces

    [[nodiscard]] bool hasSecret() const
    {
        return kind == AuthKind::Header || kind == AuthKind::OAuth;
    }
    bool operator==(const Auth &) const = default;
};

/// What the workspace wants. `type` and `scope` are 8x8's words; what a product does not know is
/// empty.
struct Webhook {
    QString id;      ///< of the workspace
    QString account; ///< id of the account that it belongs to
    QString product; ///< id of a Product: "sms", "chatapps", "voice", …
    QString scope;   ///< sub-account, or "*" where the product takes that; empty: the whole account
    QString type;    ///< "CADR"; empty where the product has no types
    QString url;
    QString name; ///< of the records that have one (Contact Center, Automation)
    /// The id that 8x8 gave the record, where records have one; empty: by name.
    QString remoteId;
    Auth auth;
    bool enabled = true;
    /// What of a product has no place above, by field key: "port", "path".
    forms::FieldValues more;

    /// The address stands in the keychain, because it may hold a token; `url` is not used then.
    [[nodiscard]] bool isAddressSecret() const;
    [[nodiscard]] secrets::SecretKey addressKey() const;

    bool operator==(const Webhook &) const = default;
};

inline const QString kEverySubAccount = QStringLiteral("*");
/// The field of a webhook's secret in the keychain.
inline const QString kSecretField = QStringLiteral("auth.secret");
/// … and of an address that is a secret; `address` is "secret" then.
inline const QString kSecretUrlField = QStringLiteral("uri");
inline const QString kAddressField = QStringLiteral("address");

/// From and to the values of a product's form (`resources/webhooks/<product>.json`): `scope`,
/// `type`, `url`, `name`, `remoteId`, `enabled`, `auth.kind` (none, header, oauth), `auth.form`
/// (verbatim, bearer, basic), `auth.username`, `auth.tokenUrl`, `auth.clientId`,
/// `auth.credentialsLocation`, `auth.tokenScope`; all others go to `more`.
[[nodiscard]] Webhook fromFields(const QString &id, const QString &product, const QString &account,
                                 const forms::FieldValues &fields);
[[nodiscard]] forms::FieldValues toFields(const Webhook &webhook);

[[nodiscard]] QString authKindName(AuthKind kind);     ///< "none", "header", "oauth", "signature"
[[nodiscard]] QString headerFormName(HeaderForm form); ///< "verbatim", "bearer", "basic"
/// What a column shows: "–", "Bearer", "Basic", "header", "OAuth2", "signed".
[[nodiscard]] QString authTitle(const Auth &auth);

} // namespace sendbench::webhooks
