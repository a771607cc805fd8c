// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/language.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

namespace
{
const QString kTranslations = u":/sendbench/i18n"_s;
const QString kPrefix = u"sendbench_"_s;
} // namespace

void speak(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    auto *ours = new QTranslator(&application);
    if (ours->load(locale, u"sendbench"_s, u"_"_s, kTranslations))
        QApplication::installTranslator(ours);
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    if (!language.isEmpty())
        QApplication::setLayoutDirection(locale.textDirection());
}

QString languageList()
{
    QStringList lines{QApplication::translate("sendbench::gui", "en   English (built in)")};
    for (const QString &file : QDir(kTranslations).entryList({kPrefix + u"*.qm"_s})) {
        const QString code = file.mid(kPrefix.size()).chopped(3);
        if (code != u"en"_s)
            lines.append(u"%1   %2"_s.arg(code, QLocale(code).nativeLanguageName()));
    }
    lines.append(QApplication::translate(
        "sendbench::gui", "Any other language changes dates, numbers, the direction of writing and "
                          "Qt's own dialogs; Sendbench's texts stay English."));
    return lines.join(u'\n');
}

bool isLanguage(const QString &name)
{
    return QLocale(name).language() != QLocale::C;
}

} // namespace sendbench::gui
