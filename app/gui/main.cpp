// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"
#include "app/gui/language.h"
#include "app/gui/picture.h"
#include "app/gui/singleinstance.h"
#include "app/gui/stallwatch.h"
#include "base/pool.h"
#include "diagnosis/errortext.h"
#include "resources/resources.h"

#include <QApplication>
#include <QFontDatabase>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

void showWindow(const gui::Options &options, std::unique_ptr<gui::Application> &window,
                std::unique_ptr<gui::StallWatch> &watch)
{
    engine::EngineOptions engine;
    engine.secrets = options.secrets;
    window = std::make_unique<gui::Application>(options, gui::Application::Parts{.engine = engine});
    watch = std::make_unique<gui::StallWatch>(window->engine().log());
    if (options.measureStart)
        gui::measureStart(window->window());
    // A person is told in the window; a script by the exit code.
    if (!window->start() && !options.screenshot.isEmpty()) {
        // Later: there may be no event loop yet that this could end.
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(4); }, Qt::QueuedConnection);
        return;
    }
    if (!options.screenshot.isEmpty())
        gui::takePicture(*window, options.screenshot, options.afterSend);
}

/// The first text waits for some sixty files of font settings: they are read on another thread
/// while this one opens the workspace. Qt's list of fonts is guarded, and whoever needs it waits
/// for it.
void beginReadingFonts()
{
    inPool([] { QFontDatabase::families(); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"sendbench"_s);
    QApplication::setApplicationDisplayName(u"Sendbench"_s);
    QApplication::setDesktopFileName(u"io.github.sendbench.Sendbench"_s);
    QApplication::setApplicationVersion(QStringLiteral(SENDBENCH_VERSION));
    beginReadingFonts();
    sendbenchLoadResources();

    const auto options = gui::parseOptions(QApplication::arguments().mid(1));
    if (!options) {
        std::fprintf(stderr, "sendbench: %s\n", qPrintable(diagnosis::sentence(options.error())));
        return 2;
    }
    if (options->help || options->version || options->language == u"list"_s) {
        const QString text = options->help      ? gui::helpText()
                             : options->version ? u"sendbench " SENDBENCH_VERSION ""_s
                                                : gui::languageList();
        std::printf("%s\n", qPrintable(text));
        return 0;
    }
    gui::speak(application, options->language);

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
