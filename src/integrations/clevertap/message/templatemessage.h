// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/message/parts.h"

#include <QByteArray>

namespace sendbench::integrations::clevertap::message
{

/// A template message: `isTemplate` is true.
struct TemplateMessage {
    QString wabaNumber;
    QString to;
    QString msgId;    ///< comes back in the receipts; at most 60 characters
    QString name;     ///< `template.namespace`: the template's name
    QString language; ///< "en_GB"
    std::optional<Header> header;
    std::optional<FilledText> body;
    QString footer; ///< empty: none
    std::optional<LimitedTimeOffer> offer;
    QList<Button> buttons;
    QList<Card> cards;
    QList<CustomProperty> customProps;
    bool operator==(const TemplateMessage &) const = default;
};

/// Compact UTF-8 JSON in CleverTap's order of members.
[[nodiscard]] QByteArray build(const TemplateMessage &message);

} // namespace sendbench::integrations::clevertap::message
