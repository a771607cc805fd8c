// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"

namespace sendbench::integrations::clevertap
{

/// What a provider POSTs to CleverTap: delivery reports (`statuses[]`) and inbound messages.
class CleverTapDecoder final : public events::EventDecoder
{
public:
    [[nodiscard]] bool decode(events::Event &event) const override;
};

} // namespace sendbench::integrations::clevertap
