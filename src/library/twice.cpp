// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "library/twice.h"

#include "base/visibletext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sendbench::library
{

namespace
{

/// Names that a person can still read in a sentence.
constexpr qsizetype kMostName = 80;

QString titleOf(const templates::Template &t)
{
    QStringList parts;
    for (const QString &part : {t.name, t.language})
        if (!part.isEmpty())
            parts.append(visibleText(part, kMostName));
    return parts.isEmpty() ? u"?"_s : parts.join(u" · "_s);
}

} // namespace

QList<Error> saidTwice(const QList<templates::ReadTemplate> &all, const QString &source)
{
    QList<Error> twice;
    QHash<QString, QString> places;
    for (const templates::ReadTemplate &one : all) {
        const QString key = one.value.name + u'\n' + one.value.language;
        const auto known = places.constFind(key);
        if (known == places.cend())
            places.insert(key, one.place);
        else
            twice.append(Error{.kind = ErrorKind::Input,
                               .code = u"template.twice"_s,
                               .where = source,
                               .path = one.place,
                               .expected = {},
                               .found = u"%1 (also %2)"_s.arg(titleOf(one.value), *known)});
    }
    return twice;
}

} // namespace sendbench::library
