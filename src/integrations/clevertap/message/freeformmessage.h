// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/message/parts.h"

#include <QByteArray>

namespace sendbench::integrations::clevertap::message
{

enum class FreeFormKind { Text, Audio, Image, Video, File };

/// A reply inside an open conversation: `isTemplate` is false.
struct FreeFormMessage {
    QString wabaNumber;
    QString to;
    QString msgId;
    FreeFormKind kind = FreeFormKind::Text;
    QString text; ///< of Text
    Media media;  ///< of the others; audio has no caption, only a file has a name
    bool operator==(const FreeFormMessage &) const = default;
};

/// Compact UTF-8 JSON in CleverTap's order of members.
[[nodiscard]] QByteArray build(const FreeFormMessage &message);

} // namespace sendbench::integrations::clevertap::message
