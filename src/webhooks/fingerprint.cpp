// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/fingerprint.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

constexpr qsizetype kDigits = 16;

/// As it goes out: "Bearer " and a token is the same header, however it was entered.
QByteArray asSent(const Auth &auth, const QByteArray &secret)
{
    if (auth.kind != AuthKind::Header)
        return secret;
    switch (auth.form) {
    case HeaderForm::Verbatim:
        break;
    case HeaderForm::Bearer:
        return "Bearer " + secret;
    case HeaderForm::Basic:
        return "Basic " + (auth.username.toUtf8() + ':' + secret).toBase64();
    }
    return secret;
}

} // namespace

QString fingerprint(const QByteArray &key, const Auth &auth, const QByteArray &secret)
{
    const QByteArray text = authKindName(auth.kind).toLatin1() + '\n' + asSent(auth, secret);
    const QByteArray mac =
        QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(mac.left(kDigits));
}

secrets::SecretKey fingerprintKey(const QString &account)
{
    return {account, u"webhookFingerprints"_s};
}

} // namespace sendbench::webhooks
