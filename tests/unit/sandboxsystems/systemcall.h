// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

#include <QJsonObject>

#include <memory>
#include <vector>

/// The real behaviours, asked without a socket; what they would post is kept.
class SystemCall
{
public:
    SystemCall();
    ~SystemCall();

    /// Asks as "Bearer" with the demo key unless headers are given.
    sendbench::http::ServerAnswer
    operator()(const QByteArray &method, const QString &path, const QByteArray &body,
               const std::optional<sendbench::http::Headers> &headers = {});

    [[nodiscard]] QList<QJsonObject> posted() const; ///< bodies, in order
    [[nodiscard]] const QList<sendbench::integrations::Callback> &callbacks() const
    {
        return m_callbacks;
    }
    void forget() { m_callbacks.clear(); }

    QDateTime now{QDate(2026, 11, 20), QTime(10, 0), Qt::UTC};
    QUrl receiptUrl{QStringLiteral("http://127.0.0.1:9/receipts")};

    [[nodiscard]] static QJsonObject json(const sendbench::http::ServerAnswer &answer);
    /// "status/code": of 8x8's envelope, or of CleverTap's failure.
    [[nodiscard]] static QString verdict(const sendbench::http::ServerAnswer &answer);

private:
    std::vector<std::unique_ptr<sendbench::integrations::SandboxBehaviour>> m_behaviours;
    QList<sendbench::integrations::Callback> m_callbacks;
    int m_uuids = 0;
};
