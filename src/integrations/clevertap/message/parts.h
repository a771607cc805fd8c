// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sendbench::integrations::clevertap::message
{

/// The pieces of CleverTap's generic WhatsApp messages, payload version 0.1
/// (https://docs.clevertap.com/docs/generic-whatsapp). Plain values; texts are as they are on the
/// wire, but for the spellings that parse() brings into one form.

/// The version that is written and the only one there is.
inline constexpr double kPayloadVersion = 0.1;

/// A file somewhere on the web. Which of the members a place has, the wire contract says: outbound
/// messages have no MIME type, inbound ones no file name.
struct Media {
    QString url;
    QString caption;
    QString fileName;
    QString mimeType;
    bool operator==(const Media &) const = default;
};

/// Degrees as decimal text, as CleverTap writes them.
struct Location {
    QString longitude;
    QString latitude;
    QString name;
    QString address;
    QString url;
    bool operator==(const Location &) const = default;
};

/// A text that is filled in already, and the values that were put into it, in order.
struct FilledText {
    QString text;
    QStringList parameters;
    bool operator==(const FilledText &) const = default;
};

enum class HeaderKind { Text, Image, Video, File, Location, Audio };

/// Only what belongs to its kind is filled.
struct Header {
    HeaderKind kind = HeaderKind::Text;
    FilledText text;
    Media media;
    Location location;
    bool operator==(const Header &) const = default;
};

enum class ButtonKind {
    DynamicUrl, ///< value: what is appended to the template's address
    StaticUrl,  ///< value: the whole address
    CallPhone,  ///< value: the number
    CopyCode,   ///< value: the offer code
    QuickReply, ///< value: the payload that comes back; may be empty
};

struct Button {
    ButtonKind kind = ButtonKind::QuickReply;
    int index = 0; ///< from 0, among all buttons
    QString text;
    QString value;
    bool operator==(const Button &) const = default;
};

struct LimitedTimeOffer {
    QString title;
    qint64 expiresAtMs = 0; ///< epoch, milliseconds
    bool operator==(const LimitedTimeOffer &) const = default;
};

struct Card {
    std::optional<Header> header;
    std::optional<FilledText> body;
    QList<Button> buttons;
    bool operator==(const Card &) const = default;
};

/// A campaign's key-value pair; the order is the campaign's, and a key may stand twice.
struct CustomProperty {
    QString key;
    QString value;
    bool operator==(const CustomProperty &) const = default;
};

} // namespace sendbench::integrations::clevertap::message
