// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/conflict.h"

#include "base/visibletext.h"
#include "sending/errortable.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::wavecell
{

namespace
{

using Kind = Conflict::Kind;

constexpr std::array kKinds{Kind::NewBlockedByOld, Kind::OldBlockedByNew, Kind::UseWavecell,
                            Kind::UseNewApi};

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::wavecell", text);
}

} // namespace

QString conflictKey(Kind kind)
{
    switch (kind) {
    case Kind::NewBlockedByOld:
        return u"NEW_BLOCKED_BY_OLD"_s;
    case Kind::OldBlockedByNew:
        return u"OLD_BLOCKED_BY_NEW"_s;
    case Kind::UseWavecell:
        return u"USE_WAVECELL"_s;
    case Kind::UseNewApi:
        break;
    }
    return u"USE_NEW_API"_s;
}

std::optional<Conflict> recognisedConflict(const QString &words)
{
    const auto *row = sending::ErrorTable::rowOfText(words);
    if (!row)
        return std::nullopt;
    for (const Kind kind : kKinds) {
        if (row->code != conflictKey(kind))
            continue;
        static const QRegularExpression details(
            uR"(Existing webhook details: (?:Type = (?<type>[^,]+), )?SubAccountId: (?<sub>[^,]+), )"
            uR"((?:Version = (?<ver>[^,]+), )?Url = (?<url>\S+))"_s);
        const auto found = details.match(words);
        return Conflict{.kind = kind,
                        .type = found.captured(u"type"_s).trimmed(),
                        .scope = found.captured(u"sub"_s).trimmed(),
                        .version = found.captured(u"ver"_s).trimmed(),
                        .url = found.captured(u"url"_s)};
    }
    return std::nullopt;
}

QString conflictText(const Conflict &conflict)
{
    const QString scope = visibleText(conflict.scope, 60);
    const QString url = visibleText(conflict.url, 120);
    switch (conflict.kind) {
    case Kind::NewBlockedByOld:
        return tr("8x8 refuses the new webhook: the old (Wavecell) record of the type %1 for “%2” "
                  "to %3 is in its way. Leave Wavecell for “%2”: that deletes the old record, then "
                  "writes the new one.")
            .arg(visibleText(conflict.type, 20), scope, url);
    case Kind::OldBlockedByNew:
        return tr("8x8 refuses the old (Wavecell) webhook: the present record for “%1” to %2 is in "
                  "its way. Delete the present one first, if the old one is really wanted.")
            .arg(scope, url);
    case Kind::UseWavecell:
        return tr("A record of the old form was sent to the present API. Write it in the present "
                  "form, or at api.wavecell.com.");
    case Kind::UseNewApi:
        break;
    }
    return tr("A record of the present form was sent to api.wavecell.com. Write it with SMS or "
              "Chat Apps.");
}

} // namespace sendbench::integrations::wavecell
