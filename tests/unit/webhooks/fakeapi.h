// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

#include <functional>

namespace sendbench::webhooks::tests
{

/// A product that does what a test says. Writes are POST and DELETE of small JSON texts; an answer
/// is a line for each record ("scope url"), "next" names a further page.
class FakeApi final : public WebhookApi
{
public:
    /// With the form of such a product: scope, type, name, url, auth, as `product` says.
    explicit FakeApi(Product product, const QStringList &moreFields = {});

    [[nodiscard]] const Product &product() const override { return m_product; }
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form; }
    [[nodiscard]] QString system() const override { return m_system; }
    [[nodiscard]] Job *prepare(const changes::Sender &sender, const workspace::Account &account,
                               secrets::SecretStore &store, QObject *parent) const override;
    [[nodiscard]] Result<QList<Read>> reads(const workspace::Account &account) const override;
    [[nodiscard]] Result<ReadAnswer> read(const workspace::Account &account, const Read &read,
                                          const QByteArray &answer) const override;
    [[nodiscard]] Write write(const workspace::Account &account, const Webhook &wanted,
                              const LiveWebhook *live, bool knowsLiveSecret) const override;
    [[nodiscard]] Write remove(const workspace::Account &account, const LiveWebhook &live,
                               const Webhook *twin) const override;
    [[nodiscard]] Findings check(const workspace::Account *account,
                                 const Webhook &wanted) const override;
    [[nodiscard]] QByteArray json(const Webhook &wanted) const override;
    [[nodiscard]] bool isSame(const Webhook &wanted, const LiveWebhook &live) const override;

    void setSystem(const QString &system) { m_system = system; }
    QStringList paths;            ///< of reads(), each a scope too
    QString base;                 ///< "http://127.0.0.1:1"
    std::optional<Error> noReads; ///< instead of them
    Findings problems;            ///< of check()
    bool masks = false;           ///< writes carry 8x8's mask
    bool undoMasks = false;       ///< their ways back do
    std::function<Job *(QObject *)> preparing;
    mutable qsizetype compared = 0; ///< calls of isSame()
    mutable QList<bool> knew;       ///< what write() was told of the live secret

private:
    [[nodiscard]] changes::Step step(const QString &id, const QByteArray &method,
                                     const QByteArray &body) const;

    Product m_product;
    forms::FormDescriptor m_form;
    QString m_system = QStringLiteral("8x8");
};

[[nodiscard]] Product smsProduct();
[[nodiscard]] Product chatAppsProduct();
[[nodiscard]] Product voiceProduct();
[[nodiscard]] Product gatewayProduct();

} // namespace sendbench::webhooks::tests
