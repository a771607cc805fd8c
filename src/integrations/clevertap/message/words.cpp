// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/words.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

const QList<Word<HeaderKind>> &headerWords()
{
    static const QList<Word<HeaderKind>> words{
        {HeaderKind::Text, u"text"_s, {}},         {HeaderKind::Image, u"image"_s, {}},
        {HeaderKind::Video, u"video"_s, {}},       {HeaderKind::File, u"file"_s, {u"document"_s}},
        {HeaderKind::Location, u"location"_s, {}}, {HeaderKind::Audio, u"audio"_s, {}},
    };
    return words;
}

const QList<Word<ButtonKind>> &buttonWords()
{
    // The key table of an older page has the others; its own samples have the first.
    static const QList<Word<ButtonKind>> words{
        {ButtonKind::DynamicUrl, u"dynamicUrl"_s, {u"dynamic_url"_s}},
        {ButtonKind::StaticUrl, u"staticUrl"_s, {u"static_url"_s}},
        {ButtonKind::CallPhone, u"callPhone"_s, {u"call_phone"_s}},
        {ButtonKind::CopyCode, u"copy_code"_s, {u"copyCode"_s}},
        {ButtonKind::QuickReply, u"quickReply"_s, {u"Quickreply"_s, u"quick_reply"_s}},
    };
    return words;
}

const QList<Word<FreeFormKind>> &freeFormWords()
{
    static const QList<Word<FreeFormKind>> words{
        {FreeFormKind::Text, u"text"_s, {}},
        {FreeFormKind::Audio, u"audio"_s, {u"voice"_s}},
        {FreeFormKind::Image, u"image"_s, {}},
        {FreeFormKind::Video, u"video"_s, {}},
        {FreeFormKind::File, u"file"_s, {u"document"_s}},
    };
    return words;
}

const QList<Word<InboundKind>> &inboundWords()
{
    static const QList<Word<InboundKind>> words{
        {InboundKind::Text, u"text"_s, {}},
        {InboundKind::Location, u"location"_s, {}},
        {InboundKind::Image, u"image"_s, {}},
        {InboundKind::Video, u"video"_s, {}},
        {InboundKind::Audio, u"audio"_s, {u"voice"_s}},
        {InboundKind::File, u"file"_s, {u"document"_s}},
        {InboundKind::Button, u"button"_s, {}},
    };
    return words;
}

const QStringList &stateWords()
{
    static const QStringList words{u"sent"_s, u"delivered"_s, u"read"_s, u"failed"_s, u"clicked"_s};
    return words;
}

} // namespace sendbench::integrations::clevertap::message
