// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clienttls.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{

QString protocolName(QSsl::SslProtocol protocol)
{
    if (protocol == QSsl::TlsV1_3)
        return u"TLS 1.3"_s;
    return protocol == QSsl::TlsV1_2 ? u"TLS 1.2"_s : QString();
}

template <typename Info>
QString distinguishedName(const QList<QByteArray> &attributes, Info info)
{
    QStringList parts;
    for (const QByteArray &attribute : attributes)
        for (const QString &value : info(attribute))
            parts.append(QString::fromLatin1(attribute) + u'=' + value);
    return parts.join(", "_L1);
}

Certificate certificate(const QSslCertificate &from)
{
    Certificate to;
    to.subject = distinguishedName(from.subjectInfoAttributes(),
                                   [&](const QByteArray &name) { return from.subjectInfo(name); });
    to.issuer = distinguishedName(from.issuerInfoAttributes(),
                                  [&](const QByteArray &name) { return from.issuerInfo(name); });
    to.alternativeNames = from.subjectAlternativeNames().values();
    to.alternativeNames.sort();
    to.notBefore = from.effectiveDate();
    to.notAfter = from.expiryDate();
    to.sha256 = QString::fromLatin1(from.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    to.pem = from.toPem();
    return to;
}

QString codeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return u"tls.expired"_s;
    case QSslError::CertificateNotYetValid:
        return u"tls.not-yet-valid"_s;
    case QSslError::HostNameMismatch:
        return u"tls.host-mismatch"_s;
    default:
        return u"tls.untrusted"_s;
    }
}

} // namespace

QSslConfiguration clientTlsConfiguration(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({"http/1.1"});
    // Only when asked for: a list of our own makes Qt read all system certificates at once.
    if (!authorities.isEmpty())
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    return configuration;
}

TlsInfo tlsInfo(const QSslSocket &socket)
{
    TlsInfo info;
    info.protocol = protocolName(socket.sessionProtocol());
    info.cipher = socket.sessionCipher().name();
    const auto chain = socket.peerCertificateChain();
    for (const QSslCertificate &one : chain)
        info.chain.append(certificate(one));
    return info;
}

Error tlsError(const QList<QSslError> &errors, const QString &where, const QString &detail)
{
    Error error{.kind = ErrorKind::Network, .code = u"tls.handshake"_s, .where = where};
    error.detail = detail;
    if (errors.isEmpty())
        return error;
    // Of several faults the one that the others hang on: no trust, then dates, then the name.
    QStringList codes;
    QStringList texts;
    for (const QSslError &one : errors) {
        codes.append(codeOf(one.error()));
        texts.append(one.errorString());
    }
    for (const QString &code :
         {u"tls.untrusted"_s, u"tls.not-yet-valid"_s, u"tls.expired"_s, u"tls.host-mismatch"_s}) {
        if (codes.contains(code)) {
            error.code = code;
            break;
        }
    }
    texts.removeDuplicates();
    error.detail = texts.join(u' ');
    return error;
}

} // namespace sendbench::http
