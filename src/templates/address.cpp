// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/address.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

QString withoutMarkdownLink(const QString &address)
{
    static const QRegularExpression link(uR"(^\s*\[([^\]\s]+)\]\(([^)\s]+)\)(\S*)\s*$)"_s);
    const auto found = link.match(address);
    const bool sameTwice = found.hasMatch() && found.captured(1) == found.captured(2);
    return sameTwice ? found.captured(1) + found.captured(3) : address;
}

bool isSketchedAddress(const QString &address)
{
    static const QRegularExpression dots(u"^https?://(\\.{2,}|\u2026)(/|$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return dots.match(address.trimmed()).hasMatch();
}

} // namespace sendbench::templates
