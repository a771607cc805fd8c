// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/languages.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

QList<Language> readLanguages()
{
    QFile file(u":/sendbench/rules/template-languages.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    QList<Language> all;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto value : root[u"languages"_s].toArray())
        all.append({.code = value[u"code"_s].toString(),
                    .name = value[u"name"_s].toString(),
                    .rightToLeft = value[u"rightToLeft"_s].toBool()});
    return all;
}

/// Place in languages() by code in lower case.
const QHash<QString, qsizetype> &places()
{
    static const QHash<QString, qsizetype> all = [] {
        QHash<QString, qsizetype> made;
        for (qsizetype i = 0; i < languages().size(); ++i)
            made.insert(languages().at(i).code.toLower(), i);
        return made;
    }();
    return all;
}

/// "en(UK)" and "EN-us" as the list would spell them, in lower case.
QString folded(const QString &code)
{
    QString text = code.trimmed().toLower();
    text.remove(u')').replace(u'(', u'_').replace(u'-', u'_').remove(u' ');
    // CleverTap's samples say "en(uk)"; the country's code is GB.
    if (text.endsWith(u"_uk"_s))
        text = text.chopped(2) + u"gb"_s;
    return text;
}

QString primary(const QString &code)
{
    return folded(code).section(u'_', 0, 0);
}

const QSet<QString> &rightToLeftPrimaries()
{
    static const QSet<QString> all = [] {
        QSet<QString> made;
        for (const Language &one : languages())
            if (one.rightToLeft)
                made.insert(primary(one.code));
        return made;
    }();
    return all;
}

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> all = readLanguages();
    return all;
}

const Language *language(const QString &code)
{
    const auto found = places().constFind(code.toLower());
    if (found == places().cend() || languages().at(*found).code != code)
        return nullptr;
    return &languages().at(*found);
}

QString normalisedLanguage(const QString &code)
{
    const auto found = places().constFind(folded(code));
    return found == places().cend() ? code : languages().at(*found).code;
}

bool isRightToLeft(const QString &code)
{
    return rightToLeftPrimaries().contains(primary(code));
}

} // namespace sendbench::templates
