// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"
#include "integrations/descriptormerge.h"
#include "integrations/sandboxbehaviour.h"
#include "providers/providerkind.h"
#include "webhooks/webhookapi.h"

#include <memory>
#include <vector>

namespace sendbench::integrations
{

/// One remote system as code: everything the program knows of it hangs here. Lives as long as the
/// registry.
class System
{
public:
    virtual ~System() = default;

    [[nodiscard]] virtual QString id() const = 0; ///< "clevertap", "8x8"
    [[nodiscard]] virtual std::vector<const providers::ProviderKind *> providerKinds() const
    {
        return {};
    }
    [[nodiscard]] virtual std::vector<const providers::AccountKind *> accountKinds() const
    {
        return {};
    }
    [[nodiscard]] virtual std::vector<const events::EventDecoder *> eventDecoders() const
    {
        return {};
    }
    /// Whose webhooks it keeps, in the order of the products.
    [[nodiscard]] virtual std::vector<const webhooks::WebhookApi *> webhookApis() const
    {
        return {};
    }
    /// A descriptor that somebody wrote: nothing if it is none of this system's, else whether it
    /// could be used. Called before anything else; `lookup` finds bases.
    [[nodiscard]] virtual std::optional<Result<void>> take(const DescriptorFile & /*file*/,
                                                           const DescriptorLookup & /*lookup*/)
    {
        return std::nullopt;
    }
    [[nodiscard]] virtual std::unique_ptr<SandboxBehaviour> makeSandbox() const { return {}; }
    /// What the demo workspace gets of this system.
    virtual void addDemo(workspace::Document &) const {}
    /// The well-known credential that the sandbox accepts for this field; empty if it is none of
    /// this system's.
    [[nodiscard]] virtual QByteArray demoSecret(const QString & /*kind*/,
                                                const QString & /*field*/) const
    {
        return {};
    }
};

} // namespace sendbench::integrations
