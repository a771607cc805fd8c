// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/wordlists.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

struct WordList {
    QString source;
    QHash<QString, QStringList> words; ///< by language
};

QHash<QString, WordList> readLists()
{
    QFile file(u":/sendbench/rules/template-words.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Resource %s is missing", qPrintable(file.fileName()));
    QHash<QString, WordList> all;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (auto list = root.constBegin(); list != root.constEnd(); ++list) {
        WordList read{.source = list.value()[u"source"_s].toString()};
        const QJsonObject languages = list.value()[u"words"_s].toObject();
        for (auto language = languages.constBegin(); language != languages.constEnd(); ++language)
            for (const auto word : language.value().toArray())
                read.words[language.key()].append(word.toString());
        all.insert(list.key(), read);
    }
    return all;
}

const WordList &wordsOf(const QString &list)
{
    static const QHash<QString, WordList> all = readLists();
    static const WordList none;
    const auto at = all.constFind(list);
    return at == all.constEnd() ? none : *at;
}

/// Letters of scripts that put spaces between words.
bool joinsWords(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
        return false;
    default:
        return c.isLetterOrNumber();
    }
}

bool standsAlone(const QString &text, qsizetype at, const QString &word)
{
    const qsizetype end = at + word.size();
    const bool before = at > 0 && joinsWords(word.front()) && joinsWords(text[at - 1]);
    const bool after = end < text.size() && joinsWords(word.back()) && joinsWords(text[end]);
    return !before && !after;
}

} // namespace

const QStringList &wordList(const QString &list, const QString &language)
{
    const WordList &words = wordsOf(list);
    static const QStringList none;
    for (const QString &key : {language.section(u'_', 0, 0).toLower(), u"en"_s, QString()}) {
        const auto at = words.words.constFind(key);
        if (at != words.words.constEnd())
            return *at;
    }
    return none;
}

QString wordSource(const QString &list)
{
    return wordsOf(list).source;
}

QString firstWordIn(const QString &text, const QStringList &words)
{
    const QString lower = text.toLower();
    for (const QString &word : words)
        for (qsizetype at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
            if (standsAlone(lower, at, word))
                return word;
    return {};
}

} // namespace sendbench::templates::rules
