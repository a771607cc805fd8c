// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/message/parse.h"

#include <utility>

/// One message of each kind, by name, complete as CleverTap or a provider would write it.
[[nodiscard]] QList<std::pair<QByteArray, sendbench::integrations::clevertap::message::Message>>
messageSamples();

/// The template message that has everything a template can have beside a carousel.
[[nodiscard]] sendbench::integrations::clevertap::message::TemplateMessage fullTemplate();
