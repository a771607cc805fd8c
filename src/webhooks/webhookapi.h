// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "changes/applyjob.h"
#include "forms/descriptor.h"
#include "webhooks/live.h"
#include "webhooks/product.h"
#include "workspace/document.h"

namespace sendbench::webhooks
{

/// One call that reads records, and what its answer is about.
struct Read {
    changes::Step step;
    QString scope; ///< of one sub-account; empty: of the whole account
    int page = 0;  ///< from 0, where the answer has pages
    Kept carried;  ///< of the product: what its route and its earlier pages told
};

struct ReadAnswer {
    QList<LiveWebhook> records; ///< in the answer's order; `exchangeId` and `raw` are filled in
    std::optional<Read> next;   ///< a further page
};

/// How a record gets to be as wanted: requests in order, and what they cost in words.
struct Write {
    QList<changes::Step> steps;
    QStringList warnings;
};

/// The webhook API of one product: requests and records as data, no state, no sockets. Stateless;
/// any thread; lives as long as the registry. A product's page in `8x8-webhooks.md` is its source.
class WebhookApi
{
public:
    virtual ~WebhookApi() = default;

    [[nodiscard]] virtual const Product &product() const = 0;
    /// Of a desired record: `resources/webhooks/<product>.json`.
    [[nodiscard]] virtual const forms::FormDescriptor &form() const = 0;
    /// Whose error table explains a refusal: "8x8", "8x8.chat-gateway".
    [[nodiscard]] virtual QString system() const = 0;

    /// What has to be done before calls can go out (an access token): before reads, verify, apply
    /// and undo. Not started; nothing where keys are enough. After a call that ended with 401 what
    /// it made is spent(), it is made once more, and the call repeated once.
    [[nodiscard]] virtual Job *prepare(const changes::Sender & /*sender*/,
                                       const workspace::Account & /*account*/,
                                       secrets::SecretStore & /*store*/, QObject * /*parent*/) const
    {
        return nullptr;
    }
    /// 8x8 does not accept any more what prepare() made.
    virtual void spent(const workspace::Account & /*account*/) const {}
    /// How a read is sent where its answer holds what no record may have, to be given to
    /// changes::ReadJob; nothing: as a plain step. The same `Read` goes to read() afterwards.
    [[nodiscard]] virtual std::shared_ptr<const sending::Route>
    route(const workspace::Account & /*account*/, const Read & /*read*/) const
    {
        return {};
    }

    /// The calls that read all that an account has of this product. Errors (Input):
    /// "account.id-missing", "webhook.no-sub-account" with the field in `path`: the account lacks
    /// what the call needs.
    [[nodiscard]] virtual Result<QList<Read>> reads(const workspace::Account &account) const = 0;
    /// "webhook.answer" (Protocol): not what the reference describes; `path` says where.
    [[nodiscard]] virtual Result<ReadAnswer>
    read(const workspace::Account &account, const Read &read, const QByteArray &answer) const = 0;

    /// To be sent so that `wanted` stands there; `live` is what stands in its place, nullptr if
    /// nothing does. Each step that changes something knows its way back as far as there is one;
    /// where a secret that 8x8 does not tell is lost, a warning says so. `knowsLiveSecret`: the
    /// secret that stands at 8x8 is the one we have (by its fingerprint), so a way back can send
    /// it.
    [[nodiscard]] virtual Write write(const workspace::Account &account, const Webhook &wanted,
                                      const LiveWebhook *live, bool knowsLiveSecret) const = 0;
    /// Takes a record away. `twin`: the desired webhook whose secret brings it back, or nullptr.
    [[nodiscard]] virtual Write remove(const workspace::Account &account, const LiveWebhook &live,
                                       const Webhook *twin) const = 0;
    /// 8x8's own test of an address; nothing where there is none.
    [[nodiscard]] virtual std::optional<changes::Step>
    verify(const workspace::Account & /*account*/, const Webhook & /*wanted*/) const
    {
        return std::nullopt;
    }
    /// What of a desired record this product would refuse or not do.
    [[nodiscard]] virtual Findings check(const workspace::Account * /*account*/,
                                         const Webhook & /*wanted*/) const
    {
        return {};
    }
    /// A record's body as the product takes it, a secret as its mark: what plans show.
    [[nodiscard]] virtual QByteArray json(const Webhook &wanted) const = 0;

    /// What a desired record's address is compared and shown as: its mark where it is a secret.
    [[nodiscard]] virtual QString shownUrl(const Webhook &wanted) const;
    /// A live record's address to the character, in memory only; empty: a part of it was covered.
    [[nodiscard]] virtual QByteArray keptUrl(const LiveWebhook &live) const;
    /// Whether the live record has the wanted address. `print`: addressPrint() of one that is a
    /// secret; empty: not known.
    [[nodiscard]] bool sameUrl(const Webhook &wanted, const LiveWebhook &live,
                               const QByteArray &print) const;
    /// The address of a live record that no file may have, because it may hold a token: who adopts
    /// it stores it as a secret. Empty: it may stand in one.
    [[nodiscard]] virtual QByteArray wholeUrl(const LiveWebhook &live) const;

    /// Which desired record a live one is, by what tells records of this product apart. By default:
    /// scope and type.
    [[nodiscard]] virtual bool isSame(const Webhook &wanted, const LiveWebhook &live) const;
};

/// Tells whether two addresses are one, and nothing about either; for this run of the program.
[[nodiscard]] QByteArray addressPrint(const QByteArray &address);

} // namespace sendbench::webhooks
