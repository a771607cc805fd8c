// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslKey>

/// A certificate made for this run; no private key is ever in the repository.
struct TestIdentity {
    QList<QSslCertificate> chain;
    QSslKey key;
    QByteArray keyPem;
};

struct TestCertificate {
    QByteArray commonName = "localhost";
    QByteArray alternativeNames = "DNS:localhost,IP:127.0.0.1,IP:::1";
    int validFromDays = -1;
    int validToDays = 30;
    bool authority = false;
};

/// Signed by `issuer`, or by itself without one.
[[nodiscard]] TestIdentity makeIdentity(const TestCertificate &wanted,
                                        const TestIdentity *issuer = nullptr);
