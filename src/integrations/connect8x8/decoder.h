// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"

namespace sendbench::integrations::connect8x8
{

/// Chat Apps and SMS events of 8x8: inbound messages and delivery receipts, by `namespace` and
/// `eventType`; and what happens to templates, by `eventDetails`.
class Connect8x8Decoder final : public events::EventDecoder
{
public:
    [[nodiscard]] bool decode(events::Event &event) const override;
};

} // namespace sendbench::integrations::connect8x8
