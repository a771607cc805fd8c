// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/visibletext.h"
#include "templates/languages.h"
#include "templates/rules/linting.h"
#include "templates/rules/wordlists.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

QString languagePage()
{
    return u"https://developers.facebook.com/documentation/business-messaging/"
           u"whatsapp/templates/"
           "supported-languages"_s;
}

void checkLanguage(Linting &lint)
{
    const QString &code = lint.t.language;
    if (!code.isEmpty() && language(code) != nullptr)
        return;
    const QString path = u"/language"_s;
    const QString answer = lint.forEight() ? u"3036"_s : QString();
    if (code.isEmpty()) {
        lint.add({.severity = Severity::Error,
                  .rule = u"language.missing"_s,
                  .path = path,
                  .message = tr("The template has no language."),
                  .fix = tr("Choose the language that it is written in."),
                  .source = languagePage(),
                  .code = answer});
        return;
    }
    const QString normal = normalisedLanguage(code);
    const bool spelling = normal != code && language(normal) != nullptr;
    // A code that a list of tomorrow may have; any other text is none.
    static const QRegularExpression shape(u"^[a-z]{2,3}(_[A-Z]{2})?$"_s);
    const bool possible = !spelling && shape.match(code).hasMatch();
    lint.add({.severity = possible ? Severity::Warning : Severity::Error,
              .rule = spelling ? u"language.spelling"_s : u"language.unknown"_s,
              .path = path,
              .message =
                  spelling ? tr("Meta writes this language %1, not %2; it is particular "
                                "about capitals and the underscore.")
                                 .arg(normal, visibleText(code))
                           : tr("“%1” is not in Meta's list of languages.").arg(visibleText(code)),
              .fix = spelling ? tr("Write %1.").arg(normal) : tr("Choose one from the list."),
              .source = languagePage(),
              .code = possible || lint.forEight() ? answer : u"100"_s});
}

void checkCategory(Linting &lint)
{
    if (lint.t.category != Category::Other)
        return;
    const QString &name = lint.t.categoryName;
    const bool retired =
        wordList(u"retiredCategories"_s).contains(name.toUpper()) || name.contains(u'|');
    lint.add(
        {.severity = retired ? Severity::Warning : Severity::Error,
         .rule = name.isEmpty() ? u"category.missing"_s
                 : retired      ? u"category.retired"_s
                                : u"category.unknown"_s,
         .path = u"/category"_s,
         .message = name.isEmpty() ? tr("The template has no category.")
                    : retired
                        ? tr("“%1” is no category that Meta still takes.").arg(visibleText(name))
                        : tr("“%1” is no category.").arg(visibleText(name)),
         .fix = tr("Choose Marketing, Utility or Authentication."),
         .source = page::categories(),
         .code = name.isEmpty() ? u"100"_s : QString()});
}

} // namespace

void checkLanguageAndCategory(Linting &lint)
{
    checkLanguage(lint);
    checkCategory(lint);
}

void checkTimeToLive(Linting &lint)
{
    if (!lint.t.ttlSeconds || lint.t.category == Category::Other)
        return;
    const bool marketing = lint.t.category == Category::Marketing;
    const QString key = isAuthentication(lint.t) ? u"ttl.AUTHENTICATION"_s
                        : marketing              ? u"ttl.MARKETING"_s
                                                 : u"ttl.UTILITY"_s;
    const Limit &most = limit(key);
    const Limit &least = limit(key + u".least"_s);
    const qint64 ttl = *lint.t.ttlSeconds;
    const bool good = (ttl >= least.value && ttl <= most.value) || (ttl == -1 && !marketing);
    if (good)
        return;
    // Meta's own marketing sample lies below the least value; -1 is said to be none.
    lint.add(ttl > most.value || ttl == -1 ? most : least, u"category.ttl"_s,
             u"/message_send_ttl_seconds"_s,
             tr("WhatsApp keeps trying for %1 seconds; this category allows %2 to %3.")
                 .arg(ttl)
                 .arg(least.value)
                 .arg(most.value),
             marketing ? tr("Choose a value in between, or leave it out.")
                       : tr("Choose a value in between, -1 for 30 days, or leave it out."));
}

} // namespace sendbench::templates::rules
