// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"
#include "webhooks/state.h"

namespace sendbench::webhooks
{

/// What tells about the secret of a desired webhook: see Fingerprints. Empty: nothing.
struct SecretTrace {
    QString written;    ///< of what we last wrote
    QString here;       ///< of what stands in the keychain
    QByteArray address; ///< see JoinInput::addresses

    /// The secret here is the one that we last wrote.
    [[nodiscard]] bool isSame() const { return !here.isEmpty() && here == written; }
};

[[nodiscard]] SecretTrace traceOf(const JoinInput &input, const QString &webhookId);

/// Compares records of one product: the fields that its form has, by 8x8's names. Made once for a
/// product, used for all its records; pure. The
/// API outlives it.
class Comparison
{
public:
    explicit Comparison(const WebhookApi &api);

    /// In the form's order. `live` nullptr: nothing is there, so all that is wanted is different.
    [[nodiscard]] QList<changes::FieldDifference>
    fields(const Webhook &wanted, const LiveWebhook *live, const SecretTrace &secret) const;

private:
    enum class Part { Type, Url, Name, Enabled, Auth, Channel, Scope, Json, Rows, Other };
    struct Field {
        Part part = Part::Other;
        QString key; ///< of the form
        QString name;
        bool secret = false;
    };

    [[nodiscard]] bool can(AuthKind kind) const { return m_auths.contains(kind); }

    const WebhookApi *m_api;
    QList<Field> m_fields;
    QList<AuthKind> m_auths;
    QString m_headerName;
};

/// What 8x8 calls the address: "uri" at the Contact Center, else "url".
[[nodiscard]] QString urlName(const Product &product);

/// "SMS · acme_sms", "Chat Apps · acme_wa · CADR", "Chat Gateway · Harbor desk".
[[nodiscard]] QString recordTitle(const Product &product, const QString &scope, const QString &type,
                                  const QString &name);

} // namespace sendbench::webhooks
