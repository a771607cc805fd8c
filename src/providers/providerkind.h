// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "forms/descriptor.h"
#include "sending/route.h"
#include "workspace/document.h"

#include <memory>

namespace sendbench::providers
{

/// An endpoint that a form can be filled with: a region's host with the account's sub-account in
/// its place.
struct EndpointChoice {
    QString label;
    QString url;
    bool operator==(const EndpointChoice &) const = default;
};

/// One set-up dialog as code: its form is data (`resources/providers/<id>.json`), the rest is here.
/// Stateless.
class ProviderKind
{
public:
    virtual ~ProviderKind() = default;

    [[nodiscard]] virtual const forms::FormDescriptor &descriptor() const = 0;
    [[nodiscard]] QString id() const { return descriptor().id; }

    /// Findings beyond what the descriptor alone can tell. `provider` is as edited (it may not be
    /// in the document yet, or stand there with other values); the rest of the document is what it
    /// is compared with.
    [[nodiscard]] virtual Findings
    check(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const = 0;

    /// What the endpoint field can be filled with: first what follows from the account.
    [[nodiscard]] virtual QList<EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const = 0;

    [[nodiscard]] virtual std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const = 0;

    /// Which secrets this configuration uses.
    [[nodiscard]] QList<secrets::SecretKey>
    secretKeys(const workspace::ProviderConfiguration &provider) const;

    /// Configurations of one group share one default ("Mark this as a default").
    [[nodiscard]] virtual QString defaultGroup() const = 0;
};

/// How one kind of account reaches its system: `resources/accounts/<id>.json`. Stateless.
class AccountKind
{
public:
    virtual ~AccountKind() = default;

    [[nodiscard]] virtual const forms::FormDescriptor &descriptor() const = 0;
    [[nodiscard]] QString id() const { return descriptor().id; }

    [[nodiscard]] virtual Findings check(const workspace::Document &document,
                                         const workspace::Account &account) const = 0;
    /// Straight ways to send: one for each product and sub-account.
    [[nodiscard]] virtual QList<std::shared_ptr<const sending::Route>>
    routes(const workspace::Account &account) const = 0;
    /// The cheapest read-only call that proves address and key; nothing if the system has none for
    /// this account.
    [[nodiscard]] virtual std::shared_ptr<const sending::Route>
    testRoute(const workspace::Account &account) const = 0;

    [[nodiscard]] QList<secrets::SecretKey> secretKeys(const workspace::Account &account) const;
};

/// Secret fields of a form and secret rows among the values.
[[nodiscard]] QList<secrets::SecretKey> secretKeys(const forms::FormDescriptor &descriptor,
                                                   const QString &owner,
                                                   const forms::FieldValues &values);

} // namespace sendbench::providers
