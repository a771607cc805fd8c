// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/chatapi.h"
#include "integrations/contactcenter8x8/webhooks/listroute.h"
#include "integrations/lazydescriptor.h"
#include "webhooks/webhookapi.h"

namespace sendbench::integrations::contactcenter8x8
{

/// What both Contact Center products have alike: records with a name and an id, channels that point
/// at them, events that 8x8 signs. The channels are read first, so that each webhook knows who uses
/// it.
///
/// An address may hold a token. Where the user says so (`address` is "secret"), it stands in the
/// keychain; where 8x8's looks like it, it is shown as "https://host/…", kept in memory for the way
/// back, and held there (changes/held.h) when something is changed.
class ContactWebhooks : public webhooks::WebhookApi
{
public:
    [[nodiscard]] const webhooks::Product &product() const override { return m_product; }
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }

    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Account &account, const webhooks::Read &read) const override;
    [[nodiscard]] Result<webhooks::ReadAnswer> read(const workspace::Account &account,
                                                    const webhooks::Read &read,
                                                    const QByteArray &answer) const override;
    /// Create, verify, channel. A change of the address is verified before it is written.
    [[nodiscard]] webhooks::Write write(const workspace::Account &account,
                                        const webhooks::Webhook &wanted,
                                        const webhooks::LiveWebhook *live,
                                        bool knowsLiveSecret) const override;
    /// The channels that use it first, then the webhook.
    [[nodiscard]] webhooks::Write remove(const workspace::Account &account,
                                         const webhooks::LiveWebhook &live,
                                         const webhooks::Webhook *twin) const override;
    [[nodiscard]] std::optional<changes::Step>
    verify(const workspace::Account &account, const webhooks::Webhook &wanted) const override;
    [[nodiscard]] Findings check(const workspace::Account *account,
                                 const webhooks::Webhook &wanted) const override;
    [[nodiscard]] QByteArray json(const webhooks::Webhook &wanted) const override;
    [[nodiscard]] QByteArray keptUrl(const webhooks::LiveWebhook &live) const override;
    /// By the id if the desired one has one, else by name.
    [[nodiscard]] bool isSame(const webhooks::Webhook &wanted,
                              const webhooks::LiveWebhook &live) const override;

protected:
    using Body = ChatWebhookBody; ///< the gateway has one version only

    explicit ContactWebhooks(webhooks::Product product);

    /// The first call of a reading: channels, page 0.
    [[nodiscard]] webhooks::Read firstRead(const workspace::Account &account) const;

    virtual void addChecks(Findings &findings, const workspace::Account *account,
                           const webhooks::Webhook &wanted) const = 0;
    [[nodiscard]] virtual changes::Step list(const workspace::Account &account, bool channels,
                                             int page) const = 0;
    [[nodiscard]] virtual Result<Page<Channel>> channelPage(const QByteArray &body) const = 0;
    /// The webhooks of an answer as they stand there.
    [[nodiscard]] virtual QList<JsonReader> records(const JsonReader &root) const = 0;
    [[nodiscard]] virtual QByteArray bodyJson(const Body &body) const = 0;
    [[nodiscard]] virtual changes::Step create(const workspace::Account &account,
                                               const Body &body) const = 0;
    [[nodiscard]] virtual changes::Step put(const workspace::Account &account, const QString &id,
                                            const Body &body) const = 0;
    [[nodiscard]] virtual changes::Step erase(const workspace::Account &account,
                                              const QString &id) const = 0;
    [[nodiscard]] virtual changes::Step verifyOf(const workspace::Account &account,
                                                 const Body &body) const = 0;
    [[nodiscard]] virtual changes::Step addChannel(const workspace::Account &account,
                                                   const Channel &channel) const = 0;
    [[nodiscard]] virtual changes::Step eraseChannel(const workspace::Account &account,
                                                     const QString &id) const = 0;
    /// How lists of webhooks are judged and read. A record is made in the thread pool and may
    /// outlive all: nothing of this object is in them.
    [[nodiscard]] virtual ListRoute::Rules rules(const workspace::Account &account) const = 0;

private:
    [[nodiscard]] Body bodyOf(const webhooks::Webhook &wanted) const;
    [[nodiscard]] webhooks::LiveWebhook liveOf(const workspace::Account &account,
                                               const JsonReader &record,
                                               const webhooks::Read &read) const;
    /// As it stands at 8x8, with its address held where it may be a secret; nothing if the address
    /// is not known whole.
    struct Earlier;
    [[nodiscard]] std::optional<Earlier> earlier(const webhooks::LiveWebhook &live,
                                                 const webhooks::Webhook *twin) const;
    [[nodiscard]] changes::Step wayBack(changes::Step step, const Earlier &earlier) const;
    void addChannelSteps(webhooks::Write &write, const workspace::Account &account,
                         const webhooks::Webhook &wanted, const QString &webhookId,
                         const QList<Channel> &there) const;

    webhooks::Product m_product;
    LazyDescriptor m_form;
};

} // namespace sendbench::integrations::contactcenter8x8
