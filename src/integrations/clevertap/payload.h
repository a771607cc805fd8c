// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/message.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace sendbench::integrations::clevertap
{

/// The JSON that CleverTap POSTs to a generic WhatsApp provider, payload version 0.1
/// (https://docs.clevertap.com/docs/generic-whatsapp).

/// The `msgId` of the dummy message that a Save sends.
inline constexpr QStringView kPreflightMessageId = u"0|0|0|0";

/// A free-form text: `payloadVersion, wabaNumber, to, isTemplate, msgId, type, text`.
[[nodiscard]] QByteArray freeFormText(const QString &wabaNumber, const QString &to,
                                      const QString &messageId, const QString &text);

/// A free-form picture, film, sound or file.
[[nodiscard]] QByteArray freeFormMedia(const QString &wabaNumber, const QString &to,
                                       const QString &messageId, const sending::Media &media);

/// The dummy template message that CleverTap sends when a provider is saved.
[[nodiscard]] QByteArray preflight(const QString &wabaNumber);

/// A `msgId` in CleverTap's form (parts joined by `|`, at most 60 characters), unique by `id`.
[[nodiscard]] QString messageId(const QString &id);

} // namespace sendbench::integrations::clevertap
