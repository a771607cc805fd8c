// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QSslConfiguration>
#include <QSslError>

class QSslSocket;

namespace sendbench::http
{

/// TLS 1.2 or newer, the system's authorities and these.
[[nodiscard]] QSslConfiguration clientTlsConfiguration(const QList<QSslCertificate> &authorities);

/// What the connection shows of itself; also after a failed handshake, as far as it came.
[[nodiscard]] TlsInfo tlsInfo(const QSslSocket &socket);

/// The code for what is wrong with a certificate: "tls.untrusted", "tls.expired", …
[[nodiscard]] Error tlsError(const QList<QSslError> &errors, const QString &where,
                             const QString &detail);

} // namespace sendbench::http
