// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/readjob.h"
#include "integrations/contactcenter8x8/gateway.h"
#include "integrations/contactcenter8x8/readroute.h"

namespace sendbench::integrations::contactcenter8x8
{

/// What a tenant has at the gateway. URIs are redacted: one that we know stands there as its mark.
struct GatewayState {
    QList<Webhook> webhooks;
    QList<Channel> channels;
    QStringList sameUri;              ///< ids of the webhooks whose URI is the secret looked for
    QStringList uriTraits;            ///< of that secret, see UriSearch
    QMap<QString, QString> otherUris; ///< of the other webhooks, not redacted: see UriSearch
};

/// Reads all pages of webhooks, then of channels; never writes. Errors as of changes::ReadJob,
/// "gateway.answer" (Protocol), "gateway.too-many-pages" (Protocol), those of the secret store.
class GatewayReadJob final : public ResultJob<GatewayState>
{
    Q_OBJECT

public:
    /// `owner`: whose exchanges these are in the history. `search`: a secret URI to look for, or
    /// nullptr.
    GatewayReadJob(changes::Sender sender, QString owner, Environment environment, Gateway gateway,
                   std::shared_ptr<UriSearch> search, QObject *parent = nullptr);

protected:
    void doStart() override { readPage(); }
    void doCancel() override;

private:
    void readPage();
    void take(const QByteArray &body);
    template <typename Record>
    bool add(const Result<Page<Record>> &page, QList<Record> &all);

    changes::Sender m_sender;
    QString m_owner;
    Environment m_environment;
    Gateway m_gateway;
    std::shared_ptr<UriSearch> m_search;
    GatewayState m_state;
    bool m_channels = false; ///< the webhooks are read
    int m_page = 0;
    QPointer<changes::ReadJob> m_read;
};

} // namespace sendbench::integrations::contactcenter8x8
