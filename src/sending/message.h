// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sending/templatesend.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace sendbench::sending
{

/// What a test sends. Which kinds a route takes, the route says.
enum class MessageKind {
    Text,      ///< free-form text
    Template,  ///< a WhatsApp template with its values
    Media,     ///< free-form picture, film, sound or file, by its address
    Preflight, ///< the dummy template message that CleverTap sends when a provider is saved
    Raw,       ///< a JSON body of one's own, byte for byte
};

enum class MediaKind { Image, Video, Audio, File };

/// A file somewhere on the web that the remote system fetches itself.
struct Media {
    MediaKind kind = MediaKind::Image;
    QString url;
    QString caption;
    QString fileName;

    bool operator==(const Media &) const = default;
};

/// What may stand beside the address; it differs from route to route and from kind to kind.
struct MediaExtras {
    bool caption = false;
    bool fileName = false;

    bool operator==(const MediaExtras &) const = default;
};

struct Message {
    MessageKind kind = MessageKind::Text;
    QString id; ///< ours, new for each send; routes make `msgId` or `clientMessageId` from it
    QString to; ///< as the user wrote it; routes bring it into the form their system wants
    QString text;
    Media media;         ///< of Media
    TemplateSend filled; ///< of Template
    QByteArray rawBody;  ///< of Raw
    QString callbackUrl; ///< where receipts of this message go, when the system can be told; empty:
                         ///< as configured

    bool operator==(const Message &) const = default;
};

[[nodiscard]] QString
messageKindName(MessageKind kind); ///< "text", "template", "media", "preflight", "raw"
[[nodiscard]] std::optional<MessageKind> messageKindFromName(const QString &name);

[[nodiscard]] QString mediaKindName(MediaKind kind); ///< "image", "video", "audio", "file"
[[nodiscard]] std::optional<MediaKind> mediaKindFromName(const QString &name);
[[nodiscard]] const QList<MediaKind> &mediaKinds();

/// The address is one, and nothing is filled that the route has no place for. The error (kind
/// Input) names the field: "media", "caption", "filename".
[[nodiscard]] Result<void> checkMedia(const Media &media, MediaExtras extras);

/// For "send again": the message as compact JSON and back.
[[nodiscard]] QByteArray encodeMessage(const Message &message);
[[nodiscard]] std::optional<Message> decodeMessage(const QByteArray &json);

} // namespace sendbench::sending
