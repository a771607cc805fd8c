// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"
#include "app/gui/picture.h"
#include "app/gui/singleinstance.h"
#include "app/gui/stallwatch.h"
#include "diagnosis/errortext.h"
#include "resources/resources.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

/// Texts in the user's language, as far as there are any, and its direction of writing.
void speak(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    auto *ours = new QTranslator(&application);
    if (ours->load(locale, u"sendbench"_s, u"_"_s, u":/sendbench/i18n"_s))
        QApplication::installTranslator(ours);
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    if (!language.isEmpty())
        QApplication::setLayoutDirection(locale.textDirection());
}

void showWindow(const gui::Options &options, std::unique_ptr<gui::Application> &window,
                std::unique_ptr<gui::StallWatch> &watch)
{
    engine::EngineOptions engine;
    engine.secrets = options.secrets;
    window = std::make_unique<gui::Application>(options, gui::Application::Parts{.engine = engine});
    watch = std::make_unique<gui::StallWatch>(window->engine().log());
    if (options.measureStart)
        gui::measureStart(window->window());
    if (!window->start()) {
        QCoreApplication::exit(4);
        return;
    }
    if (!options.screenshot.isEmpty())
        gui::takePicture(*window, options.screenshot, options.afterSend);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"sendbench"_s);
    QApplication::setApplicationDisplayName(u"Sendbench"_s);
    QApplication::setDesktopFileName(u"io.github.sendbench.Sendbench"_s);
    QApplication::setApplicationVersion(QStringLiteral(SENDBENCH_VERSION));
    sendbenchLoadResources();

    const auto options = gui::parseOptions(QApplication::arguments().mid(1));
    if (!options) {
        std::fprintf(stderr, "sendbench: %s\n", qPrintable(diagnosis::sentence(options.error())));
        return 2;
    }
    if (options->help || options->version) {
        const QString text = options->help ? gui::helpText() : u"sendbench " SENDBENCH_VERSION ""_s;
        std::printf("%s\n", qPrintable(text));
        return 0;
    }
    speak(application, options->language);

    std::unique_ptr<gui::Application> window;
    std::unique_ptr<gui::StallWatch> watch;
    gui::SingleInstance other(gui::Application::workspacePath(*options));
    other.raiseOther([&](bool raised) {
        if (raised)
            QCoreApplication::exit(0);
        else
            showWindow(*options, window, watch);
    });
    return QApplication::exec();
}
