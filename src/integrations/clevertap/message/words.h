// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/message/freeformmessage.h"
#include "integrations/clevertap/message/inboundmessage.h"

namespace sendbench::integrations::clevertap::message
{

/// One kind and its word on the wire.
template <typename Kind>
struct Word {
    Kind kind;
    QString word;       ///< the one that is written
    QStringList others; ///< accepted: the other side of a contradiction in CleverTap's pages
};

[[nodiscard]] const QList<Word<HeaderKind>> &headerWords();
[[nodiscard]] const QList<Word<ButtonKind>> &buttonWords();
[[nodiscard]] const QList<Word<FreeFormKind>> &freeFormWords();
[[nodiscard]] const QList<Word<InboundKind>> &inboundWords();
[[nodiscard]] const QStringList &stateWords(); ///< of a delivery report

template <typename Kind>
[[nodiscard]] QString wordOf(const QList<Word<Kind>> &words, Kind kind)
{
    for (const auto &one : words)
        if (one.kind == kind)
            return one.word;
    return {};
}

} // namespace sendbench::integrations::clevertap::message
