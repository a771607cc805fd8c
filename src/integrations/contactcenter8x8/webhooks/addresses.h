// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QMutex>
#include <QString>

namespace sendbench::integrations::contactcenter8x8
{

/// Whether an address may be a secret: user info, a query, or a part of the path that is no word.
/// Rather too often than too seldom: it costs that its path is not shown.
[[nodiscard]] bool mayHoldToken(const QString &uri);

/// What a record says in the place of such an address: the label of its mark.
[[nodiscard]] QString addressLabel(const QString &webhookId, const QString &uri);
/// "https://host/…"
[[nodiscard]] QString withoutPath(const QString &uri);

/// The addresses of webhooks by id, taken where the answer still is what came back. In memory only:
/// never shown, stored or logged. Shared by the routes of one reading; any thread.
class Addresses
{
public:
    void put(const QString &webhookId, const QString &uri);
    [[nodiscard]] QString of(const QString &webhookId) const;

private:
    mutable QMutex m_mutex;
    QMap<QString, QString> m_uris;
};

} // namespace sendbench::integrations::contactcenter8x8
